-- The organisation's name in other spellings: which spots of a text are taken for it.
local own_name = require "audit.own_name"

-- What of TEXT is NAME in another spelling.
local function found(text, name)
  return (own_name.misspelled(text, own_name.of { organization = { name = name } }))
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

test("a name is found with variant characters, accents and selectors", function()
  same(found("吉野屋は𠮷野屋である", "吉野屋"), "𠮷野屋")
  same(found("葛\u{E0100}城の", "葛城"), "葛\u{E0100}城")
  same(found("渡邊商店", "渡辺商店"), "渡邊商店")
  same(found("The Cafe Noir team", "Café Noir"), "Cafe Noir")
end)

test("a name with other letters, case or signs is another one", function()
  same(found("ここはここである", "ココ"), nil)
  same(found("the acme of a data, log", "Acme"), nil)
  same(found("data, log and Data, Log", "DataLog"), nil)
  same(found("the serial No. 7", "No 7"), nil)
end)

test("a name in an address or a longer word is another one", function()
  same(found("Acme Foods (Acme\nFoods) Acme Foods's, Acme Foods.", "Acme Foods"), nil)
  same(found("acmefoods.example AcmeFoodsInc my-AcmeFoods AcmeFoods-x", "Acme Foods"), nil)
  same(found("http://AcmeFoods.example", "Acme Foods"), nil)
  same(found("See (AcmeFoods).", "Acme Foods"), "AcmeFoods")
  same(found("text", ""), nil)
end)

test("a spelling of the facts is right", function()
  local names = own_name.of { organization = { name = { en = "Acme Foods", ja = "𠮷田食品" } },
    people = { { name = "吉田食品" } } }
  same((own_name.misspelled("吉田食品、𠮷田食品、Acme\u{A0}Foods", names)), nil)
  local spot, name = own_name.misspelled("𠮷田 食品", names)
  same(spot .. name, "𠮷田 食品𠮷田食品")
end)

test("a name in another legal form is not the organisation's", function()
  local names = own_name.of { organization = { name = { en = "Acme Foods", ja = "吉田食品" },
    legal_name = { en = "Acme Foods Co., Ltd.", ja = "吉田食品株式会社" } } }
  for _, case in ipairs {
    { "Acme Foods K.K.", "Acme Foods Co., Ltd." }, { "Acme Foods Limited", "Acme Foods Co., Ltd." },
    { "株式会社吉田食品", "吉田食品株式会社" }, { "株式会社 吉田食品", "吉田食品株式会社" }, { "吉田食品合同会社", "吉田食品株式会社" },
    { "Acme Foods Co., Ltd.", nil }, { "吉田食品株式会社", nil }, { "Acme Foods", nil }, { "吉田食品の規程", nil },
    { "Acme Foods Incident", nil },
  } do
    local _, name = own_name.misspelled(case[1], names)
    same(name, case[2])
  end
end)

test("a name with a slip of the pen is not spelled right", function()
  local names = own_name.of { organization = { name = { en = "Larkfield Systems", ja = "あけぼのワークス" },
    legal_name = { en = "Larkfield Systems Limited", ja = "あけぼのワークス株式会社" } },
    suppliers = { { name = "Larkfeld Mail" } }, people = { { name = "Ann Barkfield" } } }
  for _, case in ipairs {
    { "Served by Larkfeild Systems.", "Larkfeild Systems" }, { "Larkfeild's rules", "Larkfeild" }, { "by Larkfild", "Larkfild" },
    { "by Larkkfield Planner", "Larkkfield" }, { "a Larkfield Systms", "Larkfield Systms" }, { "see Larcfield", "Larcfield" },
    { "see Lrakfield", "Lrakfield" }, { "Larkfield. By Larkfiedl", "Larkfiedl" },
    { "the larkfield systems", "larkfield systems" }, { "LARKFIELD SYSTEMS", "LARKFIELD SYSTEMS" },
    { "本書はあけぼのワクースの規程", "あけぼのワクース" }, { "あけばのワークス", "あけばのワークス" }, { "あけぼのワーク。", "あけぼのワーク" },
    { "あけぼのワークの規程", "あけぼのワーク" }, { "あけぼのワークズの規程", "あけぼのワークズ" },
    { "あけぼのワークス、あけぼののワークスの", "あけぼののワークス" },
    { "Larkfield Systems, Larkfield's, Larkfields", nil }, { "each larkfeild", nil }, { "by Larkfeld Mail and Ann Barkfield", nil },
    { "LarkfeildX, my-Larkfeild, larkfeild.example", nil }, { "Larkfield System runs", "Larkfield System" }, { "by Larkfield Sys, or", "Larkfield Sys" },
    { "Larkfield-Systems", "Larkfield-Systems" }, { "Larkfield S. or Larkfield Planner, Larkfield Systemic", nil }, { "あけぼのワークスワークス", nil },
    { "あけぼの便APIゲートウェイ", nil },
  } do
    same((own_name.misspelled(case[1], names)), case[2])
  end
end)

test("a short name comes near other words", function()
  local names = own_name.of { organization = { name = "Acme Foods", legal_name = "Acme Foods Inc." } }
  same((own_name.misspelled("The Acne of Foods", names)), nil)
  same((own_name.misspelled("by Acne Foods", names)), "Acne Foods")
end)

-- The legal names of the examples in their languages.
local LEGAL = { ["akebono/en"] = "Akebono Works Co., Ltd.", ["akebono/ja"] = "あけぼのワークス株式会社",
  ["larkfield/en"] = "Larkfield Systems Limited" }

test("covers bear the legal name in each language", function()
  for folder, name in pairs(LEGAL) do
    local path, covers = "tests/golden/examples/" .. folder .. "/", 0
    for _, file in ipairs(host.list_library(path)) do
      local text = file:find("%.md$") and host.read_library_text(path .. file) or ""
      local line = text:match("\n# [^\n]*\n\n([^\n]*)\n")
      if line then
        covers = covers + 1
        assert(line == name, folder .. "/" .. file .. ": " .. line)
      end
    end
    assert(covers > 20, folder .. ": " .. covers .. " covers")
  end
end)
