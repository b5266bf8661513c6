-- Risks with the levels that follow from their factors, and how they are treated.
local phrase = require "base.phrase"
local tree = require "diff.tree"

local function score_text(self, score, level, language)
  local name = level[language] and level[language].name
  if not name then return score end
  return phrase.fill(self.words[language].level, { score = score, name = name })
end

local function level_cell(self, field, score, levels)
  if not score then return nil end
  local text = tostring(math.tointeger(score) or score)
  return { field = field, value = text .. " " .. (levels[self.languages[1]] or { id = "" }).id,
    text = tree.each(self, function(language) return score_text(self, text, levels, language) end) }
end

local function options_cell(self, row)
  if #row.options == 0 then return nil end
  return { field = "options", value = row.options, text = tree.each(self, function(language)
    local texts = {}
    for i, option in ipairs(row.options) do
      texts[i] = self.words[language].values[option] or option
    end
    return texts
  end) }
end

local function by_language(self, id, key)
  local out = {}
  for _, language in ipairs(self.languages) do
    out[language] = self.views[language].model.risk_by_id[id][key]
  end
  return out
end

local function add(cells, cell)
  if cell then cells[#cells + 1] = cell end
end

local function complete(self, node, row)
  local cells = {}
  local level = level_cell(self, "level", row.score, by_language(self, row.id, "level"))
  local residual = level_cell(self, "residual_level", row.residual_score,
    by_language(self, row.id, "residual_level"))
  add(cells, level)
  add(cells, residual)
  add(cells, options_cell(self, row))
  node.cells = table.move(node.cells, 1, #node.cells, #cells + 1, cells)
  if not level or not residual then return end
  local title = node.title
  node.title = tree.each(self, function(language)
    return phrase.fill(self.words[language].risk, { level = level.text[language],
      residual = residual.text[language], title = title[language] or title["*"] })
  end)
end

-- ITEMS, nodes of the risks, each with its levels.
return function(self, items)
  if self.public then return items end
  local index = self.views[self.languages[1]].model.risk_by_id
  for _, node in ipairs(items) do
    if index[node.id] then complete(self, node, index[node.id]) end
  end
  return items
end
