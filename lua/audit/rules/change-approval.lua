local edits = require "audit.edits"
local lists = require "base.lists"

-- The edits that add a change of TYPE, asked for on 2 November, with MORE of it; an emergency is approved within
-- three days.
local function change(type, more)
  return edits.with_policies({ "isms.yaml", "", "changes: [{id: CH-1, title: New lock, type: " .. type
    .. ", requested: 2026-11-02, requested_by: isms-manager" .. more .. "}]\n" }, { "change-management" })
end

local BOSS = ", approved_by: [top-management]"

local function check_term(row, report)
  if row.late and row.approved then
    report(row, "approved", ("%s was approved on %s, later than %s, the last day for %s"):format(row.id,
      row.approved, row.limit, row.type == "emergency" and "an emergency" or "a normal change"))
  elseif row.late then
    report(row, "done", ("%s was done on %s, and its approval, due by %s, is not recorded (approved)"):format(
      row.id, row.done, row.limit))
  end
end

local function check_approvers(row, needed, report)
  local approvers = lists.union { row.approved_by or {} }
  if lists.contains(approvers, row.requested_by) then
    report(row, "approved_by", row.id .. " is approved by the role that asked for it")
  elseif row.approved and row.type ~= "standard" and #approvers < needed then
    report(row, "approved", ("%s needs %d that approve it (approved_by), and names %d"):format(row.id, needed,
      #approvers))
  end
end

return {
  numbers = {}, severity = "warning", clause = "A.5.3, A.8.32", document = "change-register",
  title = { en = "Changes are approved in time by somebody else",
    ja = "変更は、期限内に申請者以外が承認している" },
  explanation = {
    en = "A normal change is approved before it is done, an emergency within the days that the policy on "
      .. "changes gives; by as many as it asks for, and never by the role that asked for the change.",
    ja = "通常変更は実施の前に、緊急変更は変更管理の規程に定める日数以内に承認する。承認者は規程に定める人数とし、"
      .. "申請した役割は承認できない。",
  },
  violates = {
    change("normal", ", done: 2026-11-04"), change("normal", BOSS .. ", approved: 2026-11-05, done: 2026-11-04"),
    change("emergency", BOSS .. ", approved: 2026-11-06, done: 2026-11-02"),
    change("emergency", ", done: 2026-11-18"), change("normal", ", approved: 2026-11-04"),
    change("normal", ", approved_by: [isms-manager], approved: 2026-11-04"),
  },
  keeps = {
    change("normal", BOSS .. ", approved: 2026-11-04, done: 2026-11-04"), change("normal", ""),
    change("emergency", BOSS .. ", approved: 2026-11-05, done: 2026-11-02"),
    change("emergency", ", done: 2026-11-19"), change("standard", ", done: 2026-11-04"),
  },
  run = function(model, report)
    for _, row in ipairs(model.changes.rows) do
      check_term(row, report)
      check_approvers(row, model.changes.approvals, report)
    end
  end,
}
