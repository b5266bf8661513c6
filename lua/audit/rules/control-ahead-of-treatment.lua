-- Control → the treatments that cite it.
local function by_control(treatments)
  local index = {}
  for _, treatment in ipairs(treatments) do
    for _, id in ipairs(treatment.controls or {}) do
      index[id] = index[id] or {}
      table.insert(index[id], treatment)
    end
  end
  return index
end

-- The first of TREATMENTS when none of them is done, else nil.
local function open_one(treatments)
  for _, treatment in ipairs(treatments or {}) do
    if treatment.status == "done" then return nil end
  end
  return treatments and treatments[1]
end

-- The one of TREATMENTS that is open and due after DAY, by whose due date the last one is; nil for none.
local function later_one(treatments, day)
  local last
  for _, treatment in ipairs(treatments or {}) do
    local is_later = treatment.status ~= "done" and treatment.due and treatment.due > (last and last.due or day)
    if is_later then last = treatment end
  end
  return last
end

local DONE = "due: 2026-09-15, status: done, done: 2026-09-14, evidence: Report of IA-1"

return {
  numbers = {}, severity = "warning", clause = "6.1.3 d, 6.1.3 e, 8.3", document = "statement-of-applicability",
  title = { en = "A control is not implemented before its treatment is done",
    ja = "リスク対応が完了するまで管理策を実施済みとしない" },
  explanation = {
    en = "Where every treatment that cites a control is still open, the control is implemented in "
      .. "part at most, or the treatment adds nothing to it and need not cite it. One that is implemented in part or planned "
      .. "is not complete before the last open treatment that cites it is due.",
    ja = "管理策を引用するリスク対応がすべて未完了であれば、管理策は一部実施にとどまる。管理策に何"
      .. "も加えない対応であれば、その引用を外す。一部実施又は計画中の管理策の期限は、それを引用する未完了の対応の期限より前としない。",
  },
  violates = {
    { { "isms.yaml", DONE, "due: 2026-12-15, status: planned" },
      at = { "facts/controls.csv", "A.7.1,yes,implemented" } },
    { { "isms.yaml", DONE, "due: 2026-12-15, status: planned" },
      { "facts/controls.csv", "A.7.1,yes,implemented,B,,isms-manager,,,",
        "A.7.1,yes,partial,B,,isms-manager,2026-12-01,Lock.," } },
  },
  keeps = {
    { { "isms.yaml", "due: 2026-12-01, status: planned", "due: 2026-11-23, status: in-progress" } },
    { { "isms.yaml", DONE, "due: 2026-12-15, status: planned" },
      { "facts/controls.csv", "A.7.1,yes,implemented,B,,isms-manager,,,",
        "A.7.1,yes,partial,B,,isms-manager,2026-12-15,Lock.," } },
  },
  run = function(model, report)
    local cited = by_control(model.treatments)
    for _, row in ipairs(model.statement.rows) do
      local open = row.status == "implemented" and open_one(cited[row.id])
      if open then
        report(row.decision, "status", row.id .. " is implemented, but treatment " .. (open.id or "?")
          .. (#cited[row.id] > 1 and " and the others that cite it are" or ", the only one that "
          .. "cites it, is") .. " not done")
      end
      local later = row.status ~= "implemented" and row.due and later_one(cited[row.id], row.due)
      if later then
        report(row.decision, "due", ("%s is to be implemented by %s, but treatment %s, which cites it, is due on %s"):format(
          row.id, row.due, later.id or "?", later.due))
      end
    end
  end,
}
