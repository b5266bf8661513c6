-- The workbook in which a publisher has the criteria of its standard, such as that of SCS: one row a criterion, cells of
-- categories and requirements merged over their rows. What the library knows of a criterion is compared, its texts are taken.
local lists = require "base.lists"
local words = require "command.import.words"

-- Name of a criterion → { standard, clause, criterion }.
local function index_of(context)
  local index = {}
  for _, standard in pairs(context.library.standards) do
    for _, clause in ipairs(standard.clauses) do
      for _, criterion in ipairs(clause.criteria or {}) do
        index[criterion.name] = { standard = standard, clause = clause, criterion = criterion }
      end
    end
  end
  return index
end

local function known(context)
  context.criteria = context.criteria or index_of(context)
  return context.criteria
end

local function titles_of(value) return type(value) == "table" and value or { value } end

local function level_title(entry) return titles_of(lists.find(entry.standard.levels, "id", entry.criterion.level).title).ja end

-- Whether ENTRY's requirement is asked for at LEVEL: one of its criteria is.
local function asked_at(entry, level)
  for _, criterion in ipairs(entry.clause.criteria) do
    if criterion.level <= level then return "○" end
  end
  return "-"
end

-- Heading → what the library has in that column for a criterion.
local COMPARED = {
  ["大分類No."] = function(entry) return entry.clause.id:match("^[^-]+") end,
  ["大分類"] = function(entry) return titles_of(lists.find(entry.standard.groups, "id", entry.clause.group).title).ja end,
  ["中分類No."] = function(entry) return entry.clause.id:match("^[^-]+-[^-]+") end,
  ["要求事項No."] = function(entry) return entry.clause.id end,
  ["要求事項名"] = function(entry) return titles_of(entry.clause.title).ja end,
  ["★3/★4"] = level_title, ["段階"] = level_title,
  ["★3"] = function(entry) return asked_at(entry, 3) end,
  ["★4"] = function(entry) return asked_at(entry, 4) end,
}

local function compare(row, column, text, context)
  local entry = known(context)[row.value.criterion]
  local expected = entry and COMPARED[column.heading]
  if not expected then return nil end
  local want = expected(entry)
  return words.plain(text) == want or words.is_nothing(text) and want == "-", want
end

-- What names a criterion in TEXT, as the sheet or as facts write it; what is none is told when all rows are there.
local function read_criterion(text, _, context)
  local name = words.find(context.names.entities("criterion of a requirement"), text)
  return name and { value = name } or { refused = "a criterion", later = true }
end

-- The words of an earlier edition for the id TEXT, which the present one has not, or nil.
local function hint_of(text, context)
  for _, standard in pairs(context.library.standards) do
    local hint = standard.prefix and context.library.index.hints[standard.prefix .. ":" .. words.plain(text)]
    if hint then return hint end
  end
end

-- Tells ROW, which names no criterion: its id may be one of an edition whose other ids mean something else, too.
local function report_unknown(row, context)
  local cell = row.cells.criterion
  local hint = cell and hint_of(cell.text, context)
  if hint then
    context.fail(cell, "earlier-edition", "'" .. cell.text .. "' is no criterion of the present edition" .. hint
      .. "; ids that both editions have can mean other criteria there, so that nothing of this sheet is taken")
    context.fates[cell] = "refused"
    return
  end
  row.cells.id = cell -- by which the row is told
  context.lost(row, "unknown-criterion", cell and "'" .. cell.text .. "' is no criterion of any standard here: the row is left out"
    or "the row names no criterion and is left out")
end

-- Takes the text of the requirement of ROW away where a row before it has that.
local function once(row, seen, context)
  local entry = known(context)[row.value.criterion]
  if seen[entry.clause] then row.value.requirement_text = nil end
  seen[entry.clause] = true
end

-- The criteria of the standards that LIST has some of, and no text for, in words.
local function said_of(taken, context)
  local used, lines = {}, {}
  for name in pairs(taken) do used[known(context)[name].standard] = true end
  for _, id in ipairs(lists.keys(context.library.standards)) do
    local standard, without, all = context.library.standards[id], {}, 0
    for _, clause in ipairs(used[standard] and standard.clauses or {}) do
      for _, criterion in ipairs(clause.criteria or {}) do
        all = all + 1
        if not taken[criterion.name] then without[#without + 1] = criterion.name end
      end
    end
    if all > 0 then
      lines[#lines + 1] = ("%s: criteria with their text: %d of %d%s"):format(id, all - #without, all,
        #without > 0 and "; without: " .. lists.first(without) or "")
    end
  end
  return table.concat(lines, "\n")
end

local function finish(list, context)
  local out, taken, seen = {}, {}, {}
  for _, row in ipairs(list) do
    local name = row.value.criterion
    if not name then
      report_unknown(row, context)
    elseif taken[name] then
      context.fail(row.cells.criterion, "id-twice", ("the criterion %s stands in row %d already"):format(name, taken[name].record.line))
    else
      taken[name], out[#out + 1] = row, row
      once(row, seen, context)
    end
  end
  return out, said_of(taken, context)
end

return {
  called = "standard",
  columns = {
    criterion = { "評価基準No.", "評価基準番号", "criterion no.", "criterion id" },
    text = { "評価基準", "評価基準の公表文", "criterion text" },
    requirement_text = { "要求事項", "requirement text" },
  },
  derived = lists.keys(COMPARED), compare = compare,
  differs = "'%s' stands here, and the standard as the library has it says %s: is the sheet of another edition? it is kept in the notes",
  read = { criterion = read_criterion },
  finish = finish,
}
