local narrow = require "base.narrow"
local walk = require "facts.walk"

local TEXTS = { text = true }

-- What stands behind a number of criteria.
local UNITS = { "^%s*項目", "^%s*件", "^%s*個", "^%s*の?評価基準", "^%s*基準", "^%s*criteri", "^%s*items?%f[%A]", "^%s*questions?%f[%A]",
  "^%s*requirements?%f[%A]", "^%s*checks?%f[%A]" }

local function texts_of(value) return type(value) == "table" and value or { value } end

-- The words of STANDARD by which a text shows that it speaks of it: its names and those of its levels.
local function marks_of(standard)
  local marks = { standard.prefix }
  local function add(value)
    for _, text in pairs(texts_of(value)) do marks[#marks + 1] = narrow(text):lower() end
  end
  add(standard.short)
  add(standard.title)
  for _, level in ipairs(standard.levels or {}) do add(level.title) end
  return marks
end

local function has_one(text, marks)
  for _, mark in ipairs(marks) do
    if text:find(mark, 1, true) then return true end
  end
  return false
end

local function counts(text, number)
  local from, to = text:find("%f[%d]" .. number .. "%f[%D]")
  while from do
    for _, unit in ipairs(UNITS) do
      if text:find(unit, to + 1) then return true end
    end
    from, to = text:find("%f[%d]" .. number .. "%f[%D]", to + 1)
  end
  return false
end

-- The earlier edition of STANDARD whose number of criteria TEXT says, and the number; or nil.
local function earlier_in(text, standard, marks)
  local plain = narrow(text):lower()
  for _, earlier in ipairs(standard.earlier) do
    for _, number in ipairs(earlier.counts or {}) do
      if counts(plain, number) and has_one(plain, marks) then return earlier, number end
    end
  end
end

-- The standards in use that have earlier editions with counts: { standard (of the library), marks }.
local function watched(model, library)
  local out = {}
  for _, chosen in ipairs(model.standards) do
    local standard = library.standards[chosen.id]
    if #(standard.earlier or {}) > 0 then out[#out + 1] = { standard = standard, marks = marks_of(standard) } end
  end
  return out
end

local function said(text)
  return { { "isms.yaml", "  - {id: iso27001-2022}\n", "  - {id: iso27001-2022}\n  - {id: meti-scs-2026, level: 3}\n" },
    { "isms.yaml", "description: It serves.", "description: " .. text } }
end

return {
  numbers = {}, severity = "warning", clause = "SCS", document = "scs-self-assessment",
  title = { en = "No text counts criteria as an earlier edition had them", ja = "文中の評価基準の数が、現行の版による" },
  explanation = {
    en = "Lists of vendors still mix the draft of SCS of December 2025 (83 and 157 criteria) with the edition of 27 March 2026 (81 and 153): "
      .. "who counts as the draft did may have answered its criteria, whose numbers differ.",
    ja = "SCS評価制度については、2025年12月の案（83件及び157件）による一覧が残っている。2026年3月27日版は81件及び153件であり、番号も異なる。"
      .. "案の数を示す記載は、案の評価基準によるおそれがある。",
  },
  violates = { said "SCS ★3 has 83 criteria.", said "{en: It serves., ja: SCS評価制度の１５７項目に回答した。}", said "The 83 items of ★3 are answered." },
  keeps = { said "SCS ★3 has 81 criteria, ★4 153.", said "We have 83 laptops and prepare for SCS ★3.", said "It has 83 criteria of its own." },
  run = function(model, report, view)
    local list = watched(model, view.library)
    if #list == 0 then return end
    walk.leaves(view.fields, view.values, view.library, function(_, value, holder, key)
      for _, text in pairs(texts_of(value)) do
        for _, own in ipairs(list) do
          local earlier, number = earlier_in(text, own.standard, own.marks)
          if earlier then
            local title = type(earlier.title) == "table" and earlier.title.en or earlier.title
            report(holder, key, ("the count of criteria, %d, is that of the %s; the present edition has other numbers"):format(number, title))
          end
        end
      end
    end, TEXTS)
  end,
}
