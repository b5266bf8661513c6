local signs = require "audit.signs"
local texts = require "audit.texts"

local KINDS = { "date", "id", "number" }

-- What is known already: the signs of a text by the words of its language and the text, for the book
-- of policies says again what they say; and the index of a section, for each is compared both ways.
local function new_known()
  return { signs = {}, indexes = {} }
end

local function signs_of(text, words, known)
  local of_texts = known.signs[words] or {}
  known.signs[words] = of_texts
  of_texts[text] = of_texts[text] or signs.of(text, words)
  return of_texts[text]
end

-- The signs of SECTION: kind → sign → index of the first line that has it.
local function index_of(section, words, known)
  if known.indexes[section] then return known.indexes[section] end
  local index = { date = {}, id = {}, number = {} }
  known.indexes[section] = index
  for i, line in ipairs(section.lines) do
    local found = signs_of(line.text, words, known)
    for _, kind in ipairs(KINDS) do
      for _, sign in ipairs(found[kind]) do index[kind][sign] = index[kind][sign] or i end
    end
  end
  return index
end

-- The line of SECTION that stands for line INDEX of the other language: at the same place where
-- both have as many, else the heading.
local function counterpart(section, other, index)
  if #section.lines ~= #other.lines then return section.line end
  return section.lines[index].line
end

-- A language that spells small numbers out has words where others have figures, so numbers are not looked for in it.
local function is_compared(kind, words)
  return kind ~= "number" or not words.spells_numbers
end

-- Reports each sign that the section WANTED of ORIGINAL has and the section HAD of DOCUMENT lacks.
local function compare(original, wanted, document, had, self, known, report)
  local words = self.views[document.language].words
  local want, have = index_of(wanted, self.views[original.language].words, known), index_of(had, words, known)
  for _, kind in ipairs(KINDS) do
    for sign, i in pairs(is_compared(kind, words) and want[kind] or {}) do
      if not have[kind][sign] then
        report(document, counterpart(had, wanted, i), "the text in '" .. document.language
          .. "' lacks the " .. kind .. " " .. sign .. " that '" .. original.language
          .. "' has in the same section")
      end
    end
  end
end

local function compare_documents(original, document, self, known, report)
  local wanted, had = texts.sections(original), texts.sections(document)
  for id in pairs(wanted) do
    if not had[id] then return end -- which languages-differ reports
  end
  for id, section in pairs(wanted) do
    compare(original, section, document, had[id], self, known, report)
  end
end

return {
  numbers = { 40 }, severity = "warning", clause = "7.5.3", document = "all",
  title = { en = "The languages name the same dates, ids and numbers",
    ja = "各言語の本文が同じ日付・番号・数値を示す" },
  explanation = {
    en = "Every full date (in figures, with the month's name, or by era) and every id, such as R-01 "
      .. "or A.5.1, stands in the same section of every language, and so does every number that the "
      .. "English text has in figures. Numbers in words, years and the cover are not compared.",
    ja = "完全な日付（数字、月名、元号）及びR-01やA.5.1などの番号は、各言語の同じ節にあり、"
      .. "英語の本文で数字で書かれた数も同様である。言葉で書かれた数、年及び表紙は比べない。",
  },
  violates = {
    { { "templates/statement-of-applicability/en.md", "{#controls}\n", "{#controls}\n\nWithin 30 days.\n" },
      { "templates/statement-of-applicability/ja.md", "{#controls}\n", "{#controls}\n\n31日以内とする。\n" },
      at = { "templates/statement-of-applicability/ja.md", "31日" } },
    { { "templates/statement-of-applicability/en.md", "{#controls}\n",
        "{#controls}\n\nOf {{ date(document.date) }}.\n" },
      { "templates/statement-of-applicability/ja.md", "{#controls}\n",
        "{#controls}\n\n令和8年10月2日\n" },
      at = { "templates/statement-of-applicability/ja.md", "令和8年" } },
    { { "templates/statement-of-applicability/en.md", "{#controls}\n", "{#controls}\n\nFor R-1.\n" },
      { "templates/statement-of-applicability/ja.md", "{#controls}\n", "{#controls}\n\nR-2のため。\n" },
      at = { "templates/statement-of-applicability/ja.md", "R-2の" } },
  },
  keeps = {
    { { "templates/statement-of-applicability/en.md", "{#controls}\n",
        "{#controls}\n\nWithin 30 days from 1 October 2026, three times (R-1).\n" },
      { "templates/statement-of-applicability/ja.md", "{#controls}\n",
        "{#controls}\n\n令和8年10月1日から30日以内に3回（R-1）。\n" } },
  },
  read = function(documents, report, self)
    local first, known = self.languages[1], new_known()
    for _, document in ipairs(documents) do
      local original = texts.find(documents, document.id, first)
      if document.language ~= first and original then
        compare_documents(original, document, self, known, report)
        compare_documents(document, original, self, known, report)
      end
    end
  end,
}
