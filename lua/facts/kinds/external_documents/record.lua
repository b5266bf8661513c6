local lists = require "base.lists"

return {
  reach = "ever",
  days = function(rows) return lists.column(rows, "checked") end,
}
