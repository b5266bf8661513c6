local headcount = require "audit.headcount"
local phrase = require "base.phrase"
local walk = require "facts.walk"

-- Facts that speak of the organisation as a whole.
local OF_ALL = { organization = true, scope = true, system = true }
local TEXTS = { text = true, string = true }

-- Holds the numbers of people that texts count against ALL: none is larger, and what speaks of the whole
-- organisation says the same.
local function check_texts(all, view, report)
  for _, top in ipairs(view.fields) do
    walk.leaves(top.about_others and {} or { top }, view.values, view.library, function(_, value, holder, key)
      for _, text in pairs(type(value) == "table" and value or { value }) do
        for _, number in ipairs(headcount.numbers(tostring(text), all)) do
          if number > all or OF_ALL[top.name] and number < all then
            report(holder, key, headcount.message(number, all))
          end
        end
      end
    end, TEXTS)
  end
end

local EMPLOYEES = { "isms.yaml", "organization: {name: Acme,",
  "organization: {name: Acme, employees: 12," }

-- The edits that count twelve people and train EXPECTED of them.
local function training(expected)
  return { EMPLOYEES, { "isms.yaml", "", "trainings: [{id: E-1, title: Basics, audience: Some, "
    .. "date: 2026-10-01, expected: " .. expected .. ", attended: 12, test: Quiz, result: Passed, "
    .. "follow_up: They come later.}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.3", document = "competence-record",
  title = { en = "Numbers of people agree", ja = "人数が一致する" },
  explanation = {
    en = "No training expects more people than work under the organisation's control "
      .. "(organization.employees), and one for all staff (trainings.all_staff) expects all of them; no text "
      .. "counts more employees, and scope, system and organisation say the same number. "
      .. "Where the number changed since, the difference is accepted with its reason.",
    ja = "教育の対象者数は従業者数（organization.employees）を超えず、全従業者を対象とする教育"
      .. "（all_staff）では一致する。文中の従業員数もこれを超えず、"
      .. "組織、適用範囲及びシステムの記載では一致する。その後の増減による差は、理由を添えて受容する。",
  },
  violates = {
    training "13", training "11, all_staff: true",
    { EMPLOYEES, { "isms.yaml", "statement: All of it.", "statement: All 11 employees." } },
    { EMPLOYEES, { "isms.yaml", "text: Thieves.", "text: Thieves among 13 members of staff." } },
    { EMPLOYEES, { "isms.yaml", "statement: All of it.",
      "statement: {en: All of it., ja: 従業員９９名のすべて}" } },
    { EMPLOYEES, { "isms.yaml", "text: Thieves.", "text: Thieves among ninety-nine employees." } },
    { EMPLOYEES, { "isms.yaml", "text: Thieves.", "text: Thieves of a company of forty people." } },
    { EMPLOYEES, { "isms.yaml", "statement: All of it.", "statement: {en: All of it., ja: 約九十九名の従業員}" } },
  },
  keeps = {
    training "12, all_staff: true", training "12",
    { EMPLOYEES, { "isms.yaml", "statement: All of it.", "statement: {en: 12 employees., ja: 従業員数12名} " } },
    { EMPLOYEES, { "isms.yaml", "consequence: Loss.", "consequence: 3 employees are hurt." } },
    { EMPLOYEES, { "isms.yaml", "data: All customer records", "data: Files of 900 employees of customers" } },
  },
  run = function(model, report, view)
    local all = view.facts.organization and view.facts.organization.employees
    if all then check_texts(all, view, report) end
    for _, row in ipairs(all and model.trainings.rows or {}) do
      if row.expected and (row.expected > all or row.all_staff and row.expected < all) then
        report(row, "expected", "training " .. (row.id or "?") .. " expects "
          .. phrase.plural(row.expected, "people") .. ", but the organisation has " .. all
          .. " (organization.employees)")
      end
    end
  end,
}
