local lists = require "base.lists"

local DAY = 10 -- characters: YYYY-MM-DD

local function day_of(row)
  return row.detected and row.detected:sub(1, DAY)
end

return {
  policy = "incident-management",
  work = function(facts)
    return lists.map(facts.incidents, function(row)
      return { person = row.lead, day = day_of(row), what = "led incident " .. (row.id or "?") }
    end)
  end,
  days = function(rows)
    local days = {}
    for _, row in ipairs(rows) do days[#days + 1] = day_of(row) end
    return days
  end,
}
