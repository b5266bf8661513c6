local dates = require "base.dates"
local lists = require "base.lists"
local parameters = require "model.parameters"
local phrase = require "base.phrase"

local POLICY = "internal-audit"

-- The controls that apply, as a set.
local function applicable(model)
  local ids = {}
  for _, row in ipairs(model.statement.rows) do ids[row.id] = row.applicable or nil end
  return ids
end

-- Those of AUDITS that were held, or are planned, after the day AFTER and by the day BY.
local function between(audits, after, by)
  return lists.select(audits, function(audit)
    return audit.status ~= "cancelled" and audit.date ~= nil and audit.date > after and audit.date <= by
  end)
end

local function covers(audits, control)
  for _, audit in ipairs(audits) do
    if lists.contains(audit.controls or {}, control) then return true end
  end
  return false
end

-- Reports each risk of the highest level one of whose controls no audit within MONTHS of today covers.
local function check_risks(model, months, applies, report)
  local bands, today = model.method.bands or {}, model.today
  local near = between(model.audits.rows, dates.add_months(today, -months), dates.add_months(today, months))
  for _, row in ipairs(#bands > 1 and model.risks or {}) do
    local left = lists.select(row.level == bands[#bands] and row.controls or {}, function(control)
      return applies[control] and not covers(near, control)
    end)
    if #left > 0 then
      report(row, "id", ("%s is of the highest level, and no audit within %s, held or planned, covers %s"):format(
        row.id or "?", phrase.plural(months, "months"), table.concat(left, ", ")))
    end
  end
end

-- The controls among APPLIES that TEXT, a requirement, names.
local function named_in(text, applies)
  local list = {}
  for word in tostring(text or ""):gmatch("[%w.:]+") do
    if applies[word] then list[#list + 1] = word end
  end
  return list
end

-- Reports each finding of AUDIT on a control that none of the audits AFTER it covers again.
local function check_findings(audit, after, months, applies, report)
  for _, finding in ipairs(audit.findings or {}) do
    for _, control in ipairs(named_in(finding.requirement, applies)) do
      if not covers(after, control) then
        report(finding, "requirement", ("%s is on %s, which no audit in the %s after %s, held or planned, covers again"):format(
          finding.id or "?", control, phrase.plural(months, "months"), audit.id or "?"))
      end
    end
  end
end

-- The edits that give the audit a finding on A.7.2, and plan another one on DAY that covers CONTROLS.
local function found(day, controls)
  return { { "isms.yaml", "method: Talks, auditor: cyd,", "method: Talks, auditor: cyd, findings: [{id: F-1, rating: observation, "
    .. "requirement: A.7.2, text: Ajar., evidence: Seen., owner: isms-manager}]," },
    { "isms.yaml", "internal_audits: [", "internal_audits: [{id: IA-2, title: Rest, date: " .. day .. ", status: planned, "
      .. "scope: All, criteria: [Rules], method: Talks, auditor: cyd, audited: [isms-manager], controls: [" .. controls .. "]}, " } }
end

return {
  numbers = {}, severity = "warning", clause = "9.2.2", document = "internal-audit-programme",
  title = { en = "Controls of the highest risks, and those with findings, are audited sooner",
    ja = "最も高いリスクの管理策及び指摘のあった管理策を早めに監査している" },
  explanation = {
    en = "Within the time that the policy on internal audits sets (finding_audit_months) before or after today, an audit that was "
      .. "held or is planned covers each control of the risks whose current level is the highest. Where an audit is planned in that "
      .. "time after one with findings, the controls that these name are covered again.",
    ja = "内部監査規程が定める期間（finding_audit_months）の前後に実施し、又は計画した監査が、現在のリスクレベルが最も高いリスクの"
      .. "管理策を対象としている。指摘のあった監査の後、その期間内に監査を計画しているときは、指摘に係る管理策を再度対象としている。",
  },
  violates = {
    { { "isms.yaml", "A.6.8, A.7.1, A.7.2,", "A.6.8, A.7.2," }, at = { "isms.yaml", "{id: R-1, title" } },
    { found("2027-04-30", "A.7.1")[1], found("2027-04-30", "A.7.1")[2], at = { "isms.yaml", "internal_audits:" } },
  },
  keeps = {
    found("2027-04-30", "A.7.2"), found("2027-05-02", "A.7.1"),
    { { "isms.yaml", "A.6.8, A.7.1, A.7.2,", "A.6.8, A.7.2," },
      { "isms.yaml", "internal_audits: [", found("2027-11-01", "A.7.1")[2][3] } },
  },
  run = function(model, report, view)
    local policy = view.library.policies[POLICY]
    local months = policy and parameters.of(policy, view.facts, view.context).finding_audit_months
    if not model.soa or not months then return end -- a policy of one's own may have no such rule
    local applies, rows = applicable(model), model.audits.rows
    if #rows > 0 then check_risks(model, months, applies, report) end
    for _, audit in ipairs(model.audits.held) do
      local after = between(rows, audit.last_day or audit.date or "9", dates.add_months(audit.last_day or audit.date or model.today, months))
      if #after > 0 then check_findings(audit, after, months, applies, report) end
    end
  end,
}
