-- What by its very form is internal: addresses of machines, telephone numbers, accounts, paths.
local hosts = require "audit.hosts"
local lists = require "base.lists"
local names = require "audit.names"
local phones = require "audit.phones"
local resources = require "audit.resources"

local traces = {}

-- Bytes of a piece of text without blanks that are looked at together, and how many of them again.
local LONGEST, OVERLAP = 300, 100
local BESIDE = 40 -- bytes before a word in which the word for an account is looked for
-- What tickets are counted under, and what stands before a number that is public: standards, keys, flaws.
local TICKETS = { "JIRA", "INC", "CHG", "REQ", "PRB", "RITM", "TASK", "TKT", "OPS", "SEC", "DEV", "HELP",
  "SUP", "BUG", "ITSM" }
local PUBLIC = { "CVE", "CWE", "CAPEC", "SHA", "AES", "RSA", "DSA", "ECDSA", "HMAC", "ISO", "IEC", "JIS",
  "JISQ", "RFC", "NIST", "FIPS", "SSAE", "ISAE", "ISRS", "EN", "BS", "DIN", "IEEE", "ECMA", "ITU", "ANSI",
  "ETSI", "GDPR", "UTF", "MD", "WPA", "USB", "RAID", "COVID", "ISBN", "ISSN" }
local FILES = { "yaml", "yml", "conf", "cfg", "ini", "env", "json", "xml", "sql", "key", "pem", "crt", "pfx",
  "p12", "log", "sh", "ps1", "py", "tf", "bak", "csv", "xlsx", "docx" }
local SCHEMES = { "s3", "gs", "file", "smb", "nfs", "ssh", "sftp", "ftp", "jdbc", "ldap", "ldaps",
  "redis", "postgres", "postgresql", "mysql", "mongodb", "amqp", "kafka", "arn", "rdp", "vnc" }
local ROOTS = { "etc", "var", "home", "usr", "opt", "srv", "root", "mnt", "tmp", "data", "app", "apps",
  "proc", "dev", "users", "volumes", "run", "bin", "lib", "backup", "backups", "share", "export" }

-- Parts of the paths of an interface that not everybody may call.
local HIDDEN = lists.set_of_words "admin internal private debug ops management manage secret secrets staff backoffice"

-- Whether TEXT, an address, is the organisation's own by OWN (see traces.own).
local function is_own(own, text) return own[text:lower()] == true end

-- Each finder calls found(text) for what it finds in TOKEN, a piece of text without blanks; BEFORE
-- and AFTER are what stands beside it on its line.
local finders = {}

function finders.mail(token, found, own)
  for text in token:gmatch("[%w._%%+-]+@[%w-]+[%w.-]*%w") do
    if not is_own(own, text) then found(text) end
  end
end

finders.host = hosts.find

function finders.account(token, found, own)
  for at, text in token:gmatch("()%f[%w](%d%d%d%d%d%d%d%d%d+)%f[^%w]") do
    local fraction = token:sub(1, at - 1):find("%d%.$")
    if not fraction and not phones.is_own(own.numbers, text) then found(text) end
  end
  for text in token:gmatch("%f[%d]%d%d%d%d%-%d%d%d%d%-%d%d%d%d%f[^%d-]") do found(text) end
  for text in token:gmatch("%f[%x]%x+%-%x+%-%x+%-%x+%-%x+%f[^%x-]") do
    if #text == 36 then found(text) end
  end
  for text in token:gmatch("%f[%w]%l[%l%d-]*%-%d%d%d%d%d%d+%f[^%w-]") do found(text) end
end

-- What machines and keys of a cloud are called: i-0abc123def4567890.
function finders.resource(token, found)
  for text, number in token:gmatch("%f[%w](%l+%-(%x+))%f[^%w-]") do
    local _, digits = number:gsub("%d", "")
    if #number >= 8 and digits >= 2 and digits < #number then found(text) end
  end
  for text in token:gmatch("%f[%w]A[KS]IA%u[%u%d]+%f[^%w]") do found(text) end
end

-- The number of a ticket, by what it is counted under.
function finders.ticket(token, found)
  for text, under, number in token:gmatch("%f[%w-]((%u%u+)%-?(%d%d+))%f[^%w-]") do
    local long = #number >= 3 and text:find("-", 1, true) and not lists.contains(PUBLIC, under)
    if long or lists.contains(TICKETS, under) then found(text) end
  end
end

local function ends_in(text, list)
  for _, word in ipairs(list) do
    if text:sub(-#word) == word then return word end
  end
end

-- Whether the word for an account stands in BEFORE, GAP letters or words that join it to a name before its end.
local function follows_account(before, gap)
  before = host.fold((before:gsub("[%s:=]+$", "")))
  for _, account in ipairs(names.words("accounts")) do
    if before:sub(-#account - gap):find(account, 1, true) then return true end
  end
  local joint = true
  while joint do
    if ends_in(before, names.words("accounts")) then return true end
    joint = ends_in(before, names.words("account_joints"))
    before = joint and before:sub(1, -#joint - 1) or before
  end
  return false
end

-- Whether TOKEN is a day, a month or a span of years.
local function is_day(token)
  return token:find("^[12][09]%d%d%-%d%d$") or token:find("^[12][09]%d%d%-[12][09]%d%d$")
    or token:find("^[12]%d%d%d%-[01]%d%-[0-3]%d$")
end

local STAGES = lists.set_of_words "prod prd production stg stage staging dev test uat sandbox"

local function has_stage(token)
  for part in token:gmatch("%a+") do
    if STAGES[part:lower()] then return true end
  end
  return false
end

-- Whether TOKEN is of parts as names of tenants and projects are: acme-42, brook_prod_eu.
local function is_in_parts(token)
  local first = token:match("^(%a+)[_-]")
  if not first or lists.contains(PUBLIC, first:upper()) then return false end
  local _, joints = token:gsub("[_-]", "")
  return token:find("%d%d") ~= nil or joints > 1 and token:find("[%d_]") ~= nil or has_stage(token)
end

-- Whether AFTER begins with the word for an account.
local function leads_to_account(after)
  local word = host.fold(after:match("^%s?(%a+)") or after:match("^[\x80-\xFF]+") or "")
  for _, account in ipairs(names.words("accounts")) do
    if word == account or account:find("^[\xE3]") and word:sub(1, #account) == account then return true end
  end
  return false
end

-- A word with digits near behind the word for an account, or one in parts right behind or before it.
function finders.account_name(token, found, _, before, after)
  token = token:gsub("[.:]+$", "")
  local label, rest = token:match("^(%a+)[:=](.+)$")
  if label then token, before = rest, before .. label end
  if not token:find("^[%w_-]+$") or is_day(token) then return end
  local _, digits = token:gsub("%d", "")
  local numbered = #token >= 6 and digits >= 4 and follows_account(before, 12)
  local named = is_in_parts(token) and (follows_account(before, 3) or leads_to_account(after))
  if numbered or named then found(token) end
end

-- Whether TOKEN is a path of a public programming interface: /api/v2/orders.
local function is_interface(token)
  if not (token:find("^/api/") or token:find("^/v%d+/")) or token:find("[.\\@:$]%w") then return false end
  for part in token:gmatch("[%w_-]+") do
    if HIDDEN[part:lower()] then return false end
  end
  return true
end

-- Behind a letter only well-known folders tell a path from words with a stroke between.
function finders.path(token, found, _, before)
  local first = token:match("^/([%w._-]+)/") or token:match("^[^/]*[^/]:/([%w._-]+)/")
  if first and not is_interface(token) and (not before:find("[\128-\255]$") or lists.contains(ROOTS, first:lower())) then
    found(token)
  end
  local name = token:match("^%w[%w._-]*/[%w._/-]*%.(%w+)%.*$") or token:match("^%.%.?/[%w._/-]+%.(%w+)%.*$")
  if name and lists.contains(FILES, name:lower()) then found(token) end
  if token:find("^%a:/%w") or token:find("^%$%u[%u_]+/%w") or token:find("^HK%u+\\") then found(token) end
  if token:find("^~/%w") or token:find("^%a:\\") or token:find("^\\\\%w") then found(token) end
  for scheme in token:gmatch("(%a%w+):[%w/]") do
    if lists.contains(SCHEMES, scheme:lower()) then
      found(token)
      return
    end
  end
end

-- Numbers in LINE behind the word for a ticket or a #, numbers of accounts that are written in fours, and mail addresses with the word at.
local function find_spaced(line, found)
  for at, text in line:gmatch("()%f[%d](%d%d%d%d %d%d%d%d %d%d%d%d)%f[^%d]") do
    if not text:find("^[12][09]%d%d [12][09]") then found(text, at) end
  end
  for from, text in line:gmatch("()%f[%d](%d%d%d+)%f[^%d]") do
    local before = line:sub(math.max(1, from - BESIDE), from - 1):lower():gsub("[%s#:no.-]+$", "")
    local year = text:find("^[12][09]%d%d$")
    local counted = line:sub(from - 1, from - 1) == "#"
    if counted or not year and names.ends(before, "tickets") then found(text, from) end
  end
  for from, to in line:gmatch("()[%[(][aA][tT][%])]()") do
    local name = line:sub(math.max(1, from - BESIDE), from - 1):match("[%w._-]+ ?$")
    local address = line:sub(to, to + BESIDE):match("^ ?[%w.-]+%.%a+")
    if name and address then found(name .. line:sub(from, to - 1) .. address, from) end
  end
end

-- A word with a capital, which may be a name, and an office of a person in apposition to it: "Aiko, our CISO".
local function find_officers(line, found)
  for at, name, from in line:gmatch("()%f[%w](%u%l%l+), our ()%a") do
    local office = line:sub(from, from + BESIDE):match("^[%a ]+")
    local last, of = office:lower():match("(%a+) *$"), office:lower():match("(%a+) of %a+ *$")
    local closed = from + #office > #line or line:find("^[,.;:)]", from + #office)
    if closed and (lists.contains(names.words("offices"), last) or of and lists.contains(names.words("offices"), of)) then
      found(name, at)
    end
  end
end

local ORDER = { "mail", "host", "account", "resource", "ticket", "account_name", "path" }

-- What is public of it by the CELLS of the public facts: { [address in lower case] = true, domains,
-- numbers (of phones.own) }.
function traces.own(cells)
  local own, numbers = { domains = {} }, {}
  for _, cell in ipairs(cells) do
    local kind, text = cell.spec.type, host.plain(cell.text):lower()
    local name = kind == "email" and text:match("@(.+)$")
      or kind == "url" and text:match("://([^/:]+)")
    if name then
      local domain = name:match("[^.]+%.[^.]+$") or name
      own[text], own[name], own[domain], own.domains[domain] = true, true, true, true
    elseif text:find("^[%w._%+-]+@[%w-]+%.[%w.-]+$") then
      own[text] = true
    elseif cell.spec.name == "phone" or cell.spec.name == "number" then
      numbers[#numbers + 1] = text
    end
  end
  own.numbers = phones.own(numbers)
  return own
end

-- LINE in one form: other strokes and points between digits as -, points in brackets as points.
local function plain_of(line)
  local plain = host.plain(line):gsub("[%[({]%.[%])}]", ".")
  for _, stroke in ipairs { "\u{30FC}", "\u{30FB}", "\u{2022}", "\u{B7}", "\u{2500}", "\u{2501}" } do
    plain = plain:gsub("(%d)" .. stroke .. "%f[%d]", "%1-"):gsub("%)" .. stroke .. "%f[%d]", ")-")
  end
  return plain
end

local function find_in_token(token, found, own, before, after)
  if not token:find("[%d_./\\@:$-]") then return end
  for _, name in ipairs(ORDER) do finders[name](token, found, own, before, after) end
end

local function find_in_line(plain, found, own)
  for from, token in plain:gmatch("()([%w._%%+:/\\@~$-]+)") do
    local before, after = plain:sub(math.max(1, from - BESIDE), from - 1), plain:sub(from + #token, from + #token + BESIDE)
    for at = 1, #token, LONGEST - OVERLAP do
      find_in_token(token:sub(at, at + LONGEST - 1), found, own, before, after)
    end
  end
end

-- Calls found(text, at) for each trace in TEXT, parts of which a form feed sets apart: the trace as
-- host.plain writes it, and the byte where its line begins. OWN is of traces.own.
function traces.find(text, own, found)
  for first, part in text:gmatch("()([^\f]+)") do
    local lines, starts, places, length = {}, {}, {}, 0
    for at, line in part:gmatch("()([^\n]+)") do
      local plain = plain_of(line)
      lines[#lines + 1], starts[#starts + 1], places[#places + 1] = plain, length + 1, first + at - 1
      length = length + #plain + 1
      find_in_line(plain, function(trace) found(trace, first + at - 1) end, own)
    end
    local whole = table.concat(lines, " ")
    local function tell(trace, at) found(trace, places[lists.last_within(starts, at)]) end
    phones.find(whole, own.numbers, tell)
    resources.find(whole, own, tell)
    find_spaced(whole, tell)
    find_officers(whole, tell)
  end
end

return traces
