local lists = require "base.lists"

return {
  days = function(rows) return lists.column(rows, "date") end,
}
