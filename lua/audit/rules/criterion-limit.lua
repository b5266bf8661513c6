local LEVEL = { "isms.yaml", "  - {id: iso27001-2022}\n",
  "  - {id: iso27001-2022}\n  - {id: meti-scs-2026, level: 3}\n" }

local OPEN = { unrecorded = true, ["to-judge"] = true }

-- The edits that choose ★3, give high vulnerabilities DAYS and answer 4-4-4-2 with ANSWER (nil: not at all).
local function given(days, answer)
  return { LEVEL, { "isms.yaml", "backup-recovery: {backup_frequency_hours: 24}",
    "backup-recovery: {backup_frequency_hours: 24}\n  vulnerability-management: {patch_sla_days_high: " .. days .. "}" },
    { "isms.yaml", "", answer and "scs_assessment: [{criterion: scs:4-4-4-2, " .. answer .. "}]\n" or "" } }
end

-- Where VIEW gives the parameter ID of POLICY, its map and key; else that of the policy, or the level of STANDARD.
local function place(policy, id, standard, view, model)
  local values = view.values.parameters or {}
  if values[policy] then
    if values[policy][id] ~= nil then return values[policy], id end
    return values, policy
  end
  for i, row in ipairs(model.standards) do
    if row.id == standard then return model.standard_facts[i], "level" end
  end
end

return {
  numbers = {}, severity = "warning", clause = "SCS", document = "policies",
  title = { en = "Parameters lie within what the criteria of the level ask for", ja = "パラメータが、目指す段階の評価基準の範囲内にある" },
  explanation = {
    en = "A criterion of SCS can set a limit, such as 14 days for updates: the value of the policy lies within it, "
      .. "or the self-assessment says that the criterion is met in part or not met, with the gap and its action.",
    ja = "SCS評価制度の評価基準には、更新の14日以内などの数値を示すものがある。規程のパラメータはその範囲内とするか、"
      .. "自己評価において一部満たしている又は満たしていないと判定し、不足及び処置を示す。",
  },
  violates = { given "15", given("20", "result: to-judge"), { LEVEL } },
  keeps = { given "14", given("20", "result: partly, gap: Too many., treatments: [T-1]"), { given("20")[2] } },
  run = function(model, report, view)
    for _, own in ipairs(model.self_assessments) do
      for _, row in ipairs(own.rows) do
        for _, limit in ipairs(OPEN[row.state] and row.limits or {}) do
          if not limit.holds then
            local holder, key = place(limit.policy, limit.id, own.id, view, model)
            report(holder, key, ("%s.%s is %s, and criterion %s asks for %s"):format(limit.policy, limit.id,
              limit.value_text or "not given", row.name, limit.wanted))
          end
        end
      end
    end
  end,
}
