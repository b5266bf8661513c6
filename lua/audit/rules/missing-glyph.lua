local texts = require "audit.texts"

local function check_lines(document, report)
  for _, line in ipairs(texts.lines(document)) do
    for _, char in ipairs(host.unprintable(line.text)) do
      report(document, line.line, ("no font has the character %s (U+%04X)"):format(char,
        utf8.codepoint(char)), char)
    end
  end
end

return {
  numbers = { 40 }, severity = "warning", clause = "7.5.3", document = "all",
  title = { en = "Every character can be printed",
    ja = "すべての文字が印刷できる" },
  explanation = {
    en = "Every character of every text, and so of every name, is looked up in the fonts, first in the "
      .. "chosen ones, then in all that are installed: one that no font has prints as a box with its "
      .. "code point. The pages are not set for this; a build sets them, warns of such a character too, "
      .. "a release refuses it, and what each glyph stands for is written into the PDF, so that names "
      .. "can be searched and copied.",
    ja = "すべての本文の文字、したがってすべての名前の文字を、指定のフォントと、入っているすべてのフォントで調べる。"
      .. "どのフォントにもない文字は、符号位置を記した枠として印刷される。ここではページを組まない。build は"
      .. "ページを組むときにもその文字を警告し、release は拒む。各字形が表す文字をPDFに書くため、名前は検索・コピー"
      .. "できる。",
  },
  violates = {
    { { "isms.yaml", "title: Laptops are stolen", "title: Laptops are stolen 🦄" } },
    { { "isms.yaml", "organization: {name: Acme", "organization: {name: Ac🦄me" } },
  },
  keeps = {
    { { "isms.yaml", "title: Laptops are stolen", "title: 𠮷野家のノートPC" } },
    { { "isms.yaml", "organization: {name: Acme", "organization: {name: \"Łódź & Ångström 髙﨑\"" } },
  },
  layout = true,
  read = function(documents, report)
    for _, document in ipairs(documents) do
      if #host.unprintable(texts.whole(document)) > 0 then check_lines(document, report) end
    end
  end,
}
