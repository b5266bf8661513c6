-- Edits to the sound project in tests/minimal that the examples of several rules share.
local languages = require "base.languages"

local edits = {}

local CONTROL = "{number: N-%s, version: \"1.0\", status: approved, owner: isms-manager, author: ann, "
  .. "reviewer: cyd, approver: bob, approved: 2026-10-01, date: 2026-10-01, next_review: 2027-10-01, "
  .. "classification: internal, history: [{version: \"1.0\", date: 2026-10-01, changes: First.}]}"

-- The kinds of records that the policies of tests/minimal ask for and that no fact there is the register of: those that
-- are kept as the governance policy says, and the others.
edits.governance_kinds = "context-reviews, communication-checks, role-list, security-reports, unit-plans, second-readings, "
  .. "change-plans, resource-plans, document-draws, procedure-trials"
edits.kinds = "backup-plan, backup-runs, backup-copy-lists, restore-tests, redundancy-record, log-source-comparisons, "
  .. "log-protection-tests, clock-reports, alert-trials, alert-tickets, administrator-readings, security-figures, "
  .. "threat-entries, risk-indicators, scan-target-comparisons, vulnerability-list, vulnerability-scans, penetration-tests, "
  .. "rating-checks, update-tickets, vulnerability-figures, manager-confirmations, policy-acknowledgements"

-- The edit that puts the list of records to use.
edits.record_list = { "facts/documents.yaml", "", "record-list: {number: N-REC, version: \"1.0\", status: draft, owner: isms-manager, "
  .. "date: 2026-10-01, classification: internal, history: [{version: \"1.0\", date: 2026-10-01, changes: First.}]}\n" }

-- The edits FIRST and, behind them, those that put the policies of IDS to use.
function edits.with_policies(first, ids)
  local list = { first }
  for _, id in ipairs(ids) do
    list[#list + 1] = { "facts/documents.yaml", "", id .. ": " .. CONTROL:format(id) .. "\n" }
    for _, language in ipairs(languages) do
      list[#list + 1] = { "policies/" .. id .. "/" .. language .. ".md", "", "## Rules {#rules}\n\nDo.\n" }
    end
  end
  return list
end

-- An incident of the severity LEVEL on 17 March 2026 with the further FACTS, as lines of isms.yaml.
function edits.incident(level, facts)
  return "incidents:\n  - {id: IN-1, title: Wrong letter, severity: \"" .. level .. "\", "
    .. "detected: 2026-03-17 10:40, noticed_by: Ann, reported: 2026-03-17 10:55, "
    .. "confirmed: 2026-03-17 11:20, lead: ann, description: It was sent., effect: It was read., "
    .. "timeline: [{time: 2026-03-17 10:40, what: Seen.}], authorities: None told., "
    .. facts .. "}\n"
end

-- A processing activity of ROLE with the further FACTS, as lines of isms.yaml.
function edits.processing(role, facts)
  return "processing: [{id: PA-1, name: Orders, role: " .. role .. ", purpose: Parcels are sent., "
    .. "persons: [Buyers], data: [Addresses], owner: isms-manager, " .. facts .. "}]\n"
end

-- A processing activity and its assessment, whose one risk has the factors and more that FACTS say and which
-- says MORE itself, as lines of isms.yaml.
function edits.assessment(facts, more)
  return edits.processing("controller", "ground: Contract") .. "privacy_assessments: [{id: PIA-1, title: Orders, "
    .. "processing: [PA-1], date: 2026-10-01, assessor: isms-manager, risks: [{id: PR-1, title: Lists are read, "
    .. "harm: Buyers are pestered., " .. facts .. "}]" .. (more or "") .. "}]\n"
end

return edits
