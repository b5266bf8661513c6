-- What has no telling form but stands beside the word for what it names: machines ("the jump host is
-- bastion"), stores, queues, channels and users; passwords and keys. Keys that tell by their form, too.
local concepts = require "audit.concepts"
local hosts = require "audit.hosts"
local lists = require "base.lists"
local names = require "audit.names"

local resources = {}

local NEAR, LONGEST = 40, 120 -- bytes between the word and what joins it to the name; of both with the name
local BEFORE = 60 -- bytes of a name that stands before the word
local SECRET, RANDOM = 6, 16 -- characters of a password beside its word, and of a key without one
local WORDS_OF_PHRASE = 3

local LENGTH = "ー" -- which no match has at its end

local kinds, find_kinds

-- The words of the lists "resources" and "credentials": find_kinds finds them, kinds says which list.
local function prepare()
  if kinds then return end
  kinds = {}
  local terms = {}
  for _, list in ipairs { "resources", "credentials", "phrases" } do
    for _, word in ipairs(names.raw(list)) do
      terms[#terms + 1], kinds[#kinds + 1] = word, list
    end
  end
  find_kinds = host.terms(terms)
end

local function is_one_of(list, word)
  for _, known in ipairs(names.words(list)) do
    if word == known then return true end
  end
  return false
end

-- Whether TOKEN, with a stroke, is an adjective: read-only, up-to-date.
local function is_compound(token)
  local last = token:match("%-(%a+)$")
  if not last or is_one_of("compounds", last) then return true end
  for _, ending in ipairs { "ed", "ing", "able", "ible", "ant", "ent", "ive", "al", "ous", "ful", "less", "ly" } do
    if #last > #ending + 1 and last:sub(-#ending) == ending then return true end
  end
  return false
end

-- Whether TOKEN is a name that machines read. NAMED: what stands before it says that it is a name.
local function is_identifier(token, named)
  if token:find("^#%a") or token:find("%w_%w") then return true end
  if token ~= token:lower() or not token:find("%l%l") then return false end
  if token:find("%-") then return token:find("%d") ~= nil and not token:find("^%d") or not is_compound(token) end
  if token:find("%d") then return named and token:find("^%l%l+%d+$") ~= nil end
  return named and #token >= 3
end

local function is_mixed(token)
  local _, digits = token:gsub("%d", "")
  return digits > 0 and token:find("%a") ~= nil
end

-- Whether TOKEN may be a password: letters and digits, or signs; no size, standard or version.
local function is_secret(token)
  if #token < SECRET then return false end
  if token:find("^%d+[%d.-]*%a+$") or token:find("^%u+[%d.-]+$") then return false end
  return is_mixed(token) or token:find("%a.*[!$*?^&~|].") ~= nil
end

-- What joins a name in Japanese, or a colon, at the start of AFTER; and whether it is more than a colon.
local function japanese_gap(after)
  local at = #after:match("^%s*")
  for _, word in ipairs { "名", "の", "名称", "は", "が", "：", ":", "=", "に" } do
    if after:sub(at + 1, at + #word) == word then at = at + #word end
  end
  local gap = after:sub(1, at)
  return gap .. after:match("^%s*", at + 1), gap:find("[^%s:=]") ~= nil
end

-- TEXT without the quote or bracket that it begins with.
local function without_bracket(text)
  for _, bracket in ipairs { "「", "『" } do
    if text:sub(1, #bracket) == bracket then return text:sub(#bracket + 1) end
  end
  return (text:gsub("^[\"'`(]+", ""))
end

-- The name that TEXT begins with and what stands behind it, without quotes and brackets; or nil.
local function token_of(text)
  local bare = without_bracket(text)
  local token, close = bare:match("^([#%w][%w._#/@!$*?^&~|+=-]*)(.?)")
  if not token then return nil end
  return token:gsub("[.!?=-]+$", ""), bare ~= text, close
end

-- The name behind what joins it to the word before AFTER ("is called"), and whether that says that it
-- is one; or nil.
local function joined_name(after)
  local near, link, to = (after:match("^[%s%a'/-]*") or ""):sub(1, NEAR), nil, 0
  for _, joint in ipairs(names.raw("joints")) do
    local from, last = near:find("%f[%a]" .. joint .. "%f[%A]%s*")
    if from and last > to then link, to = joint, last end
  end
  local token, quoted, close = nil, nil, nil
  if link then token, quoted, close = token_of(after:sub(to + 1)) end
  if not token then return nil end
  return token, quoted or is_one_of("namings", link) and not close:find("%s")
end

-- The name right behind the word for it, and whether a bracket or a particle says that it is one; or nil.
local function name_behind(after)
  local gap, japanese = japanese_gap(after)
  local token, quoted = token_of(after:sub(#gap + 1))
  return token, japanese or quoted
end

-- A name of more than letters that stands before the word for it: the "main_db" database, or after a # near it.
local function name_before(before)
  local channel = before:match("%f[%S]#%a[%w_-]*")
  if channel then return channel end
  local token = before:match("[#%w][%w._#-]*[\"'`)]*%s?$")
  token = token and token:gsub("[\"'`)%s]+$", "")
  local telling = token and (token:find("^#%a") or token:find("%w_%w"))
  return telling and token or nil
end

-- Whether the sentence ends, or nearly so, where TEXT begins.
local function is_end(text)
  for _, word in ipairs { "です", "。", "で", "とし", "だ", "、" } do
    if text:sub(1, #word) == word then return true end
  end
  return false
end

-- The text in quotes or brackets that TEXT begins with, where the sentence ends behind it; or nil.
local function quote_of(text)
  local inner, rest = text:match("^[\"'`]([^\"'`]+)[\"'`](.*)$")
  if inner and (rest:find("^%s*[.,;]") or not rest:find("%S")) then return inner end
  for open, close in pairs { ["「"] = "」", ["『"] = "』" } do
    local to = text:sub(1, #open) == open and text:find(close, 1, true)
    if to and (to + #close > #text or is_end(text:sub(to + #close))) then
      return text:sub(#open + 1, to - 1)
    end
  end
end

-- What is quoted behind the word for a password: AFTER follows that word.
local function quoted(after)
  local joined = after:match("^[%s%a]*%f[%a]is%s+(.*)$")
  local inner = quote_of(after:sub(#japanese_gap(after) + 1)) or joined and quote_of(joined)
  return inner and #inner >= 4 and inner or nil
end

-- Words in a row behind the word for a phrase: "is correct horse battery staple".
local function phrase_of(after)
  local text = after:match("^[%s%a]-%f[%a]is (%l[%l ]+)%f[^%l ]") or after:match("^[%s%a]-: ?(%l[%l ]+)%f[^%l ]")
  local count = 0
  for word in (text or ""):gmatch("%l+") do
    if #word < 3 or concepts.is_empty(word) then return nil end
    count = count + 1
  end
  return count >= WORDS_OF_PHRASE and text or nil
end

local finders = {}

function finders.resources(before, after, own, found)
  local behind, named = name_behind(after)
  local joined, called = joined_name(after)
  local function is_new(token) return token and not own[token:lower()] end
  if is_new(behind) and is_identifier(behind, named) then return found(behind) end
  if is_new(joined) and (is_identifier(joined, called) or joined:find("^%l%l+%d%d+$") or hosts.is_task(joined)) then return found(joined) end
  local token = name_before(before)
  if is_new(token) then found(token) end
end

function finders.credentials(_, after, _, found)
  local assigned = after:match("^%s?=%s?[\"'`]?([%w!-~]+)")
  if assigned and #assigned >= 4 then return found(assigned) end
  local number = after:match("^%s?[:=]%s?(%d%d%d%d+)%f[^%w]") or after:match("^ is (%d%d%d%d+)[.,;]?$")
  if number then return found(number) end
  for _, take in ipairs { name_behind, joined_name } do
    local token = take(after)
    if token and is_secret(token) then return found(token) end
  end
  local inner = quoted(after)
  if inner then found(inner) end
end

function finders.phrases(before, after, own, found)
  local text = phrase_of(after)
  if text then return found(text) end
  finders.credentials(before, after, own, found)
end

-- How often TOKEN goes from letters of a case or digits to others.
local function changes_in(token)
  local count, last = 0, nil
  for at = 1, #token do
    local class = token:find("^%d", at) and 1 or token:find("^%u", at) and 2 or 3
    if last and class ~= last then count = count + 1 end
    last = class
  end
  return count
end

-- Accounts whose password stands behind a stroke or a colon, and those of them that are no other words.
local USERS = lists.set_of_words [[root admin administrator sysadmin superuser sa postgres oracle ubuntu debian ec2-user guest deploy
  jenkins dba dbadmin dbuser operator]]

-- Whether TEXT may be a password though no word says so: letters of both cases, digits and a sign before its end.
local function is_telling(text)
  return #text >= 8 and text:find("%l") and text:find("%u") and text:find("%d") and text:find("[!$^&*@#?]%w") and not text:find("^[@#]")
end

-- Calls found(text, at) for passwords in LINE: behind the name of an account, "root / Tr0ub4dor", and by their form.
local function find_passwords(line, found)
  for at, to in line:gmatch("()%s?[/:|]%s?()") do
    local user = line:sub(math.max(1, at - NEAR), at - 1):match("[%w-]+$")
    local secret = line:sub(to, to + NEAR):match("^[%w!-~]+")
    local bare = secret and secret:gsub("[.,;)]+$", "")
    if user and bare and USERS[user:lower()] and is_secret(bare) and not bare:find("[/@]") then found(user .. " / " .. bare, at) end
  end
  for at, token in line:gmatch("()([%w!$^&*@#?]+)") do
    if is_telling(token) then found(token, at) end
  end
end

-- Calls found(text, at) for keys and channels in LINE that tell by their form.
local function find_forms(line, found)
  for at, token in line:gmatch("()([%w_+=-]+)") do
    if #token >= RANDOM and #token <= 400 then
      local signed = token:find("^eyJ") or token:find("^gh[opsu]_") or token:find("^xox[abp]%-") or token:find("^AIza")
        or token:find("^%l+_%l+_%w+$") and token:find("%d.*%d.*%d")
      local random = token:find("%d.*%d") and token:find("%l") and token:find("%u") and changes_in(token) >= 6
      if signed or random then found(token, at) end
    end
  end
  for at, token in line:gmatch("[%s\x80-\xBF]()(#%l%w*[_-][%w_-]+)") do found(token, at) end
  local at = line:find("-----BEGIN ", 1, true)
  if at then found("-----BEGIN", at) end
end

-- Calls found(text, at) for what stands in LINE, which is plain, beside the word for it, but for what
-- OWN has (see traces.own): the name and the byte of the word.
function resources.find(line, own, found)
  prepare()
  local matches = find_kinds(line)
  for i = 1, #matches, 3 do
    local kind, from, to = kinds[matches[i]], matches[i + 1], matches[i + 2]
    if kind then
      local before, after = line:sub(math.max(1, from - BEFORE), from - 1), line:sub(to + 1, to + LONGEST)
      if after:sub(1, #LENGTH) == LENGTH then after = after:sub(#LENGTH + 1) end
      finders[kind](before, after, own, function(text) found(text, from) end)
    end
  end
  find_forms(line, found)
  find_passwords(line, found)
end

return resources
