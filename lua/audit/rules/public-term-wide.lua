local cells = require "audit.cells"
local names = require "audit.names"
local secrets = require "audit.secrets"

-- Letters of a term at least: see secrets.weight.
local LETTERS = 3

-- The cells of persons who are not public, by each form of their names, folded.
local function persons_of(all)
  local persons, officers = {}, {}
  for _, cell in ipairs(all) do
    if cell.spec.secret == "person" and cell.item.public == true then officers[host.fold(cell.text)] = true end
  end
  for _, cell in ipairs(all) do
    if cell.spec.secret == "person" and not officers[host.fold(cell.text)] then
      for _, form in ipairs(names.of_person(cell.text, cell.item.kana)) do
        local key = host.fold(form.text)
        persons[key] = persons[key] or cell
      end
    end
  end
  return persons
end

-- What is wrong with TERM, or nil; PERSONS is of persons_of.
local function fault_of(term, persons)
  if term:sub(-1) == "*" then
    return "clears whatever begins like it: write the words whole, without * behind them"
  end
  if secrets.weight(host.fold(term)) < LETTERS then
    return "is too short to be one name or value: write the words that stand beside it, too"
  end
  local person = persons[host.fold(term)]
  if person then
    local where = cells.where(person.holder, person.key)
    return ("is the name of a person%s: mark the person with 'public: true', or write the words that stand beside it, too")
      :format(where and " (" .. where .. ")" or "")
  end
end

return {
  numbers = {}, severity = "error", final = true, clause = "A.5.12, A.5.14",
  document = "public-summary",
  title = { en = "A term cleared for the public is one name or value",
    ja = "公開を認めた語が一つの名称又は値である" },
  explanation = {
    en = "A term clears what stands inside it. One of a letter or two, a single kana or kanji, or one "
      .. "with a * behind it clears what nobody looked at. A bare name of a person clears wherever it stands: "
      .. "who may be named is marked so.",
    ja = "公開を認めた語は、その中にある値を公開可能とする。一、二文字の英字、一文字の仮名又は漢字、"
      .. "*で終わる語は、誰も確認していない値まで公開可能とする。人の氏名だけの語は、どこにあっても公開可能となるため、"
      .. "公開する人をpublic: trueで示す。",
  },
  violates = {
    { { "isms.yaml", "as_of:", "public_terms: [{term: a, reason: A letter}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: の, reason: A particle}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: Arch*, reason: Many words}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: \"--\", reason: A dash}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: Archer, reason: A name}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: ann archer, reason: A name}]\nas_of:" } },
  },
  keeps = {
    { { "isms.yaml", "as_of:", "public_terms: [{term: 福岡, reason: A city}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: Q*Bert, reason: A name}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: EU1, reason: A region}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: Archer Street, reason: A street}]\nas_of:" } },
  },
  read = function(documents, report, self)
    if #documents == 0 then return end
    local all = cells.all(self)
    local persons = persons_of(all)
    for _, cell in ipairs(all) do
      if cell.top.name == "public_terms" and cell.spec.name == "term" then
        local fault = fault_of(cell.text, persons)
        if fault then
          report(documents[1], 1, ("the public term '%s' %s"):format(cell.text, fault),
            cells.place(cell.holder, cell.key))
        end
      end
    end
  end,
}
