local edits = require "audit.edits"
local lists = require "base.lists"

-- Words for units of time in English and Japanese → what a number of them is in.
local UNITS = { { "days?", 1, "d" }, { "weeks?", 7, "d" }, { "months?", 1, "m" }, { "years?", 12, "m" },
  { "日", 1, "d" }, { "週間", 7, "d" }, { "か月", 1, "m" }, { "ヶ月", 1, "m" }, { "カ月", 1, "m" }, { "年", 12, "m" } }

-- The lengths of time that TEXT names in figures, each as a word such as 36m or 30d.
local function lengths(text)
  local out = {}
  for _, unit in ipairs(UNITS) do
    for number in text:gmatch("(%d+)[ -]*" .. unit[1]) do out[#out + 1] = tonumber(number) * unit[2] .. unit[3] end
  end
  return out
end

-- Whether the lengths of time in TEXT and OTHER are known, and none of them is the same.
local function contradict(text, other)
  local here, there = lengths(text), lengths(other)
  if #here == 0 or #there == 0 then return false end
  return #lists.select(there, function(length) return lists.contains(here, length) end) == 0
end

local function kept(processing, asset)
  return { { "isms.yaml", "", edits.processing("controller", "ground: Contract, assets: [A-1], retention: "
    .. processing) }, { "isms.yaml", "", "assets: [{id: A-1, name: Files, retention: " .. asset .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.34, A.8.10, ISO/IEC 27701 A.7.4.7",
  document = "processing-register",
  title = { en = "Records of processing and asset register name the same retention",
    ja = "取扱いの記録と資産の保存期間が一致する" },
  explanation = {
    en = "Where both name a length of time in figures, the retention of a processing activity names "
      .. "that of each asset in which its data is.",
    ja = "取扱い及びその資産の保存期間がともに数字で期間を示す場合、取扱いの保存期間は、各資産の保存期間を含む。",
  },
  violates = { kept("2 years", "30 days"), kept("配達完了から13か月", "12か月"), kept("3 weeks", "3 months") },
  keeps = { kept("1 year", "12 months after delivery"), kept("\"Positions 30 days, the rest 1 year\"", "12か月"),
    kept("Two years", "30 days"), kept("30 days", "Life of the product") },
  run = function(model, report)
    local assets = lists.by_id(model.assets)
    for _, row in ipairs(model.processing.rows) do
      for _, id in ipairs(row.retention and row.assets or {}) do
        local other = assets[id] and assets[id].retention
        if other and contradict(row.retention, other) then
          report(row, "retention", "'" .. (row.id or "?") .. "' keeps its data for '" .. row.retention .. "', and "
            .. id .. ", in which that is, says '" .. other .. "'")
        end
      end
    end
  end,
}
