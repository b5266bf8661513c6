-- Standards in use, by name and edition.
local projection = require "facts.projection"
local tree = require "diff.tree"

-- ITEMS, nodes of the standards, named as the library names them.
return function(self, items)
  for _, node in ipairs(items) do
    local standard = self.library.standards[node.id]
    if standard then
      node.name = tree.each(self, function(language)
        return projection.text(standard.title, language) or node.id
      end)
      node.title = node.name
    end
  end
  return items
end
