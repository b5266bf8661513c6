local edits = require "audit.edits"
local work = require "model.work"

local PARTS = { "clauses", "controls" }

-- Whether ID is, or belongs to, one of LIST.
local function is_among(list, id)
  for _, one in ipairs(list or {}) do
    if id == one or id:sub(1, #one + 1) == one .. "." then return true end
  end
  return false
end

-- The persons who examine ID, a part of the AUDIT of the kind KEY: those named in others, else its auditor.
local function examiners(audit, key, id)
  local list = {}
  for _, part in ipairs(audit.others or {}) do
    if is_among(part[key], id) then list[#list + 1] = part.auditor end
  end
  return #list > 0 and list or { audit.auditor }
end

local function check_parts(audit, work_on, report)
  local name = audit.id or "?"
  for _, key in ipairs(PARTS) do
    for _, id in ipairs(audit[key] or {}) do
      for _, person in ipairs(examiners(audit, key, id)) do
        local work = work_on(person, id, audit.last_day or audit.date)
        if work then
          report(audit, key, "'" .. person .. "' audits " .. id .. " in " .. name .. " and " .. work
            .. ": name who else examines it in others")
        end
      end
    end
  end
end

-- The edits that add an incident of DAY that PERSON led.
local function incident(day, person)
  local facts = edits.incident("2", "affects: [availability], personal_data: false")
  return { { "isms.yaml", "", (facts:gsub("2026%-03%-17", day):gsub("lead: ann", "lead: " .. person)) },
    at = { "isms.yaml", "internal_audits:" } }
end

local AUDITOR = "auditor: cyd, audited"

return {
  numbers = {}, severity = "error", clause = "9.2.2", document = "internal-audit-report",
  title = { en = "No auditor audits own work", ja = "監査員が自らの業務を監査していない" },
  explanation = {
    en = "The auditor holds none of the audited roles, owns no audited control, carries out none of "
      .. "its treatments, wrote no document and, in the two years before, made no record that an "
      .. "audited clause or control asks for (risks assessed, incidents led, suppliers evaluated, "
      .. "results analysed, nonconformities corrected), unless another person examined it "
      .. "(internal_audits.others); the same holds for that person.",
    ja = "監査員は、被監査の役割を兼ねず、監査対象の管理策の責任者又は対応の実施者でない。また、監査対象の箇条又は管理策に"
      .. "係る文書の作成者でなく、監査前2年間にその記録（リスクアセスメント、インシデント対応の指揮、供給者の評価、測定結果の分析、"
      .. "不適合の是正など）を作成していない。ただし、別の者が監査した部分（others）を除く。その者についても同様とする。",
  },
  violates = {
    { { "isms.yaml", AUDITOR, "auditor: ann, audited" } },
    { { "facts/controls.csv", "A.5.7,yes,implemented,B,,isms-manager",
        "A.5.7,yes,implemented,B,,internal-auditor" }, at = { "isms.yaml", "internal_audits:" } },
    { { "isms.yaml", "controls: [A.7.1], owner: isms-manager", "controls: [A.7.1], owner: internal-auditor" },
      at = { "isms.yaml", "internal_audits:" } },
    { { "facts/documents.yaml", "backup-recovery:\n  number: N-backup-recovery\n  version: \"1.1\"\n"
        .. "  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: cyd",
        "backup-recovery:\n  number: N-backup-recovery\n  version: \"1.1\"\n"
        .. "  status: approved\n  owner: isms-manager\n  author: cyd\n  reviewer: ann" },
      at = { "isms.yaml", "internal_audits:" } },
    { { "isms.yaml", "others: [{", "others: [{auditor: ann, controls: [A.5.7]}, {" } },
    incident("2024-05-01", "cyd"),
    { { "facts/measurements.yaml", "analysed_by: top-management", "analysed_by: internal-auditor" },
      { "facts/measurements.yaml", "analysed: 2026-09-10", "analysed: 2026-04-10" },
      at = { "isms.yaml", "internal_audits:" } },
  },
  keeps = {
    incident("2024-04-30", "cyd"), incident("2026-05-02", "cyd"), incident("2026-03-17", "ann"),
    { { "facts/measurements.yaml", "analysed_by: top-management", "analysed_by: internal-auditor" },
      { "facts/measurements.yaml", "analysed: 2026-09-10", "analysed: 2026-04-10" },
      { "isms.yaml", "others: [{", "others: [{auditor: bob, clauses: [\"9.1\"]}, {" },
      { "isms.yaml", "clauses: [\"4\", \"5\", \"6\", \"7\", \"8\", \"9\", ",
        "clauses: [\"4\", \"5\", \"6\", \"7\", \"8\", \"9.1\", \"9.2\", \"9.3\", " } },
    { { "facts/controls.csv", "A.5.7,yes,implemented,B,,isms-manager",
        "A.5.7,yes,implemented,B,,internal-auditor" },
      { "isms.yaml", "others: [{", "others: [{auditor: bob, controls: [A.5.7]}, {" } },
    { { "isms.yaml", AUDITOR, "auditor: ann, audited" }, { "isms.yaml", "status: held, scope",
      "status: cancelled, scope" } },
  },
  run = function(model, report, view)
    local work_on = work.of(model, view.facts)
    for _, audit in ipairs(model.audits.rows) do
      if audit.status ~= "cancelled" and audit.auditor then
        if audit.own_work then
          report(audit, "audited", "the auditor '" .. audit.auditor .. "' of " .. (audit.id or "?")
            .. " holds a role that is audited")
        else
          check_parts(audit, work_on, report)
        end
      end
    end
  end,
}
