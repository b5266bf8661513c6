-- Certificates and reports, named by their standard and number.
local phrase = require "base.phrase"
local projection = require "facts.projection"
local tree = require "diff.tree"

local function texts_of(node)
  local texts = {}
  for _, cell in ipairs(node.cells) do texts[cell.field] = cell.text["*"] end
  return texts
end

local function standard_of(self, texts, node)
  local known = self.library.standards[texts.standard or ""]
  return tree.each(self, function(language)
    return known and projection.text(known.title, language) or texts.standard or node.id
  end)
end

-- ITEMS, nodes of the certifications; the title says until when one is valid.
return function(self, items)
  for _, node in ipairs(items) do
    local texts = texts_of(node)
    node.name = tree.joined(self, standard_of(self, texts, node), tree.same(texts.number or ""))
    node.title = texts.expires and tree.each(self, function(language)
      return phrase.fill(self.words[language].certificate,
        { name = node.name[language], date = texts.expires })
    end) or node.name
  end
  return items
end
