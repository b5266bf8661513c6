-- Accepted residual risks: "R-05 residual 12 accepted until 2027-05-31".
local phrase = require "base.phrase"
local tree = require "diff.tree"

local function last_day(node)
  for _, cell in ipairs(node.cells) do
    if cell.field == "expires" then return cell.text["*"] end
  end
end

-- ITEMS, nodes of the acceptances, named by what is accepted.
return function(self, items)
  if self.public then return items end
  local index = self.views[self.languages[1]].model.risk_by_id
  for _, node in ipairs(items) do
    local score = index[node.id] and index[node.id].residual_score
    local values = { id = node.id, score = score and tostring(math.tointeger(score) or score) or "",
      date = last_day(node) or "" }
    node.title = tree.each(self, function(language)
      return phrase.fill(self.words[language].accepted, values)
    end)
  end
  return items
end
