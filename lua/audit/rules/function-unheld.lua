local edits = require "audit.edits"

-- The edits that put the policy to use and make the role of security-operations one of FUNCTION.
local function used(id)
  return edits.with_policies({ "isms.yaml", "{id: security-operations,", "{id: " .. id .. "," }, { "access-control" })
end

return {
  numbers = {}, severity = "warning", clause = "5.3", document = "role-duties",
  title = { en = "Somebody has each function that a policy names", ja = "規程の求める職務のすべてに、担当する役割がある" },
  explanation = {
    en = "A function that has a duty of a policy in use is some role's: the facts say which (functions), or a role has the "
      .. "id that the function looks for.",
    ja = "用いている規程の業務を担う職務には、担当する役割がある。functionsに記載するか、職務が想定するidの役割がある。",
  },
  violates = { used "incident-lead" }, keeps = { used "security-operations" },
  run = function(model, report, view)
    for _, item in ipairs(model.duties.unheld) do
      report(view.facts, "functions", ("no role has the function '%s' (%s): %s is nobody's; say which in functions"):format(
        item.id, item.title, item.rows[1].id))
    end
  end,
}
