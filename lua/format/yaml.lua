-- Writes values as YAML: in the order of the schema, its explanations as comments.
local yaml = {}

local WORDS = { yes = true, no = true, ["true"] = true, ["false"] = true, on = true, off = true,
  null = true, y = true, n = true }
local WIDTH = 96

local function scalar(value)
  if type(value) == "boolean" then return value and "yes" or "no" end
  local text = tostring(value)
  local plain = text:find("^%a[%w%-_]*$") and not WORDS[text:lower()]
    or text:find("^%a[%w%-_]*%.[%w%-_.]*%w$") or text:find("^%d%d%d%d%-%d%d%-%d%d$")
    or math.type(value) ~= nil
  if plain then return text end
  return '"' .. text:gsub('[\\"]', "\\%0"):gsub("\n", "\\n") .. '"'
end

-- TEXT as lines of a comment.
function yaml.comment(text)
  local lines, line = {}, "#"
  for word in text:gmatch("%S+") do
    if host.width(line .. " " .. word) > WIDTH and line ~= "#" then
      lines[#lines + 1], line = line, "#"
    end
    line = line .. " " .. word
  end
  lines[#lines + 1] = line
  return lines
end

local function add(lines, more, indent)
  for _, line in ipairs(more) do lines[#lines + 1] = indent .. line end
end

local function add_key(lines, key, inline, block)
  lines[#lines + 1] = key .. ":" .. (inline and " " .. inline or "")
  if block then add(lines, block, "  ") end
end

local render

local function text(value, languages)
  if type(value) ~= "table" then return scalar(value) end
  if #languages == 1 then return scalar(value[languages[1]]) end
  local lines = {}
  for _, language in ipairs(languages) do
    local said = value[language]
    lines[#lines + 1] = said ~= nil and language .. ": " .. scalar(said) or nil
  end
  return nil, lines
end

local function map(fields, value, languages, commented)
  local lines = {}
  for _, field in ipairs(fields) do
    if value[field.name] ~= nil then
      if commented then add(lines, yaml.comment(field.explanation), "") end
      add_key(lines, field.name, render(field, value[field.name], languages, commented))
    end
  end
  return nil, lines
end

local function item(spec, value, languages, commented)
  local inline, block = render(spec, value, languages, commented)
  if inline then return { "- " .. inline } end
  local lines, before = {}, ""
  for _, line in ipairs(block) do
    local starts = before == "" and not line:find("^#")
    lines[#lines + 1] = (starts and "- " or before) .. line
    if starts then before = "  " end
  end
  return lines
end

-- Only the first item of a list is explained.
local function list(spec, value, languages, commented)
  local lines, inline = {}, {}
  for i, entry in ipairs(value) do
    if spec.of.type == "map" or spec.of.type == "text" then
      add(lines, item(spec.of, entry, languages, commented and i == 1), "")
    else
      inline[i] = scalar(entry)
    end
  end
  if #lines > 0 then return nil, lines end
  return "[" .. table.concat(inline, ", ") .. "]"
end

-- VALUE is a list of { key, value, specification of the value where it depends on the key } here, so that it has an order.
local function keyed(spec, value, languages, commented)
  local lines = {}
  for i, entry in ipairs(value) do
    add_key(lines, entry[1], render(spec.of or entry[3], entry[2], languages, commented and i == 1))
  end
  return nil, lines
end

function render(spec, value, languages, commented)
  if spec.type == "text" then return text(value, languages) end
  if spec.type == "map" then return map(spec.fields, value, languages, commented) end
  if spec.type == "list" then return list(spec, value, languages, commented) end
  if spec.type == "keyed" then return keyed(spec, value, languages, commented) end
  return scalar(value)
end

-- The file that holds VALUE of SPEC, below its explanation.
function yaml.file(spec, value, languages)
  local lines = yaml.comment(spec.explanation)
  local inline, block = render(spec, value, languages, true)
  add(lines, block or { inline }, "")
  return table.concat(lines, "\n") .. "\n"
end

-- KEY and VALUE of SPEC as a part of a file, below its explanation.
function yaml.entry(key, spec, value, languages)
  local lines = yaml.comment(spec.explanation)
  add_key(lines, key, render(spec, value, languages, spec.type == "map" or spec.type == "list"))
  return table.concat(lines, "\n") .. "\n"
end

-- VALUE of SPEC as an item of a list.
function yaml.item(spec, value, languages)
  return table.concat(item(spec, value, languages), "\n") .. "\n"
end

-- VALUE of SPEC in brackets, on one line.
function yaml.flow(spec, value, languages)
  if type(value) ~= "table" then return scalar(value) end
  local parts = {}
  if spec.type == "list" then
    for i, entry in ipairs(value) do parts[i] = yaml.flow(spec.of, entry, languages) end
    return "[" .. table.concat(parts, ", ") .. "]"
  end
  if spec.type == "text" then
    for _, language in ipairs(languages) do
      if value[language] ~= nil then parts[#parts + 1] = language .. ": " .. scalar(value[language]) end
    end
    return #languages == 1 and scalar(value[languages[1]]) or "{" .. table.concat(parts, ", ") .. "}"
  end
  for _, field in ipairs(spec.fields) do
    local said = value[field.name]
    if said ~= nil then parts[#parts + 1] = field.name .. ": " .. yaml.flow(field, said, languages) end
  end
  return "{" .. table.concat(parts, ", ") .. "}"
end

-- A list of plain texts, one on each line.
function yaml.lines(values)
  local lines = {}
  for i, value in ipairs(values) do lines[i] = "- " .. scalar(value) end
  return table.concat(lines, "\n") .. "\n"
end

return yaml
