-- The sheets of single facts of a workbook that `export` wrote: what their cells say otherwise than the facts.
local kinds = require "facts.kinds"
local lists = require "base.lists"
local shown = require "export.workbook.singles"

local singles = {}

-- Whether the key KIND has no sheet of entries.
function singles.are_of(kind)
  return not lists.contains(kinds.sheets(), kind)
end

-- The facts of PROJECT that rows may be about, by their paths.
local function facts_of(project)
  local known = {}
  for _, group in ipairs(shown.groups(project)) do
    for _, row in ipairs(group.rows) do known[row.path] = row end
  end
  return known
end

-- The cells of ROW, a row of SHEET, by the columns of FACT that they are values of; tells those that say something where FACT
-- has no value.
local function cells_of(taking, sheet, row, fact)
  local by_column = {}
  for col, path in pairs(sheet.names) do
    local cell, column = row[col], fact.columns[path]
    local says = cell and cell.kind ~= "null" and cell.text ~= ""
    if column then
      by_column[column.path] = says and cell or nil
    elseif says and path:find(shown.VALUE, 1, true) == 1 then
      taking.fail(cell, "wrong-type", ("%s: the value does not stand in this column"):format(fact.texts["fact:fact"]))
    end
  end
  return by_column
end

-- Tells that a text of FACT stands once for all languages and in single ones, or in some of these only.
local function check_texts(taking, fact, cells, row)
  local single, missing, once
  for _, path in ipairs(lists.keys(fact.columns)) do
    local column = fact.columns[path]
    local cell, is_language = cells[column.path], path ~= shown.VALUE and fact.columns[shown.VALUE] ~= nil
    if is_language then
      single, missing = single or cell, missing or not cell and column or nil
    else
      once = once or cell
    end
  end
  local name = fact.texts["fact:fact"]
  if single and once then
    taking.fail(once, "duplicate-fact", name .. ": a text stands here for all languages and in columns of single ones: empty one of them")
  elseif single and missing then
    taking.fail(row, "missing-language", ("%s: there is no text in the language '%s'"):format(name, missing.language))
  end
end

-- Keeps in SAID (key → { none, other }) which cells of a key say that there is none of it, and which something else.
local function keep_none(said, fact, cells)
  local _, cell = next(cells)
  said[fact.kind] = said[fact.kind] or {}
  if cell then said[fact.kind][fact.is_none and "none" or "other"] = cell end
end

local function tell_none(taking, said)
  for _, kind in ipairs(lists.keys(said)) do
    local both = said[kind]
    if both.none and both.other then
      taking.fail(both.none, "duplicate-fact", ("%s is none here, and has facts in other rows: empty this cell or those"):format(kind))
    end
  end
end

local function compare_row(taking, sheet, row, fact, said)
  local cells, changed = cells_of(taking, sheet, row, fact), false
  keep_none(said, fact, cells)
  for _, path in ipairs(lists.keys(fact.columns)) do
    local column = fact.columns[path]
    local cell, old = cells[column.path], column.text(fact.entry) or ""
    local new = taking.plain(column, cell and cell.text or "")
    if cell then taking.see(column, cell) end
    if lists.contains(sheet.names, path) and new ~= taking.plain(column, old) then
      changed = true
      if cell then taking.check(column, cell, new) end
      taking.add { kind = fact.kind, id = fact.id, column = column, old = old, new = new, cell = cell or row, cells = cells, single = fact }
    end
  end
  if changed then check_texts(taking, fact, cells, row) end
end

local function tell_missing(sheet, known, seen, kinds_seen)
  local missing = {}
  for _, path in ipairs(lists.keys(known)) do
    local fact = known[path]
    local says = false
    for _, column in pairs(fact.columns) do says = says or column.text(fact.entry) ~= nil end
    if says and kinds_seen[fact.kind] and not seen[path] then missing[#missing + 1] = path end
  end
  if #missing > 0 then
    host.report("warning", sheet.path, nil, nil, "rows-not-in-sheet", "facts whose rows are not in the sheet, kept as they are (an empty cell takes "
      .. "one away): " .. lists.first(missing))
  end
end

-- Compares SHEETS with the facts of PROJECT. TAKING: fail(cell, code, text), plain(column, text), check(column, cell, text),
-- see(column, cell) for each cell that says something, and add(change).
function singles.compare(project, sheets, taking)
  local known = facts_of(project)
  for _, sheet in ipairs(sheets) do
    local seen, kinds_seen, said, at = {}, {}, {}, nil
    for col, path in pairs(sheet.names or {}) do at = path == shown.PATH and col or at end
    for i, row in ipairs(at and sheet.rows or {}) do
      local cell = i > 1 and row[at]
      local fact = cell and known[cell.text]
      if fact and seen[fact.path] then
        taking.fail(cell, "duplicate-fact", ("'%s' stands in row %d already"):format(cell.text, seen[fact.path]))
      elseif fact then
        seen[fact.path], kinds_seen[fact.kind] = row.line, true
        compare_row(taking, sheet, row, fact, said)
      elseif i > 1 and row.last > 0 then
        taking.fail(cell or row, "unknown-key", "the row does not say which fact it is about: its first cell, in a hidden column, names it")
      end
    end
    tell_none(taking, said)
    if at then tell_missing(sheet, known, seen, kinds_seen) end
  end
end

return singles
