local dates = require "base.dates"
local lists = require "base.lists"
local parameters = require "model.parameters"
local phrase = require "base.phrase"

local POLICY = "internal-audit"

-- What the audits of ROWS that WANTED takes cover together: { clauses, controls }, each id → true; a
-- part of a clause counts as that clause.
local function covered_by(rows, wanted)
  local covered = { clauses = {}, controls = {} }
  for _, row in ipairs(rows) do
    for key, set in pairs(wanted(row) and covered or {}) do
      for _, id in ipairs(row[key] or {}) do set[id] = true end
    end
  end
  local main = {}
  for id in pairs(covered.clauses) do main[id:match("^[^.]+")] = true end
  covered.clauses = main
  return covered
end

-- The day of the latest audit of ROWS that was held by TODAY, or nil.
local function last_held(rows, today)
  local last
  for _, row in ipairs(rows) do
    local held = row.status == "held" and row.date and row.date <= today
    if held and (not last or row.date > last) then last = row.date end
  end
  return last
end

-- Takes the audits of the cycle of MONTHS that runs on TODAY and begins with its first audit: those
-- held, and those planned before it ends.
local function in_cycle(rows, months, today)
  local since, first = dates.add_months(today, -months), today
  local function is_held(row)
    return row.status == "held" and row.date ~= nil and row.date >= since and row.date <= today
  end
  for _, row in ipairs(rows) do
    if is_held(row) and row.date < first then first = row.date end
  end
  local last = dates.add_months(first, months)
  return function(row)
    local planned = row.status == "planned" and row.date ~= nil and row.date >= today
    return is_held(row) or planned and row.date <= last
  end
end

local function applicable(model)
  local ids = {}
  for _, row in ipairs(model.statement.rows) do
    if row.applicable then ids[#ids + 1] = row.id end
  end
  return ids
end

-- The main clauses of the management systems among STANDARDS: of those that have a certificate of their
-- own.
local function main_clauses(standards)
  local names = {}
  for _, standard in ipairs(standards) do
    local own = standard.certificate and not standard.certificate.under
    for _, clause in ipairs(own and standard.clauses or {}) do
      if not clause.id:find(".", 1, true) then names[#names + 1] = clause.name end
    end
  end
  return names
end

local function report_gap(ids, covered, rows, report, text)
  local missing = {}
  for _, id in ipairs(ids) do
    if not covered[id] then missing[#missing + 1] = id end
  end
  if #missing == 0 then return end
  local more = #missing > 5 and " and " .. #missing - 5 .. " more" or ""
  report(rows, nil, text .. " " .. table.concat(missing, ", ", 1, math.min(5, #missing)) .. more)
end

-- Holds the audits of PROGRAMME that were held against the day of its approval.
local function check_approval(programme, report)
  for _, row in ipairs(programme.approved and programme.held or {}) do
    if row.date and row.date < programme.approved then
      report(row, "date", (row.id or "?") .. " was held on " .. row.date
        .. ", before its programme was approved on " .. programme.approved)
    end
  end
end

-- The edit that adds an audit programme of the year, approved on DAY.
local function approved(day)
  return { "isms.yaml", "", "audit_programme: {period_start: 2026-01-01, period_end: 2026-12-31, "
    .. "approved: " .. day .. ", approved_by: isms-manager, basis: Risks.}\n" }
end

-- The edit that chooses a second management system standard.
local PRIVACY = { "isms.yaml", "  - {id: iso27001-2022}", "  - {id: iso27001-2022}\n  - {id: iso27701-2025}" }

-- The edits that choose the extension for cloud services and one of its controls.
local CLOUD = { { "isms.yaml", "  - {id: iso27001-2022}", "  - {id: iso27001-2022}\n  - {id: iso27017-2015}" },
  { "facts/controls.csv", "", "CLD.6.3.1,yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,,\n" },
  at = { "isms.yaml", "internal_audits:" } }

return {
  numbers = { 35 }, severity = "warning", clause = "9.2", document = "internal-audit-programme",
  title = { en = "Internal audits cover everything within the cycle of the policy",
    ja = "内部監査が規程に定める周期で全体を対象としている" },
  explanation = {
    en = "An audit is planned or was held, the latest within the interval that the policy on internal "
      .. "audits sets. The audits of the policy's cycles, held or planned before the cycle ends, "
      .. "cover clauses 4 to 10 of each management system standard and every control that applies. A "
      .. "cycle begins with its first audit. No audit of a programme is held before its approval.",
    ja = "内部監査を計画又は実施しており、最近の監査が内部監査規程に定める間隔内にある。規程に定める周期内に実施し、"
      .. "又は周期の終わりまでに計画した監査が、各マネジメントシステム規格の箇条4〜10及び適用するすべての管理策を対象としている。周期は、その最初の"
      .. "監査から始まる。監査は、監査プログラムの承認前に実施しない。",
  },
  violates = {
    { { "isms.yaml", "date: 2026-05-01, status: held", "date: 2025-11-21, status: held" } },
    { { "isms.yaml", "date: 2026-05-01, status: held", "date: 2026-05-01, status: cancelled" } },
    { { "isms.yaml", "\"9\", \"10\"]", "\"9\"]" } },
    { { "isms.yaml", "[A.5.1, A.5.2, ", "[A.5.1, " } },
    { approved "2026-05-02", at = { "isms.yaml", "internal_audits:" } },
    { PRIVACY, at = { "isms.yaml", "internal_audits:" } },
    CLOUD,
    { { "isms.yaml", "[A.5.1, A.5.2, ", "[A.5.1, " },
      { "isms.yaml", "internal_audits: [", "internal_audits: [{id: IA-2, title: Rest, date: 2029-05-02, "
        .. "status: planned, scope: All, criteria: [Rules], method: Talks, auditor: cyd, "
        .. "audited: [isms-manager], controls: [A.5.2]}, " } },
  },
  keeps = {
    { CLOUD[1], CLOUD[2], { "isms.yaml", "controls: [A.5.1, A.5.2,", "controls: [CLD.6.3.1, A.5.1, A.5.2," } },
    { approved "2026-05-01" },
    { PRIVACY, { "isms.yaml", "clauses: [\"4\", ", "clauses: [\"iso27701:4\", \"iso27701:5\", "
      .. "\"iso27701:6.1\", \"iso27701:7\", \"iso27701:8\", \"iso27701:9\", \"iso27701:10\", \"4\", " } },
    { { "isms.yaml", "date: 2026-05-01, status: held", "date: 2025-11-22, status: held" } },
    { { "isms.yaml", "[A.5.1, A.5.2, ", "[A.5.1, " },
      { "isms.yaml", "internal_audits: [", "internal_audits: [{id: IA-2, title: Rest, date: 2029-05-01, "
        .. "status: planned, scope: All, criteria: [Rules], method: Talks, auditor: cyd, "
        .. "audited: [isms-manager], controls: [A.5.2]}, " } },
  },
  run = function(model, report, view)
    check_approval(model.audits.programme, report)
    local policy = view.library.policies[POLICY]
    if not model.soa or not policy then return end
    local times = parameters.of(policy, view.facts, view.context)
    local rows, today = view.facts.internal_audits, model.today
    local interval, months, years = times.internal_audit_interval_months,
      times.clause_audit_interval_months, times.control_audit_cycle_years
    if not (interval and months and years) then return end -- a policy of one's own may have no such cycle
    local clauses, controls = in_cycle(rows, months, today), in_cycle(rows, years * 12, today)
    if #lists.select(rows, controls) == 0 then
      return report(view.facts, "internal_audits", "no internal audit is planned or was held in the "
        .. "cycle of " .. phrase.plural(years, "years"))
    end
    local last = last_held(rows, today)
    if last and last < dates.add_months(today, -interval) then
      report(rows, nil, "the latest internal audit was held on " .. last .. ", more than "
        .. phrase.plural(interval, "months") .. " before " .. today)
    end
    report_gap(main_clauses(model.standards), covered_by(rows, clauses).clauses, rows, report,
      "no internal audit of the cycle of " .. phrase.plural(months, "months")
        .. ", held or planned, covers clause")
    report_gap(applicable(model), covered_by(rows, controls).controls, rows, report,
      "no internal audit of the cycle of " .. phrase.plural(years, "years")
        .. ", held or planned, covers control")
  end,
}
