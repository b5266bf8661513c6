local lists = require "base.lists"

return {
  shows = function(row) return row.made_up ~= nil or row.attended ~= nil and row.attended >= (row.expected or 0) end,
  days = function(rows) return lists.column(rows, "date") end,
}
