-- Where the controls of the statement of applicability stand: one stacked bar for each theme.
local bars = require "document.bars"
local surface = require "document.surface"

local ID = "control-status"

local STATUSES = {
  { id = "implemented", fill = surface.ACCENT, text = surface.PAPER },
  { id = "partial", fill = "#bfdcf0", text = surface.INK, hatch = "#5f93b8" },
  { id = "planned", fill = "#fbe08a", text = surface.INK },
  { id = "excluded", fill = surface.PAPER, text = surface.INK },
}

local function describe(soa, words)
  local function sentence(pattern, counts)
    return surface.fill(pattern, { name = counts.name, counts = bars.describe(counts, STATUSES, words.status, words),
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
  local canvas, alt = surface.new(), describe(soa, words)
  local height = bars.draw(canvas, soa.themes, STATUSES, function(status)
    return surface.named(words.status[status.id], soa.totals[status.id], words)
  end)
  return { svg = canvas:svg(height, words.figure[ID].title, alt), alt = alt }
end
