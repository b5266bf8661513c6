local signs = require "audit.signs"
local texts = require "audit.texts"

-- The signs in the cells of the tables of SECTION: kind → list, and the rows as { number, signs }.
local function cells_of(section, words)
  local all = { rows = {}, date = {}, id = {}, number = {} }
  for _, line in ipairs(section.lines) do
    if line.kind == "row" then
      local row = { number = line.line, signs = {} }
      for _, cell in ipairs(line.cells) do
        local sign, kind = signs.of_cell(cell, words)
        if sign then
          table.insert(all[kind], sign)
          table.insert(row.signs, sign)
        end
      end
      table.insert(all.rows, row)
    end
  end
  return all
end

local function first_difference(want, have)
  table.sort(want)
  table.sort(have)
  for i = 1, math.max(#want, #have) do
    if want[i] ~= have[i] then return want[i] or have[i] end
  end
end

-- A language may write a number with its unit or a date in a sentence, and then it is not seen here:
-- both are compared where both languages have as many.
local function difference(want, have)
  local found = first_difference(want.id, have.id)
  for _, kind in ipairs { "date", "number" } do
    found = found or #want[kind] == #have[kind] and first_difference(want[kind], have[kind])
  end
  return found
end

-- The line of SECTION where its cells HAVE leave the cells WANT of the other language: a row, or the
-- heading when the rows are not as many.
local function line_of(section, want, have)
  for i, row in ipairs(#want.rows == #have.rows and have.rows or {}) do
    if table.concat(row.signs, " ") ~= table.concat(want.rows[i].signs, " ") then
      return row.number
    end
  end
  return section.line
end

-- The line at which LAGGING should have the section ID of WHOLE: the last section before it that it
-- has, else the first line.
local function line_before(id, whole, lagging)
  local wanted, had = texts.sections(whole), texts.sections(lagging)
  local best
  for other, section in pairs(wanted) do
    local before = not wanted[id] or section.line < wanted[id].line
    if before and had[other] then best = math.max(best or 1, had[other].line) end
  end
  return best or 1
end

-- Sections that the document WHOLE has and the document LAGGING in another language lacks.
local function report_missing(whole, lagging, report)
  local missing = {}
  for id in pairs(whole.page.sections) do
    if not lagging.page.sections[id] then
      missing[id] = true
      report(lagging, line_before(id, whole, lagging), "the text in '" .. lagging.language
        .. "' lacks the section '" .. id .. "' that '" .. whole.language .. "' has")
    end
  end
  return next(missing) ~= nil
end

local function compare(original, document, self, report)
  local lacks = report_missing(original, document, report)
  if report_missing(document, original, report) or lacks then return end
  local sections, wanted = texts.sections(document), texts.sections(original)
  for id, section in pairs(wanted) do
    local want = cells_of(section, self.views[original.language].words)
    local have = sections[id] and cells_of(sections[id], self.views[document.language].words)
    local place = have and line_of(sections[id], want, have)
    local sign = have and difference(want, have)
    if sign then
      report(document, place, "the tables of section '" .. id .. "' in '" .. document.language
        .. "' and in '" .. original.language .. "' do not agree on " .. sign)
    end
  end
end

return {
  numbers = { 40 }, severity = "error", clause = "7.5.3", document = "all",
  title = { en = "The languages say the same",
    ja = "各言語の文書が同じ事実を示す" },
  explanation = {
    en = "A document has the same sections in every language, and the cells of its tables that are "
      .. "numbers, versions, dates or ids of risks, treatments and controls agree between them.",
    ja = "文書は各言語で同じ節をもち、表のうち数値、版数、日付、及びリスク・対応・管理策の番号の欄が"
      .. "各言語で一致する。",
  },
  violates = {
    { { "templates/risk-treatment-plan/ja.md", "## Treatments {#treatments}", "" },
      at = { "templates/risk-treatment-plan/ja.md", "## Risks" } },
    { { "templates/risk-treatment-plan/ja.md", "entry.current", "7" } },
    { { "templates/risk-treatment-plan/ja.md",
        "{title = \"Risk\", key = \"risk\"}",
        "{title = \"Risk\", cell = function() return \"R-1\" end}" } },
    { { "templates/risk-treatment-plan/en.md", "| **All** |", "| Assessed | {{ date(model.method.assessed) }} |\n| **All** |" },
      { "templates/risk-treatment-plan/ja.md", "| **All** |", "| Assessed | 2026年9月2日 |\n| **All** |" },
      at = { "templates/risk-treatment-plan/ja.md", "2026年" } },
  },
  keeps = {
    { { "templates/risk-treatment-plan/ja.md", "## Summary", "## 概要" } },
  },
  read = function(documents, report, self)
    local first = self.languages[1]
    for _, document in ipairs(documents) do
      local original = texts.find(documents, document.id, first)
      if document.language ~= first and original then compare(original, document, self, report) end
    end
  end,
}
