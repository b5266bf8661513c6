local STATES = { "met", "partly", "not-met", "not-applicable", "to-judge", "unrecorded" }

-- The sections that carry ROW, as references.
local function sections(row)
  return series(row.sections, function(place) return cite(place.id, place.section, "short") end)
end

local function controls(row)
  return series(row.controls, function(control) return aside(control.id, control.status_name) end)
end

-- What shows ROW: pieces of evidence and kinds of record.
local function shown(row)
  local answer = row.answer or {}
  local out = {}
  for _, id in ipairs(answer.evidence or {}) do out[#out + 1] = id end
  for _, id in ipairs(answer.records or {}) do out[#out + 1] = id end
  return #out > 0 and series(out) or nil
end

-- The limits on parameters that ROW names, each with the value in force and whether it lies within.
local function limits(row, say)
  return series(row.limits, function(limit)
    return fill(limit.holds and say.within or say.outside,
      { title = limit.title:gsub("%.$", ""), value = limit.value_text or unrecorded, wanted = limit.wanted })
  end)
end

local function ground(row)
  return (row.answer or {}).ground
end

local function judged(row)
  local answer = row.answer or {}
  local day = answer.judged_on and date(answer.judged_on)
  return row.judged_by_title and aside(row.judged_by_title, day) or day
end

local function actions(row)
  return series(row.actions, function(action)
    return aside(action.id, join({ action.owner_title or unrecorded, date(action.due) or unrecorded }, words.semicolon))
  end)
end

local function headings(say)
  local out = { say.group, say.total }
  for _, state in ipairs(STATES) do out[#out + 1] = words.evaluation_state[state] end
  return out
end

local function counted(list)
  local columns = { rows = list, function(row) return aside(row.name, row.level_title) end,
    { "total", align = "right" } }
  for _, state in ipairs(STATES) do columns[#columns + 1] = { state, align = "right" } end
  local rows = grid(columns)
  return function(say) return rows(headings(say)) end
end

-- What ROW asks for: in the library's wording, and beside it as the organisation's copy of the standard has it.
local function wording(row, say)
  return row.published and fill(say.published, { title = row.title, text = row.published }) or row.title
end

local function part(own, clause)
  local rows = where(own.rows, function(row) return row.clause == clause.id end)
  local text
  for _, row in ipairs(rows) do text = text or row.requirement_text end
  return { id = clause.id, title = clause.title, text = text, rows = grid {
    rows = rows, "id", wording, "state_name", { ground, empty = unrecorded }, { sections, empty = "–" }, { limits, empty = "–" },
    { controls, empty = "–" }, { shown, empty = unrecorded }, { judged, empty = unrecorded } } }
end

-- The same as one table for spreadsheets, with the columns of the publisher's sheet first, in its order.
local function sheet(own, number)
  local groups = {}
  for _, group in ipairs(own.standard.groups) do groups[group.id] = group.title end
  return grid { name = number == 1 and "criteria" or "criteria-" .. number, hidden = true, rows = own.rows,
    function(row) return row.id:match("^[^-]+") end, function(row) return groups[row.group] end,
    function(row) return row.id:match("^[^-]+-[^-]+") end, "clause", "clause_title",
    function(row) return row.level_title end, "id", "title", own.published > 0 and { "published", empty = unrecorded }, "state_name",
    { ground, empty = unrecorded },
    { sections, empty = "–" }, { limits, empty = "–" }, { controls, empty = "–" }, { shown, empty = unrecorded },
    { function(row) return (row.answer or {}).gap end, empty = "–" }, { "effort_name", empty = "–" }, { actions, empty = "–" },
    { judged, empty = unrecorded } }
end

local function parts(own, group)
  local out = {}
  for _, clause in ipairs(own.standard.clauses) do
    if clause.group == group.id then out[#out + 1] = part(own, clause) end
  end
  return out
end

-- What is registered for the standard of OWN, in the words of the text.
local function registered(own)
  local rows = where(model.registrations, function(row) return row.standard_id == own.id end)
  return function(say)
    if #rows == 0 then return say.none end
    return series(rows, function(row)
      return fill(say.one, { level = row.level_title or unrecorded, number = row.number or unrecorded, day = date(row.ends) or unrecorded })
    end)
  end
end

-- The declaration of SECURITY ACTION, in the words of the text.
local function declared(say)
  local fact = facts.security_action
  if fact == nil then return unrecorded end
  return fact and fill(say[fact.stars], { day = date(fact.declared) }) or say.none
end

local function assessed(own, number)
  local groups = {}
  for _, group in ipairs(own.standard.groups) do
    local list = parts(own, group)
    if #list > 0 then groups[#groups + 1] = { id = group.id, title = group.title, parts = list } end
  end
  return { number = number, first = number == 1, title = own.title, registered = registered(own), edition = own.standard.edition, credit = own.standard.credit,
    level = own.level and own.level.title or unrecorded, total = own.total, groups = groups,
    published = own.published > 0 and own.published, counts = counted(own.counts), sheet = sheet(own, number),
    gaps = grid { name = number == 1 and "gaps" or "gaps-" .. number, rows = own.gaps, "id", "title", "state_name",
      function(row) return row.answer.gap or unrecorded end, { "effort_name", empty = unrecorded },
      { actions, empty = unrecorded } },
    uncovered = grid { name = number == 1 and "uncovered" or "uncovered-" .. number, rows = own.uncovered, "id", "title", "state_name" } }
end

local function standing(_, say) return say.standing end

local list = {}
for i, own in ipairs(model.self_assessments) do list[i] = assessed(own, i) end

return { day = date(today), assessments = list, declared = declared, source = grid { name = "source", hidden = true, rows = list, "title", "edition", "credit", standing },
  schemes = series(model.self_assessments, function(own) return own.standard.short end) or unrecorded }
