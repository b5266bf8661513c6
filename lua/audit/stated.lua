-- Figures that texts state of what another fact or a parameter states, too: what they are of, and whether they agree.
local amounts = require "audit.amounts"
local languages = require "base.languages"
local lists = require "base.lists"
local texts = require "audit.texts"

local stated = {}

local words = {}
for _, language in ipairs(languages) do words[language] = require("words." .. language .. ".stated") end

local TIME, SHARE = "time", "share"

-- Subject → what its figures are, and where the right ones stand: { kind, parameters ("policy.parameter"), services (a key
-- of these), notice (of incidents), commitments }.
local SUBJECTS = {
  availability = { kind = SHARE, commitments = true },
  notice = { kind = TIME, notice = true, parameters = { "incident-management.customer_notification_hours" } },
  deletion = { kind = TIME, parameters = { "cloud-services.customer_data_deletion_days" } },
  kept_after_contract = { kind = TIME, parameters = { "cloud-services.customer_data_deletion_days" } },
  hand_over = { kind = TIME, parameters = { "cloud-services.customer_data_return_days" } },
  backup_interval = { kind = TIME, parameters = { "backup-recovery.backup_frequency_hours" } },
  backup_kept = { kind = TIME, parameters = { "backup-recovery.backup_retention_days" } },
  logs_kept = { kind = TIME, parameters = { "logging-monitoring.log_retention_days_total",
    "logging-monitoring.log_retention_days_online" } },
  recovery_time = { kind = TIME, services = "rto_hours", parameters = { "business-continuity.rto_hours" } },
  recovery_point = { kind = TIME, services = "rpo_hours", parameters = { "business-continuity.rpo_hours" } },
  critical_weakness = { kind = TIME, parameters = { "vulnerability-management.patch_sla_days_critical" } },
}

local function add(list, number, unit, from)
  if number then list[#list + 1] = { number = number, unit = unit, from = from } end
end

local function add_parameters(list, names, view)
  for _, name in ipairs(names or {}) do
    local policy, id = name:match("^(.-)%.(.*)$")
    local values = view.model.values_of(policy)
    local row = values and lists.find(view.library.policies[policy].parameter_rows, "id", id)
    if row then add(list, values[id], row.unit, name) end
  end
end

-- What is right for SUBJECT by the facts of VIEW: a list of { number, unit, from }.
local function right_of(subject, view)
  local list, facts = {}, view.facts
  if subject.commitments then
    for _, row in ipairs(facts.commitments) do
      add(list, row.availability_percent, "%", "commitments " .. (row.id or "?") .. " (availability_percent)")
    end
  end
  local notice = subject.notice and facts.incident_notice
  if notice then add(list, notice.hours, "hours", "incident_notice.hours") end
  for _, row in ipairs(subject.services and view.model.services.in_scope or {}) do
    add(list, row[subject.services], "hours", "services " .. (row.id or "?") .. " (" .. subject.services .. ")")
  end
  add_parameters(list, subject.parameters, view)
  return list
end

-- Subject → what is right for it by VIEW; a subject of which nothing is known is left out.
function stated.right(view)
  local index = {}
  for name, subject in pairs(SUBJECTS) do
    local list = right_of(subject, view)
    if #list > 0 then index[name] = list end
  end
  return index
end

-- The parts of TEXT between the ENDS of sentences, in their order.
local function parts_of(text, ends)
  for _, pattern in ipairs(ends) do text = text:gsub(pattern, "\f") end
  local parts = {}
  for part in text:gmatch("[^\f]+") do parts[#parts + 1] = part end
  return parts
end

-- How far from an amount what is said of it stands at most, in bytes: no sentence of a person is longer.
local NEAR = 400

-- A TEXT of which the same is asked for each amount in it, and found out once.
local function reading(text) return { text = text, keys = {}, has = {} } end

-- Whether all of the text READ has one of PATTERNS.
local function has(read, patterns)
  local answer = read.has[patterns]
  if answer == nil then
    answer = texts.matches(read.text, patterns)
    read.has[patterns] = answer
  end
  return answer
end

-- Where the keys of MARK stand in the text READ, in the order in which they begin.
local function keys_in(read, mark)
  local keys = read.keys[mark]
  if keys then return keys end
  keys = {}
  for _, pattern in ipairs(mark.key) do
    local from, to = read.text:find(pattern)
    while from do
      keys[#keys + 1] = { from = from, to = to }
      from, to = read.text:find(pattern, to + 1)
    end
  end
  table.sort(keys, function(a, b) return a.from < b.from end)
  read.keys[mark] = keys
  return keys
end

-- The number of the first of KEYS that begins at BYTE or behind it.
local function first_behind(keys, byte)
  local low, high = 1, #keys + 1
  while low < high do
    local middle = (low + high) // 2
    if keys[middle].from < byte then low = middle + 1 else high = middle end
  end
  return low
end

-- Whether something else is said between the bytes FROM and TO of TEXT: another amount, or, on the OTHER side, a comma.
local function is_apart(text, from, to, other)
  local between = text:sub(from, to)
  return #amounts.of(between) > 0 or other and (between:find(",%s") or between:find("、", 1, true)) ~= nil
end

-- How far the nearest key of MARK stands from AMOUNT in TEXT, on the side where the language has it first, else on the other;
-- nil: none does. What stands on that side comes before all on the other. Where no words right at the amount tell, key and
-- amount stand together.
local function distance(read, mark, amount, key_follows)
  local best
  local text, keys = read.text, keys_in(read, mark)
  for i = first_behind(keys, amount.first - NEAR), #keys do
    local from, to = keys[i].from, keys[i].to
    if from > amount.last + NEAR then break end
    local follows = from > amount.last
    local other = follows ~= key_follows
    local far = follows and from - amount.last or math.max(amount.first - to, 0)
    local first, last = follows and amount.last + 1 or to + 1, follows and from - 1 or amount.first - 1
    local together = (mark.before or mark.after) and not (other and text:sub(first, last):find(" and ", 1, true))
      or not is_apart(text, first, last, other)
    if other then far = far + #text end
    if together and (not best or far < best) then best = far end
  end
  return best
end

local function is_marked(text, mark, amount)
  if not mark.before and not mark.after then return true end
  return texts.matches(text:sub(math.max(1, amount.first - NEAR), amount.first - 1), mark.before or {})
    or texts.matches(text:sub(amount.last + 1, amount.last + NEAR), mark.after or {})
end

local function is_with(read, groups)
  for _, group in ipairs(groups or {}) do
    if not has(read, group) then return false end
  end
  return true
end

-- What AMOUNT in the text READ, a part of ENTRY, is of by the words OWN of a language: a subject, or nil.
local function subject_of(read, entry, amount, own)
  local best, nearest
  for name, mark in pairs(own.subjects) do
    local far = distance(read, mark, amount, own.key_follows)
    if far and (not nearest or far < nearest) and is_marked(read.text, mark, amount) and is_with(read, mark.near)
      and is_with(entry, mark.with) and not (mark.without and has(read, mark.without)) then
      best, nearest = name, far
    end
  end
  local kind = best and SUBJECTS[best].kind
  return kind and (amount.minutes and TIME or amount.unit == "%" and SHARE) == kind and best or nil
end

-- Whether one of the figures in TEXT is of the SUBJECT, by the words of any language.
function stated.tells(text, subject)
  for _, language in ipairs(languages) do
    local own, whole = words[language], reading(amounts.in_figures(text))
    for _, part in ipairs(parts_of(whole.text, own.ends)) do
      local read = reading(part)
      for _, amount in ipairs(amounts.of(part)) do
        if subject_of(read, whole, amount, own) == subject then return true end
      end
    end
  end
  return false
end

local function agrees(amount, right)
  for _, value in ipairs(right) do
    if amounts.is(amount, value.number, value.unit) then return true end
  end
  return false
end

-- Calls found(amount, subject, right) for each figure in TEXT that is of a subject of RIGHT (see stated.right) and is none of
-- its values there; ENTRY is all that is said with TEXT.
function stated.check(text, entry, right, found)
  local whole = reading(amounts.in_figures(entry))
  for _, language in ipairs(languages) do
    local own = words[language]
    for _, part in ipairs(parts_of(amounts.in_figures(text), own.ends)) do
      local read = reading(part)
      for _, amount in ipairs(amounts.of(part)) do
        local subject = subject_of(read, whole, amount, own)
        local values = subject and right[subject]
        if values and not agrees(amount, values) then found(amount, subject, values) end
      end
    end
  end
end

return stated
