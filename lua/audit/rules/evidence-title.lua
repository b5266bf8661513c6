local projection = require "facts.projection"

local WORD = 4 -- letters of a word that tells one title from another

-- What evidence may name by an id → its title (a text in one or in several languages).
local function titles_of(view)
  local titles, values, known = {}, view.values, view.library
  for _, row in ipairs(values.records or {}) do titles[row.id or ""] = row.name end
  for _, key in ipairs { "evidence", "external_documents" } do
    for _, row in ipairs(values[key] or {}) do titles[row.id or ""] = row.title end
  end
  for id, control in pairs(values.documents or {}) do
    local spec = known.documents[id] or known.policies[id]
    if control.number and spec then titles[control.number] = spec.title end
  end
  return titles
end

-- What tells TEXT from other titles: its words of some letters, and of a script without blanks each
-- pair of signs.
local function marks_of(text)
  local marks = {}
  for part in text:gmatch("%S+") do
    local word = host.fold(part)
    local length = utf8.len(word)
    if #word == length then
      marks[#marks + 1] = length >= WORD and word or nil
    else
      for i = 1, length - 1 do
        marks[#marks + 1] = word:sub(utf8.offset(word, i), utf8.offset(word, i + 2) - 1)
      end
    end
  end
  return marks
end

-- Whether SAID, the words beside an id, is another title than TITLE: it has words of it, and others.
local function differs(said, title)
  local known, shares, adds = host.fold(title), false, false
  for _, mark in ipairs(marks_of(said)) do
    local found = known:find(mark, 1, true) ~= nil
    shares, adds = shares or found, adds or not found
  end
  return shares and adds
end

-- Calls TAKE with each id that ends a part of TEXT, perhaps in brackets, and the words before it.
local function each_named(text, take)
  local parts = text:gsub("；", ";"):gsub("、", ";"):gsub("，", ";")
  for part in parts:gmatch("[^;,]+") do
    local from, id, to = part:match("()%f[%w](%a[%w%-]*%-%d[%w]*)()%A*$")
    if id and host.fold(part:sub(to)) == "" then take(id, part:sub(1, from - 1)) end
  end
end

-- Holds TEXT, evidence in LANGUAGE, against TITLES; returns the first id that has another title, and the title.
local function other_title(text, language, titles)
  local wrong, right
  each_named(text, function(id, said)
    local title = titles[id] and projection.text(titles[id], language)
    if title and not wrong and differs(said, title) then wrong, right = id, title end
  end)
  return wrong, right
end

local RECORD = "records: [{id: REC-01, name: Office key book, clause: A.7.2, owner: isms-manager, "
  .. "place: Safe, classification: internal, retention: 5 years, disposal: Fire}]\n"

-- The edits that register a record and by which the evidence of A.7.2 is TEXT.
local function names(text)
  return { { "isms.yaml", "", RECORD }, { "facts/controls.csv", "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
    "A.7.2,yes,implemented,B,,isms-manager,,," .. text .. "," } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.2 a, 6.1.3 d", document = "statement-of-applicability",
  title = { en = "Evidence is called what its register calls it",
    ja = "証拠の名称が台帳の名称と一致する" },
  explanation = {
    en = "The words before the id of a document, record or piece of evidence are its title in the "
      .. "register, or a part of it: under another title nobody finds it.",
    ja = "文書、記録又は証拠の番号に添えた名称は、台帳における名称又はその一部とする。別の名称では、探す者が見付けられない。",
  },
  violates = {
    names "Office key list REC-01", names "Photos; Office key list (REC-01)",
  },
  keeps = {
    names "Office key book REC-01", names "Key book (REC-01)", names "Photos kept in REC-01",
    names "Office key list",
  },
  run = function(model, report, view)
    local titles = titles_of(view)
    for _, decision in ipairs(view.values.controls or {}) do
      local text = decision.evidence
      for language, words in pairs(type(text) == "table" and text or { [view.language] = text }) do
        local id, title = other_title(words, language, titles)
        if id then
          report(decision, "evidence", ("the evidence of %s calls %s by another title than '%s', which "
            .. "it has in its register"):format(decision.id, id, title))
          break
        end
      end
    end
  end,
}
