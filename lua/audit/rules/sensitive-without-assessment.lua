local edits = require "audit.edits"

-- The edits with an activity whose sensitive data is WHAT, and an assessment of another or of none.
local function sensitive(what, assessments)
  return { { "isms.yaml", "", edits.processing("controller", "ground: Contract, sensitive: " .. what)
    .. (assessments or "") } }
end

local ASSESSED = "privacy_assessments: [{id: PIA-1, title: Orders, processing: [PA-1], date: 2026-10-01, "
  .. "assessor: isms-manager, risks: []}]\n"

return {
  numbers = {}, severity = "warning", clause = "A.5.34, ISO/IEC 27701 A.7.2.5",
  document = "privacy-impact-assessment",
  title = { en = "Processing of sensitive data has been assessed",
    ja = "機微な情報の取扱いにプライバシー影響評価がある" },
  explanation = {
    en = "A processing activity with sensitive data is covered by one of `privacy_assessments`.",
    ja = "機微な情報（要配慮個人情報を含む）の取扱いは、プライバシー影響評価（privacy_assessments）の対象とする。",
  },
  violates = { sensitive "Health", sensitive("Health", (ASSESSED:gsub("%[PA%-1%]", "[]"))) },
  keeps = { sensitive("Health", ASSESSED), sensitive "none", sensitive("none", ASSESSED) },
  run = function(model, report)
    local assessed = {}
    for _, row in ipairs(model.privacy_assessments.rows) do
      for _, id in ipairs(row.processing) do assessed[id] = true end
    end
    for _, row in ipairs(model.processing.sensitive) do
      if not assessed[row.id] then
        report(row, "sensitive", "the processing activity '" .. (row.id or "?") .. "' has sensitive data, and "
          .. "no privacy assessment covers it (privacy_assessments.processing)")
      end
    end
  end,
}
