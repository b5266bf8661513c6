-- What must not stand in a public text: the values of internal facts, wherever they occur, and what
-- by its form is internal.
local cells = require "audit.cells"
local concepts = require "audit.concepts"
local finds = require "audit.finds"
local languages = require "base.languages"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local mailboxes = require "audit.mailboxes"
local names = require "audit.names"
local parameters = require "model.parameters"
local phrase = require "base.phrase"
local readings = require "audit.readings"
local spelt = require "audit.spelt"
local topics = require "audit.topics"
local traces = require "audit.traces"

local secrets = {}

-- Letters of a sentence from which on it does not come about by chance; a kana or kanji counts for
-- two, because it says as much as two letters. Titles in registers are sought more strictly.
local TITLE, SENTENCE = 21, 32
local KEPT = 60 -- letters of a sentence that are sought: the rest tells nothing more
local JOINT = 6 -- letters of a word that joins two names, such as "and" and 及び
-- Of what a parameter is on: the share, or the bits, that a sentence needs; fewer where the organisation has set the value itself, which
-- nobody can read in the library; more, by this share of the bits that tell them apart, where many have the same amount. See set_needs.
local SHARE, BITS, GIVEN, CROWD = 0.4, 5.6, 5.25, 0.75
local COUNTS = { characters = 2, times = -2 } -- bits that a unit tells, in which few or many things are counted
local BARE, FEW = 3, 4 -- bits more where there is no unit; fewer things than these are said of anything
local BESIDE = 24 -- bytes beside a number that say what it is of
local NUMBERS = { integer = true }

-- The letters of folded TEXT, kana and kanji twice.
function secrets.weight(text)
  local _, letters = text:gsub("[%w%%]", "")
  local _, others = text:gsub("[\xC3-\xF4][\x80-\xBF]+", "")
  return letters + 2 * others
end

local function is_code(text)
  return text:find("%u") ~= nil and text:find("%d") ~= nil and not text:find("%l")
end

local LONE = "^[^aciomnpsv]$" -- a letter that is neither a word nor stands for one: a day, page 5, it's

-- Letters and digits apart, as the id R-01 has them: "in 2026-01" is no IN-2026-01.
local function code_stands(text, from, to)
  local found = host.plain(text:sub(from, to))
  local letters, gap = found:match("^(%a+)(%A-)%d.*$")
  if not letters then return true end
  if host.plain(text:sub(to + 1, to + 2)):find("^%-%d") then return false end
  if #host.fold(found) <= 2 then return gap == "-" end
  return letters == letters:upper() or gap == "" or gap == "-" or gap == " " and letters:find(LONE) ~= nil
end

-- An id with other zeros than the register has may be the name of a product: the R-5 map format.
local function other_code_stands(text, from, to)
  local after = host.plain(text:sub(to + 1, to + BESIDE)):lower():gsub("^%s+", "")
  local second = after:match("^%a+%s+(.*)$") or ""
  if names.begins(after, "models") or names.begins(second, "models") then return false end
  return code_stands(text, from, to)
end

local function forms_of_code(text)
  local forms = { { text = text, stands = code_stands } }
  local bare = text:gsub("([^%d])0+(%d)", "%1%2")
  for _, zeros in ipairs { "", "0", "00" } do
    local padded = bare:gsub("^(%D+)(%d%d?)$", "%1" .. zeros .. "%2")
    if padded ~= text then forms[#forms + 1] = { text = padded, stands = other_code_stands } end
  end
  return forms
end

-- What a cover lets stand inside it: everything; all but persons; or what is no name, id or number.
local ALL, ITEMS, WORDS = 3, 2, 1

local function covers_of(self, text)
  local list, found = {}, self.cover(text)
  for i = 1, #found, 3 do
    local level = self.levels[found[i]]
    list[#list + 1] = level and { from = found[i + 1], to = found[i + 2], level = level } or nil
  end
  return list
end

-- TEXT without the public names in it.
local function without_names(self, text)
  local rest, at = {}, 1
  for _, cover in ipairs(covers_of(self, text)) do
    if cover.level >= ITEMS and cover.from >= at then
      rest[#rest + 1] = text:sub(at, cover.from - 1)
      at = cover.to + 1
    end
  end
  return table.concat(rest, " ") .. " " .. text:sub(at)
end

local function sentences_of(text)
  local list = {}
  for part in (host.fold(text) .. "\n"):gmatch("([^\n]*)\n") do list[#list + 1] = part end
  return list
end

-- PART, a folded sentence, without the end by which a verb is polite, denies or tells of what was, where the rest weighs LEAST.
local function without_ending(part, least)
  for _, ending in ipairs(names.words("endings")) do
    local rest = part:sub(1, -#ending - 1)
    if part:sub(-#ending) == ending then return secrets.weight(rest) >= least and rest or part end
  end
  return part
end

-- The sentences of TEXT that weigh LEAST and say more than public names and what joins them, cut to
-- what is sought of them.
local function forms_of_prose(self, text, least)
  local forms, sentences, rests = {}, sentences_of(text), nil
  for i, part in ipairs(sentences) do
    local heavy = secrets.weight(part) >= least
    if heavy and not rests then rests = sentences_of(without_names(self, text)) end
    if heavy and (#rests ~= #sentences or secrets.weight(rests[i]) > JOINT) then
      local cut = utf8.offset(part, KEPT + 1)
      forms[#forms + 1] = { text = cut and part:sub(1, cut - 1) .. "*" or without_ending(part, least) }
    end
  end
  local single = text:find("^%l[%l%d]*%-[%l%d-]*%d[%l%d-]*$") and #text >= 6
  if single then forms[#forms + 1] = { text = text } end
  return forms
end

local LEAST = 8 -- what the title of a risk weighs at least that is called one

-- Whether what stands at FROM to TO of TEXT is said to be a risk: 要員の喪失が課題です.
local function is_called_risk(text, _, to)
  local after = host.plain(text:sub(to + 1, to + BESIDE * 2)):lower()
  local rest = after:match("^%s+is%s(.*)") or after:match("^%s+are%s(.*)") or after:match("^%s+remains%s(.*)")
  for _, particle in ipairs { "が", "は", "という" } do
    rest = rest or after:sub(1, #particle) == particle and after:sub(#particle + 1) or nil
  end
  for _, word in ipairs(rest and names.raw("risky") or {}) do
    if rest:find(word, 1, true) then return true end
  end
  return false
end

local function is_short_risk(cell)
  local weight = secrets.weight(host.fold(cell.text))
  return cell.top.name == "risks" and cell.spec.name == "title" and weight >= LEAST and weight < TITLE
end

-- A SIGN of an address and the words that are read for it.
local function signs_of(sign, list)
  return lists.union { { sign }, names.words(list) }
end

-- PART of an address with each of DOTS for its own.
local function with_dots(part, dots)
  return lists.map(dots, function(dot) return (part:gsub("%.", " " .. dot .. " ")) end)
end

-- ADDRESS, of mail, as it is written and as it is read aloud: "ann.lee at acme dot example".
local function forms_of_address(address)
  local before, behind = address:match("^([^@]*)@(.*)$")
  if not before then return { { text = address } } end
  local forms, dots = {}, signs_of(".", "dots")
  local own = before:find(".", 1, true) and with_dots(before, dots) or { before }
  for _, at in ipairs(signs_of("@", "at_signs")) do
    for _, first in ipairs(own) do
      for _, last in ipairs(with_dots(behind, dots)) do
        forms[#forms + 1] = { text = first .. " " .. at .. " " .. last }
      end
    end
  end
  return forms
end

local function forms_of(self, cell)
  local spec, text = cell.spec, cell.text
  if spec.secret == "name" then return names.of_company(text) end
  if spec.secret == "person" then return names.of_person(text, cell.item.kana) end
  if spec.type == "email" then return forms_of_address(text) end
  if spec.secret == "number" then return { { text = text } } end
  if is_short_risk(cell) then return { { text = text, stands = is_called_risk } } end
  if spec.type == "id" then return is_code(text) and forms_of_code(text) or {} end
  return forms_of_prose(self, text, cell.top.secret == "register" and TITLE or SENTENCE)
end

local function is_name(cell) return cell.spec.secret == "name" or cell.spec.secret == "person" end

-- What public cells say as a whole is public, and each sentence of a promise.
local function add_public(self, project)
  self.public, self.promises, self.whole = cells.public(project), {}, {}
  for _, cell in ipairs(self.public) do
    self.whole[host.fold(cell.text)] = true
    for part in host.fold(cell.top.promise and cell.text or ""):gmatch("[^\n]+") do
      self.whole[part] = true
    end
  end
  self.index = cells.index(self.public)
end

-- Texts inside which internal values may stand: names and addresses of the organisation's own and
-- cleared terms (ALL), names of public items (ITEMS), promises (WORDS); each in both readings.
local function add_cover(self, text, level)
  for _, reading in ipairs { text, readings.other(text) } do
    self.covers[#self.covers + 1], self.levels[#self.levels + 1] = reading, level
  end
end

-- The cover that CELL needs.
local function need_of(cell)
  if cell.spec.secret == "person" then return ALL end
  local short = cell.spec.secret or cell.spec.type == "id" or cell.spec.type == "email"
  return short and ITEMS or WORDS
end

local function add_forms(self, cell, forms)
  for _, form in ipairs(forms) do
    local key = host.fold(form.text)
    local another = form.short and self.open_words[key]
    if key ~= "" and not another and (is_name(cell) or not self.whole[key]) then
      local secret = { cell = cell, need = need_of(cell), stands = form.stands }
      self.terms[#self.terms + 1], self.secrets[#self.secrets + 1] = form.text, secret
      if is_name(cell) then
        self.names[#self.names + 1], self.named[#self.named + 1] = form.text, cell
      end
    end
  end
end

local function add_cells(self, all)
  local seen = {}
  for _, cell in ipairs(all) do
    local key = (cell.spec.secret or cell.spec.type) .. host.fold(cell.text)
    local officer = cell.spec.secret == "person" and self.officers[host.fold(cell.text)]
    local open = cells.is_in(self.index, cell) or is_name(cell) and cell.item.public == true
      or cell.top.name == "public_terms" or officer
    if not open and not seen[key] then
      seen[key] = true
      add_forms(self, cell, forms_of(self, cell))
    end
  end
end

local OWN = { organization = true, contact = true }

local function is_officer(cell) return cell.spec.secret == "person" and cell.item.public == true end

local function is_own(cell)
  return OWN[cell.top.name] and cell.spec.visibility == "public" and cell.spec.name ~= "description"
end

-- Public persons are remembered: an approval has their names as well, and is not public itself. So
-- are the words of public names, by which no other company is called.
local function read_names(self, all)
  local persons = {}
  for _, cell in ipairs(all) do
    if is_officer(cell) then self.officers[host.fold(cell.text)] = true end
    local named = cell.spec.name ~= "address" and is_own(cell) and cell.spec.type ~= "email"
    if named or is_officer(cell) or cell.spec.name == "name" and cells.is_in(self.index, cell) then
      for word in host.plain(cell.text):gmatch("[^%s,.]+") do self.open_words[host.fold(word)] = true end
    end
  end
  for _, cell in ipairs(all) do
    if cell.spec.secret == "person" and not self.officers[host.fold(cell.text)] then
      persons[#persons + 1] = { name = cell.text, kana = cell.item.kana }
    end
  end
  self.persons = mailboxes.persons(persons)
end

-- The address that every privacy notice prints, as the policy has it, is public though policies are not.
local function is_notice(cell) return cell.top.name == "parameters" and cell.spec.name == "privacy_contact" end

local function is_personal(self, cell)
  return (cell.spec.type == "email" or is_notice(cell)) and mailboxes.is_personal(cell.text, self.persons, self.open_words)
end

-- The parts of ADDRESS, each a name of a place: "Amory Street" of "14 Amory Street, Corrowby".
local function add_places(self, address)
  local plain = host.plain(address)
  for part in plain:gmatch("[^,\n]+") do
    local bare = part:gsub("^[%s%d-]+", ""):gsub("[%s%d-]+$", "")
    for _, mark in ipairs(names.words("districts")) do bare = bare:gsub(mark, mark .. "\n") end
    for place in bare:gmatch("[^\n]+") do
      place = place:gsub("^[%s%d-]+", "")
      if place:find("%s") or place:find("[\xE3-\xE9]") then add_cover(self, place, ALL) end
    end
  end
end

local function add_covers(self, all)
  for _, cell in ipairs(all) do
    local name, top = cell.spec.name, cell.top.name
    if (is_own(cell) or is_notice(cell)) and not is_personal(self, cell) or is_officer(cell) or top == "public_terms" and name == "term" then
      add_cover(self, cell.text, ALL)
      if name == "address" then add_places(self, cell.text) end
    elseif name == "name" and cells.is_in(self.index, cell) then
      add_cover(self, cell.text, ITEMS)
    end
    for part in host.fold(cell.top.promise and cell.text or ""):gmatch("[^\n]+") do
      add_cover(self, part, WORDS)
    end
  end
end

-- The addresses, names of machines and numbers of the organisation's own that are public.
local function add_own(self, all)
  local open = {}
  for _, cell in ipairs(self.public) do
    if not is_personal(self, cell) then open[#open + 1] = cell end
  end
  for _, cell in ipairs(all) do
    if is_notice(cell) and not is_personal(self, cell) then open[#open + 1] = cell end
  end
  self.own = traces.own(open)
end

local function add_term(self, text, part)
  self.terms[#self.terms + 1], self.secrets[#self.secrets + 1] = text, part
end

-- The parameters of the policies in use: { value, unit, explanation (of each language), policy, cell }.
local function rows_of(project)
  local rows, view = {}, project.view
  for _, item in ipairs(view.model.policies) do
    local policy = item.policy
    local given = (project.values.parameters or {})[policy.id]
    local values = parameters.of(policy, view.facts, view.context)
    for _, row in ipairs(policy.parameter_rows) do
      local number = math.tointeger(values[row.id])
      if number and not row.fact and (row.unit or number >= FEW) then
        rows[#rows + 1] = { number = number, unit = row.unit, parameter = row,
          policy = policy.id, id = policy.id .. "." .. row.id, holder = given, key = row.id,
          given = given ~= nil and given[row.id] ~= nil }
      end
    end
  end
  return rows
end

local function leads(before)
  local word = before:match("%f[%w]%a+$")
  for _, lead in ipairs(names.words("number_before")) do
    if word == lead or not lead:find("^%a") and before:sub(-#lead) == lead then return true end
  end
  return before:find("[:=]$") ~= nil
end

local function goes_on(after)
  local folded = host.fold(after)
  for _, word in ipairs(names.words("number_after")) do
    if folded:sub(1, #word) == word then return true end
  end
  return after == "" or after:find("^[%c.,;]%D") ~= nil or after:find("^[%c.,;]$") ~= nil or after:find("^、") ~= nil
    or after:find("^。") ~= nil
end

-- Whether the number at FROM to TO of TEXT is said of something without its unit: 文字数は14.
local function bare_stands(text, from, to)
  local before = host.plain(text:sub(math.max(1, from - BESIDE), from - 1)):lower()
  local after = host.plain(text:sub(to + 1, to + BESIDE)):lower()
  return leads((before:gsub("[%s(]+$", ""))) and goes_on((after:gsub("^[ )+]+", "")))
end

-- Whether the amount at FROM to TO of TEXT is no part of a date, such as 1日 of 7月1日 and 8年 of
-- 令和8年7月, or of another amount, such as "a month" of "a month and a half" and "once a month".
local function amount_stands(text, from, to)
  local before = host.plain(text:sub(math.max(1, from - BESIDE), from - 1))
  local after = host.plain(text:sub(to + 1, to + BESIDE))
  if before:find("%a%-$") then return false end -- one day of "thirty-one days"
  if before:find("月%s*$") or after:find("^%s*%d+%s*月") then return false end
  return not names.ends(before, "amount_before") and not names.begins(after, "amount_after")
end

-- Whether the number at FROM to TO of TEXT is a part of another, or of an edition: 10 of 1.0 and of 2022-10.
local function is_part(text, from, to)
  local before = host.plain(text:sub(math.max(1, from - BESIDE), from - 1))
  return host.plain(text:sub(from, to)):find("%d[.:/-]%d") ~= nil or before:find("[%w][.:/-]$") ~= nil
end

-- Whether the number at FROM to TO of TEXT counts things: "ten attempts", 十回.
local function counted_stands(text, from, to)
  if is_part(text, from, to) then return false end
  local after = host.plain(text:sub(to + 1, to + BESIDE)):lower()
  local word = after:match("^%s(%a+)")
  if word then return not topics.is_unit(concepts.stem(word)) end
  return names.begins(after, "counted")
end

-- Calls add(text, stands) for the ways to write the value of ROW, a parameter.
local function each_way(row, add)
  if row.unit then
    for _, text in ipairs(spelt.of(row.number, row.unit)) do add(text, amount_stands) end
    return add(tostring(row.number), bare_stands)
  end
  for _, text in ipairs(spelt.number(row.number)) do add(text, counted_stands) end
end

-- Seeks the words by which a sentence is on KEY.
local function add_subject(self, key)
  if self.subjects[key] then return end
  local part = { subject = key }
  self.subjects[key] = part
  for _, word in ipairs(concepts.words(key)) do add_term(self, word, part) end
end

-- Sets how many bits of each of its subjects a sentence needs that is on ROW, whose amount MANY parameters have.
local function set_needs(row, bits, many)
  row.needs = {}
  for i, subject in ipairs(row.subjects) do
    local total = 0
    for _, key in ipairs(subject) do total = total + bits[key] end
    row.needs[i] = math.min(SHARE * total, (row.given and GIVEN or BITS) + CROWD * topics.halvings(many))
      + (row.unit and 0 or BARE)
  end
end

-- Whether customers at FROM to TO of TEXT are who somebody deals with, and not whose something is: "data of customers".
local function addressed_stands(text, from, to)
  local before = text:sub(math.max(1, from - BESIDE), from - 1):lower()
  return not (text:find("^['’]", to + 1) or before:find("%f[%a]of%s+$") or before:find("%f[%a]for%s+$"))
end

local CUSTOMERS = "customers お客様"

local function is_on_customers(row, customers)
  for _, subject in ipairs(row.subjects) do
    for _, concept in ipairs(customers) do
      if lists.contains(subject, concept.key) then return true end
    end
  end
  return false
end

local function add_parameters(self, project)
  local rows, known, customers = rows_of(project), {}, concepts.of(CUSTOMERS)
  self.bits = topics.bits(project.library.policies)
  for _, concept in ipairs(customers) do self.bits[concept.key] = 0 end -- of whom every public text speaks
  for _, row in ipairs(rows) do
    row.subjects = topics.of(row.parameter)
    row.on_customers = is_on_customers(row, customers)
    local name = row.number .. (row.unit or "")
    if not known[name] then
      known[name] = { rows = {} }
      each_way(row, function(text, stands) add_term(self, text, { amount = known[name], unit = row.unit, stands = stands }) end)
    end
    row.amount = known[name]
    table.insert(row.amount.rows, row)
  end
  for _, word in ipairs(names.raw("addressed")) do add_term(self, word, { addressed = true, stands = addressed_stands }) end
  for _, row in ipairs(rows) do
    set_needs(row, self.bits, #row.amount.rows)
    for _, subject in ipairs(row.subjects) do
      for _, key in ipairs(subject) do add_subject(self, key) end
    end
  end
end

-- Titles told again in other words. A title needs WEIGHT to be told from chance; all of it must stand
-- in one sentence, of a long one most. What MANY titles have tells nothing. A sentence that denies tells
-- no title of less weight than CERTAIN: "we never show the data of another customer" is a promise.
local WEIGHT, CERTAIN, LONG, MANY = 4, 6, 8, 16
local RETOLD = { risks = true, incidents = true, nonconformities = true }

-- Adds the title of CELL, beside ANOTHER name, all of which is told then, or nil; and says whether it is enough to be told.
local function add_title(self, cell, another, known)
  local title, total, keys = { cell = cell, words = concepts.of(cell.text .. " " .. (another or "")) }, 0, {}
  for _, concept in ipairs(title.words) do
    total = total + concept.weight
    keys[#keys + 1] = concept.key
    title.denies = title.denies or concept.denial
  end
  table.sort(keys)
  local all = table.concat(keys, ",")
  if total < WEIGHT then return false end
  if known[all] then return true end
  known[all] = true
  title.least = not another and total >= LONG and total - total // 4 or total
  title.certain = total >= CERTAIN
  for _, concept in ipairs(title.words) do
    add_subject(self, concept.key)
    local list = self.titles[concept.key] or {}
    self.titles[concept.key] = list
    list[#list + 1] = title
  end
  return true
end

-- What the risk of CELL, its title, is to, in the language of the title; or nil.
local function asset_of(project, cell)
  local asset = lists.find(project.values.assets or {}, "id", cell.item.asset)
  local name = asset and asset.name
  if type(name) == "table" then return name[cell.key] end
  return name
end

-- A title that is not enough by itself is told beside what the risk is to.
local function add_titles(self, project, all)
  local known = {}
  self.denials = concepts.denials()
  for _, denial in ipairs(self.denials) do add_subject(self, denial.key) end
  for _, cell in ipairs(all) do
    local title = RETOLD[cell.top.name] and cell.spec.name == "title"
    if title and not cells.is_in(self.index, cell) and not self.whole[host.fold(cell.text)] then
      local asset = not add_title(self, cell, nil, known) and asset_of(project, cell)
      if asset then add_title(self, cell, asset, known) end
    end
  end
end

-- How much of TITLE the sentence with PARTS has, and the bytes between which it has that.
local function share_of(title, parts)
  local weight, from, to = 0, math.huge, 0
  for _, concept in ipairs(title.words) do
    local place = parts.places[concept.key]
    if place then
      weight = weight + concept.weight
      from, to = math.min(from, place.from), math.max(to, place.to)
    end
  end
  return weight, from, to
end

-- Calls take(title, from, to) for the titles that the sentence with PARTS tells again.
local function each_title(self, parts, take)
  local looked_at, denied = {}, false
  for _, denial in ipairs(self.denials) do denied = denied or parts.subjects[denial.key] ~= nil end
  for key in pairs(parts.subjects) do
    local list = self.titles[key] or {}
    for i = 1, #list <= MANY and #list or 0 do
      local title = list[i]
      if not looked_at[title] then
        looked_at[title] = true
        local weight, from, to = share_of(title, parts)
        local told = title.certain or title.denies or not denied
        if told and weight >= title.least then take(title, from, to) end
      end
    end
  end
end

-- The digits of ID, of an entry in a register, without leading zeros: "3" of R-03, "2026-1" of IN-2026-01.
local function number_of(id)
  local groups = {}
  for digits in id:gmatch("%d+") do groups[#groups + 1] = digits:match("^0*(%d.*)$") end
  return table.concat(groups, "-")
end

-- Entries of registers by their numbers, which stand behind the word for an entry: "risk no. 3", "Risk R 3".
local function add_registers(self, all)
  for _, language in ipairs(languages) do
    for name, kinds in pairs(require("words." .. language .. ".names").registers) do
      self.numbers[name] = self.numbers[name] or {}
      for _, word in ipairs(kinds) do add_term(self, word, { register = self.numbers[name] }) end
    end
  end
  for _, cell in ipairs(all) do
    local numbers = cell.spec.name == "id" and self.numbers[cell.top.name]
    if numbers and not cells.is_in(self.index, cell) then numbers[number_of(cell.text)] = cell end
  end
end

-- TEXT without what it begins with of LIST, a blank or sign behind it included.
local function without_first(text, list)
  for _, word in ipairs(list) do
    if text:sub(1, #word) == word and not (word:find("^%a") and text:find("^%a", #word + 1)) then
      return text:sub(#word + 1):gsub("^[%s.:]+", ""), true
    end
  end
  return text, false
end

-- The entry of a register with NUMBERS that the text behind AT, the end of the word for an entry, counts; or nil.
local function entry_behind(text, at, numbers)
  local after = host.plain(text:sub(at + 1, at + BESIDE + 16)):lower():gsub("^[%s:#(\226\132\150]+", "")
  local rest, counted = without_first(after, names.raw("numerations"))
  local letters, number, behind = rest:match("^#?(%a?%a?)[%s-]*(%d[%d-]*)(.*)$")
  local cell = number and numbers[number_of(number)]
  if not cell or letters ~= "" and letters ~= cell.text:match("^%a*"):lower() then return nil end
  if counted or letters ~= "" or host.plain(text:sub(at + 1, at + 4)):find("#") then return cell end
  behind = behind:gsub("^%s+", "")
  return (behind == "" or behind:find("^[.,;:)]%D") or behind:find("^[.,;:)]$") or names.begins(behind, "entries")) and cell or nil
end

-- The forms in which the title of a control is written: "Data masking", "masking of data".
local function titles_of(standards, id)
  local list = {}
  for _, standard in pairs(standards or {}) do
    for _, requirement in ipairs(standard.controls or {}) do
      for _, title in pairs(requirement.id == id and type(requirement.title) == "table" and requirement.title or {}) do
        list[#list + 1] = title
        local first, second = title:match("^(%a+) (%a+)$")
        list[#list + 1] = first and second .. " of " .. first or nil
        local bare = title:gsub("の", "")
        list[#list + 1] = bare ~= title and bare or nil
      end
    end
  end
  return list
end

local OPEN_STATES = { planned = true, partial = true }
local NAMED = 8 -- what the title of a control weighs at least that is sought

-- Controls that are not there in full, by their titles.
local function add_open_controls(self, project)
  for _, item in ipairs(project.values.controls or {}) do
    for _, title in ipairs(OPEN_STATES[item.status] and titles_of(project.library.standards, item.id) or {}) do
      if secrets.weight(host.fold(title)) >= NAMED then
        add_term(self, title, { titled = item.id, holder = item, key = "status" })
      end
    end
  end
  for _, word in ipairs(names.raw("gaps")) do add_term(self, word, { gap = true }) end
end

local function add_controls(self, project)
  for _, item in ipairs(project.values.controls or {}) do
    local id = item.id
    local control = { control = id, holder = item, key = "status" }
    add_term(self, id, control)
    local number = id:match("^A%.(.+)$")
    for _, word in ipairs(number and names.words("control") or {}) do
      add_term(self, word .. number, control)
      add_term(self, number .. word, control)
    end
  end
  for _, state in ipairs(names.words("states")) do add_term(self, state, { state = true }) end
end

-- The places of TEXT inside which internal values may stand: a list of { from, to, level }.
local NEAR = 16 -- covers that are looked at from the first that ends late enough

-- Whether one of COVERS, which stand in the order of their ends, covers the bytes FROM to TO.
local function is_covered(covers, from, to, need)
  local low, high = 1, #covers + 1
  while low < high do
    local middle = (low + high) // 2
    if covers[middle].to < to then low = middle + 1 else high = middle end
  end
  for i = low, math.min(low + NEAR, #covers) do
    if covers[i].from <= from and covers[i].level >= need then return true end
  end
  return false
end

-- Whether the sentence with PARTS, an amount of which is ITEM, is on what ROW, a parameter, is on: its words tell enough of that, by BITS.
local function is_on(row, item, parts, bits)
  for i, subject in ipairs(row.subjects) do
    local told = COUNTS[item.part.unit or ""] or 0
    for _, key in ipairs(subject) do told = told + (parts.subjects[key] and bits[key] or 0) end
    if told >= row.needs[i] then return true end
  end
  return false
end

-- Whether ITEM of PARTS is what customers are promised: no rule on anybody else says that.
local function is_for_customers(row, item, parts) return parts.addressed[item.clause] ~= nil and not row.on_customers end

-- Calls take(item, row) for the parameters whose value the sentence with PARTS tells.
local function each_parameter(self, parts, take)
  for _, item in ipairs(parts.amounts) do
    for _, row in ipairs(item.part.amount.rows) do
      if is_on(row, item, parts, self.bits) and not is_for_customers(row, item, parts) then take(item, row) end
    end
  end
end

local CLOSE = 60 -- bytes between the title of a control and what says that it is not there

-- Whether one of GAPS, in their order, stands beside ITEM.
local function is_beside(gaps, item)
  for i = math.max(1, lists.last_within(gaps.starts, item.from) - 1), #gaps do
    local gap = gaps[i]
    if gap.from > item.to + CLOSE then return false end
    if gap.from > item.to or gap.to < item.from and item.from - gap.to <= CLOSE then return true end
  end
  return false
end

-- Whether the amount ITEM of TEXT is what ROW or another parameter of its policy promises.
local function is_promised(self, item, row, text)
  local said = self.said[row.policy]
  return row.promised or said ~= nil and said[host.fold(text:sub(item.from, item.to))] == true
end

-- Calls found for what the sentence with PARTS tells of controls and parameters.
local function read_sentence(self, text, parts, covers, found)
  for _, item in ipairs(parts.state and parts.controls or {}) do
    local part = item.part
    found(item.from, "the status of " .. part.control, cells.where(part.holder, part.key))
  end
  for _, item in ipairs(parts.titled) do
    if is_beside(parts.gaps, item) then
      found(item.from, "the status of " .. item.part.titled, cells.where(item.part.holder, item.part.key))
    end
  end
  each_parameter(self, parts, function(item, row)
    if is_promised(self, item, row, text) or is_covered(covers, item.from, item.to, WORDS) then return end
    found(item.from, "the parameter " .. row.id, cells.where(row.holder, row.key))
  end)
  each_title(self, parts, function(title, from, to)
    if is_covered(covers, from, to, ITEMS) then return end -- a promise tells the values that it promises, and no incident
    local cell = title.cell
    found(from, "'" .. text:sub(from, to) .. "'", cells.where(cell.holder, cell.key))
  end)
end

local function new_parts()
  return { controls = {}, amounts = {}, subjects = {}, places = {}, state = false, titled = {}, gaps = { starts = {} }, addressed = {},
    clause = 1 }
end

local function add_part(parts, part, from, to)
  local item = { part = part, from = from, to = to, clause = parts.clause }
  if part.control then table.insert(parts.controls, item) end
  if part.amount then table.insert(parts.amounts, item) end
  if part.state then parts.state = true end
  if part.addressed then parts.addressed[parts.clause] = true end
  if part.titled then table.insert(parts.titled, item) end
  if part.gap then
    table.insert(parts.gaps, item)
    table.insert(parts.gaps.starts, from)
  end
  if part.subject then
    parts.subjects[part.subject] = part
    parts.places[part.subject] = parts.places[part.subject] or item
  end
end

-- Calls settle(parts) for each sentence of TEXT, and term(secret, from, to) for the rest of its
-- terms.
local function read(self, text, settle, term)
  local matches, parts = self.find(text), new_parts()
  for i = 1, #matches, 3 do
    local secret, from, to = self.secrets[matches[i]], matches[i + 1], matches[i + 2]
    if not secret and finds.is_full_stop(text:sub(from, to)) then
      settle(parts)
      parts = new_parts()
    elseif not secret then
      parts.clause = parts.clause + 1
    elseif secret.cell then
      term(secret, from, to)
    elseif secret.register then
      local cell = entry_behind(text, to, secret.register)
      if cell then term({ cell = cell, need = ITEMS }, from, to) end
    else
      if not secret.stands or secret.stands(text, from, to) then add_part(parts, secret, from, to) end
    end
  end
  settle(parts)
end

-- The number in CELL, a promise, as a sentence on what it is, in LANGUAGE.
local function sentence_of(cell, language)
  local called = kinds.words(cell.top.name, language)
  local about = language == "en" -- explanations are English
    and cell.top.explanation .. " " .. cell.spec.explanation
    or (called.name or "") .. (called.fields[cell.spec.name] or "")
  return about:gsub("%.", ",") .. " "
    .. phrase.quantity(cell.text, cell.spec.unit, require("words." .. language .. ".documents"))
end

-- Makes the amount of ROW, a parameter that a public number promises, public for its policy, however it is written.
local function make_public(self, row)
  self.said[row.policy] = self.said[row.policy] or {}
  for _, text in ipairs(row.unit and spelt.of(row.number, row.unit) or spelt.number(row.number)) do self.said[row.policy][host.fold(text)] = true end
end

-- The parameters whose values a promise tells, in words or as a number, are public, and sentences that
-- stand in one.
local function read_promises(self, project)
  local function promise(text, as_number)
    read(self, text, function(parts)
      each_parameter(self, parts, function(_, row)
        row.promised = true
        if as_number then make_public(self, row) end
      end)
    end, function(secret)
      secret.promised = secret.need == WORDS
    end)
  end
  for _, cell in ipairs(self.public) do
    if cell.top.promise then promise(cell.text) end
  end
  for _, cell in ipairs(cells.public(project, NUMBERS)) do
    if cell.top.promise and cell.spec.unit then
      for _, language in ipairs(languages) do promise(sentence_of(cell, language), true) end
    end
  end
end

local function read_terms(self, text, found)
  local covers = covers_of(self, text)
  local function settle(parts) read_sentence(self, text, parts, covers, found) end
  read(self, text, settle, function(secret, from, to)
    if secret.promised or secret.stands and not secret.stands(text, from, to) then return end
    if is_covered(covers, from, to, secret.need) then return end
    local cell = secret.cell
    found(from, "'" .. text:sub(from, to) .. "'", cells.where(cell.holder, cell.key))
  end)
end

-- Blanks as long as TEXT.
local function blanks(text) return (" "):rep(#text) end

-- Calls found for the names that go on from one part of TEXT, such as a paragraph, heading, item or
-- cell, to the next. Blanks stand for what parts them, the number of an item or a heading included.
local function read_spanning(self, text, found)
  if not text:find("\f", 2, true) then return end
  local whole = text:gsub("\f%d[%d.]* ", blanks):gsub("\f第%d+[\xE0-\xEF][\x80-\xBF]+ ", blanks)
    :gsub("\f", " ")
  local matches = self.find_names(whole)
  for i = 1, #matches, 3 do
    local cell, from, to = self.named[matches[i]], matches[i + 1], matches[i + 2]
    if cell and text:sub(from, to):find("\f", 1, true) then
      found(from, "'" .. whole:sub(from, to) .. "'", cells.where(cell.holder, cell.key))
    end
  end
end

local function is_cleared(self, text)
  local covers = covers_of(self, text)
  return is_covered(covers, 1, #text, ITEMS)
end

-- What is internal in the project SELF, made ready to be sought in texts.
function secrets.of(project)
  local self = { terms = {}, secrets = {}, covers = {}, levels = {},
    officers = {}, open_words = {}, subjects = {}, said = {}, titles = {}, -- a title by each key that it has
    names = {}, named = {}, numbers = {} }
  add_public(self, project)
  local all = cells.all(project)
  read_names(self, all)
  add_own(self, all)
  add_covers(self, all)
  self.cover = host.terms(self.covers)
  add_cells(self, all)
  add_parameters(self, project)
  add_titles(self, project, all)
  add_controls(self, project)
  add_open_controls(self, project)
  add_registers(self, all)
  self.find = host.terms(self.terms)
  self.find_names = host.terms(self.names)
  read_promises(self, project)
  return self
end

-- Calls found for what is internal in TEXT as it stands there.
local function find_in(self, text, found)
  read_terms(self, text, found)
  read_spanning(self, text, found)
  traces.find(text, self.own, function(trace, at)
    if not (is_cleared(self, trace) or self.open_words[host.fold(trace)]) then found(at, "'" .. trace .. "'", nil) end
  end)
end

-- Calls found(from, what, where) for what is internal in TEXT, parts of which a form feed sets
-- apart: a byte of the line where it begins, what it is in words, and where the facts have it or nil. What
-- only the other reading of TEXT has is found there.
function secrets.find(self, text, found)
  local other = readings.other(text)
  if not other then return find_in(self, text, found) end
  local known, place = {}, readings.places(text, text)
  find_in(self, text, function(from, what, where)
    known[place(from) .. host.fold(what)] = true
    found(from, what, where)
  end)
  place = readings.places(other, text)
  find_in(self, other, function(from, what, where)
    if not known[place(from) .. host.fold(what)] then found(place(from), what, where) end
  end)
end

return secrets
