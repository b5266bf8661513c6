-- What keeps a criterion from standing as met, in words, by model/evaluation.lua.
local DOUBTS = {
  ground = "the answer does not say what is done (ground)",
  judge = "nobody is named who judged it, with the day (judged_by, judged_on)",
  section = "no section in use carries it",
  limit = "a parameter lies outside its limit",
  planned = "a control named beside it is planned only",
  duty = "a duty of a section that carries it is overdue",
  record = "no record or piece of evidence is named",
  evidence = "a piece of evidence that is named is out of date",
  example = "a control, value, record or answer that it rests on is still to be confirmed",
}

local LEVEL = { "isms.yaml", "  - {id: iso27001-2022}\n",
  "  - {id: iso27001-2022}\n  - {id: meti-scs-2026, level: 3}\n" }

-- The edit that answers CRITERION as met, with MORE of the answer.
local function met(criterion, more)
  return { "isms.yaml", "", "scs_assessment: [{criterion: " .. criterion .. ", result: met" .. more .. "}]\n"
    .. "records: [{id: REC-1, title: List, kept_by: isms-manager, retention: 5 years}]\n" }
end

local JUDGED = ", ground: It is done., judged_by: isms-manager, judged_on: 2026-10-01"

-- The parameter with which ROW departs from a limit, in words.
local function outside(row)
  for _, limit in ipairs(row.limits) do
    if not limit.holds then
      return ("%s.%s is %s, the criterion asks for %s"):format(limit.policy, limit.id, limit.value_text or "not given",
        limit.wanted)
    end
  end
end

local function reasons(row)
  local out = {}
  for i, doubt in ipairs(row.doubts) do
    out[i] = DOUBTS[doubt] .. (doubt == "limit" and " (" .. outside(row) .. ")" or "")
  end
  return table.concat(out, "; ")
end

return {
  numbers = {}, severity = "error", clause = "SCS", document = "scs-self-assessment",
  title = { en = "What is answered as met is met by more than a control", ja = "満たしているとした評価基準に、管理策以外の裏付けがある" },
  explanation = {
    en = "Met needs the criterion's own matter (ground), who judged it and when, a section in use that carries it, "
      .. "parameters within its limits, no control that is planned only, no duty overdue, nothing that is still to be confirmed, and a record "
      .. "or piece of evidence. "
      .. "Without them the document says \"to be judged\".",
    ja = "「満たしている」とするには、評価基準の内容についての根拠（ground）、判定者及び判定日、これを定める使用中の項、範囲内のパラメータ、"
      .. "未実施でない管理策、期限を過ぎた定期的な業務がないこと、未確認の事実によらないこと、並びに記録又は証拠を要する。これらを欠くものは、文書に「判定を要する」と表示する。",
  },
  violates = { { LEVEL, met("scs:1-2-1-1", JUDGED) }, { LEVEL, met("scs:1-2-1-1", ", records: [REC-1]") },
    { LEVEL, met("scs:1-2-1-1", JUDGED .. ", records: [REC-1]"), { "isms.yaml", "", "unconfirmed: [records]\n" } } },
  keeps = { { LEVEL, { "isms.yaml", "", "scs_assessment: [{criterion: scs:1-2-1-1, result: to-judge}]\n" } },
    { LEVEL, met("scs:1-2-1-1", JUDGED .. ", records: [REC-1]") } },
  run = function(model, report)
    for _, own in ipairs(model.self_assessments) do
      for _, row in ipairs(own.rows) do
        if #row.doubts > 0 then
          report(row.answer, "result", ("criterion %s is answered as met, and %s"):format(row.name, reasons(row)))
        end
      end
    end
  end,
}
