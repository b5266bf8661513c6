local lists = require "base.lists"

return {
  reach = "ever", none = true,
  days = function(rows) return lists.column(rows, "date") end,
}
