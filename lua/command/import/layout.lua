-- Where in a sheet the register stands: the row, or the two, that name the columns, what stands above and
-- below them, and headings between rows.
local tables = require "command.import.tables"
local words = require "command.import.words"
local trim = require "base.trim"

local layout = {}

local MOST_ROWS_ABOVE = 60 -- above the row that names the columns
local GROUPS = 0.1 -- what a row of groups has to add, so that a title is none
local UNKNOWN = 0.25 -- what a heading that is not known takes away from those that are

local function heading(col, name, group)
  local text = group and name and group.text .. " / " .. name.text or (name or group).text
  local cell = name or group
  return { col = col, text = trim.around(text, "\n", " "), name = (name or group).text,
    group = group and name and group.text or nil, cell = cell }
end

local function single(row)
  local headings = {}
  for col = 1, row.last do
    local cell = tables.cell(row, col)
    if cell then headings[#headings + 1] = heading(col, cell) end
  end
  return headings
end

-- The headings of two rows: what stands in TOP over several of BOTTOM is their group.
local function pair(top, bottom)
  local headings, group = {}, nil
  for col = 1, math.max(top.last, bottom.last) do
    local over, under = tables.cell(top, col), tables.cell(bottom, col)
    if over then group = over end
    if under and not over and not group then group = nil end
    if over and not under then group = nil end
    local next_is_bare = not tables.cell(top, col + 1) and tables.cell(bottom, col + 1)
    if under and over and not next_is_bare and over.text == under.text then group = nil end
    if over or under then
      headings[#headings + 1] = heading(col, under or over, under and group or nil)
    end
  end
  return headings
end

-- Whether BOTTOM parts what TOP, whose headings KNOWN knows, groups: all its cells stand below a group, and at least one where
-- TOP is blank. A row of data has cells below plain headings, too.
local function parts_groups(top, bottom, known)
  local under_blank, fields = 0, 0
  for col = 1, math.max(top.last, bottom.last) do
    local over, under = tables.cell(top, col), tables.cell(bottom, col)
    local is_group = over and not tables.cell(top, col + 1)
    if over and known(heading(col, over)) then fields = fields + 1 end
    if under and over and not is_group then return false end
    if under and not over then under_blank = under_blank + 1 end
  end
  return under_blank > 0 and fields >= 2
end

-- What speaks for HEADINGS as those of the register: how many KNOWN(heading) knows, less those that
-- it does not.
local function score(headings, known)
  local found, fields, count, unknown = 0, {}, 0, 0
  for _, item in ipairs(headings) do
    local name, weight = known(item)
    if not name then
      unknown = unknown + 1
    elseif not fields[name] then
      found, count, fields[name] = found + (weight or 1), count + 1, true
    end
  end
  return count >= 2 and found - unknown * UNKNOWN or -1
end

-- The headings of ROWS: { first (index of the first row of them), last, list }, or nil.
function layout.find(rows, known)
  local best, most = nil, 0
  for i = 1, math.min(#rows, MOST_ROWS_ABOVE) do
    local list = single(rows[i])
    local value = score(list, known)
    if value > most then best, most = { first = i, last = i, list = list, score = value }, value end
    if rows[i + 1] then
      list = pair(rows[i], rows[i + 1])
      value = score(list, known) + (parts_groups(rows[i], rows[i + 1], known) and GROUPS or -GROUPS)
      if value > most then best, most = { first = i, last = i + 1, list = list, score = value }, value end
    end
  end
  return best
end

-- How many cells of ROW say something, and the first of them.
function layout.count(row)
  local count, first = 0, nil
  for col = 1, row.last do
    local cell = tables.cell(row, col)
    if cell then count, first = count + 1, first or cell end
  end
  return count, first
end

-- Whether TEXT explains marks or says something about the sheet.
function layout.is_remark(text)
  local plain = words.plain(text)
  return plain:find("^凡例") or plain:find("^※") or plain:find("^注") or plain:find("^[Ll]egend")
    or plain:find("^[Nn]ote[s:]") or plain:find("^[Kk]ey%s*:") or plain:find("^備考") or plain:find("^Legende") or plain:find("^Hinweise?%s*:") or plain:find("^Anmerkung") or nil
end

local TOTALS = { total = true, totals = true, sum = true, subtotal = true, ["合計"] = true, ["総計"] = true, ["小計"] = true, ["計"] = true,
  summe = true, gesamt = true, zwischensumme = true, gesamtsumme = true }

-- Whether TEXT begins a row that sums up.
function layout.is_total(text)
  return TOTALS[words.key(text)] or false
end

function layout.is_legend(text)
  local plain = words.plain(text)
  return plain:find("^凡例") or plain:find("^[Ll]egend") or plain:find("^[Kk]ey%s*:?$") or nil
end

-- Adds what TEXT explains to LEGEND: "○：適用 ×：適用外", "X = not applicable", "O - applicable".
function layout.add_legend(legend, text)
  local plain = words.plain(text):gsub("^凡例%s*:?", ""):gsub("^[Ll]egend%s*:?", ""):gsub("　", " ")
    :gsub("、", ","):gsub("：", ":"):gsub("＝", "="):gsub("…", "="):gsub("==+", "="):gsub("%s+%-%s+", "="):gsub("%s+–%s+", "="):gsub("%s+—%s+", "=")
  for mark, meaning in plain:gmatch("([^%s,;:=/()]+)%s*[:=]%s*([^,;/\n=:]+)") do
    meaning = meaning:gsub("%s+%S+%s*$", function(tail) -- the next mark stands behind it
      return plain:find(tail:gsub("^%s+", ""):gsub("%p", "%%%0") .. "%s*[:=]") and "" or tail
    end)
    if utf8.len(mark) and utf8.len(mark) <= 4 then legend[words.plain(mark):upper()] = words.trim(meaning) end
  end
end

-- Adds what the cells of ROW explain to LEGEND: each alone, and a mark by the cell behind it.
function layout.read_legend(legend, row)
  for col = 1, row.last do
    local cell, next_ = tables.cell(row, col), tables.cell(row, col + 1)
    if cell then layout.add_legend(legend, cell.text) end
    local mark = cell and words.plain(cell.text):gsub("[:=]$", "")
    if mark and next_ and utf8.len(mark) and utf8.len(mark) <= 2 then legend[mark:upper()] = words.trim(next_.text) end
  end
end

return layout
