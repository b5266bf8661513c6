-- Three states of a fact: it is given, given as none, or not given. What a document says new when a fact is
-- taken away may not affirm, deny or assume: it says that nothing is recorded, or it is what remains.
--
-- Held is each line that is new, in a table each cell that is: it must
--   - hold the language's word for what is not recorded, or
--   - be what stood there before with other counts (a date or an id is none), or
--   - be what stood there before with something left out of it.
-- "There" is the row of the same table with the same first cell, or a line of the same section. A table of
-- fields, two to a row as covers have them, is held as one with a field to a row. The coverage matrix has
-- words of its own for what is not recorded: the state of a requirement may fall, and what lacks is named.
local build = require "build"
local optional = shared("optional")
local project = require "model.project"
local sections = require "document.sections"
local template = require "document.template"

local states = {}

local TODAY = "2026-11-23"

-- ---- what a document says ---------------------------------------------------------------------------------------------

local function split_cells(line)
  local cells = {}
  for cell in line:gsub("\\|", "\1"):sub(2):gmatch("([^|]*)|") do
    cells[#cells + 1] = cell:match("^%s*(.-)%s*$")
  end
  return cells
end

local function is_row(line)
  return line:sub(1, 1) == "|"
end

-- What the row LINE of CELLS says: itself, or each of its two fields.
local function rows_of(line, cells, header)
  if not header:find("^[| ]+$") or #cells ~= 4 then return { { text = line, cells = cells } } end
  local rows = {}
  for i = 1, 3, 2 do
    local label = cells[i]:gsub("%*", ""):gsub("<!%-%- %-%->", "")
    if label ~= "" then rows[#rows + 1] = { text = label .. " | " .. cells[i + 1], cells = { label, cells[i + 1] } } end
  end
  return rows
end

-- The lines of MARKDOWN as a list of { text, section, header, key }: a row of a table has its HEADER and its
-- first cell as its KEY.
local function lines_of(markdown)
  local list, section, header = {}, "", nil
  for line in markdown:gmatch("[^\n]*") do
    if line:find("^#+%s") then section = line end
    if not is_row(line) then header = nil elseif not header then header = line end
    if line:find("%S") and not line:find("^|[-:| ]+$") then
      for _, row in ipairs(is_row(line) and rows_of(line, split_cells(line), header) or { { text = line } }) do
        list[#list + 1] = { text = row.text, section = section, header = header,
          cells = row.cells, key = row.cells and row.cells[1] }
      end
    end
  end
  return list
end

local function place_of(line)
  return line.section .. "\0" .. (line.header or "")
end

-- MARKDOWN as what may be compared: its lines as a set, those of each section, the rows of each table.
function states.read(markdown)
  local self = { lines = lines_of(markdown), known = {}, sections = {}, rows = {}, cells = {} }
  for _, line in ipairs(self.lines) do
    self.known[line.text] = true
    local section, rows = self.sections[line.section] or {}, self.rows[place_of(line)] or {}
    self.sections[line.section], self.rows[place_of(line)] = section, rows
    section[#section + 1] = line.text
    if line.key and line.text ~= line.header then
      rows[line.key] = rows[line.key] or {}
      table.insert(rows[line.key], line.cells)
      rows.last, rows.count = line.cells, (rows.count or 0) + 1
    end
    for _, cell in ipairs(line.cells or {}) do self.cells[cell] = true end
  end
  return self
end

-- ---- the criterion ----------------------------------------------------------------------------------------------------

local MONTHS = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December" }

-- TEXT with each count replaced; the parts of dates, times and ids are none.
local function without_counts(text)
  for _, month in ipairs(MONTHS) do
    text = text:gsub("(%d+) (" .. month .. ") (%d+)", function(day, name, year)
      return ("<%s>"):format((day .. name .. year):gsub("%d", function(d) return string.char(97 + d) end))
    end)
  end
  text = text:gsub("%d+年%d+月%d+日", function(date)
    return (date:gsub("%d", function(d) return string.char(97 + d) end))
  end)
  return (text:gsub("[%w%.:_-]+", function(word) return word:find("^%d+[%.:]?$") and "#" or nil end))
end

-- The words of TEXT with its full-width characters, counts among them replaced.
local function parts_of(text)
  local parts = {}
  for part in without_counts(text):gmatch("[%w#]+") do
    parts[#parts + 1] = part:gsub("s$", "") -- of one there is no plural
  end
  for _, code in utf8.codes(text) do
    if code > 0x2E80 and code < 0xFF00 then parts[#parts + 1] = utf8.char(code) end
  end
  return parts
end

-- Whether NEW is OLD with something left out of it.
local function is_shortened(new, old)
  local parts, all, at = parts_of(new), parts_of(old), 1
  for _, part in ipairs(parts) do
    while all[at] and all[at] ~= part do at = at + 1 end
    if not all[at] then return false end
    at = at + 1
  end
  return #parts > 0
end

-- Whether NEW is what OLD leaves; WORDS are those of the language. A day is marked as overdue where
-- nothing is recorded that was done: that is judged from the day.
local function follows(new, old, words)
  return without_counts(new) == without_counts(old) or is_shortened(new, old)
    or new == "–" and old:find("^[%d /]+$") ~= nil
    or is_shortened(new:gsub(words.overdue, ""), old .. " ")
end

-- Sentences that a text says of itself, of what a requirement is, or of a rule that is no fact: each whole.
local STANDING = {
  "This summary names no subservice organisation%. The controls of suppliers are not part of it%.",
  "This summary names no controls at customers on which the commitments depend%.",
  "This summary does not refer to any certificate or report%.",
  "This summary does not refer to any [^.]+ report%.",
  "This summary does not refer to the criteria of any report%. Headings such as “Security” below only put "
    .. "the text in order%.",
  ".+ operates an? [%l ]*management system designed to meet the requirements of .+%. "
    .. "This summary does not refer to a valid certificate for it%.",
  "!%[Cycle of a certificate: 1 Certification, Stages 1 and 2; 2 Surveillance 1, Within 12 months of the "
    .. "certification decision; 3 Surveillance 2, Once in the second year; 4 Recertification, Before the "
    .. "certificate expires%.%]%([^()]+%)",
  ".+は、.+の要求事項を満たすように設計した.*マネジメントシステムを運用しています。本書は、同規格の有効な認証に依拠するものではありません。",
  "!%[認証のサイクル：1 初回認証審査（第一段階・第二段階）；2 サーベイランス審査1（認証の決定から12か月以内）；3 サーベイランス審査2（2年目に1回）；"
    .. "4 再認証審査（認証の有効期限まで）。%]%([^()]+%)",
  "本書に記載する再受託会社はありません。供給者の内部統制は、本書の対象に含まれていません。",
  "コミットメントの前提となるお客様側の内部統制について、本書に記載するものはありません。",
  "本書は、いかなる認証及び報告書にも依拠するものではありません。",
  "本書は、いかなる報告書の規準にも依拠するものではありません。以下の「セキュリティ」等の見出しは、記載を整理するためのものです。",
}

-- Steps of the cycle of a certificate for which no audit is recorded: its scheme asks for them by a day.
local STEPS = { " %d [%a ]+%d?, by %d+%-%d+%-%d+;", "%d サーベイランス審査%d（%d+%-%d+%-%d+まで）；" }

local function ends_of_sentences(text)
  return select(2, text:gsub("%%?%. ", "")) + select(2, text:gsub("。", ""))
end

-- TEXT without the sentences that stand by themselves at its end; nothing else may stand among them.
local function without_standing(text)
  for _, sentence in ipairs(STANDING) do
    local from, at = text:find("^" .. sentence .. "$")
    if not from then from, at = text:find(" " .. sentence .. "$") end
    if from and ends_of_sentences(text:sub(from, at)) <= ends_of_sentences(sentence) then
      return text:sub(1, from - 1)
    end
  end
  for _, step in ipairs(STEPS) do text = text:gsub(step, "") end
  return text
end

local function is_unrecorded(text, words)
  return text:lower():find(words.not_recorded:lower(), 1, true) ~= nil
end

local function is_known_line(before, line, words)
  local text = without_standing(line.text)
  if text == "" then return true end
  for _, old in ipairs(before.sections[line.section] or {}) do
    if follows(text, old, words) then return true end
  end
  return false
end

-- The rows of BEFORE, lists of cells, that LINE may have been: those of the same key, or the only one.
local function rows_before(before, line)
  local rows = before.rows[place_of(line)] or {}
  return rows[line.key] or rows.count == 1 and { rows.last } or {}
end

-- Whether CELL of LINE cites sections of policies for what is done in a position in the cloud: what is not given
-- as a fact stands there by the rule that speaks of that position.
local function is_cited(line, cell)
  return line.section:find("{#statement%-") ~= nil and cell:find("^%[") ~= nil
    and cell:gsub("%[[%w-]+#[%w%- ]*%]", ""):find("^[,;、 ]*$") ~= nil
end

-- What stands in the row LINE and did not follow from the row OLD (nil: there is none) of BEFORE: a text and what it was, or nil.
local function strange_cell(before, old, line, words, allowed)
  for i, cell in ipairs(line.cells) do
    local was = old and old[i]
    local label = i == 1 and #line.cells == 2 and is_unrecorded(line.text, words)
    local counted = is_unrecorded(line.key, words) and cell:find("^%d+$") ~= nil -- of how many it is not
    local planned = (cell == "○" or cell == "") and is_unrecorded(line.text, words) -- a day that is proposed, not counted
    local fine = planned or is_unrecorded(cell, words) or cell == words.evaluation_state["to-judge"] or counted or is_cited(line, cell) or cell:find("^%u+%-%d+$") or was and follows(cell, was, words)
      or not old and (before.cells[cell] or label) or allowed and allowed(line, i, cell, was, words)
    if not fine then return cell == "" and '""' or cell, was end
  end
end

-- The same for all that LINE may have been: what follows from one of them is not strange.
local function strange_row(before, line, words, allowed)
  local olds = rows_before(before, line)
  local said, was = strange_cell(before, olds[1], line, words, allowed)
  for i = 2, #olds do
    if not said or not strange_cell(before, olds[i], line, words, allowed) then return nil end
  end
  return said, was
end

-- How much a state of the coverage matrix says; all others say more.
local function worth(state, words)
  if state == words.coverage.missing then return 1 end
  return state == words.coverage.planned and 2 or 3
end

-- Whether LINE is in the part of the coverage matrix that lists what is missing.
local function lists_missing(line)
  return line.section:find("{#open}", 1, true) ~= nil
end

local function without_days(text)
  return (text:gsub("%d+ %u%l+ %d%d%d%d", ""):gsub("%d+年%d+月%d+日", ""):gsub("%d+%-%d+%-%d+", ""))
end

-- What may stand in a cell of the coverage matrix: all of a row that is added to what is missing, in the last
-- column what lacks, a state that fell, a dash for where it is stated when the state is that it is not, and
-- the day of the latest record that is left.
local function of_matrix(line, i, cell, was, words)
  local count = #line.cells
  if lists_missing(line) or i == count and cell ~= "–" then return true end
  if i == count - 1 then
    if cell == "–" then return worth(line.cells[count - 2], words) < 3 end
    return was ~= nil and is_shortened(without_days(cell), without_days(was))
  end
  return was ~= nil and worth(cell, words) < worth(was, words)
end

local function is_day(text)
  return text ~= nil and text ~= "" and without_days(text) == ""
end

local MARKS = { ["◎"] = true, ["●"] = true, ["○"] = true, [""] = true } -- of a month in the plan of duties

-- What may stand in a cell of the plan of duties: the day of the latest record that is left, and the one counted from it, with
-- the months that follow.
local function of_duties(_, _, cell, was)
  return is_day(cell) and is_day(was) or MARKS[cell] ~= nil and MARKS[was] ~= nil
end

-- The same in the last column of the list of records; and who keeps a record by the policy that asks for it, where no kind of
-- the facts holds it.
local function of_records(line, i, cell, was)
  if i == 3 then return not line.cells[6]:find("%u+%-%d") end
  return i == #line.cells and of_duties(line, i, cell, was)
end

local ALLOWED = { ["coverage-matrix"] = of_matrix, ["record-list"] = of_records, ["duty-plan"] = of_duties }

-- What AFTER says that neither BEFORE nor the word for what is not recorded bears out: a list of
-- { line, said, was }. DOCUMENT is the one whose own text they are, or nil.
function states.compare(before, after, words, document)
  local found, allowed, matrix = {}, ALLOWED[document or ""], document == "coverage-matrix"
  for _, line in ipairs(after.lines) do
    if not before.known[line.text] and line.text ~= line.header then
      local said, was
      if line.cells then
        said, was = strange_row(before, line, words, allowed)
      elseif not (is_unrecorded(line.text, words) or is_known_line(before, line, words)
        or matrix and lists_missing(line) and line.text:find("%d")) then
        said = line.text
      end
      if said then found[#found + 1] = { line = line, said = said, was = was } end
    end
  end
  return found
end

-- ---- what is taken away -----------------------------------------------------------------------------------------------

-- References are counted as they are made; what each mark of one means is the same in every render.
local refer, meaning = sections.reference, {}

function sections.reference(document, section, style)
  local mark = refer(document, section, style)
  local ids = type(section) == "table" and table.concat(section, " ") or tostring(section)
  meaning[mark.text] = ("[%s#%s %s]"):format(document, ids, style or "")
  return mark
end

-- Whether the text NAME is looked at: a cover and a policy show what they are told of by control data, people,
-- roles and parameters, so they are only looked at where EVERY text is.
local function is_held(name, every)
  return every or not (name:find("^templates/partials/") or name:find("^policies/"))
end

-- What stands above a policy in a book.
local BOUND = "templates/partials/bound-policy.%s.md"

-- Calls RUN with books that are documents as others are: what they bind is looked at by itself.
local function unbound(library, run)
  local books = {}
  for id, spec in pairs(library.documents) do books[id], spec.binds = spec.binds, nil end
  run()
  for id, binds in pairs(books) do library.documents[id].binds = binds end
end

-- The texts of all documents in LANGUAGE by document and path, before they are numbered and joined, and
-- the first error that was reported (nil: none), after which none of them would come out.
local function render(language, every)
  local self, texts, real = project.open { project = ".", today = TODAY }, {}, template.render
  local function keep(name, view, settings)
    local page = is_held(name, every) and real(name, view, settings)
    if page then texts[settings.document .. ": " .. name] = page.markdown:gsub("\1%d+\3", meaning) end
  end
  function template.render(name, view, settings)
    keep(name, view, settings)
    if name:find("^policies/") then keep(BOUND:format(language), view, settings) end
  end
  messages()
  unbound(self.library, function() build.render(self, { project = "." }, { language }) end)
  template.render = real
  return texts, messages():match("[^\n]*: error: [^\n]*")
end

-- Facts that covers and policies show: the first name of their paths.
local ON_EVERY = { organization = true, people = true, roles = true, documents = true,
  parameters = true, functions = true, standards = true, services = true, scope = true, risk_method = true }

local function is_on_every(cases)
  for _, case in ipairs(cases) do
    if ON_EVERY[case.path:match("^[%w_]+")] then return true end
  end
  return false
end

-- Whether one of the texts BEFORE is not among AFTER, so that nothing is seen of it; of those that are only
-- looked at where EVERY text is, only then.
local function loses(before, after, every)
  for id in pairs(before) do
    if not after[id] and is_held(id:match(": (.*)"), every) then return true end
  end
  return false
end

-- The findings of the example SELF in LANGUAGE without the facts of CASES: a list of texts, nil where the
-- facts are refused; and whether a text is gone with them, which may hide others, or the refusal.
local function findings(self, language, cases)
  self.loaded.languages = { language }
  local every, places, list, after, refused = is_on_every(cases), {}, {}, nil, nil
  for _, case in ipairs(cases) do table.move(case.places, 1, #case.places, #places + 1, places) end
  optional.without(places, function()
    after, refused = render(language, every)
  end)
  if refused then return nil, refused end
  local words, before = project.words(language), self.before[language]
  for name, text in pairs(after) do
    local known, document, of = before[name], name:match("^([%w-]+): templates/([%w-]+)/")
    for _, found in ipairs(text ~= known.text
      and states.compare(known.read, states.read(text), words, document == of and document) or {}) do
      local said = found.line.cells and found.line.key .. " | " .. found.said or found.said
      list[#list + 1] = ("%s: %s: '%s'%s"):format(name, found.line.section, said,
        found.was and ", before '" .. found.was .. "'" or "")
    end
  end
  return list, loses(before, after, every)
end

-- What is no fact about the organisation: settings, the values and roles that a project chooses instead of those that a
-- policy and its functions have, whose text has them, and the register of approvals, without which the control data of documents stand.
local SETTINGS = { approvals = true, as_of = true, brand = true, date_style = true, languages = true, parameters = true,
  functions = true, stamp_order = true, confirmed = true, unconfirmed = true, accepted_findings = true, requirement_titles = true }

-- What nothing is rendered without, because a text cannot be: why.
local REFUSED = {
  assets = "risks are rated by the worth of theirs",
  ["risk_method.scales.impact"] = "risks are rated by it",
  ["risk_method.scales.likelihood"] = "risks are rated by it",
  ["risk_method.scales.threat"] = "risks are rated by it",
  ["risk_method.scales.value"] = "risks are rated by it",
  ["risk_method.scales.vulnerability"] = "risks are rated by it",
  ["risks.*.impact"] = "a risk that was accepted has a level",
  ["risks.*.likelihood"] = "a risk that was accepted has a level",
  scope = "documents that a standard makes mandatory show it",
  ["standards.*.categories"] = "the assertion names them",
  suppliers = "shared responsibilities name them",
}

-- What stands where one is not given, by the schema.
local INSTEAD = {
  ["controls.*.action"] = "the action of the open treatment that cites the control, with its id",
  ["evidence.*.duties"] = "a piece that names none shows none",
  ["evidence.*.keep_until"] = "the time of its kind of record",
  ["keys.*.due"] = "the last day that the policy allows for the kind of key",
  ["keys.*.exception"] = "the last day that the policy allows for the kind of key",
  ["records.*.parameter"] = "the parameters of the kinds of record that it holds",
  ["vulnerabilities.*.decision"] = "the time for the correction runs until one is dismissed",
  ["vulnerabilities.*.due"] = "the last day that the policy allows for the severity",
  ["vulnerabilities.*.exception"] = "the last day that the policy allows for the severity",
}

-- What the factors with no control and after treatment say of one that is not among them stands in the schema:
-- it is as it is now.
local function is_taken_away(path)
  return not (optional.RULES[path] or SETTINGS[path:match("^[%w_]+")] or INSTEAD[path]
    or path:find("^risks%.%*%.inherent%.") or path:find("^risks%.%*%.residual%."))
end

-- The optional facts of the example SELF as lists of cases { path, places }: in each a path stands once, the
-- last has all places of each.
local function rounds_of(self)
  local rounds, whole, names, found = {}, {}, {}, {}
  for _, kind in ipairs { optional.of(self.loaded.values) } do
    for path, places in pairs(kind) do
      if is_taken_away(path) then names[#names + 1], found[path] = path, places end
    end
  end
  table.sort(names)
  for _, path in ipairs(names) do
    for i, place in ipairs(found[path]) do
      rounds[i] = rounds[i] or {}
      table.insert(rounds[i], { path = path, places = { place } })
    end
    if #found[path] > 1 then whole[#whole + 1] = { path = path, places = found[path], all = true } end
  end
  rounds[#rounds + 1] = whole
  return rounds
end

-- The facts whose absence may hide that of others: documents require them, or nothing is rendered.
local function hiding(library)
  local set = {}
  for path in pairs(REFUSED) do set[path] = true end
  for _, document in pairs(library.documents) do
    for _, path in ipairs(document.requires or {}) do set[path] = true end
  end
  return set
end

-- Whether CASE may be taken away together with those of BATCH: none is inside another.
local function fits(batch, case)
  for _, other in ipairs(batch) do
    local short, long = other.path, case.path
    if #short > #long then short, long = long, short end
    if long:sub(1, #short + 1) == short .. "." then return false end
  end
  return true
end

-- The cases of ROUND dealt out to lists of about SIZE, so that facts of one kind, which hide each other, are
-- apart; each of those whose path is in ALONE is a list by itself.
local function deal(round, size, alone, batches)
  local shared = {}
  for _, case in ipairs(round) do
    if alone[case.path] then batches[#batches + 1] = { case } else shared[#shared + 1] = case end
  end
  local first, count = #batches, (#shared + size - 1) // size
  for i, case in ipairs(shared) do
    local at = (i - 1) % count + 1
    while batches[first + at] and not fits(batches[first + at], case) do at = at + 1 end
    batches[first + at] = batches[first + at] or {}
    table.insert(batches[first + at], case)
  end
end

-- How often a fact of ROUNDS is taken away in each language.
local function total(rounds)
  local count = 0
  for _, round in ipairs(rounds) do count = count + #round end
  return count
end

-- The project of NODES (tests/lua/canary.lua), with its texts in LANGUAGES, and all that may be taken away
-- from it as lists of about SIZE cases.
function states.open(nodes, size, languages)
  local self = { loaded = optional.load(nodes, languages), before = {}, batches = {}, refused = {}, looked = {} }
  for _, language in ipairs(languages) do
    self.loaded.languages = { language }
    self.before[language], self.looked[language] = {}, {}
    for id, text in pairs((render(language, true))) do
      self.before[language][id] = { text = text, read = states.read(text) }
    end
  end
  local rounds, alone = rounds_of(self), hiding(self.loaded.library)
  self.total = total(rounds)
  for _, round in ipairs(rounds) do deal(round, size, alone, self.batches) end
  return self
end

-- Calls RECORD(case, finding) for what is found without the facts of CASES in LANGUAGE: all are taken away at
-- once and, as long as something is found, is refused or may be hidden, each half of them. One of a path that
-- is refused is not tried again.
function states.sweep(self, language, cases, record)
  local left = {}
  for _, case in ipairs(cases) do
    if case.all or not self.refused[case.path] then left[#left + 1] = case end
  end
  if #left == 0 then return end
  collect() -- or the time that a full memory takes counts as that of a template
  local list, hides = findings(self, language, left)
  if #left > 1 and (not list or list[1] or hides) then
    local half = #left // 2
    states.sweep(self, language, table.move(left, 1, half, 1, {}), record)
    return states.sweep(self, language, table.move(left, half + 1, #left, 1, {}), record)
  end
  for _, case in ipairs(left) do
    self.looked[language][case] = list and true
    self.refused[case.path] = self.refused[case.path] or not list and hides
    for _, finding in ipairs(list or {}) do record(case, finding) end
  end
end

-- How many of CASES were looked at in LANGUAGE or are refused by name, and the paths of the others.
function states.account(self, language, cases)
  local count, unseen = 0, {}
  for _, case in ipairs(cases) do
    if self.looked[language][case] or self.refused[case.path] and REFUSED[case.path] then
      count = count + 1
    else
      local refusal = self.refused[case.path]
      unseen[#unseen + 1] = case.path .. (refusal and " (" .. refusal .. ")" or "")
    end
  end
  return count, unseen
end

return states
