-- Functions that templates call and that need the model's data: names, dates, numbers, quantities,
-- parameters.
local dates = require "base.dates"
local lists = require "base.lists"
local markdown = require "document.markdown"
local phrase = require "base.phrase"
local projection = require "facts.projection"

local helpers = {}

local function refuse_unknown(kind, id)
  error({ code = "dangling-reference",
    message = "there is no " .. kind .. " '" .. tostring(id) .. "'" }, 0)
end

local function add_people(self, people)
  function self.person(id)
    if id == nil then return nil end
    return people.name(id) or refuse_unknown("person", id)
  end
  function self.role(id)
    if id == nil then return nil end
    return people.title(id) or refuse_unknown("role", id)
  end
end

local function refuse_people(self)
  function self.person() projection.refuse("person()") end
  function self.role() projection.refuse("role()") end
end

-- What sets several texts together as the language does.
local function add_phrases(self, words)
  -- VALUES, or AS (a key or a function) of each of them, as one text; nil when there are none.
  function self.series(values, as)
    local texts = {}
    for i, value in ipairs(values or {}) do
      texts[i] = as == nil and value or type(as) == "function" and as(value) or value[as]
    end
    return #texts > 0 and markdown.join(texts, words.separator) or nil
  end
  -- The same within a sentence: the last one behind the language's "and".
  function self.enumeration(values, as)
    local count = #(values or {})
    if count < 2 then return self.series(values, as) end
    local most = self.series(table.move(values, 1, count - 1, 1, {}), as)
    return phrase.fill(words.both, { first = most, last = self.series({ values[count] }, as) })
  end
  -- TEXT and, in brackets, NOTE; without the one that is nil.
  function self.aside(text, note)
    return text and note and phrase.fill(words.aside, { text = text, note = note }) or text or note
  end
  -- VALUE, and the word for none where it is given as none; nil when it is not given.
  function self.or_none(value)
    if value == false then return words.none end
    return value
  end
  -- TEXT and what there is to say of it, MORE; without the one that is nil.
  function self.remark(text, more)
    return text and more and phrase.fill(words.remark, { text = text, more = more }) or text or more
  end
  -- What is said after a count: for how many (UNKNOWN, a number or a list of them) it is not recorded
  -- whether they count; nothing where it is known for all.
  function self.except(unknown)
    local count = type(unknown) == "number" and unknown or #unknown
    return count > 0 and phrase.fill(words.except, { count = tostring(count) }) or ""
  end
  -- The days from FIRST to LAST; FIRST alone without a last one.
  function self.period(first, last)
    if first == nil or last == nil then return self.date(first) end
    return phrase.fill(words.range, { min = self.date(first), max = self.date(last) })
  end
  -- The days from FIRST to LAST of something that lasts, of which one may not be recorded; nil without both, and
  -- a dash where FIRST is given as none.
  function self.span(first, last)
    if first == false and last == nil then return "–" end
    if first == nil and last == nil then return nil end
    return phrase.fill(words.range, { min = self.date(first) or words.not_recorded,
      max = self.date(last) or words.not_recorded })
  end
  -- The day ISO and whether it is OVERDUE; nil without a day.
  function self.deadline(iso, overdue)
    if iso == nil or not overdue then return self.date(iso) end
    return markdown.join({ self.date(iso), markdown.strong(words.overdue) }, " ")
  end
end

-- The helper functions for one language; PEOPLE is nil in a public document, YEAR_START the month
-- in which the fiscal year begins or nil.
function helpers.make(people, language, words, date_style, year_start)
  local self = {}
  if people then add_people(self, people) else refuse_people(self) end
  function self.date(iso)
    if iso == nil then return nil end
    return dates.format(iso, date_style, words)
  end
  function self.moment(text)
    if text == nil then return nil end
    return dates.format_moment(text, date_style, words)
  end
  function self.fiscal_year(iso)
    if iso == nil then return nil end
    return phrase.fill(words.fiscal_year, { year = dates.fiscal_year(iso, year_start) })
  end
  function self.count(list) return list and #list end
  -- The ROWS for which HOLDS(row), in their order; of rows that were not given, those themselves.
  function self.where(rows, holds)
    if rows == nil or lists.is_absent(host.unfreeze(rows)) then return rows end
    return lists.select(rows, holds)
  end
  function self.number(value) return value and phrase.grouped(value, words.thousands) end
  function self.t(value) return projection.text(value, language) end
  function self.quantity(number, unit)
    if number == nil then return nil end
    return phrase.quantity(number, unit, words)
  end
  function self.yes_no(value)
    if value == nil then return nil end
    return value and words.yes or words.no
  end
  add_phrases(self, words)
  return self
end

return helpers
