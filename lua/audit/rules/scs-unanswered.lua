local lists = require "base.lists"

local LEVEL = { "isms.yaml", "  - {id: iso27001-2022}\n",
  "  - {id: iso27001-2022}\n  - {id: meti-scs-2026, level: 3}\n" }

return {
  numbers = {}, severity = "warning", clause = "SCS", document = "scs-self-assessment",
  title = { en = "Every criterion of the level is answered", ja = "目指す段階のすべての評価基準に判定がある" },
  explanation = {
    en = "The self-assessment answers each criterion of the level that was chosen (scs_assessment); one that "
      .. "nobody answered is printed as not recorded, whatever controls there are.",
    ja = "自己評価では、選択した段階のすべての評価基準に判定（scs_assessment）を示す。判定のないものは、管理策の有無にかかわらず「記載なし」と表示する。",
  },
  violates = { { LEVEL } },
  keeps = { { { "isms.yaml", "  - {id: iso27001-2022}\n",
    "  - {id: iso27001-2022}\n  - {id: jip-isms517-1.0}\n" } } },
  run = function(model, report)
    for _, own in ipairs(model.self_assessments) do
      local open = lists.select(own.rows, function(row) return row.state == "unrecorded" end)
      if #open > 0 then
        report(lists.find(model.standard_facts, "id", own.id), "level",
          ("criteria of %s without an answer: %d of %d (%s)"):format(own.title, #open, #own.rows, lists.first(lists.column(open, "name"))))
      end
    end
  end,
}
