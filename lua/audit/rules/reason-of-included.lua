-- The edits that make TEXT of FILE say MORE.
local function said(file, text, more) return { { file, text, more } } end

return {
  numbers = { 31 }, severity = "error", unfinished = true, clause = "4.3, 6.1.3 d", document = "all",
  title = { en = "What is inside has no reason to be outside",
    ja = "適用するものに除外理由がない" },
  explanation = {
    en = "A service or site in scope with a reason for leaving it out (reason), or an applicable control with "
      .. "an exclusion_reason, says two things: one of the two is left from an earlier decision.",
    ja = "適用範囲内のサービス又は拠点に除外の理由（reason）があるか、適用する管理策に除外理由（exclusion_reason）が"
      .. "ある場合、記載が矛盾している。一方は以前の決定の残りである。",
  },
  violates = {
    said("isms.yaml", "kind: office, in_scope: true", "kind: office, in_scope: true, reason: It is empty."),
    said("isms.yaml", "in_scope: true, rpo_hours: 24", "in_scope: true, rpo_hours: 24, reason: It is old."),
    said("facts/controls.csv", "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,,",
      "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,Nobody threatens us here.,"),
  },
  keeps = {
    said("isms.yaml", "kind: office, in_scope: true", "kind: office, in_scope: false, reason: It is empty."),
    said("facts/controls.csv", "Nobody outside writes our software.", "All of it is written by our own staff."),
  },
  run = function(model, report)
    for _, register in ipairs { model.services, model.sites } do
      for _, row in ipairs(register.in_scope) do
        if row.reason then
          report(row, "reason", "'" .. (row.id or "?") .. "' is in scope and has a reason for being left out")
        end
      end
    end
    for _, row in ipairs(model.statement.rows) do
      local decision = row.decision
      if row.applicable and decision and decision.exclusion_reason then
        report(decision, "exclusion_reason", row.id .. " is applicable and has a reason for its exclusion")
      end
    end
  end,
}
