-- The words of the policies: nothing that an auditor could not sample, one term for one thing.
local library = require "facts.library"

local known = library.load { "en", "ja" }

local function sorted(items)
  local list = {}
  for id in pairs(items) do list[#list + 1] = id end
  table.sort(list)
  return list
end

-- Calls SEEN(name, number, line) for every line of the texts in LANGUAGE.
local function each_line(language, seen)
  local files = {}
  for _, id in ipairs(sorted(known.policies)) do files[#files + 1] = "policies/" .. id end
  for _, id in ipairs(sorted(known.documents)) do files[#files + 1] = "templates/" .. id end
  local count = 0
  for _, file in ipairs(files) do
    local name = file .. "/" .. language .. ".md"
    local text = host.read_library_text(name)
    local number = 0
    for line in ((text or "") .. "\n"):gmatch("([^\n]*)\n") do
      number, count = number + 1, count + 1
      seen(name, number, line)
    end
  end
  assert(count > 2000, "only " .. count .. " lines were read in " .. language)
end

-- "Reasonable assurance" is a term of examinations, and no measure.
local function none_of(language, words, why)
  each_line(language, function(name, number, line)
    for _, word in ipairs(words) do
      local at = language == "en" and (" " .. line:lower():gsub("reasonable assurance", "assurance") .. " "):find("%f[%a]" .. word .. "%f[%A]")
        or language == "ja" and line:find(word, 1, true)
      assert(not at, ("%s:%d: '%s' %s"):format(name, number, word, why))
    end
  end)
end

test("no requirement hides behind a word without measure", function()
  none_of("en", { "regularly", "periodically", "appropriate", "appropriately", "as needed",
    "where needed", "if needed", "as necessary", "where necessary", "adequate", "adequately",
    "promptly", "reasonable", "from time to time", "where possible", "as far as possible",
    "best effort", "best practices?" }, "has no measure")
  none_of("ja", { "適切に管理", "適切に実施", "適切な措置", "適切な対応", "適宜", "必要に応じて", "定期的に", "随時", "速やかに",
    "可能な限り", "できる限り", "原則として", "十分に", "しかるべく" }, "has no measure")
end)

test("a thing has one name in the policies and documents", function()
  none_of("en", { "resource owner", "resource owners", "engineering team" }, "has another name")
  none_of("ja", { "シークレット", "サービス説明書", "ゲスト用", "私物", "不適合管理簿", "責任分担表",
    "業務委託者", "供給者の責任者", "上長", "遵守", "サーバー", "プリンター", "ユーザー" }, "has another name")
end)

test("a policy says in a sentence what a parameter allows or asks for, and not yes or no behind a colon", function()
  for _, language in ipairs { "en", "ja" } do
    each_line(language, function(name, number, line)
      assert(not (name:find("^policies/") and line:find("yes_no(", 1, true)), name .. ":" .. number .. ": " .. line)
    end)
  end
end)
