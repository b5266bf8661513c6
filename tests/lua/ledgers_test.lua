-- Registers that operation keeps: limits and states.
local ledgers = require "model.ledgers"

local TODAY = "2026-11-22"

local policies = { ["vulnerability-management"] = { patch_sla_days_critical = 7, patch_sla_days_high = 30 },
  cryptography = { key_rotation_days = 365, root_key_rotation_years = 5 },
  ["change-management"] = { emergency_change_review_days = 3, change_approvals_required = 2 } }

local known = { words = require "words.en.documents", today = TODAY,
  people = { title = function(id) return id == "cto" and "Head of Engineering" or nil end },
  values_of = function(policy) return policies[policy] end }

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("an exception is in force until its last day, and expired until it is closed", function()
  local out = ledgers.exceptions({ exceptions = { { id = "EX-1", owner = "cto", expires = TODAY },
    { id = "EX-2", expires = "2026-11-01" }, { id = "EX-3", expires = "2026-11-01", closed = "2026-10-01" } } },
    known)
  same(out.rows[1].state_name, "In force")
  same(out.rows[1].owner_title, "Head of Engineering")
  same(out.rows[2].state, "expired")
  same(out.rows[3].state, "closed")
  same(out.expired, 1)
  same(out.by_state[4].count, 1)
end)

test("an exception that begins later is not in force, and one may be closed late or looked at late", function()
  local out = ledgers.exceptions({ exceptions = {
    { id = "EX-1", starts = "2026-12-01", expires = "2026-12-31", review = "2026-12-15" },
    { id = "EX-2", expires = "2026-10-01", closed = "2026-10-02", review = "2026-09-01" },
    { id = "EX-3", expires = "2026-12-31", review = "2026-10-01" } } }, known)
  same(out.rows[1].state, "ahead")
  same(out.rows[1].review_overdue, false)
  same(out.rows[2].late, true)
  same(out.rows[2].review_overdue, false)
  same(out.rows[3].late, false)
  same(out.rows[3].review_overdue, true)
end)

-- { a vulnerability, the last day for it, its state }
local VULNERABILITIES = {
  { { severity = "critical", found = "2026-11-15" }, "2026-11-22", "open" },
  { { severity = "critical", found = "2026-11-14" }, "2026-11-21", "overdue" },
  { { severity = "critical", found = "2026-11-14", fixed = "2026-11-21" }, "2026-11-21", "fixed" },
  { { severity = "critical", found = "2026-11-14", fixed = "2026-11-22" }, "2026-11-21", "late" },
  { { severity = "critical", found = "2026-11-14", exception = "EX-1" }, "2026-12-31", "open" },
  { { severity = "high", found = "2026-11-14", due = "2026-11-20" }, "2026-11-20", "overdue" },
  { { severity = "low", found = "2020-01-01" }, nil, "open" },
  { { severity = "low", found = "2020-01-01", fixed = "2026-11-01" }, nil, "fixed" },
  { { severity = "low", found = "2020-01-01", due = "2026-11-01" }, "2026-11-01", "overdue" },
  { { severity = "critical", found = "2020-01-01", decision = "dismiss" }, "2020-01-08", "dismissed" },
}

test("a vulnerability has the time of its severity, or that of its exception", function()
  local rows = {}
  for i, case in ipairs(VULNERABILITIES) do rows[i] = case[1] end
  local out = ledgers.vulnerabilities({ vulnerabilities = rows,
    exceptions = { { id = "EX-1", expires = "2026-12-31" } } }, known)
  for i, case in ipairs(VULNERABILITIES) do
    same(out.rows[i].deadline, case[2])
    same(out.rows[i].state, case[3])
  end
  same(out.overdue, 3)
  same(out.late, 1)
  same(out.by_severity[1].count, 6)
  same(#out.limits, 2)
end)

test("a day that is later than policy and exception permit is told", function()
  local function beyond(row)
    row.severity, row.found = "critical", "2026-11-14"
    return ledgers.vulnerabilities({ vulnerabilities = { row },
      exceptions = { { id = "EX-1", expires = "2026-12-31" } } }, known).rows[1].beyond
  end
  same(beyond { due = "2026-11-21" }, false)
  same(beyond { due = "2026-11-22" }, true)
  same(beyond { due = "2026-12-31", exception = "EX-1" }, false)
  same(beyond { due = "2027-01-01", exception = "EX-1" }, true)
  same(beyond {}, false)
end)

-- { a key, the last day for it, its state }
local KEYS = {
  { { kind = "data-key", state = "active", created = "2020-01-01", rotated = "2025-11-22" }, "2026-11-22", "active" },
  { { kind = "data-key", state = "active", created = "2025-11-21", rotated = false }, "2026-11-21", "overdue" },
  { { kind = "data-key", state = "active", created = "2025-11-21" }, nil, "active" },
  { { kind = "stored-secret", state = "active", created = "2025-11-21", rotated = false, exception = "EX-1" }, "2026-12-31", "active" },
  { { kind = "data-key", state = "decrypt-only", created = "2020-01-01" }, nil, "decrypt-only" },
  { { kind = "root-key", state = "active", created = "2020-02-29", rotated = false }, "2025-02-28", "overdue" },
  { { kind = "root-key", state = "active" }, nil, "active" },
  { { kind = "signing-key", state = "active", created = "2020-01-01" }, nil, "active" },
  { { kind = "public-key-certificate", state = "active", expires = TODAY }, nil, "active" },
  { { kind = "public-key-certificate", state = "active", expires = "2026-11-21" }, nil, "expired" },
  { { kind = "public-key-certificate", state = "revoked", expires = "2026-11-21" }, nil, "revoked" },
}

test("a key in use has the time of its kind, and a certificate its own", function()
  local rows = {}
  for i, case in ipairs(KEYS) do rows[i] = case[1] end
  local out = ledgers.keys({ keys = rows, exceptions = { { id = "EX-1", expires = "2026-12-31" } } }, known)
  for i, case in ipairs(KEYS) do
    same(out.rows[i].deadline, case[2])
    same(out.rows[i].state, case[3])
  end
  same(out.rows[3].unreplaced, "2026-11-21")
  same(out.rows[2].unreplaced, nil)
  same(out.overdue, 2)
  same(out.expired, 1)
  same(out.by_kind[5].count, 3)
end)

-- { a change, the last day for its approval, whether it is late, its state }
local CHANGES = {
  { { type = "normal" }, nil, false, "requested" },
  { { type = "normal", approved = "2026-11-01" }, nil, false, "approved" },
  { { type = "normal", approved = "2026-11-02", done = "2026-11-02" }, "2026-11-02", false, "done" },
  { { type = "normal", approved = "2026-11-03", done = "2026-11-02", result = "kept" }, "2026-11-02", true, "kept" },
  { { type = "normal", done = "2026-11-02", result = "rolled-back" }, "2026-11-02", true, "rolled-back" },
  { { type = "emergency", done = "2026-11-19" }, "2026-11-22", false, "done" },
  { { type = "emergency", done = "2026-11-18" }, "2026-11-21", true, "done" },
  { { type = "emergency", done = "2026-11-18", approved = "2026-11-21" }, "2026-11-21", false, "done" },
  { { type = "emergency", done = "2026-11-18", approved = "2026-11-22" }, "2026-11-21", true, "done" },
  { { type = "standard", done = "2026-11-18" }, nil, false, "done" },
}

test("a change is approved before it is done, an emergency within the days of the policy", function()
  local rows = {}
  for i, case in ipairs(CHANGES) do rows[i] = case[1] end
  local out = ledgers.changes({ changes = rows }, known)
  for i, case in ipairs(CHANGES) do
    same(out.rows[i].limit, case[2])
    same(out.rows[i].late, case[3])
    same(out.rows[i].state, case[4])
  end
  same(out.late, 4)
  same(out.approvals, 2)
  same(out.by_type[2].count, 5)
end)

local years = { id = "document_retention_years", retains = true, unit = "years" }
local days = { id = "log_retention_days_total", retains = true, unit = "days" }

test("a record is held against the laws and parameters that it names", function()
  policies.governance, policies.logging = { document_retention_years = 5 }, { log_retention_days_total = 365 }
  local with = { words = known.words, people = known.people, today = TODAY, values_of = known.values_of,
    policies = { { policy = { id = "governance", parameter_rows = { years, { id = "limit" } } }, title = "Governance" },
      { policy = { id = "logging", parameter_rows = { days } }, title = "Logs" } } }
  local out = ledgers.retention({ legal_requirements = { { id = "L-1", keep_months = 72 }, { id = "L-2" } }, records = {
    { id = "REC-1", keep_months = 71, requirements = { "L-1", "L-2" } },
    { id = "REC-2", keep_months = 72, requirements = { "L-1" }, parameter = "governance.document_retention_years" },
    { id = "REC-3", keep_months = 12, parameter = "logging.log_retention_days_total" },
    { id = "REC-4", keep_months = 11, parameter = "logging.log_retention_days_total", disposed_by = "cto" },
    { id = "REC-5", requirements = { "L-1" }, parameter = "governance.limit" } } }, with)
  same(out.rows[1].short[1].id, "L-1")
  same(#out.rows[1].terms, 1)
  same(#out.rows[2].short, 0)
  same(#out.rows[3].short, 0)
  same(out.rows[4].short[1].text, "365 days")
  same(out.rows[4].disposed_by_title, "Head of Engineering")
  same(#out.rows[5].short, 0)
  same(#out.rows[5].terms, 1)
  same(out.short, 2)
  same(out.untimed, 1)
  same(#out.unused, 0)
  same(#out.terms, 3)
end)
