-- Rows of the Statement of Applicability: what is decided, why, and which sections implement it.
local tree = require "diff.tree"

local function state_of(row)
  if row.applicable == nil then return "undecided" end
  if not row.applicable then return "excluded" end
  return row.status or "undecided"
end

local function state_cell(self, row)
  local state = state_of(row)
  return { field = "state", bare = "yes", value = state, covers = { "applicable", "status" },
    text = tree.each(self, function(language) return self.words[language].states[state] end) }
end

local function list_cell(self, field, covers, values, name)
  if #values == 0 then return nil end
  return { field = field, value = values, covers = covers, text = tree.each(self, function(language)
    local texts = {}
    for i, value in ipairs(values) do texts[i] = name(value, language, i) end
    return texts
  end) }
end

local function reasons_cell(self, row)
  return list_cell(self, "justification", { "reasons" }, row.reasons, function(reason, language)
    return self.words[language].values[reason] or reason
  end)
end

local function risks_cell(self, row)
  return list_cell(self, "risks_treated", { "risks" }, row.risks, function(id) return id end)
end

local function sections_cell(self, row)
  local values, places = {}, {}
  for _, policy in ipairs(row.policies) do
    local sections = #policy.sections > 0 and policy.sections or { "" }
    for _, section in ipairs(sections) do
      values[#values + 1] = policy.id .. (section ~= "" and "#" .. section or "")
      places[#values] = { policy.id, section }
    end
  end
  return list_cell(self, "sections", { "policy", "section" }, values, function(_, language, i)
    local document = self.views[language].model.document(places[i][1])
    local title = document and document.title or places[i][1]
    return places[i][2] == "" and title or title .. " #" .. places[i][2]
  end)
end

local function add(cells, cell)
  if cell then cells[#cells + 1] = cell end
end

-- What NODE says of the decision by itself stands behind what follows from it.
local function complete(self, node, row, rows)
  local cells = { state_cell(self, row) }
  add(cells, reasons_cell(self, row))
  add(cells, risks_cell(self, row))
  add(cells, sections_cell(self, row))
  node.cells = table.move(node.cells, 1, #node.cells, #cells + 1, cells)
  node.title = tree.each(self, function(language)
    return row.id .. " " .. rows[language].title .. ": "
      .. self.words[language].states[state_of(row)]
  end)
  return node
end

local function rows_of(self)
  local rows = {}
  for _, language in ipairs(self.languages) do
    for i, row in ipairs(self.views[language].model.statement.rows) do
      rows[i] = rows[i] or {}
      rows[i][language] = row
    end
  end
  return rows
end

-- ITEMS (nodes of the decisions) in the order of the statement, each with its row.
return function(self, items)
  if self.public then return items end
  local index, list = {}, {}
  for _, node in ipairs(items) do index[node.id] = node end
  for _, rows in ipairs(rows_of(self)) do
    local row = rows[self.languages[1]]
    local node = index[row.id]
      or { id = row.id, path = "controls[" .. row.id .. "]", name = tree.same(row.id), cells = {},
        children = {} }
    index[row.id], list[#list + 1] = nil, complete(self, node, row, rows)
  end
  for _, node in ipairs(items) do
    if index[node.id] then list[#list + 1] = node end
  end
  return list
end
