-- Figures in texts and what they are of: the policies of the examples, whose values are filled in, state nothing else.
local stated = require "audit.stated"

local function hours(...)
  local list = {}
  for i, number in ipairs { ... } do list[i] = { number = number, unit = "hours", from = "a fact" } end
  return list
end

local function days(number) return { { number = number, unit = "days", from = "a parameter" } } end

-- What the examples have.
local RIGHT = { notice = hours(24), deletion = days(60), kept_after_contract = days(60), hand_over = days(30), backup_interval = hours(4, 24),
  backup_kept = days(35), logs_kept = { { number = 365, unit = "days", from = "a" }, { number = 90, unit = "days", from = "b" } },
  recovery_time = hours(8, 24), recovery_point = hours(4, 24), critical_weakness = days(7),
  availability = { { number = 99.9, unit = "%", from = "a fact" } } }

-- What is found in TEXT, as one text.
local function found(text)
  local list = {}
  stated.check(text, text, RIGHT, function(amount, subject) list[#list + 1] = subject .. " " .. amount.text end)
  return table.concat(list, ", ")
end

for _, folder in ipairs { "akebono/en", "akebono/ja", "larkfield/en" } do
  test("the policies of " .. folder .. " state what is right", function()
    local path, lines = "tests/golden/examples/" .. folder .. "/policies/", 0
    for _, file in ipairs(host.list_library(path)) do
      for line in host.read_library_text(path .. file):gmatch("[^\n]+") do
        local wrong = not line:find("^|") and found(line) or ""
        assert(wrong == "", file .. ": " .. wrong .. ": " .. line)
        lines = lines + 1
      end
    end
    assert(lines > 1000, folder .. ": " .. lines .. " lines")
  end)
end

test("what a figure is of is told from the words beside it", function()
  for _, case in ipairs {
    { "Backups are made every six hours and kept for 30 days.", "backup_interval 6 hours, backup_kept 30 days" },
    { "Customers are told of incidents within two days.", "notice 2 days" },
    { "契約終了後60日以内にデータを返却し、30日以内に削除します。", "hand_over 60日, deletion 30日" },
    { "ログは、6か月間保存する。", "logs_kept 6か月" }, { "12時間以内に復旧する。", "recovery_time 12時間" },
    { "最大48時間分の入力を失う", "recovery_point 48時間" }, { "The night is 12 hours long.", "" },
  } do
    local have = found(case[1])
    assert(have == case[2], case[1] .. ": " .. have)
  end
end)
