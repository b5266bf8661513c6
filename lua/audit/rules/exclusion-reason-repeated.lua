local phrase = require "base.phrase"

local MOST = 3 -- exclusions with the same reason

return {
  numbers = { 3 }, severity = "warning", clause = "6.1.3 d", document = "statement-of-applicability",
  title = { en = "Exclusions do not share one reason",
    ja = "除外理由が使い回されていない" },
  explanation = {
    en = "One sentence behind more than three exclusions was hardly thought of for each "
      .. "control.",
    ja = "三つを超える管理策に同じ除外理由を用いると、個別に検討したとは認められにくい"
      .. "。",
  },
  violates = {
    { { "facts/controls.csv",
        "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.7.2,no,,,,,,,,We work without rooms of our own." },
      { "facts/controls.csv",
        "A.7.3,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.7.3,no,,,,,,,,We work without rooms of our own." },
      { "facts/controls.csv",
        "A.7.4,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.7.4,no,,,,,,,,We work without rooms of our own." },
      { "facts/controls.csv",
        "A.7.5,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.7.5,no,,,,,,,,We work without rooms of our own." } },
  },
  keeps = {
    { { "facts/controls.csv",
        "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.7.2,no,,,,,,,,We work without rooms of our own." },
      { "facts/controls.csv",
        "A.7.3,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.7.3,no,,,,,,,,We work without rooms of our own." },
      { "facts/controls.csv",
        "A.7.4,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.7.4,no,,,,,,,,We work without rooms of our own." } },
  },
  run = function(model, report)
    local rows = {}
    for _, row in ipairs(model.statement.exclusions) do
      local reason = not row.decision.by_role and row.exclusion_reason or ""
      rows[reason] = rows[reason] or {}
      table.insert(rows[reason], row)
    end
    for reason, list in pairs(rows) do
      if reason ~= "" and #list > MOST then
        report(list[#list].decision, "exclusion_reason", phrase.plural(#list, "controls") .. ", "
          .. list[1].id .. " to " .. list[#list].id .. ", are excluded for the same reason")
      end
    end
  end,
}
