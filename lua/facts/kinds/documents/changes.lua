-- Documents and policies with their versions; a policy's parameters in its words.
local lists = require "base.lists"
local natural = require "base.natural"
local parameters = require "model.parameters"
local projection = require "facts.projection"
local tree = require "diff.tree"

local function title_of(self, id)
  local spec = self.library.documents[id] or self.library.policies[id]
  return tree.each(self, function(language)
    return spec and projection.text(spec.title, language) or id
  end)
end

local function version_of(node)
  for _, cell in ipairs(node.cells) do
    if cell.field == "version" then return cell.text["*"] end
  end
end

local function name(self, node)
  node.name, node.apart, node.version = title_of(self, node.id), "yes", version_of(node)
  node.title = node.version and tree.joined(self, node.name, tree.same(node.version)) or node.name
end

-- The rows of POLICY's parameters, language → id → row.
local function rows_of(self, policy)
  local rows = {}
  for _, language in ipairs(self.languages) do
    local view = self.views[language]
    rows[language] = lists.by_id(parameters.rows(policy, view.facts, view.context))
  end
  return rows
end

local function parameter_cell(self, policy, parameter, rows)
  local given = self.facts.parameters and self.facts.parameters[policy.id]
  local own = given and rawget(given, parameter.id)
  local first = rows[self.languages[1]][parameter.id]
  if first.value_text == nil then return nil end
  local value = parameter.fact and first.value or own
  if value == nil then value = parameter.default end
  return { field = parameter.id, path = "parameters." .. policy.id .. "." .. parameter.id,
    value = (own == nil and "default " or "") .. tree.canonical(value),
    label = tree.each(self, function(language)
      return (rows[language][parameter.id].explanation:gsub("%.$", ""))
    end),
    text = tree.each(self, function(language) return rows[language][parameter.id].value_text end) }
end

local function add_parameters(self, node, policy)
  local rows = rows_of(self, policy)
  for _, parameter in ipairs(policy.parameter_rows) do
    node.cells[#node.cells + 1] = parameter_cell(self, policy, parameter, rows)
  end
end

-- ITEMS, nodes of the document control, and the policies in use that have none.
return function(self, items)
  local index = {}
  for _, node in ipairs(items) do index[node.id] = node end
  self.told = {} -- policies whose parameters are read out here
  for _, row in ipairs(self.public and {} or self.views[self.languages[1]].model.policies) do
    local node = index[row.id]
    if not node then
      node = { id = row.id, path = "documents." .. row.id, cells = {}, children = {} }
      index[row.id], items[#items + 1] = node, node
    end
    add_parameters(self, node, row.policy)
    self.told[row.policy.id] = true
  end
  for _, node in ipairs(items) do name(self, node) end
  return natural.sort(items, function(node) return node.id end)
end
