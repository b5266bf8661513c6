local lists = require "base.lists"

-- The edits by which A.7.2 names SECTION of a policy.
local function names(section)
  return { { "facts/controls.csv", "reasons,risks,", "reasons,policy," },
    { "facts/controls.csv", "implementation,records,", "implementation,section," },
    { "facts/controls.csv",
      "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,,The door is watched.,",
      "A.7.2,yes,implemented,B,risk-management,isms-manager,,,Records of IA-1,,The door is watched.," .. section } }
end

return {
  numbers = {}, severity = "error", clause = "6.1.3 d, A.5.1", document = "statement-of-applicability",
  title = { en = "The section that a control names is in its policy",
    ja = "管理策が示す項が、その規程にある" },
  explanation = {
    en = "The auditor goes from the control to the section of the policy that states it, by the id that "
      .. "the text of the policy gives the section.",
    ja = "審査員は、管理策から、それを定める規程の項をたどる。項は、規程の本文における項の識別子で示す。",
  },
  violates = { names "nowhere" },
  keeps = { names "treatment" },
  run = function(model, report, view)
    for _, row in ipairs(model.statement.rows) do
      local decision = row.decision
      local policy = view.library.policies[decision.policy or ""]
      if policy and decision.section and not lists.find(policy.sections, "id", decision.section) then
        report(decision, "section", ("%s names the section '%s', which the policy '%s' does not have")
          :format(row.id, decision.section, decision.policy))
      end
    end
  end,
}
