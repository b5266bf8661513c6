local own_name = require "audit.own_name"
local places = require "facts.places"
local texts = require "audit.texts"

local NAMED = { "isms.yaml", "organization: {name: Acme,",
  "organization: {name: {en: Acme Foods, ja: 𠮷田食品}," }
local HEADING = "## Summary"

return {
  numbers = {}, severity = "error", clause = "4.3, 7.5.2 a", document = "all", template = true,
  title = { en = "Templates and policies spell the organisation's name in one way",
    ja = "テンプレート及び規程の組織名の表記が統一されている" },
  explanation = {
    en = "A text of the project's own spells the organisation as its facts do; {{ org.name }} does "
      .. "so by itself.",
    ja = "プロジェクト独自の本文の組織名は、事実と同じ表記とする。{{ org.name }} と書けば一致する。",
  },
  violates = {
    { NAMED, { "templates/risk-treatment-plan/en.md", HEADING, "By AcmeFoods.\n\n" .. HEADING } },
    { NAMED, { "templates/risk-treatment-plan/en.md", HEADING, "By 吉田食品.\n\n" .. HEADING } },
  },
  keeps = {
    { NAMED, { "templates/risk-treatment-plan/en.md", HEADING,
      "By {{ org.name }}, Acme Foods, acmefoods.example.\n\n" .. HEADING } },
  },
  read = function(documents, report, self)
    local names = own_name.of(self.values)
    for _, document in ipairs(documents) do
      local suspect = own_name.misspelled(texts.whole(document), names)
      for _, line in ipairs(suspect and texts.lines(document) or {}) do
        local spot, name = own_name.misspelled(line.text, names)
        if spot and not places.find_text(spot) then
          report(document, line.line, "the organisation is '" .. name .. "', and not '" .. spot .. "'")
        end
      end
    end
  end,
}
