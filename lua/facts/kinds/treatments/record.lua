local lists = require "base.lists"

return {
  work = function(facts)
    local done = lists.select(facts.treatments, function(row) return row.status == "done" end)
    return lists.map(done, function(row)
      return { role = row.owner, day = row.done, what = "carried out treatment " .. (row.id or "?") }
    end)
  end,
  days = function(rows)
    return lists.column(lists.select(rows, function(row) return row.status == "done" end), "done")
  end,
}
