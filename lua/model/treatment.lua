-- Treatments and acceptances, tied to their risks.
local dates = require "base.dates"
local lists = require "base.lists"
local natural = require "base.natural"

local treatment = {}

local OPTIONS = { "modify", "avoid", "share", "retain" }
local STATUSES = { "planned", "in-progress", "done" }

local function add_once(list, seen, value)
  if value and not seen[value] then
    seen[value], list[#list + 1] = true, value
  end
end

local function tie(row, risk_row)
  row.risk_row, row.risk_title = risk_row, risk_row.title
  row.score, row.level = risk_row.score, risk_row.level
  row.residual_score, row.residual_level = risk_row.residual_score, risk_row.residual_level
  risk_row.treatments[#risk_row.treatments + 1] = row
end

local function collect(risk_row)
  local controls, options = {}, {}
  for _, row in ipairs(risk_row.treatments) do
    add_once(risk_row.options, options, row.option)
    for _, control in ipairs(row.controls) do add_once(risk_row.controls, controls, control) end
  end
  natural.sort(risk_row.controls)
end

-- Ties FACTS.treatments and FACTS.acceptances to the rows of RISKS (index by id) and adds what
-- follows from them.
function treatment.attach(facts, risks, context)
  local words, people, today = context.words, context.people, context.today
  for _, row in ipairs(facts.treatments) do
    row.owner_title, row.option_name = people.title(row.owner or ""), words.option[row.option]
    row.status_name = words.treatment_status[row.status]
    row.overdue = dates.is_past(row.due, today) and row.status ~= "done"
    if risks[row.risk or ""] then tie(row, risks[row.risk]) end
  end
  for _, row in ipairs(facts.risks) do collect(row) end
  for _, row in ipairs(facts.acceptances) do
    local risk_row = risks[row.risk or ""]
    row.accepted_by_title = people.title(row.accepted_by or "")
    row.expired = dates.is_past(row.expires, today)
    row.valid = row.date ~= nil and row.expires ~= nil and row.date <= today and not row.expired
    if risk_row then
      row.risk_row, row.risk_title = risk_row, risk_row.title
      row.residual_score, row.residual_level, row.above = risk_row.residual_score,
        risk_row.residual_level, risk_row.residual_above
      risk_row.acceptance, risk_row.accepted = row, row.valid
    end
  end
end

local function tally(rows, key, ids, names)
  local list, index = {}, {}
  for i, id in ipairs(ids) do
    list[i] = { id = id, name = names[id], count = 0 }
    index[id] = list[i]
  end
  for _, row in ipairs(rows) do
    local entry = index[row[key] or ""]
    if entry then entry.count = entry.count + 1 end
  end
  return list
end

treatment.tally = tally

-- Counts over the treatments ROWS, which are overdue (not given where none is known and those that are
-- undated might be), and which are undated though something is still to be done.
function treatment.summary(rows, words)
  local overdue = lists.select(rows, function(row) return row.overdue end)
  local undated = lists.select(rows, function(row)
    return row.due == nil and row.option ~= "retain" and row.status ~= "done"
  end)
  return {
    total = #rows, overdue = #overdue, undated = undated,
    overdue_rows = #overdue == 0 and #undated > 0 and lists.absent() or overdue,
    by_status = tally(rows, "status", STATUSES, words.treatment_status),
    by_option = tally(rows, "option", OPTIONS, words.option),
  }
end

return treatment
