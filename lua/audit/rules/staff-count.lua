local phrase = require "base.phrase"

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
      .. "(organization.employees), and one for all staff (trainings.all_staff) expects all of them. "
      .. "Where the number changed since, the difference is accepted with its reason.",
    ja = "教育の対象者数は従業者数（organization.employees）を超えず、全従業者を対象とする教育"
      .. "（all_staff）では一致する。その後の増減による差は、理由を添えて受容する。",
  },
  violates = { training "13", training "11, all_staff: true" },
  keeps = { training "12, all_staff: true", training "12" },
  run = function(model, report, view)
    local all = view.facts.organization and view.facts.organization.employees
    for _, row in ipairs(all and model.trainings.rows or {}) do
      if row.expected and (row.expected > all or row.all_staff and row.expected < all) then
        report(row, "expected", "training " .. (row.id or "?") .. " expects "
          .. phrase.plural(row.expected, "people") .. ", but the organisation has " .. all
          .. " (organization.employees)")
      end
    end
  end,
}
