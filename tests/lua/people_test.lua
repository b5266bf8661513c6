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

test("who held a role on a day: the holder from the appointment on, before that who did", function()
  local former = { { holder = "a", from = "2020-01-01", to = "2021-12-31" }, { holder = "b", from = "2022-06-01", to = "2023-03-31" } }
  local function held(appointed, list, day)
    return tostring(people.holder_on({ holder = "c", appointed = appointed, former = list }, day))
  end
  for day, want in pairs { ["2019-12-31"] = "nil", ["2020-01-01"] = "a", ["2021-12-31"] = "a", ["2022-01-01"] = "nil",
    ["2023-03-31"] = "b", ["2023-04-01"] = "nil", ["2023-05-01"] = "c" } do
    assert(held("2023-05-01", former, day) == want, day)
  end
  assert(held(nil, former, "2023-03-31") == "b" and held(nil, former, "2023-04-01") == "c")
  assert(held(nil, nil, "2000-01-01") == "c" and held("2023-05-01", nil, "2023-04-30") == "nil")
end)

test("a role is that of the day on which it was held", function()
  local facts = { people = { { id = "a", name = "A" }, { id = "b", name = "B" } }, roles = {
    { id = "x", title = "Head", holder = "b", appointed = "2024-01-01", former = { { holder = "a", from = "2020-01-01", to = "2023-12-31" } } },
    { id = "y", title = "Clerk", holder = "a", appointed = "2024-01-01" } } }
  local known = people.build(facts)
  assert(known.role_of("a") == "Clerk" and known.role_of("a", "2021-01-01") == "Head" and known.role_of("b", "2021-01-01") == nil)
end)
