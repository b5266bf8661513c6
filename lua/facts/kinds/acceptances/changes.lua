-- Accepted risks: "R-05 residual 12 accepted until 2027-05-31".
local phrase = require "base.phrase"
local tree = require "diff.tree"

local function last_day(node)
  for _, cell in ipairs(node.cells) do
    if cell.field == "expires" then return cell.text["*"] end
  end
end

-- What ACCEPTANCE (nil: none) covers, in LANGUAGE: "current 16, residual 12".
local function covered(self, acceptance, language)
  local texts, words = {}, self.words[language]
  if acceptance and #(acceptance.covered or {}) == 0 then return words.not_recorded end
  for i, side in ipairs(acceptance and acceptance.covered or {}) do
    local score = side.score and tostring(math.tointeger(side.score) or side.score) or ""
    texts[i] = phrase.fill(words.covered[side.side], { score = score })
  end
  return table.concat(texts, words.separator)
end

-- ITEMS, nodes of the acceptances, named by what is accepted.
return function(self, items)
  if self.public then return items end
  local index = self.views[self.languages[1]].model.risk_by_id
  for _, node in ipairs(items) do
    local acceptance = index[node.id] and index[node.id].acceptance
    node.title = tree.each(self, function(language)
      return phrase.fill(self.words[language].accepted, { id = node.id, date = last_day(node) or "",
        covered = covered(self, acceptance, language) })
    end)
  end
  return items
end
