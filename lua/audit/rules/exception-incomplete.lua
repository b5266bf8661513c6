local lists = require "base.lists"

-- The edit that adds an exception from POLICY with MORE of it.
local function permitted(policy, more)
  return { { "isms.yaml", "", "exceptions: [{id: EX-1, title: Old lock, policy: " .. policy
    .. ", description: One door., owner: isms-manager, reason: No part., "
    .. "approved_by: top-management, approved: 2026-10-01, expires: 2026-12-01" .. more .. "}]\n" } }
end

-- The sections of the policy ID that admit no exception, in words, or nil.
local function refused_by(id, view)
  local policy = view.library.policies[id or ""]
  local ids = policy and (policy.exceptions or {}).refused_sections or {}
  return #ids > 0 and table.concat(ids, ", ") or nil
end

-- The controls among CONTROLS that one of SECTIONS states.
local function stated_by(sections, controls)
  return lists.select(controls, function(control)
    return #lists.select(sections, function(section) return lists.contains(section.satisfies or {}, control) end) > 0
  end)
end

-- What states none of the controls of ROW, an exception: the section that it names or the policy, in words; nil where
-- one of them is stated, or nothing is known.
local function silent_part(row, model)
  local policy, controls = model.document(row.policy), row.controls or {}
  if not (policy and policy.satisfies) or #controls == 0 then return nil end
  local section = lists.find(policy.policy.sections, "id", row.section)
  if section and #stated_by({ section }, controls) == 0 then
    return ("the section %s of %s"):format(row.section, row.policy)
  end
  return #stated_by(policy.policy.sections, controls) == 0 and "the policy " .. row.policy or nil
end

return {
  numbers = {}, severity = "warning", clause = "A.5.36", document = "exception-register",
  title = { en = "An exception in force says what limits the risk and is looked at in time",
    ja = "有効な例外に代替の対策があり、期限までに見直されている" },
  explanation = {
    en = "While a rule is not kept something else limits the risk (compensation), or nothing does and that is "
      .. "said (none). The section from which is deviated is named where others of the policy admit no "
      .. "exception, and a control that it weakens is one that the section, or without one the policy, states. What was to be looked at by a day (review) has been.",
    ja = "規則を守らない間は、代わりにリスクを抑える対策（compensation）を示し、対策がなければその旨（none）を記載する。"
      .. "例外を認めない項がある規程では、逸脱する項（section）を示す。弱める管理策のいずれかは、その項（項を示さないときは規程）が定めるものとする。見直し期限（review）までに見直す。",
  },
  violates = {
    permitted("physical-security", ""), permitted("physical-security", ", review: 2026-11-21, compensation: none"),
    permitted("supplier-security", ", compensation: A guard."),
    permitted("backup-recovery", ", compensation: A guard., controls: [A.7.4]"),
    permitted("backup-recovery", ", section: redundancy, compensation: A guard., controls: [A.8.13]"),
  },
  keeps = {
    permitted("physical-security", ", compensation: none, review: 2026-11-22"),
    permitted("physical-security", ", closed: 2026-10-02, result: New., review: 2026-10-01"),
    permitted("supplier-security", ", section: selection, compensation: A guard."),
    permitted("backup-recovery", ", compensation: A guard., controls: [A.7.4, A.8.13]"),
  },
  run = function(model, report, view)
    for _, row in ipairs(model.exceptions.rows) do
      local name, refused = "exception " .. (row.id or "?"), refused_by(row.policy, view)
      if not row.closed and row.compensation == nil then
        report(row, "compensation", name .. " is in force, and nothing says what limits the risk (or: none)")
      end
      local part = silent_part(row, model)
      if part then
        report(row, "controls", ("%s weakens %s, none of which %s states"):format(name,
          table.concat(row.controls, ", "), part))
      end
      if row.review_overdue then
        report(row, "review", name .. " was to be looked at again by " .. row.review)
      end
      if refused and not row.section then
        report(row, "section", ("%s does not say from which section of %s it deviates; %s admit none"):format(
          name, row.policy, refused))
      end
    end
  end,
}
