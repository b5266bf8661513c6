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
  numbers = { 40 }, severity = "error", clause = "7.5.3", document = "all",
  title = { en = "Every character can be printed",
    ja = "すべての文字が印刷できる" },
  explanation = {
    en = "Every character of every text, and so of every name, is looked up in the fonts: one that no "
      .. "font has would print as nothing or as a box. The pages are not set for this; a build sets "
      .. "them, refuses such a character too, and writes into the PDF which characters each glyph "
      .. "stands for, so that names can be searched and copied.",
    ja = "すべての本文の文字、したがってすべての名前の文字を、フォントにあるか調べる。どのフォントにも"
      .. "ない文字は欠落や空白として印刷されてしまう。ここではページを組まない。build はページを組む"
      .. "ときにもその文字を拒み、各字形が表す文字をPDFに書くため、名前は検索・コピーできる。",
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
