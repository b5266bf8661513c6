-- Which field each column of a sheet is, by its heading: its name in one or two rows, with or without
-- brackets, in one or two languages, before or after treatment.
local diff_words = require "diff.words"
local kinds = require "facts.kinds"
local languages = require "base.languages"
local lists = require "base.lists"
local narrow = require "base.narrow"
local parted = require "command.import.parted"
local words = require "command.import.words"
local trim = require "base.trim"

local columns = {}

-- Number columns: an id where there is nothing better, else the number of the row.
local WEAK = words.index { id = { "no", "no.", "number", "nr", "#", "ref", "reference", "番号", "項番", "通番", "連番", "№",
  "lfd nr", "lfd. nr.", "laufende nummer", "nummer", "kennung", "referenz" } }
local COMMON = {
  notes = { "notes", "note", "remarks", "remark", "comments", "comment", "備考", "特記事項", "コメント", "メモ",
    "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar", "kommentare", "notiz", "notizen", "hinweis", "hinweise" },
}

local PHASES = {
  { "target", "target", "planned", "目標", "zielwert", "ziel" },
  { "residual", "residual", "netto", "net", "after treatment", "after mitigation", "after controls", "after", "post treatment",
    "post mitigation", "post", "mitigated", "remaining", "revised", "new", "リスク対応後", "対応後", "対策後", "処置後", "残留", "残存",
    "軽減後", "nach risikobehandlung", "nach behandlung", "nach maßnahmen", "nach maßnahme", "nach umsetzung", "verbleibende", "rest" },
  { "inherent", "inherent", "gross", "initial", "original", "raw", "untreated", "before treatment", "before mitigation",
    "before controls", "before", "pre treatment", "pre mitigation", "pre", "リスク対応前", "対応前", "対策前", "処置前",
    "固有", "軽減前", "vor risikobehandlung", "vor behandlung", "vor maßnahmen", "vor maßnahme", "vor umsetzung", "brutto", "inhärentes",
    "inhärente", "inhärent", "initiales", "initiale" },
  { "current", "current", "existing", "現状", "現在", "現行", "aktuelles", "aktuelle", "aktuell" },
}
for _, list in ipairs(PHASES) do
  for i = 2, #list do list[i] = words.key(list[i]) end
end

-- The phase that KEY names, and KEY without it.
local function phase_of(key)
  for _, list in ipairs(PHASES) do
    for i = 2, #list do
      local word = list[i]
      local first, last = key:find(word, 1, true)
      local short = #word < 6 and word:find("^%a+$")
      if first and not (short and first ~= 1 and last ~= #key) then
        return list[1], key:sub(1, first - 1) .. key:sub(last + 1)
      end
    end
  end
end

local function without_risk(key)
  return (key:gsub("^risk", ""):gsub("risk$", ""):gsub("リスク", ""):gsub("risiko", ""))
end

-- The parts of HEADING that may name a field alone: bilingual headings have two.
local function parts_of(text)
  local parts = {}
  for part in narrow(text):gmatch("[^/\n|]+") do parts[#parts + 1] = part end
  return #parts > 1 and parts or {}
end

local LONGEST = 2000 -- bytes of a heading: what is longer is the text of a row, whose words need not be looked up

local CIRCLED = { "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "⑪", "⑫" }

local function strip_numbering(text)
  local plain = narrow(text):gsub("^%s*%(?%w?%d*[%).]%s*", "")
  for _, sign in ipairs(CIRCLED) do plain = plain:gsub("^" .. sign .. "%s*", "") end
  return plain
end

local function loosened(key)
  return (key:gsub("する", ""):gsub("又は", ""):gsub("及び", ""):gsub("または", ""):gsub("および", ""))
end

local FILLERS = lists.set_of_words("of the a an for to and is")

-- The words of an English TEXT in any order: "Description of risk" is "Risk description".
local function sorted_words(text)
  local list = {}
  for word in words.without_brackets(narrow(text):lower()):gmatch("%a+") do
    if not FILLERS[word] then list[#list + 1] = word:gsub("s$", "") end
  end
  table.sort(list)
  return #list > 1 and "=" .. table.concat(list, " ") or nil
end

-- What INDEX has for TEXT, and how sure that is.
local function look_up(index, text)
  local exact, short = words.key(text)
  local with_slash = narrow(text):find("/", 1, true) and index["/" .. exact]
  if with_slash then return with_slash, 1 end
  if index[exact] ~= nil then return index[exact], 1 end
  if short ~= "" and index[short] ~= nil then return index[short], 0.9 end
  local loose = loosened(short)
  if index[loose] ~= nil then return index[loose], 0.8 end
  local plain = strip_numbering(text)
  if plain ~= text and plain ~= "" then
    local value = index[words.key(plain)]
    if value ~= nil then return value, 0.9 end
  end
  local sorted = sorted_words(text)
  if sorted and index[sorted] ~= nil then return index[sorted], 0.8 end
  for _, part in ipairs(parts_of(text)) do
    local value = index[words.key(part)]
    if value ~= nil then return value, 0.8 end
  end
end

local function weak_id(text)
  local key, short = words.key(text)
  return (WEAK[key] or WEAK[short] or words.plain(text) == "#") and "id" or nil
end

-- Adds to INDEX how the workbook that `export` writes calls the FIELDS of the register KIND, where nothing else is called so.
local function add_labels(index, kind, fields)
  for _, name in ipairs(lists.keys(fields)) do
    for _, language in ipairs(select(2, parted.base(name)) and {} or languages) do
      local label = diff_words.label(language, kind, name)
      local key = words.key(label)
      if index[key] == nil and not weak_id(label) then index[key] = name end
    end
  end
end

-- Adds to INDEX how the tables of our documents head the FIELDS of the register KIND, where nothing else is called so.
local function add_headings(index, kind, fields)
  local known = lists.contains(kinds.having("headings"), kind) and kinds.part(kind, "headings") or {}
  for name, list in pairs(known) do
    for _, heading in ipairs(fields[name] and list or {}) do
      local key = words.key(heading)
      if index[key] == nil then index[key] = name end
    end
  end
end

-- The index of headings of the register of CONTEXT: key → field, or false for what is computed. A heading with a slash that means
-- something else without has a key with a slash before it.
function columns.index(context)
  local index, form, fields = {}, context.form, context.fields
  for name, list in pairs(COMMON) do
    for _, heading in ipairs(list) do index[words.key(heading)] = name end
  end
  for name, list in pairs(form.columns or {}) do
    for _, heading in ipairs((fields[name] or COMMON[name]) and list or {}) do -- no cell holds a list of entries
      local key = words.key(heading)
      index[narrow(heading):find("/", 1, true) and "/" .. key or key] = name
      local sorted = sorted_words(heading)
      if sorted and index[sorted] == nil then index[sorted] = name end
    end
  end
  for name in pairs(fields) do
    if not select(2, parted.base(name)) then index[words.key(name)] = name end
  end
  for _, name in ipairs(form.derived or {}) do
    local key = words.key(name)
    if index[key] == nil then index[key] = false end
  end
  add_headings(index, context.kind, context.own_fields)
  add_labels(index, context.kind, context.own_fields)
  return index
end

-- A factor of a phase, such as the likelihood after treatment: its name and its phase.
local function phased(index, heading, form)
  local keys = { words.key(heading.text) }
  for _, key in ipairs { words.key(trim.around(heading.text, "/", " ")), keys[2] } do
    local phase, rest = phase_of(key)
    if phase then
      for _, name in ipairs { rest, without_risk(rest) } do
        local field = form.phased_names and form.phased_names[name] or index[name]
        if field == false or form.phases[field] then return field, phase end
      end
      if without_risk(rest) == "" then return false, phase end
    end
  end
end

-- The field of HEADING, which names a language behind it, in that language, and how sure that is; nil where it is no text.
local function in_language(index, heading, fields)
  local base, language = parted.heading(heading.text)
  if not base then return nil end
  local field, sure = look_up(index, base)
  if field == "notes" then return field, sure end
  local name = field and field .. "." .. language
  if name and fields[name] then return name, sure end
end

-- The field of HEADING (false: computed; nil: none known) in the register of CONTEXT, how sure that is (0 to 1), and its phase.
function columns.find(index, heading, context)
  if #heading.text > LONGEST then return nil end
  local form = context.form
  local said, certain = in_language(index, heading, context.fields)
  if said then return said, certain end
  if form.phases then
    local field, phase = phased(index, heading, form)
    if phase then return field, 0.95, phase end
  end
  local text = heading.text:gsub(" / ", " ")
  if heading.group then
    local field, sure = look_up(index, text)
    if field ~= nil then return field, sure end
    field, sure = look_up(index, heading.name)
    if field ~= nil and field ~= "notes" then return field, sure end
    field = look_up(index, heading.group)
    if field and form.marked and form.marked[field] then return field, 0.7 end
  else
    local field, sure = look_up(index, heading.text)
    if field ~= nil then return field, sure end
  end
  return weak_id(heading.name), 0.3
end

-- What each phase that occurs becomes: with inherent and residual scores alone the first are the current ones.
local function meaning_of(found)
  if found.inherent and found.current then
    return { inherent = "inherent.", current = "", residual = "residual.", target = "residual." }
  end
  if found.inherent and found.residual and found.target then
    return { inherent = "inherent.", residual = "", target = "residual." }
  end
  if found.current and found.residual and found.target then return { current = "", residual = "residual." } end
  if found.residual and found.target then return { residual = "", target = "residual." } end
  return { inherent = "", current = "", residual = "residual.", target = "residual." }
end

-- Gives each of LIST (columns with `phase`) the field of its phase.
function columns.place_phases(list, form)
  if not form.phases then return end
  local found = {}
  for _, column in ipairs(list) do
    if column.to and form.phases[column.to] then found[column.phase or "current"] = true end
  end
  local meaning = meaning_of(found)
  for _, column in ipairs(list) do
    if column.phase then
      column.before = meaning[column.phase]
      if column.to then column.to = column.before and column.before .. column.to or nil end
    end
  end
end

return columns
