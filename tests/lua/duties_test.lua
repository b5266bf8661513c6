-- Duties of policies: what policy.yaml declares is what texts print, once, and no sentence of a policy that has
-- duties says a time or a number of its own.
local duties = require "model.duties"
local kinds = require "facts.kinds"
local library = require "facts.library"
local lists = require "base.lists"

local LANGUAGES = { "en", "ja" }
local known = library.load(LANGUAGES)

-- The policies by their ids in order.
local POLICIES = lists.keys(known.policies)

-- The lines of the text of policy ID: { text, section, number }.
local function lines_of(id, language)
  local out, section = {}, nil
  for text in host.read_library_text("policies/" .. id .. "/" .. language .. ".md"):gmatch("([^\n]*)\n") do
    if text:find("^## ") then section = text:match("{#([%w-]+)}%s*$") end
    out[#out + 1] = { text = text, section = section, number = #out + 1 }
  end
  return out
end

-- ---- a duty is printed where it is declared ------------------------------------------------------------------------

-- The sections in which the text of policy ID prints the duty NAME.
local function places_of(id, language, name)
  local sections = {}
  for _, line in ipairs(lines_of(id, language)) do
    for found in line.text:gmatch('{{ duty%("([%w-]+)"%) }}') do
      if found == name then sections[#sections + 1] = line.section end
    end
  end
  return sections
end

test("each duty stands once in its section, in every language, and no text prints another", function()
  for id, policy in pairs(known.policies) do
    local declared = lists.by_id(policy.duties)
    for _, language in ipairs(LANGUAGES) do
      for name, duty in pairs(declared) do
        local places = table.concat(places_of(id, language, name), " ")
        assert(places == duty.section, ("%s/%s: %s stands in '%s'"):format(id, language, name, places))
      end
      for _, line in ipairs(lines_of(id, language)) do
        for name in line.text:gmatch("duty%((.-)%)") do
          assert(declared[name:match('^"([%w-]+)"$') or ""], id .. "/" .. language .. " prints " .. name)
        end
      end
    end
  end
end)

test("every policy has duties", function()
  for id, policy in pairs(known.policies) do assert(#(policy.duties or {}) > 0, id) end
end)

test("the time of a duty has a default, a range and a source", function()
  for id, policy in pairs(known.policies) do
    local rows = lists.by_id(policy.parameter_rows)
    for _, duty in ipairs(policy.duties or {}) do
      for _, key in ipairs { "every", "within" } do
        local row = rows[duty[key] or ""]
        assert(not row or row.fact or row.default and row.min and row.max and row.source,
          ("%s: %s lacks something"):format(id, duty[key]))
        assert(not row or row.fact or row.min <= row.default and row.default <= row.max, id .. ": " .. tostring(duty[key]))
      end
    end
  end
end)

-- The places of a sentence, as one text.
local function places_in(text)
  local names = {}
  for name in text:lower():gmatch("{([%w_]+)}") do names[#names + 1] = name end
  table.sort(names)
  return table.concat(names, " ")
end

test("the sentences of a duty have the same places in every language", function()
  for id, policy in pairs(known.policies) do
    for _, duty in ipairs(policy.duties or {}) do
      assert(places_in(duty.text.en) == places_in(duty.text.ja), id .. ": " .. duty.id)
    end
  end
end)

-- ---- records and functions -----------------------------------------------------------------------------------------

test("each kind of record shows a duty, and is kept for a time that a policy sets", function()
  local shown = {}
  for _, policy in pairs(known.policies) do
    for _, duty in ipairs(policy.duties or {}) do shown[duty.record] = true end
  end
  for _, record in ipairs(known.records) do
    assert(shown[record.id], "nothing is shown by " .. record.id)
    local policy, name = record.retention:match("^([%w-]+)%.([%w_]+)$")
    local parameter = lists.find(known.policies[policy].parameter_rows, "id", name)
    assert(parameter and parameter.retains, record.id .. " is kept for " .. record.retention)
    assert(not record.register or record.register:find("^[%l_.]+$"), record.id)
  end
end)

test("functions are a small set, and each has a duty or keeps a record", function()
  local used = {}
  for _, policy in pairs(known.policies) do
    for _, duty in ipairs(policy.duties or {}) do
      for _, id in ipairs(duty.who) do used[id] = true end
    end
  end
  for _, record in ipairs(known.records) do used[record.keeper] = true end
  assert(#known.functions <= 16)
  for id in pairs(used) do assert(known.index["function"][id], id) end
end)

-- ---- no times and numbers in prose ---------------------------------------------------------------------------------

-- A time or number that a text may say: the policy, a part of the line, the reason.
local EXCEPTIONS = {}

local UNITS = { "minute", "hour", "day", "night", "week", "month", "quarter", "year", "working" }
local NUMBERS = { "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
  "fourteen", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "ninety", "hundred", "half", "dozen" }
local FREQUENCIES = { "yearly", "annual", "annually", "quarterly", "monthly", "weekly", "fortnightly", "daily", "hourly",
  "twice", "biannual", "biannually", "biennial", "thrice" }
local BEFORE_UNITS = { "every", "each", "a", "an", "per", "one" }
local JAPANESE = { "[0-9]", "\u{FF11}", "\u{FF12}", "\u{FF13}", "\u{FF14}", "\u{FF15}", "\u{FF16}", "\u{FF17}", "\u{FF18}",
  "\u{FF19}", "毎年", "毎月", "毎週", "毎日", "四半期", "半期", "半年", "年次", "月次", "週次", "日次", "年度ごと",
  "隔年", "隔月", "毎営業日", "一年", "一月に", "二年", "三年", "二人以上", "月ごと", "週ごと", "日ごと" }

local function set_of(words)
  local set = {}
  for _, word in ipairs(words) do set[word] = true end
  return set
end

local numbers, frequencies, before = set_of(NUMBERS), set_of(FREQUENCIES), set_of(BEFORE_UNITS)

local function is_unit(word)
  for _, unit in ipairs(UNITS) do
    if word == unit or word == unit .. "s" then return true end
  end
  return false
end

-- What in the words of TEXT, English prose, is a time or number; nil for nothing.
local function english(text)
  local last, before_last = "", ""
  for word in text:lower():gmatch("[%w']+") do
    if word:find("%d") or numbers[word] or frequencies[word] then return word end
    if is_unit(word) and (before[last] and (last ~= "a" and last ~= "an" or before_last == "once" or before_last == "times")) then
      return last .. " " .. word
    end
    before_last, last = last, word
  end
end

local function japanese(text)
  for _, pattern in ipairs(JAPANESE) do
    local found = text:match(pattern)
    if found then return found end
  end
end

local FINDERS = { en = english, ja = japanese }

-- Names that are no number of anything: those of levels of the severity of incidents, of standards, and of articles of law.
local LEVELS = { "[Ss]everity %d and %d", "[Ss]everity %d or %d", "[Ss]everity %d", "重大度%d又は%d", "重大度%d及び%d", "重大度%d",
  "^| %d |", "WPA2", "Articles %d+ to %d+", "Article [%d-]+", "第%d+条の%d", "第%d+条" }

-- The prose of TEXT, a line of a template: no code, values, marks of lists, ids of headings and of controls.
local function prose(text)
  if text:find("^%%") then return "" end
  for _, name in ipairs(LEVELS) do text = text:gsub(name, " ") end
  return (text:gsub("{{.-}}", " "):gsub("^%s*%d+%.%s", ""):gsub("{#[%w-]+}", ""):gsub("`[^`]*`", " ")
    :gsub("A%.%d+%.%d+", " "):gsub("ISO/IEC %d+", " "))
end

local function is_excepted(id, text)
  for _, row in ipairs(EXCEPTIONS) do
    if row[1] == id and text:find(row[2], 1, true) then
      row.used = true
      return true
    end
  end
  return false
end

local function is_held(id, language)
  for _, line in ipairs(lines_of(id, language)) do
    local found = FINDERS[language](prose(line.text))
    if found and not is_excepted(id, line.text) then
      return false, ("%s/%s.md:%d says '%s'"):format(id, language, line.number, found)
    end
  end
  return true
end

test("times and numbers are found, in words and figures", function()
  for _, text in ipairs { "within 5 days", "every quarter", "twice", "Daily checks", "at least ten people", "once a year",
    "each working day", "three or more", "per month", "one week" } do
    assert(english(prose(text)), text)
  end
  for _, text in ipairs { "年2回", "毎年", "四半期ごと", "半期", "５日" } do assert(japanese(prose(text)), text) end
  for _, text in ipairs { "1. One person per directory", "{{ quantity(params.x_9, \"days\") }}", "the same day", "A.5.18", "a day off" } do
    assert(not english(prose(text)), text)
  end
end)

test("the text of a policy says no time and no number that is no parameter", function()
  local said = {}
  for _, id in ipairs(POLICIES) do
    for _, language in ipairs(LANGUAGES) do
      local held, what = is_held(id, language)
      if not held then said[#said + 1] = what end
    end
  end
  assert(#said == 0, "\n" .. table.concat(said, "\n"))
  for _, row in ipairs(EXCEPTIONS) do assert(row.used and row[3], "the exception for " .. row[1] .. " is needed by nothing") end
end)

test("sentences of duties say no time and no number of their own", function()
  for id, policy in pairs(known.policies) do
    for _, duty in ipairs(policy.duties or {}) do
      for _, language in ipairs(LANGUAGES) do
        local found = FINDERS[language](duty.text[language]:gsub("{[%w_]*}", " "))
          or FINDERS[language](duty.title[language])
        assert(not found, ("%s: %s says '%s'"):format(id, duty.id, tostring(found)))
      end
    end
  end
end)

-- Who gets what SENTENCE, in Japanese, has reported, or as what it is reported; nil for nobody.
local function receiver_in(sentence)
  for _, mark in ipairs { "}に", "}へ", "長へ", "者に", "マネジメントに", "レビューに", "事象として" } do
    if sentence:find(mark, 1, true) then return mark end
  end
end

test("who reports says to whom", function()
  local said = {}
  for id, policy in pairs(known.policies) do
    for _, duty in ipairs(policy.duties or {}) do
      for sentence in duty.text.ja:gmatch("(.-)。") do
        local before = sentence:match("^(.*)報告する$") or sentence:match("^(.*)報告させる$") or sentence:match("^(.*)報告し、")
        if before and not receiver_in(before) then said[#said + 1] = id .. "." .. duty.id .. ": " .. sentence end
      end
    end
  end
  assert(#said == 0, "\n" .. table.concat(said, "\n"))
end)

-- ---- what is wrong in policy.yaml ----------------------------------------------------------------------------------

local HEAD = "number: P99\ntitle: Own\nsections:\n  - {id: rules}\nparameters:\n"
  .. "  - {id: often, type: integer, unit: months, min: 1, max: 9, default: 3, explanation: How often.}\n"
  .. "  - {id: size, type: integer, unit: people, min: 1, max: 9, default: 3, explanation: How many.}\nduties:\n"

-- What is said of a policy with the duty of FIELDS beside id, record and title.
local function said_of(fields)
  new_project()
  project_file("policies/own/policy.yaml", HEAD .. "  - {id: look, record: access-tickets, title: A look, " .. fields .. "}\n")
  messages()
  local loaded = library.load { "en" }
  library.resolve(loaded, { ["top-management"] = true })
  local failed = library.failed(loaded)
  new_project()
  return messages(), failed
end

local SOUND = 'section: rules, who: [isms-manager], every: often, text: "{Who} looks {every} with {size}."'

test("a sound duty is none to complain of", function()
  local said, failed = said_of(SOUND)
  assert(said == "" and not failed, said)
end)

test("what is wrong in a duty is told at its place", function()
  for edit, want in pairs {
    ["rules/rule"] = "policy.yaml:9:64: error: the duty 'look' stands in a section that the policy lacks: 'rule' [duty-broken]",
    ["every: often/every: oft"] = "has a time that is no parameter of the policy: 'oft' [duty-broken]",
    ["every: often/every: size"] = "has a time whose parameter has no unit of time: 'size' [duty-broken]",
    ["{Who} looks/He looks"] = "does not say who has it: {who} [duty-broken]",
    ["{size}/{sise}"] = "has a place that is neither {who}, {Who}, {every}, {within} nor a parameter or function: '{sise}' [duty-broken]",
    ["looks {every}/looks {within}"] = "must have {every} where it has `every`, and there alone [duty-broken]",
    ["isms%-manager/isms-manger"] = "there is no function 'isms-manger'; did you mean 'isms-manager'? [dangling-reference]",
  } do
    local from, to = edit:match("^(.*)/(.*)$")
    local said, failed = said_of((SOUND:gsub(from, (to:gsub("%%", "%%%%")), 1)))
    assert(failed and said:find(want, 1, true), edit .. ": " .. said)
  end
end)

-- ---- what sentences say --------------------------------------------------------------------------------------------

local function words(language) return require("words." .. language .. ".documents") end

test("times are said as each language says them", function()
  for _, case in ipairs { { 1, "months", "at least once a month", "月1回以上" }, { 3, "months", "at least every 3 months", "3か月に1回以上" },
    { 12, "months", "at least once a year", "年1回以上" }, { 7, "days", "at least once a week", "週1回以上" },
    { 24, "hours", "at least once a day", "1日に1回以上" }, { 2, "years", "at least every 2 years", "2年に1回以上" },
    { 1, "times", "at least once a year", "年1回以上" }, { 2, "times", "at least twice a year", "年2回以上" }, { 4, "times", "at least 4 times a year", "年4回以上" } } do
    for i, language in ipairs(LANGUAGES) do
      local said = duties.every(case[1], case[2], words(language))
      assert(said == case[2 + i], said)
    end
  end
  assert(duties.within(2, "workdays", words "en") == "within 2 working days")
  assert(duties.within(0, "hours", words "ja") == "直ちに")
  assert(duties.within(5, "workdays", words "ja") == "5営業日以内に" and duties.within(5, "workdays", words "ja", words "ja".term) == "5営業日以内")
end)

test("one person is named once, whichever functions they have", function()
  local people = { by_role = { head = { holder = "ann" }, lead = { holder = "ann" }, boss = { holder = "bob" } } }
  function people.title(id) return ({ head = "Head of Engineering", lead = "Lead", boss = "Boss" })[id] end
  local facts = { functions = { { id = "security-operations", role = "lead" }, { id = "engineering-lead", role = "head" },
    { id = "top-management", role = "boss" } } }
  local index = duties.functions(facts, known, people, { language = "en", words = words "en" })
  local function said(...) return duties.names({ ... }, index, words "en") end
  assert(said("engineering-lead", "security-operations") == "the Head of Engineering")
  assert(said("engineering-lead", "top-management") == "the Head of Engineering and the Boss")
  assert(said("system-owner") == "each system owner")
  assert(index["privacy-lead"].role == nil and said("privacy-lead") == "the privacy lead")
end)

test("a policy's own word stands for who has a duty, and its title for who that is", function()
  local people = { by_role = { head = { holder = "ann" } }, title = function() return "Head" end }
  local function said(functions)
    local context = { language = "en", words = words "en" }
    local index = duties.functions({ functions = functions }, known, people, context)
    local duty = { who = { "asset-owner" }, called = { en = "each owner of a key" }, text = { en = "{Who} looks." } }
    return duties.sentence(duty, { parameter_rows = {} }, {}, index, context), duties.title("asset-owner", index)
  end
  for title, functions in pairs { ["asset owner"] = {}, Head = { { id = "asset-owner", role = "head" } } } do
    local sentence, holder = said(functions)
    assert(sentence == "Each owner of a key looks." and holder == title, holder)
  end
end)

-- ---- the calendar --------------------------------------------------------------------------------------------------

local icalendar = require "format.icalendar"

test("a calendar has lines of 75 bytes at most, cut between characters, and says what was said", function()
  local long = ("規程の定める、見直し; \\ "):rep(12)
  local text = icalendar.text("年間計画", "-//x//EN", { { uid = "a@b", day = "2026-11-02", rule = "FREQ=DAILY;INTERVAL=1",
    summary = long, description = "one\ntwo, three", category = "x" } }, "2026-11-01")
  for line in text:gmatch("(.-)\r\n") do assert(#line <= 75 and utf8.len(line), line) end
  assert(not text:gsub("\r\n", ""):find("[\r\n]"))
  local whole = text:gsub("\r\n ", "")
  assert(whole:find("SUMMARY:" .. long:gsub("[\\;,]", "\\%0"), 1, true), whole)
  assert(whole:find("DESCRIPTION:one\\ntwo\\, three\r\n", 1, true))
  assert(whole:find("DTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261102\r\nRRULE:FREQ=DAILY;INTERVAL=1\r\n", 1, true))
  assert(whole:find("^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") and whole:find("END:VEVENT\r\nEND:VCALENDAR\r\n$"))
end)

-- ---- plan, and what is late ----------------------------------------------------------------------------------------

-- The duties of the policy ID in use with FACTS and the parameters SET beside its defaults, on 22 November 2026.
local function built_of(id, facts, set)
  local policy = known.policies[id]
  local values = set or {}
  for _, parameter in ipairs(policy.parameter_rows) do
    if values[parameter.id] == nil then values[parameter.id] = parameter.default end
  end
  local people = { by_role = { ["isms-manager"] = { holder = "ann" } }, title = function(id) return id end }
  local self = { policies = { { id = id, policy = policy } }, roles = { { id = "isms-manager", title = "Manager" } },
    values_of = function() return values end }
  local context = { library = known, language = "en", words = words "en", people = people, today = "2026-11-22", given = {} }
  facts.functions, facts.records, facts.evidence = {}, facts.records or {}, facts.evidence or {}
  self.functions = duties.functions(facts, known, people, context)
  return duties.build(self, facts, context)
end

-- The duties of one policy with ROWS of evidence.
local function built(evidence)
  return built_of("access-control", { evidence = evidence })
end

test("what is done so many times a year returns after its share of the year, and what is done no times is no duty", function()
  local function exercises(times)
    local all = built_of("awareness-training", { evidence = { { date = "2026-06-12", duties = { "awareness-training.hold-exercises" } } },
      trainings = {} }, { phishing_tests_per_year = times })
    return all.by_id["awareness-training.hold-exercises"], lists.by_id(all.records)["phishing-exercises"]
  end
  for times, want in pairs { [1] = "2027-06-12", [2] = "2026-12-12", [5] = "2026-08-12", [12] = "2026-07-12" } do
    assert(exercises(times).next == want, times .. ": " .. exercises(times).next)
  end
  local duty, record = exercises(0)
  assert(duty == nil and record == nil)
end)

test("a register that is no record of operation tells the last day of its duty, too", function()
  local function last(policy, duty, facts) return built_of(policy, facts).by_id[policy .. "." .. duty].last end
  local reviews = { { date = "2026-02-16" }, { date = "2026-08-17" }, { date = "2026-12-01" } }
  assert(last("compliance", "review-legal-register", { legal_requirements = {}, legal_reviews = reviews }) == "2026-08-17")
  assert(last("isms-governance", "review-context", { context_reviews = reviews }) == "2026-08-17")
  assert(last("internal-audit", "approve-audit-programme", { audit_programme = { approved = "2026-03-23" } }) == "2026-03-23")
  assert(last("internal-audit", "approve-audit-programme", { audit_programme = {} }) == nil)
  assert(last("business-continuity", "analyse-impact", { continuity = { analysed = "2026-06-30", exercises = {
    { date = "2026-08-19", result = "Met" } } } }) == "2026-06-30")
  assert(last("internal-audit", "analyse-measurements", { measurements = { { results = { { analysed = "2026-10-09" } } } } })
    == "2026-10-09")
  assert(last("compliance", "read-legal-sources", { legal_requirements = {}, legal_reviews = reviews }) == nil)
end)

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("a kind of records is as young as the last entry of its register, or the last piece that can be no other", function()
  local function last(policy, id, facts, held)
    facts.records = held
    return lists.find(built_of(policy, facts).records, "id", id).last
  end
  local changes = { { requested = "2026-10-01", approved = "2026-10-02", planned = "2026-11-20" }, { requested = "2026-09-01" } }
  same(last("change-management", "change-records", { changes = changes }), "2026-10-02")
  same(last("change-management", "change-records", { changes = {} }), nil)
  same(last("incident-management", "incident-records", { incidents = { { detected = "2026-08-22 09:10" } } }), "2026-08-22")
  same(last("business-continuity", "continuity-exercises", { continuity = { exercises = {
    { date = "2026-08-19", result = "Met" }, { date = "2026-11-01" } } } }), "2026-08-19")
  same(last("business-continuity", "impact-analyses", { continuity = { analysed = "2026-06-30", exercises = {
    { date = "2026-08-19", result = "Met" } } } }), "2026-06-30")
  same(last("internal-audit", "audit-reports", { internal_audits = { { status = "held", date = "2026-07-06",
    last_day = "2026-07-09", plan_sent = "2026-06-19", reported = "2026-07-17" }, { status = "planned", date = "2026-11-02" } } }),
    "2026-07-17")
  same(last("internal-audit", "nonconformity-register", { nonconformities = { { date = "2026-10-09", done = "2026-10-26" } } }),
    "2026-10-26")
  same(last("compliance", "legal-register-reviews", { legal_requirements = { { checked = "2026-10-16" } },
    legal_reviews = { { date = "2026-08-17" } } }), "2026-10-16")
  same(last("isms-governance", "objectives-list", { objectives = {}, measurements = {
    { objective = "O-1", results = { { analysed = "2026-10-09" } } }, { results = { { analysed = "2026-10-30" } } } } }), "2026-10-09")
  same(last("isms-governance", "document-draws", { document_store = { checked = "2026-09-25" } }), "2026-09-25")
  local function piece(kinds)
    return last("access-control", "emergency-use", { evidence = { { date = "2026-07-01", record = "REC-1" } } },
      { { id = "REC-1", kinds = kinds } })
  end
  same(piece { "emergency-use" }, "2026-07-01")
  same(piece { "emergency-use", "access-tickets" }, nil)
end)

test("a duty is due an interval after it was last shown, and late after that", function()
  local function row(day)
    return built({ { date = day, duties = { "access-control.review-access" } } }).by_id["access-control.review-access"]
  end
  local late, done = row "2026-07-31", row "2026-09-25"
  same(late.marks[13], "counted")
  assert(late.next == "2026-10-31" and late.overdue and late.marks[1] == "counted" and late.marks[4] == "counted")
  assert(done.next == "2026-12-25" and not done.overdue and done.marks[1] == nil and done.marks[2] == "counted")
  assert(late.first_due == "2026-11-22" and done.first_due == "2026-12-25")
  assert(row("2026-12-01").last == nil, "what is to come is no record")
end)

test("a duty is due by the day that its latest evidence states, and not after its interval", function()
  local function row(...)
    local pieces = {}
    for i, piece in ipairs { ... } do
      pieces[i] = { date = piece[1], next = piece[2], duties = { "access-control.review-access" } }
    end
    return built(pieces).by_id["access-control.review-access"]
  end
  same(row({ "2026-09-25", "2026-12-18" }).next, "2026-12-18")
  same(row({ "2026-09-25", "2027-03-01" }).next, "2026-12-25")
  same(row({ "2026-09-25", false }).next, "2026-12-25")
  same(row({ "2026-06-26", "2026-09-18" }, { "2026-09-25" }).next, "2026-12-25")
  assert(row({ "2026-09-25", "2026-11-20" }).overdue)
end)

-- The row of the duty ID ("policy.duty") with FACTS, on 22 November 2026.
local function row_with(id, facts)
  return built_of(id:match("^[^.]+"), facts).by_id[id]
end

test("what a register tells of each of several things was done when it was for the last of them", function()
  local function reviewed(evaluations)
    return row_with("supplier-security.review-suppliers", { supplier_evaluations = evaluations, suppliers = {
      { id = "a", criticality = "high", next_review = "2027-02-01" }, { id = "b", criticality = "medium", next_review = "2027-04-01" },
      { id = "c", criticality = "low", next_review = "2026-12-01", reviewed = "2026-01-15" } } })
  end
  local a, b = { supplier = "a", occasion = "periodic", date = "2026-06-01" }, { supplier = "b", occasion = "selection", date = "2026-05-01" }
  local all = reviewed { { supplier = "a", occasion = "periodic", date = "2025-06-01" }, a, b }
  same(all.last, "2026-05-01")
  same(all.next, "2027-02-01")
  same(reviewed { a }.last, nil)
  same(reviewed { a, { supplier = "b", occasion = "incident", date = "2026-05-01" } }.last, nil)
  same(reviewed { a, { supplier = "b", occasion = "periodic", date = "2026-12-01" } }.last, nil)
  same(row_with("supplier-security.confirm-low-suppliers", { suppliers = { { criticality = "low", reviewed = "2026-01-15" },
    { criticality = "high", reviewed = "2025-01-15" } } }).last, "2026-01-15")
  same(row_with("supplier-security.confirm-low-suppliers", { suppliers = {
    { criticality = "low", reviewed = "2026-01-15", next_review = "2027-01-14" } } }).next, "2027-01-14")
  same(row_with("supplier-security.review-suppliers", { supplier_evaluations = { a }, suppliers = {} }).last, nil)
end)

test("lines, entries, assessments, objectives and measurements are done when each has its day", function()
  local function each(id, key, day, others)
    local function last(...)
      local facts = { [key] = {} }
      for name, value in pairs(others or {}) do facts[name] = value end
      for i, value in ipairs { ... } do facts[key][i] = { id = i, [day] = value or nil } end
      return row_with(id, facts).last
    end
    same(last("2026-06-18", "2026-09-21"), "2026-06-18")
    same(last("2026-06-18", false), nil)
    same(last(), nil)
  end
  each("cloud-services.confirm-responsibility-tables", "shared_responsibilities", "confirmed")
  each("privacy.check-entries", "processing", "checked")
  each("privacy.reopen-assessments", "privacy_assessments", "date")
  local function measured(id, rows)
    return row_with(id, { measurements = rows, objectives = { { id = "O-1" }, { id = "O-2" } } }).last
  end
  local one, two = { objective = "O-1", results = { { analysed = "2026-09-08" }, { analysed = "2026-10-08" } } },
    { objective = "O-2", results = { { analysed = "2026-10-09" } } }
  for _, id in ipairs { "information-security-policy.measure-objectives", "isms-governance.enter-objective-figures" } do
    same(measured(id, { one, two, { results = { { analysed = "2026-07-01" } } } }), "2026-10-08")
    same(measured(id, { one }), nil)
  end
  same(measured("internal-audit.analyse-measurements", { one, two }), "2026-10-08")
  same(measured("internal-audit.analyse-measurements", { one, two, {} }), nil)
end)

test("competence is compared when it was for the holder of each role and for each person of the register", function()
  local function compared(rows)
    return row_with("human-resources-security.compare-competence", { competences = rows,
      roles = { { id = "lead", holder = "ann" }, { id = "head", holder = "bob" } } }).last
  end
  local ann, bob = { role = "lead", person = "ann", assessed = "2026-09-21" }, { role = "head", assessed = "2026-09-14" }
  same(compared { ann, bob }, "2026-09-14")
  same(compared { ann, bob, { role = "head", person = "cyd", assessed = "2026-01-12" } }, "2026-01-12")
  same(compared { ann }, nil)
  same(compared { ann, { role = "head", person = "cyd", assessed = "2026-09-14" } }, nil)
end)

test("an exercise, a course and an audit show the duties that they name, once they have taken place", function()
  local function exercised(...)
    return row_with("business-continuity.exercise-plan", { continuity = { exercises = { ... } } })
  end
  local duties_named = { "business-continuity.exercise-plan" }
  local held, ahead = { date = "2026-08-19", result = "Met", duties = duties_named }, { date = "2026-12-11", duties = duties_named }
  local both = exercised(held, { date = "2026-09-10", result = "Met", duties = { "business-continuity.recover-technically" } }, ahead)
  same(both.last, "2026-08-19")
  same(table.concat(both.planned, " "), "2026-12-11")
  same(both.marks[2], "planned")
  same(exercised { date = "2026-10-01", duties = duties_named }.last, nil)
  same(exercised { date = "2026-10-01", result = "Met" }.last, nil)
  local function audited(status)
    return row_with("internal-audit.audit-the-audit", { internal_audits = { { status = status, date = "2026-07-06",
      duties = { "internal-audit.audit-the-audit" } } } }).last
  end
  same(audited "held", "2026-07-06")
  same(audited "planned", nil)
  local function trained(attended, made_up)
    return row_with("secure-development.train-developers", { trainings = { { date = "2026-03-19", expected = 17, attended = attended,
      made_up = made_up, next = "2027-03-01", duties = { "secure-development.train-developers" } } } })
  end
  same(trained(17).last, "2026-03-19")
  same(trained(17).next, "2027-03-01")
  same(trained(16).last, nil)
  same(trained(16, "2026-04-23").last, "2026-03-19")
end)

test("a duty is due by the day that its register states, and not after its interval", function()
  local function assessed(day)
    return row_with("risk-management.assess-risks", { risk_assessment = {}, risk_method = { assessed = "2026-09-14", next = day } })
  end
  same(assessed("2027-09-13").next, "2027-09-13")
  same(assessed("2027-10-01").next, "2027-09-14")
  same(assessed("2027-10-01").stated.day, "2027-10-01")
  same(assessed("2027-10-01").limit, "2027-09-14")
  same(assessed(nil).next, "2027-09-14")
  same(assessed("2026-09-14").stated, nil)
  same(row_with("compliance.review-legal-register", { legal_reviews = { { date = "2026-08-17" } }, legal_requirements = {
    { next = "2027-04-16" }, { next = "2027-02-15" } } }).next, "2027-02-15")
  same(row_with("privacy.reopen-assessments", { privacy_assessments = { { date = "2026-09-14", next = "2027-09-13" } } }).next,
    "2027-09-13")
  same(row_with("business-continuity.open-plan-copies", { continuity = { copies_opened = "2026-09-01" } }).last, "2026-09-01")
  same(row_with("isms-governance.draw-documents", { document_store = { checked = "2026-09-25" } }).last, "2026-09-25")
end)

test("each fact that says when a duty was done has a day to tell", function()
  for id, policy in pairs(known.policies) do
    for _, duty in ipairs(policy.duties or {}) do
      local key, rest = (duty.done_by or ""):match("^([^.]+)%.?(.*)$")
      local told = not key or rest ~= ""
      for _, part in ipairs { "record", "done" } do
        told = told or lists.contains(kinds.having(part), key) and (kinds.part(key, part).days or kinds.part(key, part).parts)
      end
      assert(told, id .. "." .. duty.id .. " is done by " .. tostring(duty.done_by))
    end
  end
end)

test("a day that is set for a duty is in its plan, and what follows is counted from there", function()
  local function marks(audits)
    local row = built_of("internal-audit", { internal_audits = audits }).by_id["internal-audit.audit-internally"]
    local out = {}
    for at = 1, 13 do out[at] = row.marks[at] and row.marks[at]:sub(1, 1) or "." end
    return table.concat(out), row.first_due
  end
  local held, planned = { status = "held", date = "2026-07-06" }, { status = "planned", date = "2026-12-07" }
  local function shows(audits, want, day)
    local have, due = marks(audits)
    same(have, want)
    same(due, day)
  end
  shows({ held }, "........c....", "2027-07-06")
  shows({ held, planned }, ".p...........", "2026-12-07")
  shows({ held, { status = "planned", date = "2027-06-14" }, planned }, ".p.....p.....", "2026-12-07")
  shows({ { status = "held", date = "2025-11-28" }, planned }, "cp...........", "2026-11-28")
  shows({ planned }, ".p...........", "2026-12-07")
  shows({ held, { status = "planned", date = "2026-11-02" } }, "........c....", "2027-07-06")
end)

test("what is due a year after its last record has its month in the plan", function()
  local row = built_of("internal-audit", { management_reviews = { { date = "2026-11-16" } } })
    .by_id["internal-audit.review-management-system"]
  same(row.next, "2027-11-16")
  same(row.marks[13], "counted")
end)

test("where no record is known each duty has its months, never the one that is running, and the same each time", function()
  local one, other = built {}, built {}
  assert(#one.plan.rows > 2 and #one.plan.months == 13)
  same(one.plan.months[1], "2026-11-01")
  same(one.plan.months[13], "2027-11-01")
  for i, row in ipairs(one.plan.rows) do
    local count = 0
    for month, mark in pairs(row.marks) do
      assert(mark == "proposed" and month > 1 and other.plan.rows[i].marks[month] == mark)
      count = count + 1
    end
    assert(count == 12 // row.count, row.id .. ": " .. count)
  end
end)

test("a record that no register has, and a function that nobody has, are told", function()
  local all = built {}
  assert(#all.without == #all.records and #all.records == 7)
  assert(#all.unheld == 1 and all.unheld[1].id == "security-operations" and #all.unheld[1].rows == 3)
  assert(all.pages[1].id == "isms-manager" and all.pages[2].id == "security-operations" and #all.pages == 3)
end)
