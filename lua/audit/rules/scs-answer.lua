local LEVEL = { "isms.yaml", "  - {id: iso27001-2022}\n",
  "  - {id: iso27001-2022}\n  - {id: meti-scs-2026, level: 3}\n" }

local function answers(...)
  local list = {}
  for i, criterion in ipairs { ... } do list[i] = "{criterion: " .. criterion .. ", result: to-judge}" end
  return { "isms.yaml", "", "scs_assessment: [" .. table.concat(list, ", ") .. "]\n" }
end

-- The names of the criteria of the levels that were chosen, as a set.
local function asked(model)
  local set = {}
  for _, own in ipairs(model.self_assessments) do
    for _, row in ipairs(own.rows) do set[row.name] = true end
  end
  return set
end

return {
  numbers = {}, severity = "error", clause = "SCS", document = "scs-self-assessment",
  title = { en = "Each answer is on a criterion of the level, and the only one", ja = "判定は、目指す段階の評価基準ごとに一つである" },
  explanation = {
    en = "An answer on a criterion of a standard or level that was not chosen is printed nowhere, and of two on one "
      .. "criterion one would be lost.",
    ja = "選択していない規格又は段階の評価基準への判定は、どこにも表示されない。一つの評価基準に判定が二つあると、一方が失われる。",
  },
  violates = { { answers "scs:1-2-1-1" }, { LEVEL, answers "scs:1-1-1-1" },
    { LEVEL, answers("scs:1-2-1-1", "scs:1-2-1-1") } },
  keeps = { { LEVEL, answers("scs:1-2-1-1", "scs:1-2-1-2") } },
  run = function(model, report, view)
    local known, seen = asked(model), {}
    for _, answer in ipairs(view.facts.scs_assessment) do
      local name = answer.criterion or ""
      if not known[name] then
        report(answer, "criterion", "criterion " .. name .. " is not among those of the standards and levels in use")
      elseif seen[name] then
        report(answer, "criterion", "criterion " .. name .. " is answered twice")
      end
      seen[name] = true
    end
  end,
}
