local cells = require "audit.cells"
local secrets = require "audit.secrets"

-- Letters of a term at least: see secrets.weight.
local LETTERS = 3

-- What is wrong with TERM, or nil.
local function fault_of(term)
  if term:sub(-1) == "*" then
    return "clears whatever begins like it: write the words whole, without * behind them"
  end
  if secrets.weight(host.fold(term)) < LETTERS then
    return "is too short to be one name or value: write the words that stand beside it, too"
  end
end

return {
  numbers = {}, severity = "error", final = true, clause = "A.5.12, A.5.14",
  document = "public-summary",
  title = { en = "A term cleared for the public is one name or value",
    ja = "公開を認めた語が一つの名称又は値である" },
  explanation = {
    en = "A term clears what stands inside it. One of a letter or two, a single kana or kanji, or one "
      .. "with a * behind it clears what nobody looked at.",
    ja = "公開を認めた語は、その中にある値を公開可能とする。一、二文字の英字、一文字の仮名又は漢字、"
      .. "*で終わる語は、誰も確認していない値まで公開可能とする。",
  },
  violates = {
    { { "isms.yaml", "as_of:", "public_terms: [{term: a, reason: A letter}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: の, reason: A particle}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: Arch*, reason: Many words}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: \"--\", reason: A dash}]\nas_of:" } },
  },
  keeps = {
    { { "isms.yaml", "as_of:", "public_terms: [{term: 福岡, reason: A city}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: Q*Bert, reason: A name}]\nas_of:" } },
    { { "isms.yaml", "as_of:", "public_terms: [{term: EU1, reason: A region}]\nas_of:" } },
  },
  read = function(documents, report, self)
    if #documents == 0 then return end
    for _, cell in ipairs(cells.all(self)) do
      if cell.top.name == "public_terms" and cell.spec.name == "term" then
        local fault = fault_of(cell.text)
        if fault then
          report(documents[1], 1, ("the public term '%s' %s"):format(cell.text, fault),
            cells.place(cell.holder, cell.key))
        end
      end
    end
  end,
}
