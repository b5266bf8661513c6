-- What a public text claims for the organisation: certification, attestation, an opinion or report
-- of others, conformity, registration, a mark, effectiveness, a guarantee. The words stand by what
-- they do in a claim in lua/words/*/claims.lua; a sentence claims when
--   a word claims by itself, or does so beside a standard or scheme (with_scheme: anywhere in the
--     sentence, near_scheme: right before it, called: right behind it), or
--   it says nothing but names of several schemes, as a row of badges does, or
--   it names a scheme (but not those of common), and no word (neutral) says what for: as an order of
--     things, a source or a subject, or
--   somebody who judges (judges) has judged (judged), or
--   controls are effective, and nobody asks whether they are, or
--   something protects without any limit (absolutes), or
--   harm never happens, and nobody only aims at that;
-- unless the word has another meaning there, or the facts (audit/standing.lua) bear out that it is
-- plainly denied, has ended, is a plan for a standard that the organisation has chosen, or is what a
-- supplier holds. A plan that the facts do not bear out claims as well.
-- What judges without any of these words audit/predicates.lua finds.
local finds = require "audit.finds"
local languages = require "base.languages"
local lists = require "base.lists"
local names = require "audit.names"
local predicates = require "audit.predicates"
local readings = require "audit.readings"
local standing = require "audit.standing"

local claims = {}

local REACH = 160 -- bytes from a word that claims to what denies it, plans it or owns it

local LABEL = 24 -- bytes of folded text before a colon that are no sentence: "Our standards:"

local HELD_BACK = lists.set_of_words [[certifying claims with_scheme near_scheme called judges judged effective schemes
  protects happens]]
local COVERS = lists.set_of_words [[fillers schemes with_scheme claims effective controls judges judged
  others harms together]]
local PLANS = { "plans", "conditions", "under_way" }
local AHEAD = lists.set_of_words "preparing planned in-progress" -- states of an examination that is to come

local function add(self, word, role, supplier)
  self.terms[#self.terms + 1], self.roles[#self.roles + 1] = word, role
  self.suppliers[#self.terms] = supplier
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

-- The texts of KEYS of ITEMS.
local function texts_in(items, keys)
  local list = {}
  for _, item in ipairs(items or {}) do
    for _, key in ipairs(keys) do
      for _, text in pairs(texts_of(item[key])) do list[#list + 1] = text end
    end
  end
  return list
end

-- What companies with the names LIST are called: so, and without their legal forms.
local function called(list)
  local out = {}
  for _, name in ipairs(list) do
    for _, form in ipairs(names.of_company(name)) do
      if not form.short then out[#out + 1] = form.text end
    end
  end
  return out
end

local function add_names(self, values, library)
  for _, supplier in ipairs(values.suppliers or {}) do
    for _, name in ipairs(called(texts_in({ supplier }, { "name" }))) do add(self, name, "others", supplier) end
  end
  for _, name in pairs(texts_of((values.organization or {}).name)) do add(self, name, "ours") end
  for _, standard in pairs(library and library.standards or {}) do
    for _, title in pairs(texts_of(standard.title)) do add(self, title, "schemes") end
  end
end

-- What the organisation and its services are called, and what its suppliers are.
local function names_of(values)
  local own = texts_in({ values.organization }, { "name", "legal_name" })
  for i = 1, #own do -- and for short
    for _, form in ipairs(names.of_company(own[i])) do own[#own + 1] = form.text end
  end
  for _, name in ipairs(texts_in(values.services, { "name" })) do own[#own + 1] = name end
  return own, called(texts_in(values.suppliers, { "name" }))
end

-- Words in the name of a service, such as "Brook Reports", claim nothing where the name by itself does not.
local function mask_services(self, values)
  for _, name in ipairs(texts_in(values.services, { "name" })) do
    if name:find("%S%s+%S") and #claims.find(self, name) == 0 then add(self, name, "other_meaning") end
  end
  self.find = host.terms(self.terms)
end

-- What reads claims in texts of PROJECT, an opened one, or of none.
function claims.reader(project)
  local self = { terms = {}, roles = {}, suppliers = {}, standing = standing.of(project) }
  add_words(self)
  if project then add_names(self, project.values, project.library) end
  self.find = host.terms(self.terms)
  self.predicates = predicates.reader(names_of(project and project.values or {}))
  if project then mask_services(self, project.values) end
  return self
end

-- Calls take(items) for each sentence of TEXT: its words { role, from, to } in the order of their
-- ends, and the bytes `from` to `to` where it stands.
local function each_sentence(self, text, take)
  local found, items = self.find(text), { from = 1 }
  for i = 1, #found, 3 do
    local role, from, to = self.roles[found[i]], found[i + 1], found[i + 2]
    if not role and finds.is_full_stop(text:sub(from, to)) then
      items.to, items.behind = from - 1, to + 1
      take(items)
      items = { from = to + 1 }
    else
      items[#items + 1] = { role = role or "stops", from = from, to = to, at = #items + 1,
        supplier = self.suppliers[found[i]] }
    end
  end
  items.to = #text
  take(items)
end

-- Takes out of ITEMS what is a part of a word of another meaning.
local function unmask(items)
  local kept, masks = { from = items.from, to = items.to, behind = items.behind }, {}
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

-- The end of the part of the sentence that the byte AT is in.
local function part_end(text, items, at)
  for i = from_end(items, at), #items do
    if items[i].role == "stops" and items[i].from > at then return items[i].from - 1 end
    if items[i].from > at + REACH then return items[i].from end
  end
  local stop = math.min(#text, at + REACH)
  return stop + #text:match("^[\x80-\xBF]*", stop + 1) -- no character is cut
end

-- The beginning of the part of the sentence that the byte AT is in.
local function part_start(items, at)
  for i = from_end(items, at) - 1, 1, -1 do
    if items[i].role == "stops" then return items[i].to + 1 end
    if items[i].to < at - REACH then return items[i].from end
  end
  return items[1] and math.min(items[1].from, at) or at
end

local function each_near(list, claim, take)
  return each_within(list, claim.from - REACH, claim.to + REACH, take)
end

local function is_between(list, from, to)
  return each_within(list, from, to, function(item)
    return item.from >= from and item.to <= to
  end)
end

-- Denied before in English (not a, never), behind in Japanese, in the passive (is not held) and by a
-- "no" (holds no report).
local function is_denied(text, items, roles, claim)
  return each_near(roles.denials, claim, function(denial)
    if denial.to < claim.from then
      return not finds.is_japanese(text, denial) and is_plain(text, items, denial.to + 1, claim.from - 1)
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
    if not finds.is_japanese(text, denial) and is_between(roles.stops, claim.to + 1, denial.from - 1) then return false end
    local apart = host.fold(text:sub(claim.to + 1, denial.from - 1)) ~= ""
      or text:sub(denial.from, denial.to):lower() == "no"
    return finds.is_japanese(text, denial) or apart and is_plain(text, items, denial.to + 1, stop)
  end)
end

-- Whether TEST(key) holds for a scheme near CLAIM; short ones are common, but where a standard in use is called so.
local function names_one(self, text, roles, claim, test)
  return each_near(roles.schemes, claim, function(scheme)
    local key = standing.key(text:sub(scheme.from, scheme.to))
    return (#key > 3 or standing.is_name(self.standing, key)) and test(key)
  end)
end

-- Whether the facts say what a denial of CLAIM denies.
local function is_held(self, text, items, roles, claim)
  local types = standing.types(text:sub(part_start(items, claim.from), part_end(text, items, claim.to)))
  return names_one(self, text, roles, claim, function(key)
    return standing.is_held(self.standing, key, types)
  end)
end

-- Whether ITEM of a role that stands before what it is said of in English and behind it in Japanese
-- does so to CLAIM, with plain words between.
local function is_said_of(text, items, item, claim)
  if item.to < claim.from then
    return not finds.is_japanese(text, item) and is_plain(text, items, item.to + 1, claim.from - 1)
  end
  return finds.is_japanese(text, item) and item.from > claim.to
    and is_plain(text, items, claim.to + 1, item.from - 1)
end

local PASSIVE = { planned = true, scheduled = true } -- said behind what is planned

local function is_planned(self, text, items, roles, claim)
  local planned = false
  for _, role in ipairs(PLANS) do
    planned = planned or each_near(roles[role], claim, function(plan)
      local behind = plan.from > claim.to and PASSIVE[text:sub(plan.from, plan.to):lower()]
        and is_plain(text, items, claim.to + 1, plan.from - 1)
      return behind or is_said_of(text, items, plan, claim) or role == "under_way" and finds.overlap(plan, claim)
    end)
  end
  local stars = planned and standing.stars(text:sub(items.from, items.to))
  return planned and (#roles.schemes == 0 or names_one(self, text, roles, claim, function(key)
    return standing.is_chosen(self.standing, key, stars)
  end))
end

-- Whether CLAIM is said to have ended, as the facts bear out.
local function has_ended(self, text, items, roles, claim)
  local said = each_near(roles.ended, claim, function(item)
    return item.from > claim.to and is_plain(text, items, claim.to + 1, item.from - 1)
  end)
  return said and names_one(self, text, roles, claim, function(key)
    return standing.has_ended(self.standing, key)
  end)
end

-- Whether PLAN, a word for a plan or for what is under way, is said of SCHEME.
local function is_plan_of(text, items, plan, scheme)
  if scheme.from > plan.to then return is_plain(text, items, plan.to + 1, scheme.from - 1) end
  return scheme.to < plan.from and is_plain(text, items, scheme.to + 1, plan.from - 1)
end

-- Whether the facts say otherwise than PLAN, which DENIED says is none.
local function is_untrue(plan, status, denied)
  if not status then return false end
  if plan.role == "under_way" then return (status == "in-progress") == denied end
  if denied then return AHEAD[status] == true end
  return status == "not-planned"
end

-- The first word for a plan in a sentence that the facts do not bear out, or nil.
local function untrue_plan(self, text, items, roles)
  for _, role in ipairs { "plans", "intends", "under_way" } do
    for _, plan in ipairs(roles[role]) do
      local denied = is_denied(text, items, roles, plan)
      local found = each_near(roles.schemes, plan, function(scheme)
        local key = standing.key(text:sub(scheme.from, scheme.to))
        return #key > 3 and is_plan_of(text, items, plan, scheme)
          and is_untrue(plan, standing.status(self.standing, key), denied)
      end)
      if found then return plan end
    end
  end
end

local TOPIC = { "は", "では", "には", "が", "の", "から", "も" }

local function is_followed(text, item)
  for _, particle in ipairs(TOPIC) do
    local inside = text:sub(item.from, item.to):sub(-#particle) == particle
    if inside or text:sub(item.to + 1, item.to + #particle) == particle then return true end
  end
  return false
end

-- Whether we are spoken of between the bytes FROM and TO, but for whose service it is: "the supplier of our e-mail service".
local function is_ours_between(text, roles, from, to)
  return each_within(roles.ours, from, to, function(item)
    local inside = item.from >= from and item.to <= to
    return inside and not text:sub(from, item.from - 1):find("%f[%a]of%s+$") and not text:sub(from, item.from - 1):find("%f[%a]for%s+$")
  end)
end

-- Whether OTHER, somebody else, is said to have what CLAIM says.
local function is_owner(text, items, roles, claim, other)
  if other.from <= claim.from and other.to >= claim.from then return claim.role ~= "called" end
  if other.to < claim.from then
    if is_ours_between(text, roles, other.to + 1, claim.from - 1) then return false end
    if finds.is_japanese(text, other) then
      return is_followed(text, other) and not has_stop(items, other.to, claim.from)
    end
    return is_plain(text, items, other.to + 1, claim.from - 1)
  end
  local gap = text:sub(claim.to + 1, other.from - 1)
  local whose = gap:find("%f[%a]of%f[%A]") or gap:find("%f[%a]from%f[%A]")
  return other.from > claim.to and whose ~= nil
    and is_plain(text, items, claim.to + 1, other.from - 1)
end

-- Whether OTHER and we ourselves are said together to have what CLAIM says: "both we and our provider", 当社も委託先も.
local function is_shared(text, items, roles, other)
  return each_within(roles.selves, other.from - REACH, other.to + REACH, function(self)
    local from, to = math.min(other.to, self.to) + 1, math.max(other.from, self.from) - 1
    return from <= to and is_between(roles.together, from, to) and not is_between(roles.stops, from, to)
      and (finds.is_japanese(text, other) or is_plain(text, items, from, to)) and to - from < REACH
  end)
end

-- The words for others who are said to have what CLAIM says.
local function owners_of(text, items, roles, claim)
  local list = {}
  each_near(roles.others, claim, function(other)
    if is_owner(text, items, roles, claim, other) and not is_shared(text, items, roles, other) then list[#list + 1] = other end
  end)
  return list
end

-- The keys of the schemes that a claim from FROM to TO of others is about: those in it and behind it in
-- its part of the sentence, and those that lead to it with nothing of ours between.
local function schemes_of_others(text, items, roles, from, to)
  local keys, stop = {}, part_end(text, items, to)
  each_within(roles.schemes, from - REACH, stop, function(scheme)
    local inside = scheme.from >= from and scheme.to <= stop
    local leads = scheme.to < from and is_plain(text, items, scheme.to + 1, from - 1)
      and not is_between(roles.ours, scheme.to + 1, from - 1)
    local key = (inside or leads) and standing.key(text:sub(scheme.from, scheme.to)) or ""
    if #key > 3 then keys[#keys + 1] = key end
  end)
  return keys
end

-- Whether one of ASSURANCES (nil: of any supplier) says of each of KEYS what TEXT does.
local function is_assured(self, assurances, keys, text)
  local types = standing.types(text)
  for _, key in ipairs(keys) do
    local said = not assurances and standing.one_is_assured(self.standing, key, types)
    for _, assurance in ipairs(assurances or {}) do
      said = said or standing.is_assured(assurance, key, types)
    end
    if not said then return false end
  end
  return true
end

-- Whether the suppliers' facts bear out CLAIM, which is one of OWNERS: the supplier's own where one is
-- named, else those of any. What others are asked for needs no fact.
local function is_borne_out(self, text, items, roles, claim, owners)
  if #roles.asked > 0 then return true end
  local assurances, named, from, to = {}, false, claim.from, claim.to
  for _, owner in ipairs(owners) do
    from, to = math.min(from, owner.from), math.max(to, owner.to)
    named = named or owner.supplier ~= nil
    assurances[#assurances + 1] = owner.supplier and standing.assurance(self.standing, owner.supplier)
  end
  local keys = schemes_of_others(text, items, roles, from, to)
  if named and #keys == 0 then return #assurances > 0 end
  local said = text:sub(from, part_end(text, items, to))
  return is_assured(self, named and assurances or nil, keys, said)
end

local function is_apart(list, item)
  for _, other in ipairs(list) do
    if not finds.overlap(other, item) then return true end
  end
  return false
end

local function is_before_scheme(text, items, roles, item)
  return each_within(roles.schemes, item.to + 1, item.to + REACH, function(scheme)
    return scheme.from > item.to and is_plain(text, items, item.to + 1, scheme.from - 1)
  end)
end

local function is_behind_scheme(text, roles, item)
  return each_within(roles.schemes, item.from - LONGEST, item.from - 1, function(scheme)
    return scheme.to < item.from and host.fold(text:sub(scheme.to + 1, item.from - 1)) == ""
  end)
end

-- The schemes of LIST, each once: of those that overlap the longest.
local function apart(list)
  local out = {}
  for _, scheme in ipairs(list) do
    while out[#out] and out[#out].from >= scheme.from do out[#out] = nil end
    if not out[#out] or out[#out].to < scheme.from then out[#out + 1] = scheme end
  end
  return out
end

-- Whether the letters of TEXT from FROM to TO are but joints and numbers, such as Type 2 and :2022.
local function is_joint(text, roles, from, to)
  local at = from
  each_within(roles.joints, from, to, function(joint)
    if joint.from < at or joint.to > to then return false end
    if host.fold(text:sub(at, joint.from - 1)):find("[^%d\n]") then return true end
    at = joint.to + 1
  end)
  return not host.fold(text:sub(at, to)):find("[^%d\n]")
end

-- The schemes of a sentence, behind a label such as "Our standards:", that says nothing else; else an
-- empty list.
local function badges(text, items, roles)
  if #roles.schemes == 0 then return {} end
  local schemes, at = apart(roles.schemes), items.from
  for i, scheme in ipairs(schemes) do
    local before = text:sub(at, scheme.from - 1)
    local label = i == 1 and #host.fold(before) <= LABEL and before:find("[:：]%s*$")
    if not label and not is_joint(text, roles, at, scheme.from - 1) then return {} end
    at = scheme.to + 1
  end
  return is_joint(text, roles, at, items.to) and schemes or {}
end

local OPEN = { effectiveness = true, ["有効性"] = true } -- of which anything asks, not "whether" alone
local WHETHER = { whether = true, how = true, ["if"] = true, ["かどうか"] = true }

-- Whether a sentence asks, and whether it asks "whether".
local function questions_of(text, roles)
  local whether = false
  for _, word in ipairs(roles.asking) do
    whether = whether or WHETHER[text:sub(word.from, word.to):lower()] == true
  end
  return #roles.asking > 0, whether
end

-- Whether PROTECTS, a word for what protects, does so without any limit.
local function is_absolute(text, items, roles, protects)
  return each_within(roles.absolutes, protects.from - REACH, protects.from - 1, function(item)
    return item.to < protects.from and is_plain(text, items, item.to + 1, protects.from - 1)
  end)
end

-- The words of a sentence by which it gives a guarantee.
local function add_guarantees(text, items, roles, take)
  for _, item in ipairs(roles.protects) do
    if is_absolute(text, items, roles, item) then take(item) end
  end
  for _, item in ipairs(#roles.purposes == 0 and roles.happens or {}) do
    if is_denied(text, items, roles, item) then take(item) end
  end
end

-- Whether SCHEME is a law or an authority, which binds whoever names it, or as well another thing.
local function is_common(roles, scheme)
  return each_within(roles.common, scheme.from, scheme.to, function(name)
    return name.from <= scheme.from and name.to >= scheme.to
  end)
end

-- Whether SCHEME is all that a cell of a table in TEXT says, which makes it a label.
local function is_cell(text, scheme)
  local before = text:sub(math.max(1, scheme.from - 8), scheme.from - 1)
  return before:find("|%s*$") ~= nil and text:find("^%s*|", scheme.to + 1) ~= nil
end

local CALLS = { "^%s*[!?]", "^%s*！", "^%s*？" } -- what ends a sentence that is more than a label

-- Whether the sentence ITEMS of TEXT is the name of a scheme and its number, which makes it a label.
local function is_label(text, items)
  local scheme = items.badges[1]
  if #items.badges ~= 1 then return false end
  for _, mark in ipairs(CALLS) do
    if text:find(mark, items.to + 1) then return false end
  end
  local rest = text:sub(items.from, scheme.from - 1) .. text:sub(scheme.to + 1, items.to)
  return not (rest:find("[(（]") or host.fold(rest):find("[^%d\n]"))
end

-- Calls TAKE with the schemes of a sentence in TEXT that are named for nothing that a public text may say
-- of one.
local function add_bare(text, items, roles, take)
  if is_label(text, items) then return end
  for _, scheme in ipairs(apart(roles.schemes)) do
    local said = is_common(roles, scheme) or is_cell(text, scheme)
    if not (said or each_near(roles.neutral, scheme, function() return true end)) then take(scheme) end
  end
end

-- What stands behind a label and says that it is held: "認証：取得済み".
local HELD = { "^取得", "^済", "^あり", "^有", "^保有", "^更新", "^維持", "^完了", "^○", "^◯", "^✓", "^✔", "^yes", "^held", "^valid", "^current",
  "^done", "^available", "^[a-f][+-]?%f[^%w+-]", "^%d+%s?/%s?%d+", "^%d+%s?%%", "^%d+点" }

local function is_held_label(text, label)
  local rest = text:sub(label.to + 1, label.to + LABEL):match("^%s*[:|]%s*(.*)") or text:sub(label.to + 1, label.to + LABEL):match("^%s*：%s*(.*)")
  for _, held in ipairs(rest and HELD or {}) do
    if rest:lower():find(held) then return true end
  end
  return false
end

-- What leaves open whether there is a certification, or says that there is none.
local LEAVES_OPEN = { "signing", "denials", "plans", "conditions", "asked", "under_way", "ended", "others" }

-- Whether the sentence ITEMS of TEXT says that there is what it names, and is no heading.
local function is_told(text, items, roles)
  for _, role in ipairs(LEAVES_OPEN) do
    if #roles[role] > 0 then return false end
  end
  local said = text:sub(items.from, items.to)
  for _, ending in ipairs { " is ", " can ", " has ", " have ", " hold", " carr", " covers ", " shows ", " renewed ", "です", "ます", "ました", "ている", "した", "済み", "ません", "である" } do
    if said:find(ending, 1, true) then return true end
  end
  return false
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
  for _, item in ipairs(roles.called) do
    if is_behind_scheme(text, roles, item) then take(item) end
  end
  if #items.badges > (items.follows_badge and 0 or 1) then take(items.badges[1]) end
  for _, item in ipairs(#roles.certifying > 0 and is_told(text, items, roles) and roles.certifying or {}) do take(item) end
  for _, item in ipairs(roles.labels) do
    if is_held_label(text, item) then take(item) end
  end
  for _, item in ipairs(roles.judged) do
    if is_apart(roles.judges, item) then take(item) end
  end
  local asks, whether = questions_of(text, roles)
  for _, item in ipairs(roles.effective) do
    local asked = whether or asks and OPEN[text:sub(item.from, item.to):lower()]
    if is_apart(roles.controls, item) and not asked then take(item) end
  end
  add_guarantees(text, items, roles, take)
  add_bare(text, items, roles, take)
  return list
end

-- Whether the fact of SUPPLIER bears out all that a sentence of its own says. A sentence is asked once,
-- however much it claims.
local function is_of_supplier(self, text, items, roles, supplier)
  if items.borne_out == nil then
    local keys = schemes_of_others(text, items, roles, items.from, items.to)
    local assurance = standing.assurance(self.standing, supplier)
    items.borne_out = is_assured(self, { assurance }, keys, text:sub(items.from, items.to))
  end
  return items.borne_out
end

local function is_dismissed(self, text, items, roles, claim, supplier)
  if supplier and not is_between(roles.ours, 1, claim.from) then
    return is_of_supplier(self, text, items, roles, supplier)
  end
  local owners = owners_of(text, items, roles, claim)
  if claim.role ~= "happens" and is_denied(text, items, roles, claim) then
    return #owners > 0 or not is_held(self, text, items, roles, claim)
  end
  if #owners > 0 then return is_borne_out(self, text, items, roles, claim, owners) end
  return is_planned(self, text, items, roles, claim) or has_ended(self, text, items, roles, claim)
end

local NAYS = { "^no%f[%A]", "^not%f[%A]", "^none%f[%A]", "^we do not", "^we have no", "^we are not", "^いいえ", "^まだ", "^現時点では" } -- that answer

-- Whether the sentence ITEMS of TEXT asks what is denied behind it: "Are you certified? No."
local function is_denied_question(text, items)
  if not items.behind then return false end
  local mark = text:sub(items.to + 1, items.behind - 1)
  if not (mark:find("?", 1, true) or mark:find("？", 1, true) or text:sub(items.to - 2, items.to) == "か") then return false end
  local answer = host.plain(text:sub(items.behind, items.behind + LABEL)):lower():gsub("^[%s%c*_#>]+", "")
  for _, nay in ipairs(NAYS) do
    if answer:find(nay) then return true end
  end
  return false
end

-- The word of a sentence by which it claims, or nil.
local function claim_of(self, text, items, supplier)
  local roles = by_role(items)
  items.badges = badges(text, items, roles)
  if is_denied_question(text, items) then return nil end
  for _, claim in ipairs(candidates(text, items, roles)) do
    if not is_dismissed(self, text, items, roles, claim, supplier) then return claim end
  end
  return not supplier and untrue_plan(self, text, items, roles) or nil
end

-- Calls found(claim, why) for the claims of sentences of TEXT that name what they claim: see claims.find.
-- Sentences that name a scheme and nothing else make a list together.
local function find_named(self, text, supplier, found)
  local follows = false
  each_sentence(self, text, function(sentence)
    local items = unmask(sentence)
    items.follows_badge = follows
    local claim = claim_of(self, text, items, supplier)
    if claim then found(claim, claim.role == "schemes" and "bare" or "named") end
    follows = #items.badges > 0
  end)
end

-- The claims of TEXT as it stands there, in their order: { from, text, why }, one of each sentence.
local function find_in(self, text, supplier)
  local list, at = {}, 1
  local function add(claim, why)
    list[#list + 1] = { from = claim.from, text = text:sub(claim.from, claim.to), why = why }
  end
  find_named(self, text, supplier, add)
  local named = #list
  predicates.find(self.predicates, text, function(claim, why, first, last)
    while at <= named and list[at].from < first do at = at + 1 end
    if at > named or list[at].from > last then add(claim, why) end
  end)
  table.sort(list, function(a, b) return a.from < b.from end)
  return list
end

-- The claims in TEXT, parts of which a form feed sets apart: a list of { from (a byte of the line where
-- it begins), text, why }, the first of each sentence, and what the other reading claims on other lines.
-- WHY is "named" (certification, a report, conformity and the like), "bare" (a scheme that is but
-- named), or what audit/predicates.lua says: "judged" or "unfounded".
-- SUPPLIER: the one of whose facts TEXT is; what names nobody speaks of it.
function claims.find(self, text, supplier)
  local list, other = find_in(self, text, supplier), readings.other(text)
  if not other then return list end
  local known, place = {}, readings.places(text, text)
  for _, claim in ipairs(list) do known[place(claim.from)] = true end
  place = readings.places(other, text)
  for _, claim in ipairs(find_in(self, other, supplier)) do
    claim.from = place(claim.from)
    if not known[claim.from] then list[#list + 1] = claim end
  end
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
