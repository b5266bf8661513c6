local lists = require "base.lists"

return {
  days = function(rows) return lists.column(rows, "date") end,
  planned = function(facts)
    return { facts.audit_programme and facts.audit_programme.management_review }
  end,
}
