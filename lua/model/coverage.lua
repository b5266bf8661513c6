-- The standard on which an auditor reports, such as SOC 2: which of its categories and criteria are
-- covered, and how far the applicable controls of the others carry them.
local lists = require "base.lists"
local projection = require "facts.projection"
local share = require "base.share"

local coverage = {}

-- The one of STANDARDS on which an auditor reports, or nil.
function coverage.report(standards)
  return lists.find(standards, "report", true)
end

-- The examinations that have begun, so that a day or period that is over was examined.
local BEGUN = { ["in-progress"] = true, ["report-held"] = true }

-- The examination of STANDARD, on which an auditor reports: { state (a value of standards.status, or nil
-- where nothing says it), state_name, type ("type1", "type2" or nil), type_name, date, first, last, ends (the examined day or
-- the last of the period), title, edition, marked, under (the standard that the auditor follows), over(day) (whether the examination has begun and
-- on DAY, that of a text, the examined day or period is over: the text may speak of it as of what
-- was) }.
function coverage.examination(standard, words)
  local exam = { state = standard.status, type = standard.report_type,
    date = standard.date, first = standard.period_start, last = standard.period_end,
    title = standard.title, edition = standard.edition, marked = standard.marked, under = standard.examined_under }
  exam.state_name = words.examination_status[exam.state]
  exam.type_name = words.report_type[exam.type]
  if exam.type == "type1" then exam.ends = exam.date end
  if exam.type == "type2" then exam.ends = exam.first and exam.last end
  function exam.over(day)
    return BEGUN[exam.state] == true and exam.ends ~= nil and day ~= nil and exam.ends <= day
  end
  return exam
end

-- The categories of all standards of LIBRARY on which an auditor reports, as a list of { id, name in
-- LANGUAGE }.
function coverage.all_categories(library, language)
  local out = {}
  for _, id in ipairs(lists.keys(library.standards)) do
    local standard = library.standards[id]
    for _, group in ipairs(standard.report and standard.groups or {}) do
      if not lists.find(out, "id", group.id) then
        out[#out + 1] = { id = group.id, name = projection.text(group.title, language) }
      end
    end
  end
  return out
end

-- Returns { all, covered, not_covered }: ALL, and those of the report among STANDARDS, as lists of
-- { id, name }.
function coverage.categories(standards, all)
  local report, out = coverage.report(standards), { all = all, covered = {}, not_covered = {} }
  for _, group in ipairs(report and report.groups or {}) do
    local chosen = lists.contains(report.categories, group.id)
    local list = chosen and out.covered or out.not_covered
    list[#list + 1] = { id = group.id, name = group.title }
  end
  return out
end

-- What carries a criterion by LINK: { id, relation, label }, the label in brackets where in part.
local function carrier(link)
  local label = link.relation == "partial" and "(" .. link.id .. ")" or link.id
  return { id = link.id, relation = link.relation, label = label }
end

-- Id of a criterion of REPORT → list of carriers: applicable controls that carry it.
local function carriers(report, standards, soa)
  local applicable, index = {}, {}
  for _, row in ipairs(soa and soa.rows or {}) do applicable[row.id] = row.applicable end
  for _, standard in ipairs(standards) do
    for _, link in ipairs(standard.related) do
      if link.standard == report.id and applicable[link.id] then
        index[link.to] = index[link.to] or {}
        table.insert(index[link.to], carrier(link))
      end
    end
  end
  return index
end

local function titles(groups)
  local index = {}
  for _, group in ipairs(groups) do index[group.id] = group.title end
  return index
end

local function is_carried(controls)
  for _, control in ipairs(controls) do
    if control.relation == "main" then return true end
  end
  return false
end

-- One row for each criterion of the report when there is one among STANDARDS.
function coverage.criteria(standards, soa, statements)
  local report, rows = coverage.report(standards), {}
  if not report then return rows end
  local index = carriers(report, standards, soa)
  local categories, series = titles(report.groups), titles(report.series)
  for i, item in ipairs(report.criteria) do
    local controls = index[item.id] or {}
    rows[i] = { id = item.id, title = item.title, category = item.group,
      category_name = categories[item.group],
      series_name = series[item.series], controls = controls,
      covered = lists.contains(report.categories, item.group),
      policies = statements[item.id] or {}, carried = is_carried(controls) }
  end
  return rows
end

-- The covered ones of the criteria ROWS that DUTY serves, as a list of ids, and the number of its policy.
local function served(duty, rows)
  local ids, number = {}, nil
  for _, row in ipairs(rows) do
    local place = row.covered and lists.find(row.policies, "id", duty.policy)
    if place and lists.contains(place.sections, duty.section) then
      ids[#ids + 1], number = row.id, place.number
    end
  end
  return ids, number
end

-- The control activities for the criteria ROWS that are covered: those of DUTIES, rows of the model's, that stand in a
-- section which satisfies one of them: { rows: { duty, number (of the policy and of the duty in it), criteria (ids) }, of
-- (id of a criterion → numbers of its activities) }.
function coverage.activities(rows, duties)
  local out, counts = { rows = {}, of = {} }, {}
  for _, duty in ipairs(duties) do
    counts[duty.policy] = (counts[duty.policy] or 0) + 1
    local ids, number = served(duty, rows)
    number = number and number .. "-" .. counts[duty.policy]
    for _, id in ipairs(ids) do
      out.of[id] = out.of[id] or {}
      table.insert(out.of[id], number)
    end
    if #ids > 0 then out.rows[#out.rows + 1] = { duty = duty, number = number, criteria = ids } end
  end
  return out
end

-- Counts over the criteria of the covered categories.
function coverage.summary(rows)
  local out = { total = 0, covered_main = 0, covered_partial = 0, uncovered = 0 }
  for _, row in ipairs(rows) do
    if row.covered then
      local key = row.carried and "covered_main" or #row.controls > 0 and "covered_partial"
        or "uncovered"
      out.total, out[key] = out.total + 1, out[key] + 1
    end
  end
  return out
end

local function by_name(standards)
  local index = {}
  for _, standard in ipairs(standards) do
    for _, kind in ipairs { "clauses", "controls", "criteria" } do
      for _, item in ipairs(standard[kind]) do index[item.name] = item end
    end
  end
  return index
end

local function crosswalk_row(link, standard, from, to, words)
  return { standard = standard.short, id = link.id, title = from.title, to = link.to,
    to_title = to.title,
    relation = link.relation, relation_name = words.relation[link.relation],
    rationale = link.rationale }
end

-- Every link from one of STANDARDS to the criteria of ROWS whose category is covered.
function coverage.crosswalk(standards, rows, words)
  local items, covered, list = by_name(standards), {}, {}
  for _, row in ipairs(rows) do covered[row.id] = row.covered end
  for _, standard in ipairs(standards) do
    for _, link in ipairs(standard.related) do
      local from = items[link.id]
      if covered[link.to] and from then
        list[#list + 1] = crosswalk_row(link, standard, from, items[link.to], words)
      end
    end
  end
  return list
end

local function carry(row, carriers, words)
  local state = is_carried(carriers) and "main" or #carriers > 0 and "partial" or "none"
  return { id = row.id, title = row.title, category_name = row.category_name, carriers = carriers,
    state = state, state_name = words.carried[state] }
end

-- How far clauses and controls carry the criteria of ROWS, whatever the organisation excludes:
-- counted from the LINKS of coverage.crosswalk.
function coverage.carried(rows, links, words)
  local index, out = {}, { rows = {}, total = 0, main = 0, partial = 0, none = 0 }
  for _, link in ipairs(links) do
    index[link.to] = index[link.to] or {}
    table.insert(index[link.to], carrier(link))
  end
  for _, row in ipairs(rows) do
    if row.covered then
      local entry = carry(row, index[row.id] or {}, words)
      out.rows[#out.rows + 1] = entry
      out.total, out[entry.state] = out.total + 1, out[entry.state] + 1
    end
  end
  out.main_percent = share.percent(out.main, out.total)
  out.some_percent = share.percent(out.main + out.partial, out.total)
  return out
end

return coverage
