-- mapping.yaml: what each column of a register was taken for, and what words in it mean. Import writes it, people
-- correct it, and the next import goes by it.
local member = require "base.member"
local words = require "command.import.words"
local yaml = require "format.yaml"

local mapping = {}

local EXPLANATION = "What `ismsdoc import` takes the columns and words of your spreadsheets for. Change it where it is wrong, "
  .. "and import again: a column may be a fact's name, `notes` (kept beside the row) or `ignore`; a word under `words` stands "
  .. "for the value behind it, `notes` or `nothing`; `dates` is `day-first`, `month-first` or `year-first` where 4/1/2026 or 4.1.26 could be several days; "
  .. "`edition` is the standard whose control ids the sheet has."

local function pairs_of(node)
  local list = {}
  for _, entry in ipairs(node and node.kind == "map" and node or {}) do list[#list + 1] = { entry.key, entry.value } end
  return list
end

-- What the project's mapping.yaml says of the register KIND: { root, columns (heading → name), of(field, text) →
-- answer, order, edition }.
function mapping.load(kind)
  local root = host.read_written("mapping.yaml")
  local own = member(root, kind)
  local self = { root = root, columns = {}, words = {}, edition = (member(own, "edition") or {}).text }
  local order = member(own, "dates")
  self.order = order and order.text and order.text:match("^(%a+)%-first$")
  for _, pair in ipairs(pairs_of(member(own, "columns"))) do self.columns[words.key(pair[1])] = pair[2].text end
  for _, field in ipairs(pairs_of(member(own, "words"))) do
    local index = {}
    for _, pair in ipairs(pairs_of(field[2])) do index[words.plain(pair[1]):lower()] = pair[2].text end
    self.words[field[1]] = index
  end
  function self.of(field, text)
    local index = self.words[field]
    return index and index[words.plain(text):lower()]
  end
  function self.column(text)
    return self.columns[words.key(text)] or self.columns[(words.key(text:gsub(" / ", " ")))]
  end
  return self
end

local function quoted(text)
  return '"' .. tostring(text):gsub('[\\"]', "\\%0"):gsub("\n", "\\n") .. '"'
end

local function value_text(text)
  return text:find("^[%a_][%w_.-]*$") and not text:find("^[yYnN]") and text or quoted(text)
end

local function add_map(lines, indent, list)
  for _, pair in ipairs(list) do lines[#lines + 1] = indent .. quoted(pair[1]) .. ": " .. value_text(pair[2]) end
end

-- Puts the pairs of NEW before those of the map NODE that they lack, by the keys that are compared.
local function merged(new, node)
  local list, seen = {}, {}
  for _, pair in ipairs(new) do
    if not seen[words.key(pair[1])] then list[#list + 1], seen[words.key(pair[1])] = pair, true end
  end
  for _, pair in ipairs(pairs_of(node)) do
    if not seen[words.key(pair[1])] and pair[2].text then list[#list + 1] = { pair[1], pair[2].text } end
  end
  return list
end

local function add_register(lines, kind, own, new)
  lines[#lines + 1] = kind .. ":"
  for _, key in ipairs { "dates", "edition" } do
    local node = member(own, key)
    if node and node.text then lines[#lines + 1] = "  " .. key .. ": " .. value_text(node.text) end
  end
  local list = merged(new.columns, member(own, "columns"))
  if #list > 0 then lines[#lines + 1] = "  columns:" end
  add_map(lines, "    ", list)
  local fields, seen = {}, {}
  for _, pair in ipairs(pairs_of(member(own, "words"))) do fields[#fields + 1], seen[pair[1]] = pair[1], true end
  for _, item in ipairs(new.words) do
    if not seen[item.field] then fields[#fields + 1], seen[item.field] = item.field, true end
  end
  if #fields > 0 then lines[#lines + 1] = "  words:" end
  for _, field in ipairs(fields) do
    local given = {}
    for _, item in ipairs(new.words) do
      if item.field == field then given[#given + 1] = { item.word, item.means } end
    end
    lines[#lines + 1] = "    " .. quoted(field) .. ":"
    local before, all = {}, {}
    for _, pair in ipairs(pairs_of(member(member(own, "words"), field))) do
      before[words.plain(pair[1]):lower()], all[#all + 1] = true, { pair[1], pair[2].text or "nothing" }
    end
    for _, pair in ipairs(given) do
      if not before[words.plain(pair[1]):lower()] then all[#all + 1] = pair end
    end
    add_map(lines, "      ", all)
  end
end

-- The text of mapping.yaml, in which KIND has the NEW columns (pairs of heading and name) and words (each { field,
-- word, means }) beside what SELF had.
function mapping.text(self, kind, new)
  local lines, done = yaml.comment(EXPLANATION), false
  for _, pair in ipairs(pairs_of(self.root)) do
    add_register(lines, pair[1], pair[2], pair[1] == kind and new or { columns = {}, words = {} })
    done = done or pair[1] == kind
  end
  if not done then add_register(lines, kind, nil, new) end
  return table.concat(lines, "\n") .. "\n"
end

return mapping
