-- The sheets of what entries of a register have lists of, such as the course of an incident: which row is which item of the
-- facts. An item that has an id is known by it, others by what they say: first those that say the same, then those of which
-- at least half the cells do. Where rows stand is not compared.
local book = require "export.workbook.book"
local lists = require "base.lists"

local parts = {}

-- What KNOWN.plain makes of the cells of ROW ({ cells }) and of ITEM, column by column.
local function texts_of_row(known, row)
  local texts = {}
  for _, column in ipairs(known.columns) do
    local cell = row.cells[column.path]
    texts[column.path] = known.plain(column, cell and cell.text or "")
  end
  return texts
end

local function texts_of_item(known, item)
  local texts = {}
  for _, column in ipairs(known.columns) do texts[column.path] = known.plain(column, column.text(item) or "") end
  return texts
end

-- How many cells ONE and OTHER have alike, and how many of those that say something do not.
local function likeness(one, other)
  local same, differ = 0, 0
  for path, text in pairs(one) do
    if text ~= other[path] then
      differ = differ + 1
    elseif text ~= "" then
      same = same + 1
    end
  end
  return same, differ
end

-- Gives rows of LIST the items of ITEMS that they are most like, the best pair first.
local function pair(list, items)
  while true do
    local most, row, item = 0, nil, nil
    for _, one in ipairs(list) do
      for _, other in ipairs(not one.item and items or {}) do
        local same, differ = 0, 1
        if not other.row then same, differ = likeness(one.texts, other.texts) end
        local share = same >= differ and same / (same + differ) or 0
        if share > most then most, row, item = share, one, other end
      end
    end
    if not row then return end
    row.item, item.row = item, row
  end
end

-- Gives rows of LIST the items of ITEMS for which TEXT_OF(texts) is the same, and not "".
local function pair_same(list, items, text_of)
  local by_text = {}
  for _, item in ipairs(items) do
    local text = text_of(item.texts)
    by_text[text] = by_text[text] or {}
    table.insert(by_text[text], item)
  end
  for _, row in ipairs(list) do
    local text = text_of(row.texts)
    local item = text ~= "" and table.remove(by_text[text] or {}, 1)
    if item then row.item, item.row = item, row end
  end
end

-- Matches LIST, the rows of one entry, with ITEMS, each { texts }.
local function match(known, list, items)
  local key = known.key and known.kind .. "." .. known.key
  if key then
    pair_same(list, items, function(texts) return texts[key] end)
    return
  end
  pair_same(list, items, function(texts)
    return table.concat(lists.map(known.columns, function(column) return texts[column.path] end), "\0")
  end)
  pair(list, items)
end

-- The ROWS of a sheet ({ line, cells, row }) by their entries, and the ids of these in order.
local function by_parent(rows, path)
  local groups, order = {}, {}
  for _, row in ipairs(rows) do
    local id = path and row.cells[path].text or ""
    if not groups[id] then groups[id], order[#order + 1] = {}, id end
    table.insert(groups[id], row)
  end
  return groups, order
end

-- The items of REGISTER in the facts by the keys of their entries.
local function items_of(known, register)
  local groups = {}
  for _, row in ipairs(register.rows) do
    local parent, place = book.place(row)
    parent = parent or ""
    groups[parent] = groups[parent] or {}
    table.insert(groups[parent], { entry = row, place = place, texts = texts_of_item(known, row) })
  end
  return groups
end

-- Matches ROWS ({ cells }, each with the key of its entry) of the sheet of REGISTER, of which it has COLUMNS, with the facts;
-- PLAIN(column, text) is what is compared. Returns a list of { parent, rows (each with `item`, nil: it is new), items (each with `row`, nil: it is gone) }.
function parts.match(register, columns, rows, plain)
  local known = { kind = register.kind, key = not register.unnamed and register.key, plain = plain,
    columns = lists.select(columns, function(column)
      return column ~= register.parent and not column.counts and not column.computed
    end) }
  for _, row in ipairs(rows) do row.texts = texts_of_row(known, row) end
  local groups, order = by_parent(rows, register.parent and register.parent.path)
  local items, out = items_of(known, register), {}
  for _, id in ipairs(lists.union { order, lists.keys(items) }) do
    local group = { parent = id, rows = groups[id] or {}, items = items[id] or {} }
    match(known, group.rows, group.items)
    out[#out + 1] = group
  end
  return out
end

return parts
