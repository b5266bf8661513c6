local amounts = require "audit.amounts"
local edits = require "audit.edits"
local lists = require "base.lists"

-- The lengths of time that TEXT names.
local function lengths(text)
  return lists.select(amounts.of(amounts.in_figures(text)), function(amount) return amount.minutes ~= nil end)
end

-- Whether the lengths of time in TEXT and OTHER are known, and none of them is the same.
local function contradict(text, other)
  local here, there = lengths(text), lengths(other)
  if #here == 0 or #there == 0 then return false end
  for _, length in ipairs(there) do
    for _, own in ipairs(here) do
      if amounts.is(own, length.number, length.unit) then return false end
    end
  end
  return true
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
    en = "Where both name a length of time, the retention of a processing activity names "
      .. "that of each asset in which its data is.",
    ja = "取扱い及びその資産の保存期間がともに期間を示す場合、取扱いの保存期間は、各資産の保存期間を含む。",
  },
  violates = { kept("2 years", "30 days"), kept("配達完了から13か月", "12か月"), kept("3 weeks", "3 months"), kept("Two years", "30 days") },
  keeps = { kept("1 year", "12 months after delivery"), kept("\"Positions 30 days, the rest 1 year\"", "12か月"),
    kept("Two years", "24 months"), kept("30 days", "Life of the product") },
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
