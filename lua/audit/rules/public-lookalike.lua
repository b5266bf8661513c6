local cells = require "audit.cells"
local texts = require "audit.texts"

local function message_of(text)
  local from, to = host.lookalike(text)
  if from then
    return "the word '" .. text:sub(from, to) .. "' has letters of several alphabets that look alike"
  end
  local at, code = host.hidden(text)
  if at then return "the character " .. code .. " is not seen and stands in a public document" end
end

return {
  numbers = {}, severity = "error", final = true, files = true, clause = "A.5.14", document = "public-summary",
  title = { en = "Public texts are what they seem",
    ja = "公開文書の文字が見たとおりである" },
  explanation = {
    en = "A word in which Latin, Greek or Cyrillic letters meet, or a character that nobody sees, "
      .. "says one thing to readers and another to searches.",
    ja = "ラテン文字、ギリシャ文字、キリル文字が一語に混ざる場合や、見えない文字がある場合、読む者と"
      .. "検索とで内容が食い違う。",
  },
  violates = {
    { { "isms.yaml", "statement: All of it.", "statement: All оf it." } },
    { { "templates/public-summary/en.md", "## Boundary", "Аcme answers.\n\n## Boundary" } },
    { { "templates/public-summary/en.md", "## Boundary", "Acme\u{202E} answers.\n\n## Boundary" } },
  },
  keeps = {
    { { "isms.yaml", "statement: All of it.", "statement: All of it in Αθήνα within 5 μm." } },
  },
  read = function(documents, report, self)
    local public = {}
    for _, document in ipairs(documents) do
      if document.public then public[#public + 1] = document end
    end
    local told = {}
    for _, cell in ipairs(#public > 0 and cells.public(self) or {}) do
      local message = message_of(cell.text)
      if message then
        told[message] = true
        report(public[1], 1, message, cells.place(cell.holder, cell.key))
      end
    end
    for _, document in ipairs(public) do
      for _, line in ipairs(texts.lines(document)) do
        local message = message_of(line.text)
        if message and not told[message] then report(document, line.line, message) end
      end
    end
  end,
}
