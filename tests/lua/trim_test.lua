-- Blanks at the ends of texts.
local trim = require "base.trim"

test("the blanks at the ends of a text are taken away, and none inside", function()
  for text, want in pairs { [""] = "", [" "] = "", ["a"] = "a", [" \t\na b \r\n"] = "a b", ["　a"] = "　a" } do
    assert(trim.ascii(text) == want, text)
  end
  for text, want in pairs { [""] = "", ["　"] = "", ["\u{A0}"] = "", ["　 \u{A0}a　b\u{A0} 　"] = "a　b", [" 　 "] = "", ["あ"] = "あ" } do
    assert(trim.wide(text) == want, text)
  end
end)

test("marks and the blanks around them become another text", function()
  assert(trim.around("a / b/ c", "/", " ") == "a b c")
  assert(trim.around(" a\n \n b ", "\n", " ") == "a b")
  assert(trim.around(" a b ", "/", " ") == " a b ")
end)

test("blanks inside of a text take no more time than letters", function()
  local start = seconds()
  for _, blank in ipairs { " ", "　", "\u{A0}", "\n" } do
    local long = "a" .. (blank):rep(200000) .. "b"
    assert(trim.wide(blank .. long .. blank) == long)
    assert(#trim.around(long, "\n", " ") >= 3)
  end
  assert(seconds() - start < 2, seconds() - start)
end)
