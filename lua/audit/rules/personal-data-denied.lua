local edits = require "audit.edits"
local languages = require "base.languages"
local narrow = require "base.narrow"

local words = {}
for i, language in ipairs(languages) do words[i] = require("words." .. language .. ".persons") end

-- The first of PATTERNS that TEXT has, as it stands there, or nil.
local function first_of(patterns, text)
  for _, pattern in ipairs(patterns) do
    local from, to = text:find(pattern)
    if from then return text:sub(from, to):gsub("[%s,]+$", "") end
  end
end

-- The words by which TEXT says, in the words OWN of a language, that it is about persons, or nil.
local function about_persons(text, own)
  local plain = narrow(text):lower()
  for _, pattern in ipairs(own.ends) do plain = plain:gsub(pattern, "\f") end
  for part in plain:gmatch("[^\f]+") do
    local said = first_of(own.said, part)
    if said and not first_of(own.denied, part) then return said end
  end
end

-- The first of the FIELDS of ROW, as it was written, that speaks of data about persons, with the words; or nil.
local function spoken_of(row, fields)
  for _, field in ipairs(fields) do
    local value = row[field]
    for _, text in pairs(type(value) == "table" and value or { value }) do
      for _, own in ipairs(words) do
        local said = about_persons(text, own)
        if said then return field, said end
      end
    end
  end
end

-- Where facts deny personal data: the key, what an entry is called, and the fields that tell what it has.
local KINDS = { { "assets", "asset", { "name", "type", "source" } },
  { "incidents", "incident", { "data", "effect", "title", "description" } } }

-- The edits that give an asset with FACTS, of which NONE says that it has no personal data.
local function asset(facts, none)
  return { { "isms.yaml", "", "assets: [{id: A-1, " .. facts .. ", personal_data: " .. (none or "none") .. "}]\n" } }
end

-- The edits that give an incident with FACTS.
local function incident(facts)
  return { { "isms.yaml", "", edits.incident("1", facts) } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.34", document = "asset-register",
  title = { en = "No personal data is where none is spoken of", ja = "個人データがないとする資産及びインシデントが個人のデータを述べていない" },
  explanation = {
    en = "An asset whose personal_data is `none`, and an incident whose personal_data is false, speaks of no data about persons "
      .. "in its name, type, source, data or effect: \"Names and addresses of customers\" are personal data.",
    ja = "個人データがない（personal_data が none 又は false）とする資産及びインシデントは、名称、種類、取得元、データ及び影響に、"
      .. "「顧客の氏名及び住所」のような個人のデータを述べない。",
  },
  violates = {
    asset "name: Customer names and addresses", asset "name: Box, type: Payroll", asset "name: {en: Box, ja: 顧客の氏名及び住所}",
    asset "name: Personal data of customers", asset "name: 顧客名簿", asset "name: Files, source: Personnel files",
    incident "personal_data: false, data: Names of 14 customers", incident "personal_data: false, data: 顧客14名のメールアドレス",
    incident "personal_data: false, data: \"It was not read. Contact details of two buyers were seen.\"",
  },
  keeps = {
    asset("name: Customer names and addresses", "Names"), asset "name: Domain names of the service", asset "name: Test data without personal data",
    asset "name: Slips, source: Map of data", asset "name: {en: Statistics, ja: 個人データを含まない統計}",
    incident "personal_data: true, data: Names of 14 customers", incident "personal_data: false, data: \"None: no names were seen\"",
    incident "personal_data: false, data: なし",
  },
  run = function(_, report, view)
    for _, kind in ipairs(KINDS) do
      for _, row in ipairs(view.values[kind[1]] or {}) do
        local field, said = nil, nil
        if row.personal_data == false then field, said = spoken_of(row, kind[3]) end
        if field then
          report(row, "personal_data", ("the %s '%s' has no personal data, and its %s speaks of '%s'"):format(kind[2], row.id or "?", field, said))
        end
      end
    end
  end,
}
