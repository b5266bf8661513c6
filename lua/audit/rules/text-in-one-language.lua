local notes = require "facts.notes" -- which no document shows
local walk = require "facts.walk"

-- Kana: kanji alone may be a name.
local function is_japanese(text)
  return text:find("\227[\129\130\131][\128-\191]") ~= nil
end

return {
  numbers = {}, severity = "warning", clause = "7.5.3", document = "all",
  title = { en = "Every text is there in every language",
    ja = "すべての文がすべての言語で用意されている" },
  explanation = {
    en = "A text that is given once is printed in every language; a sentence in Japanese "
      .. "then stands in the English documents. Give it as a map from language to text.",
    ja = "一つだけ書いた文はすべての言語の文書に印刷される。日本語の文が英語の文書に残"
      .. "らないよう、言語ごとに書く。",
  },
  violates = {
    { { "isms.yaml", "title: Laptops are stolen", "title: ノートPCが盗まれる" } },
  },
  keeps = {
    { { "isms.yaml",
        "title: Laptops are stolen",
        "title: {en: Laptops are stolen, ja: ノートPCが盗まれる}" } },
    { { "isms.yaml", "languages: [en, ja]", "languages: [ja]" },
      { "isms.yaml", "title: Laptops are stolen", "title: ノートPCが盗まれる" } },
  },
  run = function(_, report, view)
    if not view.bilingual then return end
    walk.texts(view.fields, view.values, view.library, function(value, holder, key)
      if key ~= notes.name and type(value) == "string" and is_japanese(value) then
        report(holder, key, "'" .. value .. "' is given in Japanese only, and the documents are in "
          .. "other languages too")
      end
    end)
  end,
}
