local all = model.nonconformities
local terms = model.document("internal-audit") and parameters["internal-audit"]

local function source(row)
  return row.audit and row.source_name .. " " .. row.audit or row.source_name
end

-- DAY, the first or the longer date of ROW: only the one that counts now can be overdue.
local function due(row, day)
  return row.overdue and day == row.term and date(day) .. " – " .. words.overdue or date(day)
end

-- When and, by PATTERN, by whom the effect was checked, with what was seen; nil while it was not.
local function verified(row, pattern)
  local check = row.verified_by_name
    and fill(pattern, { day = date(row.verified), person = row.verified_by_name })
  return remark(check or date(row.verified), row.verification)
end

-- Each time that ROW was opened again: { row, number (nil where it was once), due, done, verified (a
-- function as for ROW), judged, effective }.
local function again(row)
  local out = {}
  for i, item in ipairs(row.openings) do
    out[i] = { row = item, number = #row.openings > 1 and i or nil, due = due(row, item.due),
      done = item.done and remark(date(item.done), item.done_evidence),
      checked = item.verified ~= nil or item.verification ~= nil,
      verified = function(pattern) return verified(item, pattern) end,
      judged = item.effective ~= nil, effective = choice(item.effective and "yes" or "no") }
  end
  return out
end

-- What FINDING became: a nonconformity, opportunities that name it, and what was answered; nil for none.
local function answer(finding)
  local parts = { finding.nonconformity }
  for _, row in ipairs(model.opportunities.rows) do
    for _, id in ipairs(row.findings or {}) do
      if id == finding.id then parts[#parts + 1] = row.id end
    end
  end
  parts[#parts + 1] = finding.answer
  return #parts > 0 and join(parts, words.semicolon) or nil
end

local NEED_NOTHING = { observation = true, opportunity = true }

-- The state of what FINDING became; that of one which need not become anything is none.
local function state(finding)
  return finding.state_name or (NEED_NOTHING[finding.rating] and "–" or unrecorded)
end

-- The controls that incidents of ROW found ineffective, each with its incident; nil where none is named.
local function ineffective(row)
  return series(row.ineffective, function(control) return aside(control.id, control.incident) end)
end

local entries = {}
for i, row in ipairs(all.rows) do
  entries[i] = { row = row, source = source(row), ineffective = ineffective(row), due = row.due and due(row, row.due),
    extended = row.extended and due(row, row.extended.due),
    completed = row.done and remark(date(row.done), row.done_evidence),
    changes = awaited(row.changes, not row.done and row.term or nil),
    again = again(row),
    verified = function(pattern) return awaited(verified(row, pattern), not row.done and row.term or nil) end,
    judged = row.effective ~= nil, effective = choice(row.effective and "yes" or "no") }
end

return {
  all = all, terms = terms, entries = entries, audited = #model.audits.held > 0,
  silent = #model.answers.silent > 0 and aside(series(model.answers.silent, "id"), unrecorded),
  rules = terms and ref("internal-audit", "corrective-action"),
  states = grid { rows = all.by_state, "name", { "count", align = "right" } },
  nonconformities = grid { name = "nonconformities", rows = all.rows, "id", "title",
    "rating_name", { "date", as = date }, "owner_title",
    { function(row) return deadline(row.term, row.overdue) end, empty = unrecorded }, "state_name" },
  findings = grid { name = "findings", rows = model.answers.rows,
    "id", function(finding) return finding.audit.id end, "rating_name", "text", "owner_title",
    { answer, empty = unrecorded }, state },
}
