local headcount = require "audit.headcount"
local texts = require "audit.texts"
local words = require "audit.words"

local EMPLOYEES = { "isms.yaml", "organization: {name: Acme,",
  "organization: {name: Acme, employees: 12," }
local HEADING = "## Summary"

-- The edits that count twelve people and have a template say TEXT in LANGUAGE.
local function said(language, text)
  return { EMPLOYEES, { "templates/risk-treatment-plan/" .. language .. ".md", HEADING,
    text .. "\n\n" .. HEADING } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.3", document = "all", template = true,
  title = { en = "Templates and policies count no more people than there are",
    ja = "テンプレート及び規程の人数が従業者数を超えない" },
  explanation = {
    en = "A text of the project's own says no more employees than work under the organisation's "
      .. "control (organization.employees); {{ org.employees }} prints that number.",
    ja = "プロジェクト独自の本文の人数は、従業者数（organization.employees）を超えない。"
      .. "{{ org.employees }} と書けば一致する。",
  },
  violates = { said("en", "For all 13 employees."), said("en", "For about thirty employees."), said("ja", "従業員９９名に適用する。") },
  keeps = { said("en", "For 12 employees, or about 14 employees later."), said("ja", "従業員12名に適用する。") },
  read = function(documents, report, self)
    local all = (self.values.organization or {}).employees
    for _, document in ipairs(all and documents or {}) do
      local is_own = words.own(document)
      for _, line in ipairs(texts.lines(document)) do
        for _, number in ipairs(headcount.numbers(line.text, all)) do
          if number > all and is_own(line.line) then
            report(document, line.line, headcount.message(number, all))
          end
        end
      end
    end
  end,
}
