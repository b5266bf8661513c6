local lists = require "base.lists"

return {
  work = function(facts)
    local done = lists.select(facts.nonconformities, function(row) return row.done ~= nil end)
    return lists.map(done, function(row)
      return { role = row.action_owner, day = row.done,
        what = "corrected nonconformity " .. (row.id or "?") }
    end)
  end,
  reach = "ever", none = true,
  days = function(rows) return lists.column(rows, "date") end,
}
