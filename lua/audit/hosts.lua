-- Names of machines: domains that are not the organisation's own public ones, names of one label that
-- say what a machine does and have a number, and addresses.
local lists = require "base.lists"

local hosts = {}

local LOCAL = lists.set_of_words "local internal lan corp intra intranet home localdomain private"
-- What machines do, as their names have it.
local TASKS = lists.set_of_words [[db database sql dns ns mx smtp imap mail www web app api srv svr server svc
  node host vm bastion jump jumphost jumpbox gw gateway fw firewall vpn proxy lb haproxy nginx router rtr
  switch ldap ad dc kdc sso idp nas san nfs ftp sftp esxi esx hv kvm k8s kube master worker primary
  secondary replica standby slave cache redis kafka mq queue elastic mysql pg postgres mongo oracle
  build ci runner jenkins git repo logs syslog siem monitor zabbix nagios backup bkp bak bck batch cron
  admin mgmt pc ws workstation laptop printer prn wlan wifi ntp dhcp radius vault hsm]]
local STAGES = lists.set_of_words "prod prd stg stage staging preprod uat"
-- Alone with a number they are names of products and versions.
local PRODUCTS = lists.set_of_words [[web app api node db2 mysql pg postgres redis kafka mongo oracle elastic
  nginx haproxy build ci git kvm k8s admin]]

local function parts_of(name)
  local parts = {}
  for part in name:gmatch("[^_-]+") do parts[#parts + 1] = part end
  return parts
end

-- Whether PART of a name is a word for what machines do, and whether a number ends it: db01.
local function task_of(part)
  if TASKS[part] then return true, false end
  local word = part:match("^(%l+)%d+$")
  return TASKS[word or ""] == true, word ~= nil
end

-- Whether NAME, one label in lower case, says what a machine does, and which.
local function is_machine(name)
  local parts = parts_of(name)
  local word, number = name:match("^(%l+)(%d+)$")
  if #parts == 1 then
    return word ~= nil and TASKS[word] == true and not PRODUCTS[name]
      and (not PRODUCTS[word] or number:find("^0") ~= nil)
  end
  local last = parts[#parts]
  local named, numbered = false, STAGES[parts[1]] or last:find("^%d+$") or last:find("^%l%l+%d+$")
  for _, part in ipairs(parts) do
    local task, has_number = task_of(part)
    named, numbered = named or task, numbered or task and has_number
  end
  return named and numbered and true or false
end

-- Whether WORD says what a machine does and is no product.
function hosts.is_task(word) return TASKS[word] == true and not PRODUCTS[word] end

-- A name that ends in the numbers of an address: ip-10-0-1-5; or in one with a leading 0: bastion-01.
local function is_numbered(name)
  return name:find("^%l%w*%-%d+%-%d+%-%d+%-%d+$") or name:find("^%l[%l%d-]*%-0%d+$")
end

local function is_telling(name, own)
  local labels = lists.split(name:gsub("%.", ","))
  if #labels < 2 or not labels[#labels]:find("^%a%a+$") then return false end
  return own.domains[name:match("[^.]+%.[^.]+$")] or #labels >= 3 or LOCAL[labels[#labels]]
end

-- Networks that are kept for examples by RFC 5737 and RFC 3849.
local EXAMPLES = { "^192%.0%.2%.%d+", "^198%.51%.100%.%d+", "^203%.0%.113%.%d+", "^2001:0?db8:" }

local function is_example(address)
  for _, network in ipairs(EXAMPLES) do
    if address:lower():find(network) then return true end
  end
  return false
end

local function find_addresses(token, take)
  local function found(text)
    if not is_example(text) then take(text) end
  end
  for text in token:gmatch("%f[%w.]%d%d?%d?%.%d%d?%d?%.%d%d?%d?%.%d%d?%d?/?%d*%f[^%w]") do
    found(text)
  end
  for text in token:gmatch("%f[%w:]%x*:[%x:]*:%x*%f[^%w:]") do
    local _, colons = text:gsub(":", "")
    if text:find("%x") and (colons >= 5 or text:find("::", 1, true)) then found(text) end
  end
end

local function blanks(text) return (" "):rep(#text) end

-- Calls found(text) for the machines that TOKEN, a piece of plain text without blanks, names, but for
-- what OWN (see traces.own) has.
function hosts.find(token, found, own)
  find_addresses(token, found)
  token = token:gsub("%f[%w:]%x*:[%x:]*:%x*", blanks) -- what is told above
  for name in token:gmatch("%w[%w.-]*%.%a%a+%f[^%w-]") do
    name = name:lower()
    if not own[name] and is_telling(name, own) then found(name) end
  end
  for name in token:gmatch("%w[%w_-]*%w") do
    if not own[name:lower()] and (is_numbered(name) or is_machine(name:lower())) then found(name) end
  end
end

return hosts
