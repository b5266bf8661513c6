-- Three states of a fact: it is given, given as none, or not given. What a document says new when a fact is
-- taken away may not affirm, deny or assume: it says that nothing is recorded, or it is what remains.
--
-- Held is each line that is new, in a table each cell that is: it must
--   - hold the language's word for what is not recorded, or
--   - be what stood there before with other counts (a date or an id is none), or
--   - be what stood there before with something left out of it.
-- "There" is the row of the same table with the same first cell, or a line of the same section.
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

-- The lines of MARKDOWN as a list of { text, section, header, key }: a row of a table has its HEADER and its
-- first cell as its KEY.
local function lines_of(markdown)
  local list, section, header = {}, "", nil
  for line in markdown:gmatch("[^\n]*") do
    if line:find("^#+%s") then section = line end
    if not is_row(line) then header = nil elseif not header then header = line end
    if line:find("%S") and not line:find("^|[-:| ]+$") then
      local cells = is_row(line) and split_cells(line)
      list[#list + 1] = { text = line, section = section, header = header,
        cells = cells, key = cells and cells[1] }
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
    if line.key then rows[line.key] = line.cells end
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

-- What a text says of itself, of what a requirement is, or of a rule that is no fact.
local STANDING = { "^This summary names no ", "This summary does not refer to ", "^!%[Cycle of a certificate",
  "本書に記載する再受託会社はありません", "本書に記載するものはありません", "言及するものではありません",
  "^!%[認証のサイクル" }

local function is_standing(text)
  for _, pattern in ipairs(STANDING) do
    if text:find(pattern) then return true end
  end
  return false
end

local function is_unrecorded(text, words)
  return text:lower():find(words.not_recorded:lower(), 1, true) ~= nil
end

local function is_known_line(before, line, words)
  for _, old in ipairs(before.sections[line.section] or {}) do
    if follows(line.text, old, words) then return true end
  end
  return false
end

-- What stands in the row LINE and did not follow from BEFORE: a text, or nil.
local function strange_cell(before, line, words)
  local old = (before.rows[place_of(line)] or {})[line.key]
  for i, cell in ipairs(line.cells) do
    local was = old and old[i]
    local label = i == 1 and #line.cells == 2 and is_unrecorded(line.text, words)
    local fine = is_unrecorded(cell, words) or cell:find("^%u+%-%d+$") or was and follows(cell, was, words)
      or not old and (before.cells[cell] or label)
    if not fine then return cell == "" and '""' or cell, was end
  end
end

-- What AFTER says that neither BEFORE nor the word for what is not recorded bears out: a list of
-- { line, said, was }.
function states.compare(before, after, words)
  local found = {}
  for _, line in ipairs(after.lines) do
    if not before.known[line.text] and line.text ~= line.header then
      local said, was
      if line.cells then
        said, was = strange_cell(before, line, words)
      elseif not is_unrecorded(line.text, words) and not is_standing(line.text)
        and not is_known_line(before, line, words) then
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

-- Whether the text NAME is one whose words may follow from the facts that are taken away: covers have
-- their own rules, to say what nothing covers is what the coverage matrix is for, and a policy shows
-- what it is told of by its parameters, roles and control data.
local function is_held(name, with_policies)
  return not name:find("^templates/partials/") and not name:find("^templates/coverage%-matrix/")
    and (with_policies or not name:find("^policies/"))
end

-- The texts of all documents in LANGUAGE by their path, before they are numbered and joined, and whether
-- an error was reported, so that none of them would come out.
local function render(language, with_policies)
  local self, texts, real = project.open { project = ".", today = TODAY }, {}, template.render
  function template.render(name, view, settings)
    local page = is_held(name, with_policies) and real(name, view, settings)
    if page then texts[name] = page.markdown:gsub("\1%d+\3", meaning) end
  end
  messages()
  build.render(self, { project = "." }, { language })
  template.render = real
  return texts, messages():find(": error: ") ~= nil
end

-- Facts that policies show beside their parameters: the first name of their paths.
local IN_POLICIES = { organization = true, people = true, roles = true, documents = true,
  parameters = true, standards = true, services = true, scope = true, risk_method = true }

local function is_in_policies(cases)
  for _, case in ipairs(cases) do
    if IN_POLICIES[case.path:match("^[%w_]+")] then return true end
  end
  return false
end

-- The findings of the example SELF in LANGUAGE without the facts of CASES: a list of texts; nil where the
-- facts are refused.
local function findings(self, language, cases)
  self.loaded.languages = { language }
  local places, list, after, refused = {}, {}, nil, nil
  for _, case in ipairs(cases) do table.move(case.places, 1, #case.places, #places + 1, places) end
  optional.without(places, function()
    after, refused = render(language, is_in_policies(cases))
  end)
  if refused then return nil end
  local words, before = project.words(language), self.before[language]
  for name, text in pairs(after) do
    local known = before[name]
    for _, found in ipairs(text ~= known.text and states.compare(known.read, states.read(text), words) or {}) do
      local said = found.line.cells and found.line.key .. " | " .. found.said or found.said
      list[#list + 1] = ("%s: %s: '%s'%s"):format(name, found.line.section, said,
        found.was and ", before '" .. found.was .. "'" or "")
    end
  end
  return list
end

-- What is no fact about the organisation: settings, the values that a project chooses instead of those of a
-- policy, whose text has them, and the register of approvals, without which the control data of documents stand.
local SETTINGS = { approvals = true, as_of = true, brand = true, date_style = true, languages = true, parameters = true,
  stamp_order = true, unconfirmed = true, accepted_findings = true, requirement_titles = true }

-- What the factors after treatment say of one that is not among them stands in the schema: it is as it was.
local function is_taken_away(path)
  return not (optional.RULES[path] or SETTINGS[path:match("^[%w_]+")] or path:find("^risks%.%*%.residual%."))
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

-- Whether CASE may be taken away together with those of BATCH: none is inside another.
local function fits(batch, case)
  for _, other in ipairs(batch) do
    local short, long = other.path, case.path
    if #short > #long then short, long = long, short end
    if long:sub(1, #short + 1) == short .. "." then return false end
  end
  return true
end

-- The cases of ROUND dealt out to lists of about SIZE, so that facts of one kind, which hide each other, are apart.
local function deal(round, size, batches)
  local first, count = #batches, (#round + size - 1) // size
  for i, case in ipairs(round) do
    local at = (i - 1) % count + 1
    while batches[first + at] and not fits(batches[first + at], case) do at = at + 1 end
    batches[first + at] = batches[first + at] or {}
    table.insert(batches[first + at], case)
  end
end

-- The example NAME, with its texts, and all that may be taken away from it as lists of about SIZE cases.
function states.open(name, size)
  local self = { name = name, loaded = optional.load(name, { "en", "ja" }), before = {}, batches = {},
    refused = {} }
  for _, language in ipairs { "en", "ja" } do
    self.loaded.languages = { language }
    self.before[language] = {}
    for id, text in pairs((render(language, true))) do
      self.before[language][id] = { text = text, read = states.read(text) }
    end
  end
  for _, round in ipairs(rounds_of(self)) do deal(round, size, self.batches) end
  return self
end

-- Calls RECORD(case, finding) for what is found without the facts of CASES in LANGUAGE: all are taken away at
-- once and, as long as something is found, each half of them. One of a path that is refused is not tried again.
function states.sweep(self, language, cases, record)
  local left = {}
  for _, case in ipairs(cases) do
    if case.all or not self.refused[case.path] then left[#left + 1] = case end
  end
  local list = #left > 0 and findings(self, language, left) or left
  if #left == 1 then
    self.refused[left[1].path] = self.refused[left[1].path] or list == nil
    for _, finding in ipairs(list or {}) do record(left[1], finding) end
  elseif list == nil or list[1] and list ~= left then
    local half = #left // 2
    states.sweep(self, language, table.move(left, 1, half, 1, {}), record)
    states.sweep(self, language, table.move(left, half + 1, #left, 1, {}), record)
  end
end

return states
