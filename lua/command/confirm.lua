-- `ismsdoc confirm`: facts that stay as init wrote them are examples no longer. All of them, or none.
local hint = require "base.hint"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local places = require "facts.places"
local project = require "model.project"
local unconfirmed = require "facts.unconfirmed"
local unconfirmed_file = require "command.unconfirmed_file"
local yaml = require "format.yaml"

local FILE = "facts/confirmed.yaml"

local function refuse(code, text, value)
  host.report("error", value and places.of(value), nil, nil, code, text)
  return nil
end

-- Whether VALUE, a register that the program writes, stands in FILE, if anywhere.
local function is_in(value, file)
  local path = value and places.of(value)
  return not path or ("/" .. path):sub(-#file - 1) == "/" .. file
end

-- The facts to confirm among OPEN that NAME means: the one of that path, or all below it.
local function meant(name, open)
  return lists.select(open, function(row)
    return row.path == name or row.path:sub(1, #name + 1) == name .. "."
  end)
end

-- The paths to confirm that the arguments NAMES mean, each once; nil after errors. What VALUES have and need no
-- word is said, and no error.
local function chosen(names, open, values)
  local paths, said, whole = {}, {}, true
  for _, name in ipairs(names) do
    local rows = meant(name, open)
    for _, row in ipairs(rows) do
      if not paths[row.path] then paths[#paths + 1], paths[row.path] = row.path, true end
    end
    if #rows == 0 and unconfirmed.find(values, name) ~= nil then
      said[#said + 1] = name .. " needs no word\n"
    elseif #rows == 0 then
      whole = refuse("unknown-fact", "there is no fact '" .. name .. "' to confirm"
        .. hint(name, lists.column(open, "path")))
    end
  end
  return whole ~= nil and paths or nil, table.concat(said)
end

-- The lines of `unconfirmed` that still stand once PATHS (also a set) are confirmed.
local function lines_left(list, paths)
  local left = {}
  for _, row in ipairs(list.open) do
    if row.line and not paths[row.path] then left[#left + 1] = row.line end
  end
  return left
end

-- What is written once PATHS of the facts VALUES, whose LIST of facts to confirm is given, are confirmed.
local function files_of(values, list, paths)
  local all, files = {}, {}
  table.move(values.confirmed or {}, 1, #(values.confirmed or {}), 1, all)
  table.move(paths, 1, #paths, #all + 1, all)
  local comment = yaml.comment(kinds.part("confirmed", "schema").explanation)
  files[1] = { path = FILE, text = table.concat(comment, "\n") .. "\n" .. yaml.lines(all) }
  if values.unconfirmed and is_in(values.unconfirmed, "facts/unconfirmed.yaml") then
    files[2] = unconfirmed_file(lines_left(list, paths))
  end
  return files
end

-- Returns { files, said, replaces } for ARGUMENTS: project and facts (one on each line); nil after errors.
return function(arguments)
  local self = project.read(arguments)
  if not self or self.failed then return nil end
  local values = self.values
  if not is_in(values.confirmed, FILE) then
    return refuse("confirmation-elsewhere", "the facts that are confirmed stand elsewhere: move them to " .. FILE,
      values.confirmed)
  end
  local names, list = {}, unconfirmed.build(values, self.library)
  for name in arguments.facts:gmatch("[^\n]+") do names[#names + 1] = name end
  local paths, said = chosen(names, list.open, values)
  if not paths then return nil end
  if #paths == 0 then return { said = said } end
  for _, path in ipairs(paths) do said = said .. path .. " is confirmed\n" end
  return { replaces = true, files = files_of(values, list, paths), said = said }
end
