-- Where the criteria of the first self-assessment stand: one stacked bar for each category.
local bars = require "document.bars"
local lists = require "base.lists"
local surface = require "document.surface"

local ID = "criteria-status"

local STATES = {
  { id = "met", fill = surface.ACCENT, text = surface.PAPER },
  { id = "partly", fill = "#bfdcf0", text = surface.INK, hatch = "#5f93b8" },
  { id = "not-met", fill = "#f3b6a6", text = surface.INK },
  { id = "to-judge", fill = "#fbe08a", text = surface.INK },
  { id = "unrecorded", fill = surface.PAPER, text = surface.INK },
  { id = "not-applicable", fill = "#dddddd", text = surface.INK },
}

local function describe(own, states, words)
  local function sentence(pattern, counts)
    return surface.fill(pattern, { name = counts.name, counts = bars.describe(counts, states, words.evaluation_state, words),
      total = surface.quantity(counts.total, words.figure.criteria) })
  end
  local parts = { sentence(words.figure[ID].all, own.total) }
  for i, category in ipairs(own.categories) do parts[i + 1] = sentence(words.figure[ID].category, category) end
  return surface.text(parts, words)
end

-- The figure { svg, alt } for MODEL in WORDS; nil where no standard has levels. States that no criterion is in are left out.
return function(model, words)
  local own = (model.self_assessments or {})[1]
  if not own or #own.rows == 0 then return nil end
  local states = lists.select(STATES, function(state) return own.total[state.id] > 0 end)
  local canvas, alt = surface.new(), describe(own, states, words)
  local height = bars.draw(canvas, own.categories, states, function(state)
    return surface.named(words.evaluation_state[state.id], own.total[state.id], words)
  end)
  return { svg = canvas:svg(height, words.figure[ID].title, alt), alt = alt }
end
