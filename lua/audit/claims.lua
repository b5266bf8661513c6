-- What a public text claims for the organisation: certification, attestation, an opinion or report
-- of others, conformity, registration, a mark, effectiveness, a guarantee. The words stand by what
-- they do in a claim in lua/words/*/claims.lua; a sentence claims when
--   a word claims by itself, or does so beside a standard or scheme (with_scheme: anywhere in the
--     sentence, near_scheme: right before it), or
--   somebody who judges (judges) has judged (judged), or
--   controls are effective, and nobody asks whether they are;
-- unless the word has another meaning there, belongs to others, is plainly denied, as the facts
-- bear out, or is a plan for a standard that the organisation has chosen.
local languages = require "base.languages"

local claims = {}

local REACH = 160 -- bytes from a word that claims to what denies it, plans it or owns it

local function set(text)
  local out = {}
  for word in text:gmatch("%S+") do out[word] = true end
  return out
end

local HELD_BACK = set "claims with_scheme near_scheme judges judged effective schemes"
local COVERS = set [[fillers schemes with_scheme claims effective controls judges judged others]]

local function add(self, word, role)
  self.terms[#self.terms + 1], self.roles[#self.roles + 1] = word, role
end

local function add_words(self)
  for _, language in ipairs(languages) do
    for role, words in pairs(require("words." .. language .. ".claims")) do
      for _, word in ipairs(words) do add(self, word, role) end
    end
  end
end

local function texts_of(value)
  if type(value) == "table" then return value end
  return { value }
end

local function add_names(self, values, library)
  for _, supplier in ipairs(values.suppliers or {}) do
    for _, name in pairs(texts_of(supplier.name)) do add(self, name, "others") end
  end
  for _, name in pairs(texts_of((values.organization or {}).name)) do add(self, name, "ours") end
  for _, standard in pairs(library and library.standards or {}) do
    for _, title in pairs(texts_of(standard.title)) do add(self, title, "schemes") end
  end
end

-- The names of schemes without what differs from writer to writer: "soc2", "iso27001".
local function key_of(scheme)
  return (host.fold(scheme):gsub("iec", ""):gsub("isms", "iso27001"))
end

local function held_keys(project)
  local keys = {}
  for _, item in ipairs(project.values.certifications or {}) do
    local valid = not item.expires or item.expires >= project.today
    keys[#keys + 1] = valid and item.standard and key_of(item.standard) or nil
  end
  return keys
end

local function chosen_keys(project)
  local keys = {}
  for _, item in ipairs(project.values.standards or {}) do
    keys[#keys + 1] = item.id and key_of(item.id)
  end
  return keys
end

-- What reads claims in texts of PROJECT, an opened one, or of none.
function claims.reader(project)
  local self = { terms = {}, roles = {}, held = {}, chosen = {} }
  add_words(self)
  if project then
    add_names(self, project.values, project.library)
    self.held, self.chosen = held_keys(project), chosen_keys(project)
  end
  self.find = host.terms(self.terms)
  return self
end

local function is_full_stop(mark)
  return not (mark:find("^[:;,]") or mark == "、" or mark == "：" or mark == "；")
end

-- Calls take(items) for each sentence of TEXT: its words { role, from, to } in the order of their
-- ends.
local function each_sentence(self, text, take)
  local found, items = self.find(text), {}
  for i = 1, #found, 3 do
    local role, from, to = self.roles[found[i]], found[i + 1], found[i + 2]
    if not role and is_full_stop(text:sub(from, to)) then
      take(items)
      items = {}
    else
      items[#items + 1] = { role = role or "stops", from = from, to = to, at = #items + 1 }
    end
  end
  take(items)
end

-- Takes out of ITEMS what is a part of a word of another meaning.
local function unmask(items)
  local kept, masks = {}, {}
  for _, item in ipairs(items) do
    if item.role == "other_meaning" then masks[#masks + 1] = item end
  end
  local next_mask = 1
  for _, item in ipairs(items) do
    while masks[next_mask] and masks[next_mask].to < item.to do next_mask = next_mask + 1 end
    local masked = false
    for i = next_mask, math.min(next_mask + 8, #masks) do
      masked = masked or masks[i].from <= item.from
    end
    if not (masked and HELD_BACK[item.role]) then
      kept[#kept + 1] = item
      item.at = #kept
    end
  end
  return kept
end

local function by_role(items)
  local index = setmetatable({}, { __index = function() return {} end })
  for _, item in ipairs(items) do
    if rawget(index, item.role) == nil then index[item.role] = {} end
    table.insert(index[item.role], item)
  end
  return index
end

local LONGEST = 200 -- bytes of a word in a text

-- The first index of LIST, which is in the order of ends, whose item ends at AT or behind it.
local function from_end(list, at)
  local low, high = 1, #list + 1
  while low < high do
    local middle = (low + high) // 2
    if list[middle].to < at then low = middle + 1 else high = middle end
  end
  return low
end

-- Calls take(item) for the items of LIST that touch the bytes FROM to TO until it returns true, and
-- says whether it did.
local function each_within(list, from, to, take)
  for i = from_end(list, from), #list do
    local item = list[i]
    if item.to > to + LONGEST then return false end
    if item.from <= to and take(item) then return true end
  end
  return false
end

-- Whether every letter of TEXT from FROM to TO belongs to a word of ITEMS that may stand there.
local function is_plain(text, items, from, to)
  if to - from > REACH then return false end
  local spans, at = {}, from
  each_within(items, from, to, function(item)
    if COVERS[item.role] then spans[#spans + 1] = item end
  end)
  table.sort(spans, function(a, b) return a.from < b.from or a.from == b.from and a.to > b.to end)
  for _, span in ipairs(spans) do
    if span.from > at and host.fold(text:sub(at, span.from - 1)):find("[^\n]") then return false end
    at = math.max(at, span.to + 1)
  end
  return at > to or not host.fold(text:sub(at, to)):find("[^\n]")
end

local function has_stop(items, from, to)
  return each_within(items, from, to, function(item) return item.role == "stops" end)
end

local function is_japanese(text, item)
  return text:sub(item.from, item.to):find("[\227-\233]") ~= nil
end

-- The end of the part of the sentence that the byte AT is in.
local function part_end(text, items, at)
  for i = from_end(items, at), #items do
    if items[i].role == "stops" and items[i].from > at then return items[i].from - 1 end
    if items[i].from > at + REACH then return items[i].from end
  end
  return #text
end

local function each_near(list, claim, take)
  return each_within(list, claim.from - REACH, claim.to + REACH, take)
end

-- Denied before in English (not a, never), behind in Japanese and in the passive (is not held).
local function is_denied(text, items, roles, claim)
  return each_near(roles.denials, claim, function(denial)
    if denial.to < claim.from then
      return not is_japanese(text, denial) and is_plain(text, items, denial.to + 1, claim.from - 1)
    end
    if denial.from <= claim.to or not is_plain(text, items, claim.to + 1, denial.from - 1) then
      return false
    end
    local stop = part_end(text, items, denial.to)
    local again = each_within(roles.denials, claim.to + 1, stop, function(other)
      local apart = other.from > denial.to or other.to < denial.from and other.from > claim.to
      return apart and other.to <= stop
    end)
    if again then return false end
    return is_japanese(text, denial) or is_plain(text, items, denial.to + 1, stop)
      and host.fold(text:sub(claim.to + 1, denial.from - 1)) ~= ""
  end)
end

local function is_known(keys, scheme)
  for _, key in ipairs(keys) do
    if key:find(scheme, 1, true) or scheme:find(key, 1, true) then return true end
  end
  return false
end

-- Whether a scheme near CLAIM is one of KEYS.
local function names_one_of(text, roles, claim, keys)
  return each_near(roles.schemes, claim, function(scheme)
    local key = key_of(text:sub(scheme.from, scheme.to))
    return #key > 3 and is_known(keys, key)
  end)
end

local function is_planned(self, text, items, roles, claim)
  local planned = each_near(roles.plans, claim, function(plan)
    if plan.to < claim.from then
      return not is_japanese(text, plan) and is_plain(text, items, plan.to + 1, claim.from - 1)
    end
    return is_japanese(text, plan) and plan.from > claim.to
      and is_plain(text, items, claim.to + 1, plan.from - 1)
  end)
  return planned and (#roles.schemes == 0 or names_one_of(text, roles, claim, self.chosen))
end

local function is_between(list, from, to)
  return each_within(list, from, to, function(item)
    return item.from >= from and item.to <= to
  end)
end

local TOPIC = { "は", "では", "には", "が", "の", "から", "も" }

local function is_followed(text, item)
  for _, particle in ipairs(TOPIC) do
    local inside = text:sub(item.from, item.to):sub(-#particle) == particle
    if inside or text:sub(item.to + 1, item.to + #particle) == particle then return true end
  end
  return false
end

-- Whether the word that claims speaks of somebody else's.
local function is_of_others(text, items, roles, claim)
  return each_near(roles.others, claim, function(other)
    if other.from <= claim.from and other.to >= claim.from then return true end
    if other.to < claim.from then
      if is_between(roles.ours, other.to + 1, claim.from - 1) then return false end
      if is_japanese(text, other) then
        return is_followed(text, other) and not has_stop(items, other.to, claim.from)
      end
      return is_plain(text, items, other.to + 1, claim.from - 1)
    end
    local gap = text:sub(claim.to + 1, other.from - 1)
    local whose = gap:find("%f[%a]of%f[%A]") or gap:find("%f[%a]from%f[%A]")
    return other.from > claim.to and whose ~= nil
      and is_plain(text, items, claim.to + 1, other.from - 1)
  end)
end

local function overlaps(a, b) return a.from <= b.to and b.from <= a.to end

local function is_apart(list, item)
  for _, other in ipairs(list) do
    if not overlaps(other, item) then return true end
  end
  return false
end

local function is_before_scheme(text, items, roles, item)
  return each_within(roles.schemes, item.to + 1, item.to + REACH, function(scheme)
    return scheme.from > item.to and is_plain(text, items, item.to + 1, scheme.from - 1)
  end)
end

local OPEN = { effectiveness = true, ["有効性"] = true } -- of which anything asks, not "whether" alone
local WHETHER = { whether = true, how = true, ["かどうか"] = true }

-- Whether a sentence asks, and whether it asks "whether".
local function questions_of(text, roles)
  local whether = false
  for _, word in ipairs(roles.asking) do
    whether = whether or WHETHER[text:sub(word.from, word.to):lower()] == true
  end
  return #roles.asking > 0, whether
end

-- The words of a sentence that would claim.
local function candidates(text, items, roles)
  local list = {}
  local function take(item) list[#list + 1] = item end
  for _, item in ipairs(roles.claims) do take(item) end
  for _, item in ipairs(roles.with_scheme) do
    if is_apart(roles.schemes, item) then take(item) end
  end
  for _, item in ipairs(roles.near_scheme) do
    if is_before_scheme(text, items, roles, item) then take(item) end
  end
  for _, item in ipairs(roles.judged) do
    if is_apart(roles.judges, item) then take(item) end
  end
  local asks, whether = questions_of(text, roles)
  for _, item in ipairs(roles.effective) do
    local asked = whether or asks and OPEN[text:sub(item.from, item.to):lower()]
    if is_apart(roles.controls, item) and not asked then take(item) end
  end
  return list
end

local function is_dismissed(self, text, items, roles, claim, about_others)
  if about_others and not is_between(roles.ours, 1, claim.from) then return true end
  if is_denied(text, items, roles, claim) then return not names_one_of(text, roles, claim, self.held) end
  return is_of_others(text, items, roles, claim) or is_planned(self, text, items, roles, claim)
end

-- The claims in TEXT, parts of which a form feed sets apart: a list of { from, to } (bytes), the
-- first of each sentence. ABOUT_OTHERS: what names nobody speaks of somebody else.
function claims.find(self, text, about_others)
  local list = {}
  each_sentence(self, text, function(found)
    local items = unmask(found)
    local roles = by_role(items)
    for _, claim in ipairs(candidates(text, items, roles)) do
      if not is_dismissed(self, text, items, roles, claim, about_others) then
        list[#list + 1] = { from = claim.from, to = claim.to }
        return
      end
    end
  end)
  return list
end

-- Whether PICTURE, the text or file name of one, is by its name a mark of somebody who judges.
function claims.is_mark(self, picture)
  local found = self.find((picture:gsub("[/.]", " ")))
  for i = 1, #found, 3 do
    if self.roles[found[i]] == "refused_pictures" then return true end
  end
  return false
end

return claims
