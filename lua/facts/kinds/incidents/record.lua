local DAY = 10 -- characters: YYYY-MM-DD

return {
  days = function(rows)
    local days = {}
    for _, row in ipairs(rows) do days[#days + 1] = row.detected and row.detected:sub(1, DAY) end
    return days
  end,
}
