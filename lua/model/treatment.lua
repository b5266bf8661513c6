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

local function is_acted(row)
  return row.option ~= "retain" or row.action ~= nil
end

local function is_undated(row)
  return row.due == nil and is_acted(row)
end

-- Counts over the treatments ROWS as they are planned, and which of those with an action are undated.
function treatment.summary(rows, words)
  return { total = #rows, undated = lists.select(rows, is_undated),
    by_option = tally(rows, "option", OPTIONS, words.option) }
end

local function is_open(row)
  return row.status ~= "done"
end

-- What the risk of ROW counts with: its score before treatment as long as an action is OPEN, else the
-- one that remains.
local function standing(risk_row, open)
  local side = #open > 0 and "score_text" or "residual_score_text"
  return { risk = risk_row, open = open, score_text = risk_row[side] }
end

-- What came of the treatments ROWS of RISKS: rows (those with an action), by_status, overdue (those that
-- are, not given where none is known and some that are undated might be), undated (those that are open),
-- and risks (those with an action: { risk, open (its actions that are not done), score_text (what it
-- counts with) }).
function treatment.results(rows, risks, words)
  local acted = lists.select(rows, is_acted)
  local overdue = lists.select(acted, function(row) return row.overdue end)
  local undated = lists.select(lists.select(acted, is_undated), is_open)
  local out = { rows = acted, by_status = tally(acted, "status", STATUSES, words.treatment_status),
    undated = undated, overdue = #overdue == 0 and #undated > 0 and lists.absent() or overdue,
    risks = {} }
  for _, row in ipairs(risks) do
    local actions = lists.select(row.treatments, is_acted)
    if #actions > 0 then out.risks[#out.risks + 1] = standing(row, lists.select(actions, is_open)) end
  end
  return out
end

return treatment
