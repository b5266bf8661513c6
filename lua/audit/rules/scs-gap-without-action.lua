local lists = require "base.lists"

local LEVEL = { "isms.yaml", "  - {id: iso27001-2022}\n",
  "  - {id: iso27001-2022}\n  - {id: meti-scs-2026, level: 3}\n" }

-- The edit that answers a criterion as met in part, with MORE of the answer.
local function partly(more)
  return { "isms.yaml", "", "scs_assessment: [{criterion: scs:1-2-1-1, result: partly" .. more .. "}]\n" }
end

-- What ROW, which has a gap, lacks: the key of its cell and the words, or nil.
local function fault(row)
  if not row.answer.gap then return "gap", "nothing says what is missing" end
  if #row.actions == 0 then return "treatments", "no action of the risk treatment plan or of a control closes the gap" end
  if not lists.find(row.actions, "open", true) then return "treatments", "all its actions are done, and the gap is still there" end
end

return {
  numbers = {}, severity = "warning", clause = "SCS", document = "scs-self-assessment",
  title = { en = "Every gap has its action", ja = "すべての不足に処置がある" },
  explanation = {
    en = "A criterion that is met in part or not met says what is missing (gap) and names the actions of the risk "
      .. "treatment plan (treatments) or of controls that are not finished (controls) that close it; one is still open.",
    ja = "一部満たしている、又は満たしていない評価基準には、不足（gap）及びこれを解消するリスク対応計画の処置（treatments）"
      .. "又は未了の管理策の処置（controls）を示す。少なくとも一つは完了していない。",
  },
  violates = { { LEVEL, partly "" }, { LEVEL, partly ", gap: No list." },
    { LEVEL, partly ", gap: No list., treatments: [T-3]" } },
  keeps = { { LEVEL, partly ", gap: No list., treatments: [T-1]" } },
  run = function(model, report)
    for _, own in ipairs(model.self_assessments) do
      for _, row in ipairs(own.gaps) do
        local key, text = fault(row)
        if key then report(row.answer, key, ("criterion %s: %s"):format(row.name, text)) end
      end
    end
  end,
}
