-- Treatments and acceptances, tied to their risks.
local dates = require "base.dates"
local lists = require "base.lists"
local natural = require "base.natural"
local phrase = require "base.phrase"

local treatment = {}

local OPTIONS = { "modify", "avoid", "share", "retain" }
local STATUSES = { "done", "in-progress", "planned", "retained" }

local function add_once(list, seen, value)
  if value and not seen[value] then
    seen[value], list[#list + 1] = true, value
  end
end

local function tie(row, risk_row)
  row.risk_row, row.risk_title = risk_row, risk_row.title
  risk_row.treatments[#risk_row.treatments + 1] = row
end

-- The controls that the current score of RISK_ROW counts on: those named and those of treatments that
-- were done by then; not given where neither is known.
local function existing_of(risk_row)
  local given, list, seen = risk_row.existing_controls, {}, {}
  for _, row in ipairs(risk_row.treatments) do
    for _, control in ipairs(row.existing and row.controls or {}) do add_once(list, seen, control) end
  end
  for _, control in ipairs(given or {}) do add_once(list, seen, control) end
  if #list == 0 and (given == nil or lists.is_absent(given)) then return lists.absent() end
  return natural.sort(list)
end

local function collect(risk_row)
  local controls, options = {}, {}
  for _, row in ipairs(risk_row.treatments) do
    add_once(risk_row.options, options, row.option)
    for _, control in ipairs(row.controls) do add_once(risk_row.controls, controls, control) end
  end
  for _, control in ipairs(risk_row.existing_controls or {}) do
    add_once(risk_row.controls, controls, control)
  end
  natural.sort(risk_row.controls)
  risk_row.existing = existing_of(risk_row)
end

local function is_acted(row)
  return row.option ~= "retain" or row.action ~= nil
end

local function is_open(row)
  return is_acted(row) and row.status ~= "done"
end

local function is_due(row)
  return row.due ~= nil and not row.overdue
end

-- The score that RISK_ROW, which TREATMENTS treat, counts with: the current one as long as one of them is open, else
-- the residual one: { side, open (the treatments that are), score, score_text, above, approved (whether the
-- approval of the plan covers it: each of them has a due date that is not past) }.
function treatment.standing(risk_row, treatments)
  local open = lists.select(treatments, is_open)
  local side = #open > 0 and "current" or "residual"
  local prefix = side == "residual" and "residual_" or ""
  return { side = side, open = open, score = risk_row[prefix .. "score"],
    score_text = risk_row[prefix .. "score_text"], above = risk_row[prefix .. "above"],
    approved = side == "current" and #lists.select(open, is_due) == #open }
end

-- Ties ROW, an acceptance, to RISK_ROW: what it covers of it is { side, score, text } for each score; not
-- given where it does not say which.
local function tie_acceptance(row, risk_row, words)
  row.risk_row, row.risk_title = risk_row, risk_row.title
  row.covered = lists.map(row.covers or lists.absent(), function(side)
    local prefix = side == "residual" and "residual_" or ""
    local text = risk_row[prefix .. "score_text"] or words.not_recorded
    return { side = side, score = risk_row[prefix .. "score"],
      text = phrase.fill(words.covered[side], { score = text }) }
  end)
  risk_row.acceptance, risk_row.accepted = row, row.valid
end

-- Whether ACCEPTANCE (nil: none) covers the score SIDE of its risk.
function treatment.covers(acceptance, side)
  return acceptance ~= nil and lists.find(acceptance.covered, "side", side) ~= nil
end

-- Ties FACTS.treatments and FACTS.acceptances to the rows of RISKS (index by id) and adds what
-- follows from them.
function treatment.attach(facts, risks, context)
  local words, people, today = context.words, context.people, context.today
  for _, row in ipairs(facts.treatments) do
    row.owner_title, row.option_name = people.title(row.owner or ""), words.option[row.option]
    row.state = not is_acted(row) and "retained" or row.status
    row.status_name = words.treatment_status[row.status]
    row.overdue = dates.is_past(row.due, today) and row.status ~= "done"
    row.verified_by_name = people.name(row.verified_by or "")
    if risks[row.risk or ""] then tie(row, risks[row.risk]) end
  end
  for _, row in ipairs(facts.risks) do
    collect(row)
    row.standing = treatment.standing(row, row.treatments)
  end
  for _, row in ipairs(facts.acceptances) do
    local risk_row = risks[row.risk or ""]
    row.accepted_by_title = people.title(row.accepted_by or "")
    row.expired = dates.is_past(row.expires, today)
    row.valid = row.date ~= nil and row.expires ~= nil and row.date <= today and not row.expired
    if risk_row then tie_acceptance(row, risk_row, words) end
  end
end

-- How many of ROWS have each of IDS under KEY, as { id, name (by NAMES), count }, and last, without id and
-- name, how many have none, where some have.
local function tally(rows, key, ids, names)
  local list, index, without = {}, {}, { count = 0 }
  for i, id in ipairs(ids) do
    list[i] = { id = id, name = names[id], count = 0 }
    index[id] = list[i]
  end
  for _, row in ipairs(rows) do
    local entry = row[key] == nil and without or index[row[key]]
    if entry then entry.count = entry.count + 1 end
  end
  list[#list + 1] = without.count > 0 and without or nil
  return list
end

treatment.tally = tally

local function is_undated(row)
  return row.due == nil and is_acted(row)
end

-- Counts over the treatments ROWS as they are planned, and which of those with an action are undated.
function treatment.summary(rows, words)
  return { total = #rows, undated = lists.select(rows, is_undated),
    by_option = tally(rows, "option", OPTIONS, words.option) }
end

-- Gives each of ROWS, treatments, that was done the day until which its effect has to be checked (verify_by), MONTHS (nil: no
-- policy in use says so) after it was done.
function treatment.set_checks(rows, months)
  for _, row in ipairs(rows) do
    local is_done = row.status == "done" and is_acted(row) and row.done
    row.verify_by = is_done and months and dates.add_months(row.done, months) or nil
  end
end

-- What came of the treatments ROWS of RISKS: rows (those with an action), by_status (of all, those
-- without an action as retained), overdue (those that are, not given where none is known and some that
-- are undated might be), undated (those that are open), uncited (those whose controls are not given), and
-- risks (those with a treatment, also one that keeps the risk as it is).
function treatment.results(rows, risks, words)
  local acted = lists.select(rows, is_acted)
  local overdue = lists.select(acted, function(row) return row.overdue end)
  local undated = lists.select(lists.select(acted, is_undated), is_open)
  return { rows = acted, by_status = tally(rows, "state", STATUSES, words.treatment_status),
    undated = undated, overdue = #overdue == 0 and #undated > 0 and lists.absent() or overdue,
    uncited = lists.select(acted, function(row) return lists.is_absent(row.controls) end),
    risks = lists.select(risks, function(row) return #row.treatments > 0 end) }
end

return treatment
