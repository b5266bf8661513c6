local texts = require "texts"

-- What languages have in common in a cell: a count or the id of an entry. Versions and years are
-- written as each language has it.
local function sign_of(cell)
  local number = cell:match("^%**(%d+)%**$")
  if number then return not number:find("^[12][09]%d%d$") and number end
  return cell:match("^(%u+[%-.][%d.]+)$")
end

local function headings_of(document)
  local ids = {}
  for id, section in pairs(document.page.sections) do
    ids[section.number and section.number .. " " .. section.title or section.title] = id
  end
  return ids
end

local function add_signs(row, section)
  for _, cell in ipairs(texts.cells { text = row }) do
    local sign = sign_of(cell)
    if sign then table.insert(sign:find("^%d") and section.counts or section.ids, sign) end
  end
end

-- Section id → { line, counts, ids }: the signs in its tables.
local function signs_of(document)
  local headings, sections, current = headings_of(document), {}, nil
  for number, line in texts.lines(document) do
    local heading = line:match("^#+%s+(.-)%s*$")
    if heading then
      local id = headings[texts.plain(heading)]
      current = id and { line = number, counts = {}, ids = {} } or nil
      if id then sections[id] = current end
    elseif current and line:sub(1, 1) == "|" then
      add_signs(line, current)
    end
  end
  return sections
end

local function first_difference(want, have)
  table.sort(want)
  table.sort(have)
  for i = 1, math.max(#want, #have) do
    if want[i] ~= have[i] then return want[i] or have[i] end
  end
end

-- A language may write a count with its unit, and then it is not seen here: counts are compared
-- where both have as many.
local function difference(want, have)
  return first_difference(want.ids, have.ids)
    or #want.counts == #have.counts and first_difference(want.counts, have.counts)
end

-- The line of the first numbered section: what stands before it comes from the cover.
local function first_line(document, sections)
  local first
  for id, section in pairs(sections) do
    if document.page.sections[id].number then
      first = math.min(first or section.line, section.line)
    end
  end
  return first or 1
end

-- Sections that the document WHOLE has and the document LAGGING in another language lacks.
local function report_missing(whole, lagging, sections, report)
  local ids = {}
  for id in pairs(whole.page.sections) do
    if not lagging.page.sections[id] then ids[#ids + 1] = id end
  end
  table.sort(ids)
  for _, id in ipairs(ids) do
    report(lagging, first_line(lagging, sections), "the text in '" .. lagging.language
      .. "' lacks the section '" .. id .. "' that '" .. whole.language .. "' has")
  end
end

local function compare(original, document, report)
  local sections, wanted = signs_of(document), signs_of(original)
  report_missing(original, document, sections, report)
  report_missing(document, original, wanted, report)
  for id, want in pairs(wanted) do
    local have = sections[id]
    local sign = have and difference(want, have)
    if sign then
      report(document, have.line, "the tables of section '" .. id .. "' in '" .. document.language
        .. "' and in '" .. original.language .. "' do not agree on " .. sign)
    end
  end
end

return {
  numbers = { 40 }, severity = "error", clause = "7.5.3", document = "all",
  title = { en = "The languages say the same",
    ja = "各言語の文書が同じ事実を示す" },
  explanation = {
    en = "A document has the same sections in every language, and numbers in tables and ids of "
      .. "risks, treatments and controls agree between them.",
    ja = "文書は各言語で同じ節をもち、表の数値、及びリスク・対応・管理策の番号が各言語で一致する。",
  },
  violates = {
    { { "templates/risk-treatment-plan/ja.md", "## Treatments {#treatments}", "" } },
    { { "templates/risk-treatment-plan/ja.md", "entry.inherent", "7" } },
    { { "templates/risk-treatment-plan/ja.md",
        "{title = \"Risk\", key = \"risk\"}",
        "{title = \"Risk\", cell = function() return \"R-1\" end}" } },
  },
  keeps = {
    { { "templates/risk-treatment-plan/ja.md", "## Summary", "## 概要" } },
  },
  read = function(documents, report, self)
    local first = self.languages[1]
    for _, document in ipairs(documents) do
      local original = texts.find(documents, document.id, first)
      if document.language ~= first and original then compare(original, document, report) end
    end
  end,
}
