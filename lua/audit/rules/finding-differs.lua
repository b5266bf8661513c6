local lists = require "base.lists"

local SAME = { "requirement", "rating", "owner" }

-- Holds the nonconformity ROW against the FINDING of AUDIT that it deals with.
local function check(row, finding, audit, report)
  local name = "nonconformity " .. (row.id or "?")
  local from = "finding " .. (finding.id or "?") .. " of " .. (audit.id or "?")
  if row.source ~= "audit" or row.audit ~= audit.id then
    report(row, row.audit and "audit" or "source", name .. " deals with " .. from
      .. " and names another origin (" .. (row.audit or row.source or "none") .. ")")
  end
  for _, key in ipairs(SAME) do
    if row[key] ~= finding[key] then
      report(row, key, name .. " has the " .. key .. " '" .. tostring(row[key]) .. "', and " .. from
        .. " '" .. tostring(finding[key]) .. "'")
    end
  end
end

-- Reports where who checked the effect of CHECKED, a part of the nonconformity NAME, holds one of the roles
-- ACTED, which carried out its action.
local function check_judge(checked, acted, name, model, report)
  for _, id in ipairs(acted) do
    local role = model.role_by_id[id]
    if role and checked.verified_by and role.holder == checked.verified_by then
      return report(checked, "verified_by", "'" .. checked.verified_by .. "' carried out the action for "
        .. "nonconformity " .. name .. " and checked its effect")
    end
  end
end

local FINDING = ", findings: [{id: F-1, rating: minor, requirement: A.7.2, text: Open., evidence: Seen., "
  .. "owner: isms-manager, nonconformity: NC-1}]"

local AGAIN = ", reopenings: [{date: 2026-06-05, reason: Open., action: A lock., owner: isms-manager, "
  .. "due: 2026-07-01, done: 2026-06-10, "

-- The edits that add a finding and the nonconformity that deals with it, with FACTS in place of those
-- that agree.
local function dealt(facts, more)
  local given = { source = "audit", audit = "IA-1", rating = "minor", requirement = "A.7.2",
    owner = "isms-manager" }
  for key, value in pairs(facts) do given[key] = value end
  local text = {}
  for _, key in ipairs { "source", "audit", "rating", "requirement", "owner" } do
    if given[key] then text[#text + 1] = key .. ": " .. given[key] .. ", " end
  end
  return { { "isms.yaml", "audited: [isms-manager], clauses", "audited: [isms-manager]" .. FINDING
    .. ", clauses" },
    { "facts/nonconformities.yaml", "[]", "- {id: NC-1, title: Door open, date: 2026-05-02, "
      .. table.concat(text) .. "description: It was open., evidence: Seen., reaction: Shut., "
      .. "cause: None., action: A spring., action_owner: isms-manager, due: 2026-07-01, "
      .. "done: 2026-06-01, verified: 2026-10-01, effective: true" .. (more or "") .. "}" } }
end

return {
  numbers = {}, severity = "error", clause = "9.2.2, 10.2", document = "corrective-action-report",
  title = { en = "Nonconformities agree with the findings that they deal with",
    ja = "不適合の記録が監査の指摘と一致する" },
  explanation = {
    en = "A nonconformity that deals with a finding names its audit and has its requirement, rating "
      .. "and owner; its effect is checked by another person than the one who carried out the action.",
    ja = "監査の指摘に対応する不適合は、その監査を示し、要求事項、区分及び責任者が指摘と一致する。有効性は、処置を行った者"
      .. "以外の者が確認する。",
  },
  violates = {
    dealt { rating = "major" }, dealt { requirement = "A.7.3" }, dealt { owner = "top-management" },
    dealt { source = "incident", audit = false }, dealt({}, ", verified_by: ann"),
    dealt({}, AGAIN .. "verified_by: ann}]"),
  },
  keeps = { dealt {}, dealt({}, AGAIN .. "verified_by: cyd}]"), dealt({}, ", verified_by: cyd") },
  run = function(model, report)
    local rows = lists.by_id(model.nonconformities.rows)
    for _, audit in ipairs(model.audits.rows) do
      for _, finding in ipairs(audit.findings) do
        local row = rows[finding.nonconformity or ""]
        if row then check(row, finding, audit, report) end
      end
    end
    for _, row in ipairs(model.nonconformities.rows) do
      local name = row.id or "?"
      check_judge(row, { row.action_owner or "", row.reopened and row.reopened.owner or "" }, name, model, report)
      for _, item in ipairs(row.openings) do check_judge(item, { item.owner or "" }, name, model, report) end
    end
  end,
}
