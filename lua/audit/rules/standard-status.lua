local lists = require "base.lists"

-- States of an examination or certification beside which none is held, and those which say that one was.
local NONE = { ["not-planned"] = "is not planned", preparing = "is only being prepared", lapsed = "has lapsed" }
local HELD = { ["report-held"] = true, lapsed = true }

-- The certificate or report for STANDARD that is valid, or nil.
local function valid_for(standard, model)
  for _, list in ipairs { model.certificates, model.reports } do
    local found = lists.find(list, "standard_id", standard)
    if found then return found end
  end
end

-- Holds CHOSEN, a standard of the facts, against what is held. Of one on which an auditor reports
-- examination-state asks for the report.
local function check_status(chosen, model, report)
  local held, standard = valid_for(chosen.id, model), lists.find(model.standards, "id", chosen.id)
  local is_examined = standard ~= nil and standard.report ~= nil
  if held and NONE[chosen.status] then
    report(chosen, "status", ("by its status, %s %s, and '%s' (%s) for it is valid%s"):format(chosen.id,
      NONE[chosen.status], held.id, held.kind, held.ends and " until " .. held.ends or ""))
    return
  end
  local recorded = lists.find(model.certifications, "standard_id", chosen.id)
  if HELD[chosen.status] and not recorded and not is_examined then
    report(chosen, "status", ("the status of %s is %s, and no certificate or report for it stands among "
      .. "certifications"):format(chosen.id, chosen.status))
  elseif chosen.status == "report-held" and recorded and not held then
    report(chosen, "status", ("the status of %s is report-held, and none of its certificates and reports is "
      .. "valid: it has lapsed"):format(chosen.id))
  end
end

-- Reports the valid certificates for a standard that is not among those that the system follows.
local function check_chosen(model, report)
  for _, item in ipairs(model.certificates) do
    if item.standard_id and not lists.find(model.standard_facts, "id", item.standard_id) then
      report(item, "standard", ("'%s' is a valid certificate for %s, which is not among standards"):format(
        item.id, item.standard_id))
    end
  end
end

local ISO, SOC = "{id: iso27001-2022}", "{id: soc2-tsc-2017, categories: [security], status: readiness}"
local CERTIFICATE = "certifications: [{id: c, %s, kind: certificate, body: B, issued: 2025-01-01, "
  .. "expires: %s}]\n"
local REPORT = "certifications: [{id: r, standard: SOC 2, kind: report, body: Auditors, issued: 2026-01-20, "
  .. "report_type: type2, period_start: 2025-01-01, period_end: 2025-12-31%s}]\n"

-- Edits that give ISO/IEC 27001 the state STATUS, beside HELD.
local function certified(status, held)
  return { { "isms.yaml", ISO, "{id: iso27001-2022, status: " .. status .. "}" }, held and { "isms.yaml", "", held } }
end

-- The same for SOC 2.
local function examined(status, held)
  return { { "isms.yaml", SOC, "{id: soc2-tsc-2017, categories: [security], status: " .. status .. "}" },
    held and { "isms.yaml", "", held } }
end

local HELD_ISO = CERTIFICATE:format("standard: iso27001-2022", "2027-12-31")

return {
  numbers = {}, severity = "error", clause = "ISO/IEC 17021-1 8.3.4, SOC 2", document = "public-summary",
  title = { en = "The status of a standard agrees with what is held for it",
    ja = "規格の状況が認証及び報告書と一致している" },
  explanation = {
    en = "A valid certificate or report (certifications) does not stand beside a status (standards.status) by "
      .. "which none is planned, one is only being prepared, or it has lapsed; a status by which one is or was "
      .. "held has it there, a valid one where it is held. A valid certificate is for a standard that is among standards.",
    ja = "有効な認証又は報告書（certifications）がある規格の状況（standards.status）を、予定なし、準備中又は失効とせず、"
      .. "受領済み又は失効とする規格には該当する認証又は報告書があり、受領済みのものは有効である。"
      .. "有効な認証の規格は、standardsに含める。",
  },
  violates = {
    certified("not-planned", HELD_ISO), certified("preparing", HELD_ISO), certified("lapsed", HELD_ISO),
    certified "report-held", certified "lapsed",
    certified("report-held", CERTIFICATE:format("standard: iso27001-2022", "2026-11-21")),
    certified("not-planned", (HELD_ISO:gsub("iso27001%-2022", "ISO 27001"))),
    examined("not-planned", REPORT:format ""), examined("preparing", REPORT:format ""),
    examined("readiness", REPORT:format ", public: true"),
    { { "isms.yaml", "", CERTIFICATE:format("standard: jip-isms517-1.0", "2027-12-31") } },
  },
  keeps = {
    certified("planned", nil), certified("report-held", HELD_ISO), certified("in-progress", HELD_ISO),
    certified("lapsed", CERTIFICATE:format("standard: iso27001-2022", "2026-11-21")),
    certified("not-planned", CERTIFICATE:format("standard: iso27001-2022", "2026-11-21")),
    examined("in-progress, report_type: type2, period_start: 2026-01-01, period_end: 2026-12-31", REPORT:format ""),
    examined("planned", REPORT:format ""), examined "not-planned",
    { { "isms.yaml", "", HELD_ISO } },
  },
  run = function(model, report)
    for _, chosen in ipairs(model.standard_facts) do check_status(chosen, model, report) end
    check_chosen(model, report)
  end,
}
