-- Where the controls of the statement of applicability stand: one stacked bar for each theme.
local surface = require "document.surface"

local ID = "control-status"

local LABELS, BAR_X, BAR_WIDTH, BAR_HEIGHT, PITCH = 128, 140, 444, 24, 44
local STATUSES = {
  { id = "implemented", fill = surface.ACCENT, text = surface.PAPER },
  { id = "partial", fill = "#bfdcf0", text = surface.INK, hatch = "#5f93b8" },
  { id = "planned", fill = "#fbe08a", text = surface.INK },
  { id = "excluded", fill = surface.PAPER, text = surface.INK },
}

local function label_width(count)
  return surface.text_width(tostring(count), 12, true) + 8
end

-- A segment is never narrower than its number.
local function segment_width(count, unit)
  return count > 0 and math.max(count * unit, label_width(count)) or 0
end

local function bar_width(theme, unit)
  local width = 0
  for _, status in ipairs(STATUSES) do width = width + segment_width(theme[status.id], unit) end
  return width
end

-- Pixels to a control, so that the longest bar fits.
local function find_unit(themes)
  local most, unit = 1, nil
  for _, theme in ipairs(themes) do most = math.max(most, theme.total) end
  unit = BAR_WIDTH / most
  for _, theme in ipairs(themes) do
    while bar_width(theme, unit) > BAR_WIDTH do unit = unit * 0.98 end
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

local function draw_theme(canvas, theme, y, unit)
  local lines, x = surface.wrap(theme.name, LABELS, 12, 2), BAR_X
  canvas:lines(0, y + 24.5 - 8 * #lines, lines)
  for _, status in ipairs(STATUSES) do
    local count = theme[status.id]
    if count > 0 then
      local width = segment_width(count, unit)
      draw_segment(canvas, status, count, x, y, width)
      x = x + width
    end
  end
  canvas:text(x + 8, y + 16.5, tostring(theme.total), { fill = surface.MUTED })
end

local function draw_legend(canvas, soa, words)
  local x, y = 0, 0
  for i, status in ipairs(STATUSES) do
    local text = surface.named(words.status[status.id], soa.totals[status.id], words)
    local width = 22 + surface.text_width(text, 12) + 14
    if i > 1 and x + width > surface.WIDTH then x, y = 0, y + 20 end
    draw_area(canvas, status, x, y + 3, 16, 12)
    canvas:text(x + 22, y + 13.5, text)
    x = x + width
  end
  return y + 34
end

local function describe_counts(counts, words)
  local parts = {}
  for i, status in ipairs(STATUSES) do
    parts[i] = surface.named(words.status[status.id], counts[status.id], words)
  end
  return table.concat(parts, words.separator)
end

local function describe(soa, words)
  local function sentence(pattern, counts)
    return surface.fill(pattern, { name = counts.name, counts = describe_counts(counts, words),
      total = surface.quantity(counts.total, words.figure.controls) })
  end
  local parts = { sentence(words.figure[ID].all, soa.totals) }
  for i, theme in ipairs(soa.themes) do
    parts[i + 1] = sentence(words.figure[ID].theme, theme)
  end
  return surface.text(parts, words)
end

-- The figure { svg, alt } for MODEL in WORDS; nil where no standard has such a statement.
return function(model, words)
  local soa = model.soa
  if not soa then return nil end
  local canvas, alt, unit = surface.new(), describe(soa, words), find_unit(soa.themes)
  local y = draw_legend(canvas, soa, words)
  for _, theme in ipairs(soa.themes) do
    draw_theme(canvas, theme, y, unit)
    y = y + PITCH
  end
  local height = y - PITCH + BAR_HEIGHT + 6
  return { svg = canvas:svg(height, words.figure[ID].title, alt), alt = alt }
end
