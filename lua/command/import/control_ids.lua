-- Ids of controls as people write them: A.5.1, 5.1, A5.1, A-5-1, "ISO/IEC 27001:2022 A.5.7", 附属書A 5.8, several in a cell.
local words = require "command.import.words"

local control_ids = {}

local RANGE = { ["-"] = true, ["–"] = true, ["—"] = true, ["~"] = true, ["〜"] = true, ["to"] = true, ["から"] = true, ["bis"] = true, [".-"] = true }
local AND = { [","] = true, [";"] = true, ["/"] = true, ["&"] = true, ["+"] = true, ["、"] = true, ["・"] = true, ["and"] = true,
  [",and"] = true, ["及び"] = true, ["並びに"] = true, ["と"] = true, ["又は"] = true, ["or"] = true, ["および"] = true, ["und"] = true,
  ["oder"] = true, [""] = true }
local MOST_IN_RANGE = 40

-- TEXT without the name of the standard before its ids.
local function without_standard(text)
  text = text:gsub("^[Ii][Ss][Oo][%s/]*[Ii]?[Ee]?[Cc]?%s*27001%s*:?%s*%d?%d?%d?%d?[%s:%-]*", "")
    :gsub("^[Jj][Ii][Ss]%s*Q%s*27001%s*:?%s*%d?%d?%d?%d?[%s:%-]*", ""):gsub("^27001%s*:%s*%d%d%d%d[%s:%-]+", "")
  return (text:gsub("^27001%s*:%s*", ""))
end

local function prefix_of(text, prefixes)
  local prefix, rest = text:match("^([%a][%w.%-]*):%s*(.*)$")
  if prefix and prefixes[prefix:lower()] then return prefix:lower() .. ":", rest end
  return "", text
end

-- What stands before the first id may be the word for controls, an A, or a bracket.
local function may_stand_before(text)
  local plain = text:lower():gsub("[%s%p]", ""):gsub("【", ""):gsub("「", ""):gsub("附属書", ""):gsub("管理策", ""):gsub("annex", ""):gsub("anhang", "")
    :gsub("control", ""):gsub("no", ""):gsub("番号", ""):gsub("iso", ""):gsub("iec", "")
  return plain == "" or plain == "a"
end

local function separator(text)
  local plain = text:lower():gsub("[%s]", ""):gsub("a%.?$", ""):gsub("%.$", ""):gsub("】", "")
  return plain
end

local function name(prefix, a, b, c)
  local id = prefix .. "A." .. tonumber(a) .. "." .. tonumber(b)
  return c and c ~= "" and id .. "." .. tonumber(c) or id
end

local function add_range(ids, prefix, from, to)
  local a, b = from:match("A%.(%d+)%.(%d+)$")
  local x, y = to:match("^(%d+)%.(%d+)$")
  x, y = x or a, y or to
  if x ~= a or tonumber(y) - tonumber(b) > MOST_IN_RANGE then return false end
  for number = tonumber(b) + 1, tonumber(y) do ids[#ids + 1] = name(prefix, a, number) end
  return true
end

-- The ids at the start of TEXT and what is behind them: { ids, rest (nil: nothing), bare (whether the cell is one number
-- alone, such as 5.1) }; nil where it begins with none. PREFIXES are those of standards that have one.
function control_ids.read(text, prefixes)
  local plain = words.plain(text):gsub("%*%*", ""):gsub("^%[(.-)%]%(.-%)$", "%1")
  local prefix, rest = prefix_of(plain, prefixes)
  rest = without_standard(rest):gsub("[Aa][-_](%d+)[-_](%d+)", "A.%1.%2"):gsub("[Aa]%s+(%d)", "A.%1")
    :gsub("〜", "~"):gsub("～", "~"):gsub("–", "-"):gsub("—", "-")
  if rest:find("^%d+%.%d+%.%d%d%d%d$") or rest:find("^%d%d%d%d[-/.]") then return nil end
  local ids, at, first = {}, 1, nil
  while true do
    local from, to, a, b, c = rest:find("(%d+)%s*%.%s*(%d+)%.?(%d*)", at)
    if not from then break end
    local between = rest:sub(at, from - 1)
    if #a > 2 or #b > 2 or #c > 2 then break end
    if not first then
      if not may_stand_before(between) then return nil end
      first = from
      ids[1] = name(prefix, a, b, c)
    elseif RANGE[separator(between)] then
      if not add_range(ids, prefix, ids[#ids], a .. "." .. b) then break end
    elseif AND[separator(between)] then
      ids[#ids + 1] = name(prefix, a, b, c)
    else
      break
    end
    at = to + 1
    local stop, last = rest:match("^%s*[-~]%s*()(%d+)", at)
    local after = stop and rest:sub(stop + #last, stop + #last)
    if stop and after ~= "." and not after:find("%d") then
      if add_range(ids, prefix, ids[#ids], last) then at = stop + #last end
    end
  end
  if #ids == 0 then return nil end
  local tail = rest:sub(at):gsub("^[%s%.:)%]\"'&,;]+", ""):gsub("^】%s*", ""):gsub("^」%s*", "")
  return { ids = ids, rest = tail ~= "" and not tail:find("^%(?x?%)?$") and tail or nil,
    bare = plain:find("^[Aa]?%.?%d+%.%d$") ~= nil }
end

return control_ids
