-- Names in other spellings: width, spaces, combining marks, variant characters.
local spelling = require "base.spelling"

local function found(text, name)
  return table.concat(spelling.of_name(text, name), " | ")
end

local function same(have, want)
  if have ~= want then error(("have '%s', want '%s'"):format(have, want), 2) end
end

test("a name is found in every width", function()
  same(found("あけぼのﾜｰｸｽの規程", "あけぼのワークス"), "あけぼのﾜｰｸｽ")
  same(found("ｱｹﾎﾞﾉ、パピ", "アケボノ"), "ｱｹﾎﾞﾉ")
  same(found("ﾊﾟﾋﾞﾘｵﾝ", "パビリオン"), "ﾊﾟﾋﾞﾘｵﾝ")
  same(found("Ａｋｅｂｏｎｏ　Works", "Akebono Works"), "Ａｋｅｂｏｎｏ　Works")
end)

test("a name is found with variant characters and selectors", function()
  same(found("𠮷野屋と吉野屋", "吉野屋"), "𠮷野屋 | 吉野屋")
  same(found("葛\u{E0100}城の", "葛城"), "葛\u{E0100}城")
  same(found("渡邊商店", "渡辺商店"), "渡邊商店")
end)

test("a name in an address or a longer word is another one", function()
  same(found("Acme's (Acme) acme.example AcmeSoft my-Acme Acme.", "Acme"), "Acme | Acme | Acme")
  same(found("http://Acme.example Acme-x", "Acme"), "")
  same(found("text", ""), "")
end)

test("a combining mark is no other letter", function()
  same(spelling.fold("か\u{3099}"), spelling.fold("が"))
  assert(spelling.fold("は") ~= spelling.fold("ば") and spelling.fold("ば") ~= spelling.fold("ぱ"))
end)
