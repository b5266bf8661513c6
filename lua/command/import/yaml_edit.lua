-- Changes of a YAML file of facts in place: what is not changed stays byte for byte, comments and order too. Nodes
-- (see host.read_facts) say where keys and values begin.
local dotted = require "base.dotted"

local yaml_edit = {}

-- The edits of TEXT that are to be made: a list of { from, to, text } in bytes.
function yaml_edit.new(text)
  local starts = { 1 }
  for at in text:gmatch("\n()") do starts[#starts + 1] = at end
  return { text = text, starts = starts, edits = {} }
end

local function replace(self, from, to, text)
  self.edits[#self.edits + 1] = { from = from, to = to, text = text, order = #self.edits }
end

-- The text with all edits made.
function yaml_edit.done(self)
  table.sort(self.edits, function(a, b)
    if a.from ~= b.from then return a.from > b.from end
    return a.order > b.order
  end)
  local text = self.text
  for _, edit in ipairs(self.edits) do text = text:sub(1, edit.from - 1) .. edit.text .. text:sub(edit.to + 1) end
  return text
end

local function offset(self, node)
  return utf8.offset(self.text, node.col, self.starts[node.line])
end

local function line_of(self, number)
  return self.text:sub(self.starts[number], (self.starts[number + 1] or #self.text + 1) - 1):gsub("\r?\n$", "")
end

-- The last byte of the quoted text that begins at FROM.
local function quoted_end(text, from)
  local quote, at = text:sub(from, from), from + 1
  while at <= #text do
    local byte = text:sub(at, at)
    if quote == '"' and byte == "\\" then
      at = at + 1
    elseif byte == quote and quote == "'" and text:sub(at + 1, at + 1) == "'" then
      at = at + 1
    elseif byte == quote then
      return at
    end
    at = at + 1
  end
  return #text
end

local function is_quote(byte)
  return byte == '"' or byte == "'"
end

-- The last byte of what begins at FROM with a bracket.
local function bracket_end(text, from)
  local depth, at = 0, from
  while at <= #text do
    local byte = text:sub(at, at)
    if is_quote(byte) and text:sub(at - 1, at - 1):find("[%s%[{,:]") then
      at = quoted_end(text, at)
    elseif byte == "[" or byte == "{" then
      depth = depth + 1
    elseif byte == "]" or byte == "}" then
      depth = depth - 1
      if depth == 0 then return at end
    end
    at = at + 1
  end
  return #text
end

-- The last byte of the plain text that begins at FROM, inside brackets where IS_FLOW.
local function plain_end(text, from, is_flow)
  local stop = #text + 1
  for _, pattern in ipairs(is_flow and { "[,%]}\n]", "%s#" } or { "\n", "%s#" }) do
    stop = math.min(stop, text:find(pattern, from) or stop)
  end
  return from - 1 + #text:sub(from, stop - 1):match("^(.-)%s*$")
end

-- The last line of what begins in line FIRST and ends before the line LIMIT (nil: the end); blank lines and comments
-- before that are not its.
local function last_line(self, first, limit)
  local last = (limit or #self.starts + 1) - 1
  while last > first and (line_of(self, last):find("^%s*$") or line_of(self, last):find("^%s*#")) do last = last - 1 end
  return last
end

local function line_end(self, number)
  return self.starts[number] + #line_of(self, number) - 1
end

-- The last byte of the VALUE that begins at FROM; what stands over several lines ends before the line LIMIT.
local function value_end(self, value, from, is_flow, limit)
  local byte = self.text:sub(from, from)
  if is_quote(byte) then return quoted_end(self.text, from) end
  if byte == "{" or byte == "[" then return bracket_end(self.text, from) end
  local last = is_flow and value.line or last_line(self, value.line, limit)
  if last == value.line and value.kind ~= "map" and value.kind ~= "list" then return plain_end(self.text, from, is_flow) end
  return line_end(self, last)
end

-- The first byte behind the colon of ENTRY.
local function behind_colon(self, entry)
  local at = offset(self, entry)
  if is_quote(self.text:sub(at, at)) then at = quoted_end(self.text, at) end
  return self.text:find(":", at, true) + 1
end

-- The first and last byte of the value of ENTRY, with the blanks before it.
local function extent(self, entry, is_flow, limit)
  local colon = behind_colon(self, entry)
  local from = self.text:match("^[ \t]*()", colon)
  local value = entry.value
  if value.kind == "null" and (value.text or "") == "" and not self.text:find("^[~n]", from) then return colon, colon - 1 end
  if self.text:find("^[|>!&]", from) then return colon, line_end(self, last_line(self, entry.line, limit)) end
  from = offset(self, value)
  return colon, value_end(self, value, from, is_flow, limit)
end

local function is_flow_map(self, map)
  local at = offset(self, map)
  return self.text:sub(at, at) == "{"
end

-- CHANGES (name → text) by their first step: step → { text, or more (name behind it → text) }; nil where none says
-- anything.
local function by_step(changes)
  local steps, order = {}, {}
  for name, text in pairs(changes) do
    local step, rest = dotted.first(name)
    if not steps[step] then steps[step], order[#order + 1] = { more = {} }, step end
    if rest == "" then steps[step].text = text else steps[step].more[rest] = text end
  end
  table.sort(order)
  return steps, order
end

-- What stands at a key: the text of CHANGE, or its further names as a map in brackets; "" where all are to go.
local function whole(change)
  if change.text and (change.text ~= "" or not next(change.more)) then return change.text end
  local parts, steps, order = {}, by_step(change.more)
  for _, step in ipairs(order) do
    local text = whole(steps[step])
    if text ~= "" then parts[#parts + 1] = step .. ": " .. text end
  end
  return #parts > 0 and "{" .. table.concat(parts, ", ") .. "}" or ""
end

-- What CHANGES (name → text, as yaml_edit.set takes it; "" → that of the whole) say, as one value in brackets; "" where nothing.
function yaml_edit.flow(changes)
  local more = {}
  for name, text in pairs(changes) do more[name] = name ~= "" and text or nil end
  return whole { text = changes[""], more = more }
end

local function limit_of(map, i, limit)
  return map[i + 1] and map[i + 1].line or limit
end

local function take_out(self, map, i, is_flow, limit)
  local entry = map[i]
  local from, to = extent(self, entry, is_flow, limit_of(map, i, limit))
  if is_flow and i > 1 then
    local _, before = extent(self, map[i - 1], true, limit)
    replace(self, before + 1, to, "")
  elseif is_flow or line_of(self, entry.line):find("^%s*%-") then
    replace(self, from, to, " null")
  else
    replace(self, self.starts[entry.line], math.min(line_end(self, last_line(self, entry.line, limit_of(map, i, limit))) + 1,
      #self.text), "")
  end
end

-- TEXT as it stands behind a colon: a block has lines of its own.
local function behind(text)
  return text:find("^\n") and text or " " .. text
end

local function add(self, map, step, text, is_flow, limit)
  local last = map[#map]
  local _, to = extent(self, last, is_flow, limit)
  if is_flow then
    replace(self, to + 1, to, ", " .. step .. ": " .. text)
    return
  end
  to = line_end(self, last_line(self, last.line, limit))
  replace(self, to + 1, to, "\n" .. (" "):rep(last.col - 1) .. step .. ":" .. behind(text))
end

local function find(map, step)
  for i, entry in ipairs(map) do
    if entry.key == step then return i, entry end
  end
end

-- Makes MAP, a node that ends before the line LIMIT (nil: the end of the file), say what CHANGES do: name
-- ("residual.impact") → text, as YAML has it; "" takes a fact away.
function yaml_edit.set(self, map, changes, limit)
  local is_flow, steps, order = is_flow_map(self, map), by_step(changes)
  for _, step in ipairs(order) do
    local i, entry = find(map, step)
    local text = whole(steps[step])
    if entry and not steps[step].text and entry.value.kind == "map" and #entry.value > 0 then
      yaml_edit.set(self, entry.value, steps[step].more, limit_of(map, i, limit))
    elseif entry and text == "" then
      take_out(self, map, i, is_flow, limit)
    elseif entry then
      local from, to = extent(self, entry, is_flow, limit_of(map, i, limit))
      replace(self, from, to, behind(text))
    elseif text ~= "" then
      add(self, map, step, text, is_flow, limit)
    end
  end
end

-- The facts of CHANGES, a line for each of their first steps; what "" says where there is none, and null where nothing is left.
local function lines_of(changes)
  local lines, more = {}, {}
  for name, text in pairs(changes) do more[name] = name ~= "" and text or nil end
  local steps, order = by_step(more)
  for _, step in ipairs(order) do
    local text = whole(steps[step])
    if text ~= "" then lines[#lines + 1] = step .. ": " .. text end
  end
  if #lines > 0 then return table.concat(lines, "\n") end
  return (changes[""] or "") ~= "" and changes[""] or "~"
end

-- Puts what CHANGES say, and nothing else, in the place of ROOT, the node of the whole file; comments above it stay.
function yaml_edit.set_root(self, root, changes)
  local from = self.text:match("^%s*()%S", 1) or 1
  while self.text:find("^#", from) do from = self.text:match("^[^\n]*%s*()", from) end
  local to = #self.text
  if from <= to and root.kind ~= "list" and root.kind ~= "map" and not self.text:find("^[|>]", from) then to = value_end(self, root, from, false) end
  if from <= to and self.text:find("^[%[{]", from) then to = bracket_end(self.text, from) end
  local before = from > 1 and from > #self.text and self.text:sub(-1) ~= "\n" and "\n" or ""
  local ending = self.text:find("\n", to + 1, true) and "" or "\n"
  replace(self, from, to, before .. lines_of(changes) .. ending)
end

-- Adds the lines of TEXT, an item of a list, behind ITEM, the last one of it, which ends before the line LIMIT.
function yaml_edit.append(self, item, text, limit)
  local indent = line_of(self, item.line):match("^%s*")
  local to = line_end(self, last_line(self, item.line, limit))
  replace(self, to + 1, to, "\n" .. indent .. text:gsub("\n$", ""):gsub("\n", "\n" .. indent))
end

-- Takes away ITEM, a node of a list, which ends before the line LIMIT.
function yaml_edit.drop(self, item, limit)
  local to = line_end(self, last_line(self, item.line, limit))
  replace(self, self.starts[item.line], math.min(to + 1, #self.text), "")
end

-- The last byte of the item at PLACE of LIST, one in brackets.
local function flow_end(self, list, place)
  return value_end(self, list[place], offset(self, list[place]), true)
end

-- Takes the items at the places DELETED (place → true) of LIST, one in brackets of which some stay, away.
local function drop_flow(self, list, deleted)
  local kept = false
  for place, item in ipairs(list) do
    if not deleted[place] then
      kept = true
    elseif kept then
      replace(self, flow_end(self, list, place - 1) + 1, flow_end(self, list, place), "")
    else
      replace(self, offset(self, item), offset(self, list[place + 1]) - 1, "")
    end
  end
end

-- Puts TEXT in the place of ITEM, one of a list.
local function put(self, item, text, is_flow, limit)
  local from = offset(self, item)
  local dash = not is_flow and self.text:match("^%s*%-[ \t]+()[|>]", self.starts[item.line])
  replace(self, dash or from, dash and line_end(self, last_line(self, item.line, limit)) or value_end(self, item, from, is_flow, limit), text)
end

-- LIST's items change as EDIT says; it stands in brackets where IS_FLOW, and ends before the line LIMIT.
local function edit_list(self, list, edit, is_flow, limit)
  for place, item in ipairs(list) do
    local next_line = limit_of(list, place, limit)
    if edit.deleted[place] and not is_flow then
      yaml_edit.drop(self, item, next_line)
    elseif edit.changed[place] and not edit.deleted[place] then
      local text = edit.alone and edit.alone(item, edit.changed[place])
      if text then
        put(self, item, text, is_flow, next_line)
      else
        yaml_edit.set(self, item, edit.changed[place], next_line)
      end
    end
  end
  if is_flow then drop_flow(self, list, edit.deleted) end
  for _, value in ipairs(edit.added) do
    if is_flow then
      local to = flow_end(self, list, #list)
      replace(self, to + 1, to, ", " .. edit.text_of(value, true))
    else
      yaml_edit.append(self, list[#list], edit.text_of(value, false), limit)
    end
  end
end

-- A list of the values that EDIT adds, to stand at a key of MAP.
local function new_list(self, map, edit)
  local is_flow, out = is_flow_map(self, map), {}
  for i, value in ipairs(edit.added) do out[i] = edit.text_of(value, is_flow) end
  if is_flow then return "[" .. table.concat(out, ", ") .. "]" end
  local indent = (" "):rep(map[#map].col + 1)
  return "\n" .. indent .. table.concat(out):gsub("\n$", ""):gsub("\n", "\n" .. indent)
end

-- Makes the list of maps at the key NAME of MAP, which ends before the line LIMIT, say what EDIT does: changed (place → name →
-- text, as yaml_edit.set takes it), deleted (place → true) and added (values, of which text_of(value, is_flow) makes an
-- item), alone(item, changes) (nil, or what gives the text of an item that is no map; nil where it is one). A list that loses all
-- its items goes with its key.
function yaml_edit.set_list(self, map, name, edit, limit)
  local i, entry = find(map, name)
  local list = entry and entry.value.kind == "list" and entry.value or {}
  local kept = #list
  for _ in pairs(edit.deleted) do kept = kept - 1 end
  if kept > 0 then
    edit_list(self, list, edit, self.text:sub(offset(self, list), offset(self, list)) == "[", limit_of(map, i, limit))
  else
    yaml_edit.set(self, map, { [name] = #edit.added > 0 and new_list(self, map, edit) or "" }, limit)
  end
end

return yaml_edit
