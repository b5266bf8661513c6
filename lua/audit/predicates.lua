-- What a sentence says of the organisation, its service, its data, its security, by what it says of
-- it: a public text states what is done, by whom, when and for what; what it judges (safe, excellent,
-- never broken, found in order, looked at by experts) it claims. No phrase is looked for: the words
-- stand by what they do in lua/words/*/predicates.lua, and classes of them make a claim together (see
-- JUDGEMENTS), unless the sentence leaves open what it speaks of (a rule, an aim, a question, a
-- condition), or denies it. Who speaks of what is at stake and names no deed at all claims as well.
local finds = require "audit.finds"
local languages = require "base.languages"
local lists = require "base.lists"

local predicates = {}

local NEAR = 90 -- bytes between words that are said of each other
local REACH = 160 -- bytes from a denial to the harm that it denies
local FEW = 3 -- denials before and behind a word that are counted
local BETWEEN = 60 -- bytes of plain words between a copula and a quality
-- Roles that a word of another meaning does not take with it.
local STANDS = lists.set_of_words [[deeds past_deeds open goals when treats held engaged speaks parties deniable wholes
  other_meaning stops acts fillers degrees us]]

-- What reads judgements. The names of the organisation's OWN and of OTHERS are no words of what they are called by.
function predicates.reader(own, others)
  local self = { terms = {}, roles = {}, judging = {} }
  local function add(word, role)
    if role == "judging" then self.judging[word] = true end
    self.terms[#self.terms + 1], self.roles[#self.roles + 1] = word, role
  end
  for _, language in ipairs(languages) do
    for role, words in pairs(require("words." .. language .. ".predicates")) do
      for _, word in ipairs(words) do add(word, role) end
    end
  end
  for _, name in ipairs(own) do
    add(name, "other_meaning")
    add(name, "us")
  end
  for _, name in ipairs(others) do add(name, "other_meaning") end
  self.find = host.terms(self.terms)
  return self
end

-- Whether MARK ends a sentence that states something.
local function is_full_stop(mark)
  return finds.is_full_stop(mark) and not mark:find("^%?") and mark ~= "？"
end

-- Whether one of MASKS, which are in the order of their ends, holds ITEM; NEXT is the first of them that
-- ends no sooner.
local function is_masked(masks, next, item)
  for i = next, math.min(next + 8, #masks) do
    if masks[i].from <= item.from then return true end
  end
  return false
end

local function of_role(items, role)
  local list = {}
  for _, item in ipairs(items) do
    if item.role == role then list[#list + 1] = item end
  end
  return list
end

-- Role → words of the sentence ITEMS in the order of their ends, without those in words of another
-- meaning.
local function by_role(items)
  local index, masks, next = {}, of_role(items, "other_meaning"), 1
  for _, item in ipairs(items) do
    while masks[next] and masks[next].to < item.to do next = next + 1 end
    if STANDS[item.role] or not is_masked(masks, next, item) then
      index[item.role] = index[item.role] or {}
      table.insert(index[item.role], item)
    end
  end
  return setmetatable(index, { __index = function() return {} end })
end

local KATAKANA = "\227\130[\161-\191]" -- with the next, of which no kana of grammar is
local KATAKANA_NEXT = "\227\131[\128-\182]"
local SHORT = 9 -- bytes of three kana

local function has_katakana(text) return (text:find(KATAKANA) or text:find(KATAKANA_NEXT)) ~= nil end

-- Whether TERM, found in TEXT at the bytes FROM to TO, is no part of another word: ナク of クラウド is not
-- なく, nor is ランク of フランクフルト a rank.
local function is_word(term, text, from, to)
  if #term > SHORT then return true end
  local katakana = has_katakana(text:sub(from, to))
  if katakana ~= has_katakana(term) then return not katakana end
  return not (katakana and has_katakana(text:sub(math.max(1, from - 3), from - 1)))
end

-- The words of LIST, each once: of those that overlap the longest.
local function apart(list)
  local out = {}
  for _, item in ipairs(list) do
    while out[#out] and out[#out].from >= item.from do out[#out] = nil end
    if not out[#out] or out[#out].to < item.from then out[#out + 1] = item end
  end
  return out
end

-- The words ITEMS of a sentence by their roles, and its bytes.
local function sentence_of(items, first, last)
  local roles = by_role(items)
  roles.first, roles.last, roles.denials = first, last, apart(roles.none)
  return roles
end

-- Calls take(roles) for each sentence of TEXT.
local function each_sentence(self, text, take)
  local found, items, first = self.find(text), {}, 1
  for i = 1, #found, 3 do
    local role, from, to = self.roles[found[i]], found[i + 1], found[i + 2]
    if role then
      if is_word(self.terms[found[i]], text, from, to) then
        items[#items + 1] = { role = role, from = from, to = to }
      end
    elseif is_full_stop(text:sub(from, to)) then
      take(sentence_of(items, first, from - 1))
      items, first = {}, to + 1
    else
      items[#items + 1] = { role = "stops", from = from, to = to }
    end
  end
  take(sentence_of(items, first, #text))
end

-- The last item of LIST, which is in order, that ends before AT, or nil.
local function last_before(list, at)
  local low, high = 1, #list + 1
  while low < high do
    local middle = (low + high) // 2
    if list[middle].to < at then low = middle + 1 else high = middle end
  end
  return list[low - 1], low
end

-- The first item of LIST that begins behind AT, or nil. Items of one role hardly nest.
local function first_behind(list, at)
  local _, index = last_before(list, at + 1)
  for i = index, math.min(index + 8, #list) do
    if list[i].from > at then return list[i] end
  end
end

-- Whether TEXT from FROM to TO goes on in one part of a sentence.
local function is_part(text, from, to)
  if to - from > REACH then return false end
  local gap = text:sub(from, to)
  return not (gap:find("[,;:]") or gap:find("、", 1, true))
end

-- Whether ITEM is denied in its part of the sentence: before it in English, behind it in Japanese.
local function is_denied(text, roles, item)
  if finds.is_japanese(text, item) then
    local denial = first_behind(roles.none, item.to)
    return denial ~= nil and denial.from - item.to < NEAR and is_part(text, item.to + 1, denial.from - 1)
  end
  local denial = last_before(roles.none, item.from)
  return denial ~= nil and item.from - denial.to < NEAR and is_part(text, denial.to + 1, item.from - 1)
end

-- Whether TEXT from FROM to TO has no letter, or is but an adverb of manner: legally.
local function is_bare(text, from, to)
  local gap = text:sub(from, to)
  return host.fold(gap):find("[^\n]") == nil or gap:find("^%s*%a+ly%s*$") ~= nil
end

-- Whether every letter of TEXT from FROM to TO belongs to words of LIST.
local function is_filled(text, list, from, to)
  if to - from > BETWEEN then return false end
  local at, spans = from, {}
  local _, index = last_before(list, from)
  for i = index, #list do
    if list[i].from > to then break end
    spans[#spans + 1] = list[i]
  end
  table.sort(spans, function(a, b) return a.from < b.from or a.from == b.from and a.to > b.to end)
  for _, span in ipairs(spans) do
    if span.from > at and not is_bare(text, at, span.from - 1) then return false end
    at = math.max(at, span.to + 1)
  end
  return at > to or is_bare(text, at, to)
end

-- Whether WORDS has one between the bytes FROM and TO.
local function is_between(words, from, to)
  local _, index = last_before(words, from)
  for i = index, #words do
    if words[i].from > to then return false end
    if words[i].from >= from and words[i].to <= to then return true end
  end
  return false
end

-- Whether QUALITY is said of something: behind a copula in English, before one in Japanese.
local function is_said(text, roles, quality)
  if finds.is_japanese(text, quality) then
    local copula = first_behind(roles.copulas, quality.to)
    return copula ~= nil and is_filled(text, roles.degrees, quality.to + 1, copula.from - 1)
  end
  if text:find("^%s+if%f[%A]", quality.to + 1) then return false end -- which says what the word means
  local copula = last_before(roles.copulas, quality.from)
  return copula ~= nil and not is_between(roles.stops, copula.to + 1, quality.from - 1)
    and is_filled(text, roles.degrees, copula.to + 1, quality.from - 1)
end

local function leads_to(text, roles, epithet, nouns)
  local noun = first_behind(nouns, epithet.to)
  return noun ~= nil and not is_between(roles.stops, epithet.to + 1, noun.from - 1)
    and is_filled(text, roles.degrees, epithet.to + 1, noun.from - 1)
end

-- Whether EPITHET stands right before what it is said of: strong protection.
local function is_epithet(text, roles, epithet)
  return leads_to(text, roles, epithet, roles.stakes) or leads_to(text, roles, epithet, roles.nouns)
end

local function any(list, test)
  for _, item in ipairs(list) do
    if test(item) then return item end
  end
end

local function is_other(list, item)
  return any(list, function(other) return not finds.overlap(other, item) end) ~= nil
end

-- Whether HARM is what the word DENIAL denies: in Japanese behind it, with plain words between; in
-- English before it in the same part of the sentence, with no act between.
local function is_none(text, roles, denial, harm)
  if finds.is_japanese(text, harm) then
    return is_filled(text, roles.fillers, harm.to + 1, denial.from - 1)
  end
  local from, to = denial.to + 1, harm.from - 1
  return is_part(text, from, to)
    and not (is_between(roles.acts, from, to) or is_between(roles.defeats, from, to))
end

-- How many words of LIST, which do not overlap, stand in the part of the sentence that ITEM stands in.
local function count_near(text, list, item)
  local _, index = last_before(list, item.from)
  local count = 0
  for i = math.max(1, index - FEW), math.min(#list, index + FEW) do
    local word = list[i]
    local from, to = math.min(item.to, word.to) + 1, math.max(item.from, word.from) - 1
    if is_part(text, from, to) then count = count + 1 end
  end
  return count
end

-- Whether a sentence says that there is no HARM. Two denials are none.
local function is_harmless(text, roles, harm)
  local denial
  if finds.is_japanese(text, harm) then denial = first_behind(roles.denials, harm.to)
  else denial = last_before(roles.denials, harm.from) end
  return denial ~= nil and is_none(text, roles, denial, harm)
    and count_near(text, roles.denials, harm) % 2 == 1
end

local function has(roles, names)
  for name in names:gmatch("%S+") do
    if #roles[name] > 0 then return true end
  end
  return false
end

-- Whether one of WORDS stands in the part of the sentence that ITEM stands in, on the side where it may
-- be said of it: in English LEADING words stand before it.
local function is_near(text, words, item, leading)
  local before, index = last_before(words, item.from)
  if before and is_part(text, before.to + 1, item.from - 1) then return true end
  leading = leading and not finds.is_japanese(text, item)
  for i = index, math.min(index + 8, #words) do
    local word = words[i]
    if finds.overlap(word, item) and not (item.from <= word.from and item.to >= word.to) then return true end
    if word.from > item.to then return not leading and is_part(text, item.to + 1, word.from - 1) end
  end
  return false
end

-- Whether a sentence has a word of each of the roles NAMES that ITEM is not a part of.
local function has_others(roles, item, names)
  for name in names:gmatch("%S+") do
    if not is_other(roles[name], item) then return false end
  end
  return true
end

-- Whether the part of the sentence that ITEM stands in is a rule, an aim, a question or a condition.
local function is_open(text, roles, item)
  return is_near(text, roles.open, item, true) or is_near(text, roles.goals, item)
end

-- Whether ITEM is all that stands behind a word of harm: Incidents: none.
local function is_behind_harm(text, roles, item)
  local harm = last_before(roles.harm, item.from)
  return harm ~= nil and item.from - harm.to < 8 and host.fold(text:sub(harm.to + 1, item.from - 1)):find("^\n*$") ~= nil
end

local function is_last(text, roles, item)
  return item.to + NEAR > roles.last and host.fold(text:sub(item.to + 1, roles.last)) == ""
end

-- Whether COMMENDS, in English, says that somebody else commends us: "NCSC endorses our service", "is approved by the ministry"; in
-- Japanese, at the end of a part, that an authority does.
local function is_commended(text, roles, commends)
  if finds.is_japanese(text, commends) then
    local authority = last_before(roles.authorities, commends.from)
    return authority ~= nil and not is_between(roles.stops, authority.to + 1, commends.from - 1)
  end
  local us = first_behind(roles.us, commends.to)
  if us and is_filled(text, roles.degrees, commends.to + 1, us.from - 1) then
    local who = last_before(roles.parties, commends.from)
    return not (who and is_part(text, who.to + 1, commends.from - 1))
  end
  local copula = last_before(roles.copulas, commends.from)
  local authority = first_behind(roles.authorities, commends.to)
  local said = copula and is_filled(text, roles.degrees, copula.to + 1, commends.from - 1) or text:sub(commends.to - 1, commends.to):lower() == "ed" and is_bare(text, roles.first, commends.from - 1)
  return said and authority ~= nil and is_part(text, commends.to + 1, authority.from - 1)
end

-- Whether COMPLIES, in Japanese, ends in what is said: 指針に従っています, but not 指針に従って開発しています.
local function is_done(text, _, complies)
  if text:sub(complies.to - 2, complies.to) ~= "て" then return true end
  local after = text:sub(complies.to + 1, complies.to + 3)
  return after == "い" or after == "お" or after == "ま" or after == "き"
end

local DOERS = { "が", "は", "も" } -- who does something, in Japanese

-- Whether an authority does what LAUDING says: NISCが評価しています.
local function is_lauded(text, roles, lauding)
  local authority = last_before(roles.authorities, lauding.from)
  if not authority or is_between(roles.stops, authority.to + 1, lauding.from - 1) then return false end
  for _, doer in ipairs(DOERS) do
    if text:sub(authority.to - #doer + 1, authority.to) == doer or text:sub(authority.to + 1, authority.to + #doer) == doer then return true end
  end
  return false
end

-- Whether COMPLIES is said of something with a name: "complies with the Cloud Controls Matrix".
local function is_to_name(text, roles, complies)
  local after = text:sub(complies.to + 1, complies.to + NEAR)
  local name = after:match("^%s+w?i?t?h?t?o?%s*t?h?e?%s*(%u%a+)") or after:match("^%s+w?i?t?h?t?o?%s*all%s+(%u%a+)")
  return name ~= nil and not is_between(roles.us, complies.to + 1, complies.to + NEAR)
end

-- Whether LISTING, an entry in a list, is one that an authority keeps, in the same part of the sentence.
local function is_listed(text, roles, listing) return is_near(text, roles.authorities, listing) end

-- What makes a claim: a word of the role `word` for which `test` holds, in a sentence that has one each of
-- the roles `with` and none of `unless`. It makes none where its part of the sentence leaves open what it
-- speaks of, unless `always`; where it is denied, unless `denied`; and, if `plain`, where anything is
-- denied in its part.
local JUDGEMENTS = {
  { word = "idioms", always = true, denied = true },
  { word = "praise", always = true },
  { word = "awards", always = true },
  { word = "grades", with = "stakes", unless = "graded" },
  { word = "quality", with = "stakes", test = is_said },
  { word = "quality", with = "speaks", test = is_said },
  { word = "epithets", plain = true, test = is_epithet },
  { word = "verdicts", with = "stakes", plain = true, test = is_last },
  { word = "verdicts", with = "ours", plain = true, test = is_last },
  { word = "harm", test = is_harmless, denied = true },
  { word = "nils", test = is_behind_harm, denied = true },
  { word = "rivals", with = "parties", denied = true },
  { word = "rivals", with = "none", denied = true },
  { word = "rivals", with = "harm", denied = true },
  { word = "excluded", with = "harm" },
  { word = "settled", with = "harm wholes", plain = true },
  { word = "defeats", with = "harm wholes", plain = true },
  { word = "protects", with = "stakes wholes", plain = true },
  { word = "conforms", with = "norms" },
  { word = "complies", with = "norms wholes" },
  { word = "complies", with = "norms affirms", test = is_done },
  { word = "accords", unless = "others", test = is_to_name },
  { word = "accords", with = "parties", unless = "others", test = is_last },
  { word = "results", with = "tests", unless = "treats", denied = true },
  { word = "defeats", with = "harm anys", plain = true },
  { word = "attested", with = "stakes been" },
  { word = "tests", with = "past", unless = "treats when held", denied = true },
  { word = "outsiders", with = "past", unless = "when engaged", plain = true },
  { word = "examines", with = "outsiders", unless = "when" },
  { word = "examines", with = "audience ours perfect", unless = "when" },
  { word = "approves", with = "outsiders", denied = true },
  { word = "approves", with = "authorities ours", denied = true },
  { word = "lauds", with = "audience", denied = true },
  { word = "commends", test = is_commended, plain = true },
  { word = "lauding", test = is_lauded, plain = true },
  { word = "listings", test = is_listed, plain = true },
  { word = "spans", unless = "past_deeds", always = true, denied = true },
}

-- The word by which a sentence of TEXT makes a claim by JUDGEMENT, or nil.
local function judged_by(text, roles, judgement)
  if has(roles, judgement.unless or "") then return nil end
  return any(roles[judgement.word], function(item)
    return has_others(roles, item, judgement.with or "")
      and (judgement.always or not is_open(text, roles, item))
      and not (judgement.plain and is_near(text, roles.none, item))
      and (not judgement.test or judgement.test(text, roles, item))
      and (judgement.denied or not is_denied(text, roles, item))
  end)
end

local SUBJECTS = { "core", "harm", "tests", "outsiders", "norms" } -- what has to be said something of
local TWO = "([\228-\233][\128-\191][\128-\191][\228-\233][\128-\191][\128-\191])" -- kanji
local KATA = "(\227[\130-\131][\128-\191]\227[\130-\131][\128-\191])" -- the end of a word in katakana
-- Forms of verbs that say what is done: are enrolled, can enrol, 登録して, 登録され, 登録でき, エクスポートでき.
local FORMS = { "%f[%a][iaw][srae][rse]?[e]?%s+(%a+ed)%f[%A]", "%f[%a][ia][sr]e?%s+never%s+(%a+ed)%f[%A]", TWO .. "し[まて]", TWO .. "され",
  TWO .. "でき", TWO .. "いただけ", TWO .. "する", KATA .. "でき", KATA .. "し[まて]", KATA .. "され" }
local MAY = "%f[%a]can%s+(%a+)%f[%A]" -- which who may do nothing does not

-- Whether a verb in FORM stands in SENTENCE that does not judge.
local function has_form(self, sentence, form)
  for verb in sentence:gmatch(form) do
    if not self.judging[verb:lower()] then return true end
  end
  return false
end

-- Whether the sentence of TEXT with ROLES has a number, or a verb in a form of FORMS that does not judge.
local function has_deed(self, text, roles)
  local sentence = text:sub(roles.first, roles.last)
  if sentence:find("%d") or #roles.none == 0 and has_form(self, sentence, MAY) then return true end
  for _, form in ipairs(FORMS) do
    if has_form(self, sentence, form) then return true end
  end
  return false
end

-- Whether the sentence of TEXT that ends at LAST asks.
local function is_question(text, last)
  local tail = text:sub(math.max(1, last - 8), last + 3)
  return tail:find("%?%s*$") ~= nil or tail:find("？") ~= nil or tail:find("[すん]か$") ~= nil or tail:find("すか。") ~= nil
end

-- What a sentence that names no deed speaks of, or nil.
local function unfounded(self, text, roles)
  if has(roles, "open goals deeds") or not has(roles, "speaks") then return nil end
  if has(roles, "none") and has(roles, "deniable") then return nil end
  if has_deed(self, text, roles) or is_question(text, roles.last) then return nil end
  for _, name in ipairs(SUBJECTS) do
    if roles[name][1] then return roles[name][1] end
  end
end

local function judged(text, roles)
  for _, judgement in ipairs(JUDGEMENTS) do
    local item = judged_by(text, roles, judgement)
    if item then return item end
  end
end

-- Calls found(item, why, first, last) for each sentence of TEXT, from its byte FIRST to LAST, that judges:
-- with the word { from, to } by which it does, and WHY, "judged" or "unfounded" (no deed is named).
function predicates.find(self, text, found)
  each_sentence(self, text, function(roles)
    local item = judged(text, roles)
    if item then return found(item, "judged", roles.first, roles.last) end
    item = unfounded(self, text, roles)
    if item then found(item, "unfounded", roles.first, roles.last) end
  end)
end

return predicates
