-- Records of the management system with the names, rates and states that follow from their facts:
-- competence, training, communication, kinds of records, measurements.
local dates = require "base.dates"
local lists = require "base.lists"
local natural = require "base.natural"
local phrase = require "base.phrase"
local share = require "base.share"
local treatment = require "model.treatment"

local records = {}

-- Months before its end from which an acceptance counts as ending soon.
records.ENDS_SOON = 3

-- The roles, in the order of the facts, for which no competence is recorded.
local function roles_without(facts)
  local judged = {}
  for _, item in ipairs(facts.competences) do judged[item.role or ""] = true end
  return lists.select(facts.roles, function(role) return not judged[role.id] end)
end

-- Names the judged people of FACTS.competences (one who does not hold the role counts as deputy);
-- returns { rows, gaps, sufficient, overdue, undated (gaps without a day), without }.
function records.competences(facts, people, today)
  local rows = facts.competences
  for _, row in ipairs(rows) do
    local role = people.by_role[row.role or ""]
    row.role_title = people.title(row.role or "")
    row.person_name = people.name(row.person or "")
    row.deputy = role ~= nil and row.person ~= nil and row.person ~= role.holder
    row.overdue = row.sufficient == false and dates.is_past(row.due, today)
  end
  local gaps = lists.select(rows, function(row) return row.sufficient == false end)
  return { rows = rows, gaps = gaps, sufficient = #rows - #gaps,
    overdue = #lists.select(rows, function(row) return row.overdue end),
    undated = lists.select(gaps, function(row) return row.due == nil end), without = roles_without(facts) }
end

-- Adds to FACTS.trainings who was absent and the rate of attendance; returns { rows, incomplete, overdue, undated (those without a day of the next) }.
function records.trainings(facts, today)
  local rows = facts.trainings
  for _, row in ipairs(rows) do
    if row.expected and row.attended then
      row.absent, row.rate = row.expected - row.attended, share.percent(row.attended, row.expected)
    end
    row.overdue = dates.is_past(row.next, today)
  end
  return { rows = rows,
    incomplete = lists.select(rows, function(row) return (row.absent or 0) > 0 end),
    overdue = #lists.select(rows, function(row) return row.overdue end),
    undated = lists.select(rows, function(row) return row.next == nil end) }
end

-- FACTS.communications with titles, split by direction: { rows, internal, external }.
function records.communications(facts, people)
  local rows = facts.communications
  for _, row in ipairs(rows) do row.owner_title = people.title(row.owner or "") end
  return { rows = rows,
    internal = lists.select(rows, function(row) return row.direction == "internal" end),
    external = lists.select(rows, function(row) return row.direction == "external" end) }
end

-- DOCUMENTS in the order of their numbers.
function records.register(documents)
  local rows = {}
  for i, row in ipairs(documents) do rows[i] = row end
  return natural.sort(rows, function(row) return row.number or row.id end)
end

-- What asks for RECORD, a kind of records: the clauses and controls that its clause names, and its
-- controls; a list that was not given where neither was.
function records.controls_of(record)
  if not record.clause and lists.is_absent(record.controls) then return lists.absent() end
  return natural.sort(lists.union { lists.split(record.clause), record.controls or {} })
end

-- COUNT months in words, in years where they are whole.
function records.months(count, words)
  if count % 12 == 0 and count > 12 then return phrase.quantity(count // 12, "years", words) end
  return phrase.quantity(count, "months", words)
end

-- How long RECORD is kept, in words; nil when nothing says so.
local function kept_for(record, words)
  if not record.keep_months then return record.retention end
  local time = records.months(record.keep_months, words)
  if record.kept_from then
    time = phrase.fill(words.kept_after, { time = time, event = record.kept_from })
  end
  return record.retention and time .. words.semicolon .. record.retention or time
end

-- Who keeps what the kinds of records HELD of FACTS hold, { ids, titles }, each once: their owners, as the facts say; where
-- nothing holds it, OWNER, who owns the document that is its register, or else the FUNCTION that the policy names (both may be
-- nil). Every document that says who keeps a record asks this.
function records.keepers(held, people, owner, func)
  local ids = lists.union { lists.column(held, "owner") }
  if #ids == 0 and owner then ids = { owner } end
  if #ids == 0 and func then return { ids = { func.role or func.id }, titles = { func.title } } end
  return { ids = ids, titles = lists.map(ids, people.title) }
end

-- Adds titles and words to FACTS.records and FACTS.external_documents.
function records.kinds(facts, words, people)
  for _, row in ipairs(facts.records) do
    row.owner_title = records.keepers({ row }, people).titles[1]
    row.classification_name = words.classification[row.classification]
    row.asked_by = records.controls_of(row)
    row.kept_for = kept_for(row, words)
  end
  for _, row in ipairs(facts.external_documents) do
    row.owner_title = people.title(row.owner or "")
  end
  return facts.records, facts.external_documents
end

local function name_results(row, words, lines)
  for _, result in ipairs(row.results) do
    result.within_name = words.measurement[result.within and "within" or "beyond"]
    result.measurement = row
    lines[#lines + 1] = result
  end
  row.latest = row.results[#row.results]
end

-- Adds titles, the latest result and the objective to FACTS.measurements; returns { rows, results
-- (all, each with its measurement), beyond (rows whose latest result is), missing (rows without
-- result), silent (rows whose results are not given) }; where there is none, the first two are not given when the results of a row are not.
function records.measurements(facts, words, people)
  local objectives, lines = {}, {}
  for _, item in ipairs(facts.objectives) do objectives[item.id or ""] = item end
  for _, row in ipairs(facts.measurements) do
    row.measured_by_title = people.title(row.measured_by or "")
    row.analysed_by_title = people.title(row.analysed_by or "")
    row.objective_row = objectives[row.objective or ""]
    name_results(row, words, lines)
  end
  local silent = lists.select(facts.measurements, function(row) return lists.is_absent(row.results) end)
  local beyond = lists.select(facts.measurements, function(row)
    return row.latest ~= nil and row.latest.within == false
  end)
  return { rows = facts.measurements, silent = silent,
    results = #lines == 0 and #silent > 0 and lists.absent() or lines,
    beyond = #beyond == 0 and #silent > 0 and lists.absent() or beyond,
    missing = lists.select(facts.measurements, function(row) return row.latest == nil end) }
end

local STATUSES = { "on-track", "at-risk", "achieved", "missed" }

-- Counts over the objectives ROWS and those that need attention: at risk, missed or overdue.
function records.objectives(rows, words)
  return { total = #rows, by_status = treatment.tally(rows, "status", STATUSES,
    words.objective_status),
    attention = lists.select(rows, function(row)
      return row.status == "at-risk" or row.status == "missed" or row.overdue
    end) }
end

-- Marks the acceptances of FACTS that are valid and end within ENDS_SOON months of TODAY; returns
-- them.
function records.ending(facts, today)
  local limit = dates.add_months(today, records.ENDS_SOON)
  for _, row in ipairs(facts.acceptances) do
    row.ends_soon = row.valid == true and row.expires <= limit
  end
  return lists.select(facts.acceptances, function(row) return row.ends_soon end)
end

return records
