local edits = require "audit.edits"
local lists = require "base.lists"
local natural = require "base.natural"

-- The controls of the section of the policy ITEM that the duty ROW stands in.
local function controls_of(row, items)
  local item = items[row.policy]
  local section = item and lists.find(item.policy.sections, "id", row.section)
  return section and section.satisfies or {}
end

-- The controls, of the ROWS of the statement that apply, for which what RECORD, a kind that policies ask for, holds is to be kept.
local function asked(record, items, rows)
  local all = {}
  for i, duty in ipairs(record.duties) do all[i] = controls_of(duty, items) end
  return natural.sort(lists.select(lists.union(all), function(id) return rows[id] ~= nil and rows[id].applicable == true end))
end

-- Whether A and B have an item in common.
local function meet(a, b)
  for _, item in ipairs(a) do
    if lists.contains(b, item) then return true end
  end
  return false
end

-- The kinds of KINDS that are kept for one of CONTROLS.
local function kept_for(kinds, controls)
  return lists.select(kinds, function(kind) return meet(kind.asked_by, controls) end)
end

-- The edits that put the list of records to use, which holds those of restore tests in a kind that shows CONTROL, beside
-- one that is kept for A.8.13.
local function restored(control)
  local kinds = edits.kinds:gsub("restore%-tests, ", "") .. ", " .. edits.governance_kinds
  local row = ", owner: isms-manager, place: Safe, classification: internal, keep_months: 120, "
  return { { "isms.yaml", "", "records:\n  - {id: REC-1, name: Trials" .. row .. "controls: [" .. control .. "], kinds: [restore-tests]}\n"
    .. "  - {id: REC-2, name: Backups" .. row .. "controls: [A.8.13]}\n  - {id: REC-3, name: Others" .. row .. "controls: [A.8.8, A.8.13, "
    .. "A.8.14, A.8.15, A.8.16, A.8.17], kinds: [" .. kinds .. "]}\n" }, edits.record_list }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.3, A.5.33", document = "record-list",
  title = { en = "A record is kept where its control is shown", ja = "記録が、その管理策を示す台帳に保管されている" },
  explanation = {
    en = "A kind of record that a section of a policy asks for (records.kinds) is kept among records of a control of that section, "
      .. "where there are any: else the statement leads an auditor to one register, and the list of records to another. Put the record "
      .. "where it belongs, or say that the records which hold it show the control as well (records.controls).",
    ja = "規程の項が求める記録（records.kinds）は、その項の管理策のための記録の種類があるとき、それに含める。そうでなければ、適用宣言書と"
      .. "記録一覧表とが、異なる台帳に審査員を導く。記録を移すか、それを含む記録の種類が当該管理策も示すことを記載する（records.controls）。",
  },
  violates = { restored "A.7.1" }, keeps = { restored "A.8.13", restored "A.7.1, A.8.13" },
  run = function(model, report)
    if not model.document("record-list") then return end
    local items, rows = lists.by_id(model.policies), lists.by_id(model.statement.rows)
    for _, record in ipairs(model.duties.records) do
      local controls = asked(record, items, rows)
      local right = kept_for(model.records, controls)
      for _, held in ipairs(#right > 0 and #kept_for(record.held, controls) == 0 and record.held or {}) do
        report(held, "kinds", ("'%s' (%s) shows %s, which %s is not kept for, but %s"):format(record.id, record.title,
          table.concat(controls, ", "), held.id or "?", table.concat(lists.column(right, "id"), ", ")))
      end
    end
  end,
}
