local own_name = require "audit.own_name"
local walk = require "facts.walk"

local TEXTS = { text = true, string = true }

local NAMED = { "isms.yaml", "organization: {name: Acme,",
  "organization: {name: {en: Acme Foods, ja: 𠮷田食品}, legal_name: {en: Acme Foods Limited, "
    .. "ja: 𠮷田食品株式会社}," }

-- The edits that name the organisation and put TEXT into a fact.
local function said(text)
  return { NAMED, { "isms.yaml", "description: It serves.", "description: " .. text } }
end

return {
  numbers = {}, severity = "error", clause = "4.3, 7.5.2 a", document = "facts",
  title = { en = "The organisation's name is spelled in one way",
    ja = "組織名の表記が統一されている" },
  explanation = {
    en = "Texts spell the organisation as organization.name or legal_name do: the same characters "
      .. "(吉 is not 𠮷), width, spaces, capitals and legal form, whole, and with no slip of one letter. A certificate names one "
      .. "organisation.",
    ja = "文中の組織名は organization.name 又は legal_name と同じ字体（吉と𠮷など）、全角・半角、"
      .. "空白、大文字・小文字及び法人格の表記で、省略せずに書き、一字の誤りもない。認証書に記載される組織は一つである。",
  },
  violates = {
    said "Served by AcmeFoods.", said "{en: It serves., ja: 有限会社𠮷田食品のサービス}", said "{en: It serves., ja: 吉田食品のサービス}",
    said "{en: It serves., ja: 𠮷田 食品のサービス}", said "Served by Ａcme Foods.",
    said "Served by Acme Food.", said "Served by Acme Foo, which cooks.", said "Acme-Foods serves it.", said "It is Acme Food's.",
    said "Served by Acme Foosd.", said "{en: It serves., ja: 𠮷田食品株式会者のサービス}", said "Served by ACME Foods.",
  },
  keeps = {
    said "{en: Served by Acme Foods Limited., ja: 𠮷田食品株式会社のサービス}",
    said "{en: Served by Acme Foods., ja: 𠮷田食品のサービス}",
    said "See acmefoods.example and Acme-Foods.example.", said "Served by Acme, of Acme F, for Acme For All.",
    { NAMED, { "isms.yaml", "name: Bob Baxter", "name: {en: Bob Baxter, ja: 吉田食品}" } },
  },
  run = function(_, report, view)
    local names = own_name.of(view.values)
    walk.leaves(view.fields, view.values, view.library, function(_, value, holder, key)
      for _, text in pairs(type(value) == "table" and value or { value }) do
        local spot, name = own_name.misspelled(tostring(text), names)
        if spot then
          report(holder, key, "the organisation is '" .. name .. "', and not '" .. spot .. "'")
        end
      end
    end, TEXTS)
  end,
}
