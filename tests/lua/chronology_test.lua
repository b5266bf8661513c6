-- Dates of a schema of our own, judged by what it says of them.
local chronology = require "audit.chronology"
local schema = require "facts.schema"

local TODAY = "2026-11-22"

local FIELDS = {
  { name = "organization", type = "map", fields = { { name = "fiscal_year_start", type = "integer" } } },
  { name = "start", type = "date", when = "past" },
  { name = "stop", type = "date", when = "ahead", not_before = { "start" } },
  { name = "sent", type = "moment", when = "past", not_after = { "stop", "/start" } },
  { name = "ends", type = "date", when = "ahead", after = { "start" } },
  { name = "applies", type = "date", when = "ahead", seldom_before = { "start" } },
  { name = "status", type = "string" },
  { name = "held", type = "date", when = "ahead", past_if = { "status", "held", "closed" } },
  { name = "steps", type = "list", of = { type = "map", fields = {
    { name = "id", type = "id" },
    { name = "day", type = "moment", when = "past", not_before = { "^start" }, rising = true },
    { name = "result", type = "string" },
    { name = "planned", type = "date", when = "ahead", past_if = { "result" } },
  } } },
  { name = "of_month", type = "month", when = "past", not_after = { "stop" } },
  { name = "period", type = "text", when = "past", not_after = { "start" } },
  { name = "remark", type = "text" },
  { name = "causes", type = "list", entity = "cause", of = { type = "map", fields = {
    { name = "id", type = "id" }, { name = "found", type = "date", when = "past" },
  } } },
  { name = "cures", type = "list", of = { type = "map", fields = {
    { name = "cause", type = "reference", to = "cause" },
    { name = "done", type = "date", when = "past", not_before = { "/causes[cause].found" } },
  } } },
  { name = "kept", type = "keyed", of = { type = "map", fields = {
    { name = "day", type = "date", when = "past", not_before = { "^start" } },
  } } },
  { name = "finds", type = "list", of = { type = "map", fields = {
    { name = "id", type = "id" },
    { name = "sort", type = "string" },
    { name = "urgent", type = "boolean" },
    { name = "day", type = "date", when = "past" },
    { name = "met", type = "date", when = "past",
      not_before = { { "day", "sort", "audit", "check" }, "/alarms{finds}.day" } },
    { name = "fixed", type = "date", when = "past", not_before = { { "day", "urgent", false } } },
  } } },
  { name = "alarms", type = "list", of = { type = "map", fields = {
    { name = "id", type = "id" },
    { name = "day", type = "date", when = "past" },
    { name = "finds", type = "list", of = { type = "id" } },
  } } },
}

-- What JUDGE finds in the facts TEXT: lines of line number and words.
local function found(judge, text)
  project_file("case.yaml", text)
  local context = schema.context { languages = { "en" } }
  local values = schema.read_root(context, FIELDS, host.read_facts("case.yaml"))
  assert(messages() == "")
  local said = {}
  judge({ fields = FIELDS, values = values, model = { today = TODAY } }, function(holder, key, words)
    local _, line = require("facts.places").of(holder, key)
    said[#said + 1] = line .. ": " .. words
  end)
  return table.concat(said, "\n")
end

-- { facts, what is found }
local CASES = {
  { "start: 2026-11-22\nstop: 2026-11-22\nends: 2026-11-23\n", "" },
  { "start: 2026-11-23", "1: start (2026-11-23) lies after today (2026-11-22) and says what happened" },
  { "stop: 2030-01-01", "" },
  { "start: 2026-02-02\nstop: 2026-02-01", "2: stop (2026-02-01) lies before start (2026-02-02)" },
  { "start: 2026-02-02\nends: 2026-02-02", "2: ends (2026-02-02) does not lie after start (2026-02-02)" },
  { "sent: 2026-02-03 09:00\nstop: 2026-02-03", "" },
  { "sent: 2026-02-04 09:00\nstop: 2026-02-03", "1: sent (2026-02-04 09:00) lies after stop (2026-02-03)" },
  { "sent: 2026-11-22 23:59\n", "" },
  { "sent: 2026-02-04\nstart: 2026-02-03", "1: sent (2026-02-04) lies after start (2026-02-03)" },
  { "status: planned\nheld: 2027-01-01", "" },
  { "held: 2027-01-01", "" },
  { "status: closed\nheld: 2027-01-01", "2: held (2027-01-01) lies after today (2026-11-22) and says what happened" },
  { "steps:\n  - {day: 2026-01-02 10:00}\n  - {id: S-2, day: 2026-01-02 09:59}",
    "3: steps.S-2.day (2026-01-02 09:59) lies before that of the entry above (2026-01-02 10:00)" },
  { "steps:\n  - {day: 2026-01-02 10:00}\n  - {day: 2026-01-02}", "" },
  { "start: 2026-01-03\nsteps:\n  - {day: 2026-01-02}", "3: steps[1].day (2026-01-02) lies before start (2026-01-03)" },
  { "start: 2026-01-03\nkept:\n  one: {day: 2026-01-02}", "3: kept.one.day (2026-01-02) lies before start (2026-01-03)" },
  { "steps:\n  - {planned: 2027-01-01}", "" },
  { "steps:\n  - {planned: 2027-01-01, result: Good}",
    "2: steps[1].planned (2027-01-01) lies after today (2026-11-22) and says what happened" },
  { "of_month: 2026-11", "" },
  { "of_month: 2026-12", "1: of_month (2026-12) lies after today (2026-11-22) and says what happened" },
  { "of_month: 2026-03\nstop: 2026-03-01", "" },
  { "of_month: 2026-03\nstop: 2026-02-28", "1: of_month (2026-03) lies after stop (2026-02-28)" },
  { "period: 2026-Q4", "" },
  { "period: 2027-Q1", "1: period (2027-Q1) lies after today (2026-11-22) and says what happened" },
  { "period: 2027-Q1\norganization: {fiscal_year_start: 4}", "" },
  { "period: October 2025 to December 2026",
    "1: period (October 2025 to December 2026) lies after today (2026-11-22) and says what happened" },
  { "period: October 2026 to May 2026", "1: period (October 2026 to May 2026) ends before it begins" },
  { "period: Second quarter 2026\nstart: 2026-04-01", "" },
  { "period: Second quarter 2026\nstart: 2026-03-31",
    "1: period (Second quarter 2026) lies after start (2026-03-31)" },
  { "period: {en: November 2026, ja: 令和8年12月}",
    "1: period (令和8年12月) lies after today (2026-11-22) and says what happened" },
  { "period: Some time in 2027\nremark: 2027-01", "" },
  { "causes: [{id: C-1, found: 2026-02-02}, {id: C-2}]\ncures: [{cause: C-1, done: 2026-02-02}, {cause: C-2, done: 2026-01-01}]", "" },
  { "causes: [{id: C-1, found: 2026-02-02}]\ncures:\n  - {cause: C-1, done: 2026-02-01}",
    "3: cures[1].done (2026-02-01) lies before found of C-1 (2026-02-02)" },
  { "finds:\n  - {sort: check, day: 2026-02-02, met: 2026-02-01}",
    "2: finds[1].met (2026-02-01) lies before day (2026-02-02)" },
  { "finds:\n  - {sort: alarm, day: 2026-02-02, met: 2026-02-01}\n  - {day: 2026-02-02, met: 2026-02-01}", "" },
  { "finds: [{urgent: true, day: 2026-02-02, fixed: 2026-02-01}, {day: 2026-02-02, fixed: 2026-02-01}]", "" },
  { "finds: [{urgent: false, day: 2026-02-02, fixed: 2026-02-01}]",
    "1: finds[1].fixed (2026-02-01) lies before day (2026-02-02)" },
  { "finds:\n  - {id: F-1, met: 2026-02-01}\nalarms: [{id: A-1, day: 2026-02-02, finds: [F-2, F-1]}]",
    "2: finds.F-1.met (2026-02-01) lies before day of A-1 (2026-02-02)" },
  { "finds: [{id: F-1, met: 2026-02-01}]\nalarms: [{id: A-1, day: 2026-02-02, finds: [F-2]}, {id: A-2}]", "" },
}

test("what happened lies in the past, and days follow each other as the schema says", function()
  for _, case in ipairs(CASES) do
    local said = found(chronology.impossible, case[1])
    if said ~= case[2] then error(("%s\nhave %s\nwant %s"):format(case[1], said, case[2]), 0) end
    assert(found(chronology.unusual, case[1]) == "")
  end
end)

test("a month is a month of a year", function()
  for _, text in ipairs { "2026-13", "2026-1", "2026", "August", "2026-08-01", "99999999999999999999-01" } do
    project_file("case.yaml", "of_month: " .. text)
    schema.read_root(schema.context { languages = { "en" } }, FIELDS, host.read_facts("case.yaml"))
    local said = messages()
    assert(said:find("case.yaml:1:11: error: of_month must be a month such as 2026-04, not '" .. text .. "'", 1, true), said)
  end
end)

test("a day that is right only for a reason is told apart", function()
  local text = "start: 2026-02-02\napplies: 2026-02-01"
  assert(found(chronology.impossible, text) == "")
  assert(found(chronology.unusual, text) == "2: applies (2026-02-01) lies before start (2026-02-02)")
  assert(found(chronology.unusual, "start: 2026-02-02\napplies: 2026-02-02") == "")
end)

test("a period in two languages is one event, the later of both", function()
  for text, said in pairs {
    ["period: {en: August 2026, ja: 2026年8月}"] = "1: period (August 2026)",
    ["period: {en: August 2026, ja: 2026年9月}"] = "1: period (2026年9月)",
    ["period: {en: August 2026, ja: 8月}\nstart: 2026-01-01"] = "2: start (2026-01-01)\n1: period (August 2026)",
  } do
    local have = found(function(view, report)
      for _, event in ipairs(chronology.events(view)) do report(event.holder, event.key, event.text) end
    end, text)
    assert(have == said, have)
  end
end)
