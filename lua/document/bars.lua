-- Stacked bars: one for each row, with a segment for each status that the row has, its number in it and the total behind.
local surface = require "document.surface"

local bars = {}

local LABELS, BAR_X, BAR_WIDTH, BAR_HEIGHT, PITCH = 128, 140, 444, 24, 44

local function label_width(count)
  return surface.text_width(tostring(count), 12, true) + 8
end

-- A segment is never narrower than its number.
local function segment_width(count, unit)
  return count > 0 and math.max(count * unit, label_width(count)) or 0
end

local function bar_width(row, unit, statuses)
  local width = 0
  for _, status in ipairs(statuses) do width = width + segment_width(row[status.id], unit) end
  return width
end

-- Pixels to one of what is counted, so that the longest bar fits.
local function find_unit(rows, statuses)
  local most, unit = 1, nil
  for _, row in ipairs(rows) do most = math.max(most, row.total) end
  unit = BAR_WIDTH / most
  for _, row in ipairs(rows) do
    while bar_width(row, unit, statuses) > BAR_WIDTH do unit = unit * 0.98 end
  end
  return unit
end

local function draw_area(canvas, status, x, y, width, height)
  canvas:rectangle(x, y, width, height, { fill = status.fill })
  if status.hatch then canvas:hatch(x, y, width, height, status.hatch) end
  canvas:rectangle(x, y, width, height, { stroke = surface.INK })
end

local function draw_segment(canvas, status, count, x, y, width)
  draw_area(canvas, status, x, y, width, BAR_HEIGHT)
  if status.hatch then
    local plate = label_width(count)
    canvas:rectangle(x + (width - plate) / 2 + 1, y + 3, plate - 2, BAR_HEIGHT - 6,
      { fill = status.fill })
  end
  canvas:text(x + width / 2, y + 16.5, tostring(count),
    { bold = true, anchor = "middle", fill = status.text })
end

local function draw_row(canvas, row, y, unit, statuses)
  local lines, x = surface.wrap(row.name, LABELS, 12, 2), BAR_X
  canvas:lines(0, y + 24.5 - 8 * #lines, lines)
  for _, status in ipairs(statuses) do
    local count = row[status.id]
    if count > 0 then
      local width = segment_width(count, unit)
      draw_segment(canvas, status, count, x, y, width)
      x = x + width
    end
  end
  canvas:text(x + 8, y + 16.5, tostring(row.total), { fill = surface.MUTED })
end

local function draw_legend(canvas, statuses, label)
  local x, y = 0, 0
  for i, status in ipairs(statuses) do
    local text = label(status)
    local width = 22 + surface.text_width(text, 12) + 14
    if i > 1 and x + width > surface.WIDTH then x, y = 0, y + 20 end
    draw_area(canvas, status, x, y + 3, 16, 12)
    canvas:text(x + 22, y + 13.5, text)
    x = x + width
  end
  return y + 34
end

-- Draws on CANVAS a legend, with LABEL(status) for each of STATUSES ({ id, fill, text, hatch }), and a bar for each of ROWS ({ name, total,
-- and the number for each id of STATUSES }); returns the height.
function bars.draw(canvas, rows, statuses, label)
  local y, unit = draw_legend(canvas, statuses, label), find_unit(rows, statuses)
  for _, row in ipairs(rows) do
    draw_row(canvas, row, y, unit, statuses)
    y = y + PITCH
  end
  return y - PITCH + BAR_HEIGHT + 6
end

-- The numbers of COUNTS for STATUSES as one text, with their NAMES by id.
function bars.describe(counts, statuses, names, words)
  local parts = {}
  for i, status in ipairs(statuses) do parts[i] = surface.named(names[status.id], counts[status.id], words) end
  return table.concat(parts, words.separator)
end

return bars
