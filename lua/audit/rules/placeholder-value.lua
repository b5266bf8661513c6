local placeholders = require "audit.placeholders"
local walk = require "facts.walk"

local TEXTS = { text = true, string = true }

local CERTIFICATE = "certifications: [{id: c, standard: iso27001-2022, kind: certificate, issued: 2026-01-01, expires: 2028-12-31, %s}]\n"

-- The edits that give a certificate with FACTS.
local function with(facts)
  return { { "isms.yaml", "", CERTIFICATE:format(facts) } }
end

-- The edits by which the second treatment is done as TEXT says.
local function done(text)
  return { { "isms.yaml", "action: Lock.", "action: \"" .. text .. "\"" } }
end

return {
  numbers = {}, severity = "error", clause = "7.5.2, 7.5.3", document = "facts",
  title = { en = "No word stands in place of a value", ja = "値の代わりの語がない" },
  explanation = {
    en = "A fact that is not known is left out, and documents say that it is not recorded. \"TBD\", \"-\" or \"???\" is a value of "
      .. "none; what has a name, a title or a number is not called \"none\" or \"n/a\"; and the scope of a certificate names what is "
      .. "certified, as the certificate does, and is not \"worldwide\".",
    ja = "分からない事実は記載せず、文書には「記載なし」と表示する。「未定」、「TBD」、「-」などは値ではない。名称、表題及び番号を「なし」とせず、"
      .. "認証の登録範囲は「全世界」などとせず、証書のとおりに対象を示す。",
  },
  violates = {
    with "body: B, number: n/a", with "body: B, number: none", with "body: B, number: TBD", with "body: B, number: \"-\"",
    with "body: B, number: 未定", with "body: B, number: なし", with "body: B, number: \"（Ｎ／Ａ）\"", with "body: B, number: \"?\"",
    with "body: B, accreditation: none", with "body: B, accreditation: 該当なし", with "body: \"...\"", with "body: B, scope: worldwide",
    with "body: B, scope: Sale of software world-wide", with "body: B, scope: {en: Sale of software, ja: 全世界における販売}", with "body: B, scope: TBD",
    with "body: B, scope: ＸＸＸ",
    done "to be defined", done "???", done "要確認", done "未定。",
    { { "isms.yaml", "name: Ann Archer", "name: N.A." } }, { { "isms.yaml", "title: Laptops are stolen", "title: none" } },
    { { "isms.yaml", "organization: {name: Acme,", "organization: {name: Acme, address: n/a," } },
  },
  keeps = {
    with "body: B, number: IS 000482", with "body: B, scope: Sale of software to shops in all regions", with "body: B, number: N-1, scope: Globes of glass",
    done "None.", done "Not applicable: nobody works there.", done "Write what is to be defined.", done "該当なし",
  },
  run = function(_, report, view)
    walk.leaves(view.fields, view.values, view.library, function(spec, value, holder, key)
      for _, text in pairs(type(value) == "table" and value or { value }) do
        local said = placeholders.fault(spec, tostring(text))
        if said then return report(holder, key, said) end
      end
    end, TEXTS)
  end,
}
