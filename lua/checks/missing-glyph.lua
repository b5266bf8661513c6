local texts = require "texts"

local function check_lines(document, report)
  for number, line in texts.lines(document) do
    for _, char in ipairs(host.unprintable(line)) do
      report(document, number, ("no font has the character %s (U+%04X)"):format(char,
        utf8.codepoint(char)), char)
    end
  end
end

return {
  numbers = { 40 }, severity = "error", clause = "7.5.3", document = "all",
  title = { en = "Every character can be printed",
    ja = "すべての文字が印刷できる" },
  explanation = {
    en = "Names survive to the PDF: a character that no font has would print as nothing or "
      .. "as a box. A build refuses it when it sets the page.",
    ja = "名前の文字はPDFまで保たれる。どのフォントにもない文字は欠落や空白として印"
      .. "刷されてしまう。",
  },
  violates = {
    { { "isms.yaml", "title: Laptops are stolen", "title: Laptops are stolen 🦄" } },
  },
  keeps = {
    { { "isms.yaml", "title: Laptops are stolen", "title: 𠮷野家のノートPC" } },
  },
  layout = true,
  read = function(documents, report)
    for _, document in ipairs(documents) do
      if #host.unprintable(document.page.markdown) > 0 then check_lines(document, report) end
    end
  end,
}
