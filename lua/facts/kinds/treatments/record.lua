local lists = require "base.lists"

return {
  days = function(rows)
    return lists.column(lists.select(rows, function(row) return row.status == "done" end), "done")
  end,
}
