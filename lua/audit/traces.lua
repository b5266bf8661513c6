-- What by its very form is internal: addresses of machines, telephone numbers, accounts, paths.
local lists = require "base.lists"
local names = require "audit.names"

local traces = {}

local LONGEST = 300 -- bytes of a piece of text without blanks that are looked at
local BESIDE = 40 -- bytes before a word in which the word for an account is looked for
local LOCAL = { "local", "internal", "lan", "corp", "intra", "intranet", "home", "localdomain",
  "private" }
local SCHEMES = { "s3", "gs", "file", "smb", "nfs", "ssh", "sftp", "ftp", "jdbc", "ldap", "ldaps",
  "redis", "postgres", "postgresql", "mysql", "mongodb", "amqp", "kafka", "arn", "rdp", "vnc" }
local ROOTS = { "etc", "var", "home", "usr", "opt", "srv", "root", "mnt", "tmp", "data", "app", "apps",
  "proc", "dev", "users", "volumes", "run", "bin", "lib", "backup", "backups", "share", "export" }

-- Whether TEXT, an address, is the organisation's own by OWN (see traces.own).
local function is_own(own, text) return own[text:lower()] == true end

-- Each finder calls found(text) for what it finds in TOKEN, a piece of text without blanks; BEFORE
-- is what stands before it on its line.
local finders = {}

function finders.network_address(token, found)
  for text in token:gmatch("%f[%w.]%d%d?%d?%.%d%d?%d?%.%d%d?%d?%.%d%d?%d?/?%d*%f[^%w]") do
    found(text)
  end
  for text in token:gmatch("%f[%w:]%x*:[%x:]*:%x*%f[^%w:]") do
    local _, colons = text:gsub(":", "")
    if text:find("%x") and (colons >= 5 or text:find("::", 1, true)) then found(text) end
  end
end

function finders.mail(token, found, own)
  for text in token:gmatch("[%w._%%+-]+@[%w-]+[%w.-]*%w") do
    if not is_own(own, text) then found(text) end
  end
end

local function is_telling(name, own)
  local labels = lists.split(name:gsub("%.", ","))
  if #labels < 2 or not labels[#labels]:find("^%a%a+$") then return false end
  return own.domains[name:match("[^.]+%.[^.]+$")] or #labels >= 3
    or lists.contains(LOCAL, labels[#labels])
end

function finders.host(token, found, own)
  for name in token:lower():gmatch("[%w][%w.-]*%.%a%a+%f[^%w.-]") do
    if not is_own(own, name) and is_telling(name, own) then found(name) end
  end
  for name in token:gmatch("%f[%w]%l[%l%d-]*%-0%d+%f[^%w-]") do found(name) end
end

function finders.account(token, found, own)
  for text in token:gmatch("%f[%w]%d%d%d%d%d%d%d%d%d+%f[^%w]") do
    if not own.numbers[text] then found(text) end
  end
  for text in token:gmatch("%f[%d]%d%d%d%d%-%d%d%d%d%-%d%d%d%d%f[^%d-]") do found(text) end
  for text in token:gmatch("%f[%x]%x+%-%x+%-%x+%-%x+%-%x+%f[^%x-]") do
    if #text == 36 then found(text) end
  end
  for text in token:gmatch("%f[%w]%l[%l%d-]*%-%d%d%d%d%d%d+%f[^%w-]") do found(text) end
end

-- A word with digits right behind the word for an account.
function finders.account_name(token, found, _, before)
  local _, digits = token:gsub("%d", "")
  local plain = token:find("^[%w_-]+$") and not token:find("^%d%d%d%d%-%d%d")
  if #token < 6 or digits < 4 or not plain then return end
  before = host.fold(before:sub(-BESIDE))
  for _, account in ipairs(names.words("accounts")) do
    if before:sub(-#account - 12):find(account, 1, true) then
      found(token)
      return
    end
  end
end

-- Behind a letter only well-known folders tell a path from words with a stroke between.
function finders.path(token, found, _, before)
  local first = token:match("^/([%w._-]+)/") or token:match("^[^/]*[^/]:/([%w._-]+)/")
  if first and (not before:find("[\128-\255]$") or lists.contains(ROOTS, first:lower())) then
    found(token)
  end
  if token:find("^~/%w") or token:find("^%a:\\") or token:find("^\\\\%w") then found(token) end
  for scheme in token:gmatch("(%a%w+):[%w/]") do
    if lists.contains(SCHEMES, scheme:lower()) then
      found(token)
      return
    end
  end
end

-- Numbers of accounts in LINE that are written in fours, and mail addresses with the word at.
local function find_spaced(line, found)
  for text in line:gmatch("%f[%d]%d%d%d%d %d%d%d%d %d%d%d%d%f[^%d]") do
    if not text:find("^[12][09]%d%d [12][09]") then found(text) end
  end
  for from, to in line:gmatch("()[%[(][aA][tT][%])]()") do
    local name = line:sub(math.max(1, from - BESIDE), from - 1):match("[%w._-]+ ?$")
    local address = line:sub(to, to + BESIDE):match("^ ?[%w.-]+%.%a+")
    if name and address then found(name .. line:sub(from, to - 1) .. address) end
  end
end

-- The telephone numbers in LINE, which have blanks.
local function find_phones(line, found, own)
  for text in line:gmatch("%+?%(?%d[%d() .-]+%d") do
    local digits = text:gsub("%D", "")
    local abroad = text:sub(1, 1) == "+" and #digits >= 8 and #digits <= 15
    local inland = digits:sub(1, 1) == "0" and (#digits == 10 or #digits == 11)
    local american = text:find("^%(?%d%d%d%)?[ .-]%d%d%d[ .-]%d%d%d%d$")
    if (abroad or inland or american) and not own.numbers[digits] then found(text) end
  end
end

local ORDER = { "network_address", "mail", "host", "account", "account_name", "path" }

-- What is public of it by the CELLS of the public facts: { [address in lower case] = true, domains,
-- numbers }.
function traces.own(cells)
  local own = { domains = {}, numbers = {} }
  for _, cell in ipairs(cells) do
    local kind, text = cell.spec.type, host.plain(cell.text):lower()
    local name = kind == "email" and text:match("@(.+)$")
      or kind == "url" and text:match("://([^/:]+)")
    if name then
      local domain = name:match("[^.]+%.[^.]+$") or name
      own[text], own[name], own[domain], own.domains[domain] = true, true, true, true
    elseif cell.spec.name == "phone" or cell.spec.name == "number" then
      own.numbers[text:gsub("%D", "")] = true
    end
  end
  return own
end

local function find_in_token(token, found, own, before)
  if not token:find("[%d./\\@:]") then return end
  for _, name in ipairs(ORDER) do finders[name](token, found, own, before) end
end

-- Calls found(text, at) for each trace in TEXT, one or several lines: the trace as host.plain writes it,
-- and the byte where its line begins. OWN is of traces.own.
function traces.find(text, own, found)
  for at, line in text:gmatch("()([^\n\f]+)") do
    local plain = host.plain(line):gsub("(%d)\u{30FC}%f[%d]", "%1-")
    local function tell(trace) found(trace, at) end
    for from, token in plain:gmatch("()([%w._%%+:/\\@~-]+)") do
      local before = plain:sub(math.max(1, from - BESIDE), from - 1)
      find_in_token(token:sub(1, LONGEST), tell, own, before)
    end
    find_phones(plain, tell, own)
    find_spaced(plain, tell)
  end
end

return traces
