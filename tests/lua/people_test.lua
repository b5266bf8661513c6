local people = require "model.people"

local function order(list, language)
  local out = {}
  for i, person in ipairs(people.sort(list, language)) do out[i] = person.id end
  return table.concat(out, " ")
end

local function crew()
  return {
    { id = "watanabe", name = "渡邉 大輔", kana = "ﾜﾀﾅﾍﾞ ﾀﾞｲｽｹ" },
    { id = "takahashi", name = "髙橋 直樹", kana = "タカハシ ナオキ" },
    { id = "nguyen", name = "Nguyễn Thị Hương", kana = "ぐえん てぃ ふおん" },
    { id = "takagi", name = "髙木 翔", kana = "タカギ ショウ" },
    { id = "ogawa", name = "小川 彩", kana = "オガワ アヤ" },
  }
end

test("Japanese lists people by reading, whatever the kind and width of its kana", function()
  assert(order(crew(), "ja") == "ogawa nguyen takagi takahashi watanabe", order(crew(), "ja"))
end)

test("English lists people by name, and those of one name by id", function()
  local list = { { id = "b", name = "Östberg" }, { id = "c", name = "amory" },
    { id = "a", name = "Östberg" }, { id = "d", name = "Pratt" } }
  assert(order(list, "en") == "c a b d", order(list, "en"))
end)
