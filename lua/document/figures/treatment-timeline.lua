-- When treatments are due: a row for each month, a line at today; what is overdue is marked by
-- shape and word.
local surface = require "document.surface"

local ID = "treatment-timeline"

local LABELS, CHIPS_X, HEIGHT, PITCH = 96, 118, 24, 30
local MOST_GROUPS, MOST_LINES = 24, 26 -- what a page holds
local KINDS = { "overdue", "planned", "in-progress", "done" }
local LOOKS = {
  overdue = { fill = "#fbe3df", stroke = surface.ALARM, thickness = 2 },
  planned = { fill = surface.PAPER, stroke = surface.INK },
  ["in-progress"] = { fill = "#d6e6f2", stroke = surface.INK },
  done = { fill = "#ddf0df", stroke = surface.INK, rx = 12 },
}

local function kind_of(row)
  return row.overdue and "overdue" or row.status
end

local function name_of(kind, words)
  return kind == "overdue" and words.overdue or words.treatment_status[kind]
end

-- ---- rows -------------------------------------------------------------------------------------

-- Those whose day and state are known: of others a draft only says that they are missing.
local function dated(treatments)
  local list = {}
  for i, row in ipairs(treatments) do
    if row.due and (row.status or row.overdue) then list[#list + 1] = { row = row, order = i } end
  end
  table.sort(list, function(a, b)
    if a.row.due ~= b.row.due then return a.row.due < b.row.due end
    return a.order < b.order
  end)
  for i, item in ipairs(list) do list[i] = item.row end
  return list
end

-- Groups LIST, which is in order, by the first LENGTH characters of the date and the side of TODAY.
local function group(list, length, today)
  local groups = {}
  for _, row in ipairs(list) do
    local key, past, last = row.due:sub(1, length), row.due < today, groups[#groups]
    if not last or last.key ~= key or last.past ~= past then
      last = { key = key, past = past }
      groups[#groups + 1] = last
    end
    last[#last + 1] = row
  end
  return groups
end

local function groups_of(list, today)
  local groups = group(list, 7, today)
  return #groups <= MOST_GROUPS and groups or group(list, 4, today)
end

local function label_of(key, words)
  local year, month = key:match("^(%d+)%-(%d+)$")
  if not year then return key end
  return surface.fill(words.figure[ID].month,
    { month = words.figure.short_months[tonumber(month)], year = year })
end

-- ---- marks ------------------------------------------------------------------------------------

-- The frame of a mark; an overdue one is pointed at both ends.
local function draw_frame(canvas, kind, x, y, width, height)
  local look, tip = LOOKS[kind], 7
  if kind ~= "overdue" then
    canvas:rectangle(x, y, width, height, look)
    return
  end
  canvas:polygon({ x, y + height / 2, x + tip, y, x + width - tip, y, x + width, y + height / 2,
    x + width - tip, y + height, x + tip, y + height }, look)
end

-- The sign within a mark: a tick, a half filled circle, an empty circle or an exclamation mark.
local function draw_sign(canvas, kind, x, y)
  if kind == "done" then
    canvas:polygon({ x - 4, y, x - 1, y + 3.5, x + 4, y - 3.5 },
      { open = true, stroke = surface.INK, thickness = 2 })
  elseif kind == "overdue" then
    canvas:line(x, y - 5, x, y + 1.5, surface.ALARM, 2)
    canvas:rectangle(x - 1, y + 3, 2, 2, { fill = surface.ALARM })
  else
    canvas:circle(x, y, 4, { fill = surface.PAPER, stroke = surface.INK })
    if kind == "in-progress" then
      canvas:polygon({ x - 4, y, x - 2.8, y - 2.8, x, y - 4, x, y + 4, x - 2.8, y + 2.8 },
        { fill = surface.INK })
    end
  end
end

local function chip_text(row, words)
  local pattern = row.overdue and words.figure[ID].late or words.figure[ID].mark
  return surface.fill(pattern, { id = row.id, risk = row.risk, overdue = words.overdue })
end

local function draw_chip(canvas, kind, text, x, y, width)
  draw_frame(canvas, kind, x, y, width, HEIGHT)
  draw_sign(canvas, kind, x + 15, y + HEIGHT / 2)
  canvas:text(x + 26, y + 16, text, { size = 11, bold = kind == "overdue" })
end

local function chip_width(text, kind)
  return 26 + surface.text_width(text, 11, kind == "overdue") + 12
end

-- Draws the marks of LIST from Y on, on MOST lines at most; returns how many lines they took.
local function draw_chips(canvas, list, y, words, most)
  local x, lines, room = CHIPS_X, 1, 70 -- room for what could not be shown
  for i, row in ipairs(list) do
    local kind, text = kind_of(row), chip_text(row, words)
    local width = chip_width(text, kind)
    local limit = surface.WIDTH - (lines == most and i < #list and room or 0)
    if x > CHIPS_X and x + width > limit then
      if lines == most then
        canvas:text(x + 2, y + 16, surface.quantity(#list - i + 1, words.figure.more), { size = 11 })
        return lines
      end
      x, y, lines = CHIPS_X, y + PITCH, lines + 1
    end
    draw_chip(canvas, kind, text, x, y, width)
    x = x + width + 6
  end
  return lines
end

-- How many lines each of GROUPS may have at most, so that all of them fit on a page.
local function find_limit(groups, words)
  local needs, limit, total = {}, MOST_LINES, nil
  for i, list in ipairs(groups) do
    needs[i] = draw_chips(surface.new(), list, 0, words, MOST_LINES)
  end
  repeat
    total = 0
    for _, need in ipairs(needs) do total = total + math.min(need, limit) end
    limit = limit - 1
  until total <= MOST_LINES or limit < 1
  return limit + 1
end

-- ---- the whole --------------------------------------------------------------------------------

local function draw_legend(canvas, words)
  local x = 0
  for _, kind in ipairs(KINDS) do
    local text = name_of(kind, words)
    draw_frame(canvas, kind, x, 0, 30, 18)
    draw_sign(canvas, kind, x + 15, 9)
    canvas:text(x + 37, 13, text, { size = 11 })
    x = x + 37 + surface.text_width(text, 11) + 18
  end
  return 36
end

local function draw_today(canvas, y, today, words)
  local text = surface.fill(words.figure.today, { date = today })
  local width = surface.text_width(text, 11, true) + 16
  for x = CHIPS_X - 22, surface.WIDTH - 1, 8 do
    canvas:line(x, y + 9, math.min(x + 5, surface.WIDTH), y + 9, surface.ACCENT, 2)
  end
  canvas:rectangle(surface.WIDTH - width, y, width, 18, { fill = surface.ACCENT, rx = 3 })
  canvas:text(surface.WIDTH - width / 2, y + 13, text,
    { size = 11, bold = true, anchor = "middle", fill = surface.PAPER })
  return y + 26
end

local function draw_group(canvas, list, y, words, most)
  canvas:text(LABELS - 14, y + 16, label_of(list.key, words), { bold = true, anchor = "end" })
  canvas:circle(CHIPS_X - 22, y + HEIGHT / 2, 4,
    { fill = surface.PAPER, stroke = surface.INK, thickness = 2 })
  return y + draw_chips(canvas, list, y, words, most) * PITCH
end

-- Draws rows, with today's line where it belongs among them; returns where they end.
local function draw_groups(canvas, groups, y, today, words)
  local shown, most = false, find_limit(groups, words)
  for _, list in ipairs(groups) do
    if not list.past and not shown then
      y, shown = draw_today(canvas, y, today, words), true
    end
    y = draw_group(canvas, list, y, words, most)
  end
  return shown and y or draw_today(canvas, y, today, words)
end

local function describe_kind(kind, list, words)
  local ids = {}
  for _, row in ipairs(list) do
    if kind_of(row) == kind then
      ids[#ids + 1] = surface.fill(words.figure[ID].dated,
        { id = row.id, risk = row.risk, date = row.due })
    end
  end
  if #ids == 0 then return nil end
  return surface.fill(words.figure[ID].kind, { kind = name_of(kind, words),
    count = surface.quantity(#ids, words.figure.treatments), ids = surface.enumerate(ids, words) })
end

local function describe(list, today, words)
  local parts = { surface.fill(words.figure[ID].all,
    { count = surface.quantity(#list, words.figure.treatments), date = today }) }
  for _, kind in ipairs(KINDS) do parts[#parts + 1] = describe_kind(kind, list, words) end
  return surface.text(parts, words)
end

-- The figure { svg, alt } for MODEL in WORDS at the ISO date TODAY; nil where no treatment has a
-- due date.
return function(model, words, today)
  local list = dated(model.treatments)
  if #list == 0 then return nil end
  local spine, canvas = surface.new(), surface.new()
  local top = draw_legend(canvas, words)
  local y = draw_groups(canvas, groups_of(list, today), top, today, words)
  spine:line(CHIPS_X - 22, top, CHIPS_X - 22, y - 6, surface.MUTED, 2)
  table.move(canvas, 1, #canvas, #spine + 1, spine)
  local alt = describe(list, today, words)
  return { svg = spine:svg(y, words.figure[ID].title, alt), alt = alt }
end
