local plan, duties = model.duties.plan, model.duties

-- The section of a policy that says the duty ROW.
local function source(row)
  return ref(row.policy, row.section, "short")
end

local function last(row)
  return row.overdue and strong(date(row.last)) or date(row.last)
end

local marks = { planned = "◎", counted = "●", proposed = "○" }

-- The short name of the month of DAY.
local function month_of(day)
  return words.figure.short_months[math.tointeger(day:sub(6, 7))]
end

-- The title of the I-th column of months, of DAY: its year stands with the first of the plan and of the year.
local function title_of(i, day)
  if i > 1 and day:sub(6, 7) ~= "01" then return month_of(day) end
  return month_of(day) .. "\n" .. day:sub(1, 4)
end

-- Adds a column for each month of the plan to COLUMNS.
local function add_months(columns)
  for i, month in ipairs(plan.months) do
    columns[#columns + 1] = { title = title_of(i, month), align = "centre", empty = " ",
      cell = function(row) return marks[row.marks[i] or ""] end }
  end
end

-- The plan as a table, with the texts of SAY: titles of its columns, and none.
local function months(say)
  local columns = { { title = say[1], key = "title" }, { title = say[2], key = "who" }, { title = say[3], key = "how_often" },
    { title = say[4], cell = last, empty = unrecorded } }
  add_months(columns)
  return table { name = "duty-plan", columns = columns, rows = plan.rows, none = say.none }
end

-- The plan of rounds: who does how many duties, how often, and when.
local function year(say)
  local columns = { { title = say[1], key = "who" }, { title = say[2], align = "right", key = "size" }, { title = say[3], key = "how_often" } }
  add_months(columns)
  return table { name = "duty-plan", columns = columns, rows = plan.rows, none = say.none }
end

-- How many ROWS are due in each of the months.
local function due(i)
  local count = 0
  for _, row in ipairs(plan.rows) do count = count + (row.marks[i] and (row.size or 1) or 0) end
  return count
end

local loads = {}
for i, month in ipairs(plan.months) do
  loads[i] = { month = fill(words.short_month, { month = month_of(month), year = month:sub(1, 4) }), count = due(i) }
end
local unrecorded_ones = where(duties.recurring, function(row) return not row.last end)

return {
  recurring = #duties.recurring, unrecorded_count = #unrecorded_ones, overdue = #duties.overdue,
  seldom = #plan.rows, often_count = #plan.often,
  months = months, year = year, in_rounds = plan.rounds, rounds = #plan.rows,
  loads = grid { rows = loads, "month", { "count", align = "right" } },
  often = grid { name = "duty-plan-often", rows = plan.often, "title", "who", "how_often", { last, empty = unrecorded }, source },
  sources = grid { name = "duty-plan-sources", rows = plan.points, "title", "who", "how_often", source,
    function(row) return row.record_row.title end, { function(row) return date(row.next) end, empty = unrecorded } },
}
