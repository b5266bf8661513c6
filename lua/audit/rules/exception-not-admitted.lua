local lists = require "base.lists"

-- The edit that adds an exception from POLICY, with MORE of it.
local function permitted(policy, more)
  return { { "isms.yaml", "", "exceptions: [{id: EX-1, title: Old lock, policy: " .. policy
    .. ", description: One door., owner: isms-manager, reason: No part., compensation: A guard., "
    .. "approved_by: top-management, approved: 2026-10-01, expires: 2026-12-01" .. (more or "") .. "}]\n" } }
end

-- What is wrong with that from which ROW deviates, POLICY: the key of its cell and the words, or nil.
local function fault(row, policy, model)
  local said = policy.exceptions or {}
  if not model.document(row.policy) then
    return "policy", "is from the policy " .. row.policy .. ", which is not in use"
  elseif said.refused then
    return "policy", "is from the policy " .. row.policy .. ", which admits none"
  elseif row.section and not lists.find(policy.sections, "id", row.section) then
    return "section", ("is from the section '%s', which the policy %s does not have"):format(row.section, row.policy)
  elseif lists.contains(said.refused_sections or {}, row.section) then
    return "section", ("is from the section '%s' of %s, which admits none"):format(row.section, row.policy)
  end
end

-- Reports the controls of ROW that do not apply.
local function check_controls(row, excluded, report)
  for _, id in ipairs(row.controls or {}) do
    if excluded[id] then
      report(row, "controls", ("exception %s weakens %s, which is excluded"):format(row.id, id))
    end
  end
end

return {
  numbers = {}, severity = "error", clause = "A.5.36", document = "exception-register",
  title = { en = "An exception is from a rule that is there and admits one", ja = "例外を認める規則についての例外である" },
  explanation = {
    en = "An exception names a policy in use and a section that it has, neither of which says that there is no "
      .. "exception from it (policy.yaml: exceptions), and controls that apply.",
    ja = "例外には、使用している規程及びその規程にある項を示す。例外を認めない規程及び項（policy.yamlのexceptions）からの"
      .. "例外はありえない。弱める管理策は、適用する管理策とする。",
  },
  violates = {
    permitted("information-security-policy"), permitted("risk-management", ", section: acceptance"),
    permitted("risk-management", ", section: nowhere"), permitted("risk-management", ", section: treatment, controls: [A.8.30]"),
    permitted "remote-work",
  },
  keeps = {
    permitted("risk-management", ", section: treatment, controls: [A.7.2]"), permitted "backup-recovery",
  },
  run = function(model, report, view)
    for _, row in ipairs(model.exceptions.rows) do
      local policy = view.library.policies[row.policy or ""]
      local key, text
      if policy then key, text = fault(row, policy, model) end
      if key then report(row, key, "exception " .. (row.id or "?") .. " " .. text) end
      check_controls(row, model.statement.excluded_ids, report)
    end
  end,
}
