local edits = require "audit.edits"

-- The edits that put the policy to use, and MORE facts.
local function used(more)
  local list = edits.with_policies({ "isms.yaml", "", more }, { "access-control" })
  list.at = { "isms.yaml", "organization" }
  return list
end

return {
  numbers = {}, severity = "warning", clause = "5.3", document = "role-duties",
  title = { en = "Somebody has each function that a policy names", ja = "規程の求める職務のすべてに、担当する役割がある" },
  explanation = {
    en = "A function that has a duty of a policy in use is some role's: the facts say which (functions), or a role has the "
      .. "id that the function looks for.",
    ja = "用いている規程の業務を担う職務には、担当する役割がある。functionsに記載するか、職務が想定するidの役割がある。",
  },
  violates = { used "brand: {}\n" },
  keeps = { used "functions: [{id: security-operations, role: isms-manager}]\n" },
  run = function(model, report, view)
    for _, item in ipairs(model.duties.unheld) do
      report(view.facts, "functions", ("no role has the function '%s' (%s): %s is nobody's; say which in functions"):format(
        item.id, item.title, item.rows[1].id))
    end
  end,
}
