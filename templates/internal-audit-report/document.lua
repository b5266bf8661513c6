local audits = model.audits

-- How many findings of an audit have the rating I, where its findings were given.
local function rated(i)
  return { function(audit) return absence(audit.findings, audit.by_rating[i].count) end,
    align = "right" }
end

-- The day on which the audit ROW was reported and, by PATTERN, to whom; nil where no day is given.
local function report(row, pattern)
  local recipients = series(row.recipient_titles)
  if not recipients then return date(row.reported) end
  return fill(pattern, { day = date(row.reported), recipients = recipients })
end

-- What other people examined: the name of each with clauses and controls and the ground of independence, or nil.
local function others(parts)
  local said = {}
  for i, part in ipairs(parts) do
    said[i] = remark(aside(part.auditor_name, series(part.examined)), part.independence)
  end
  return #said > 0 and join(said, words.semicolon) or nil
end

local register = model.document("evidence-register")

-- What was seen for SAMPLE, with the ids of the pieces of evidence, which lead to their register.
local function seen(sample)
  local pieces = series(sample.pieces, function(id)
    return register and link(id, register.id .. ".md") or id
  end)
  return pieces and join({ sample.seen, pieces }, words.semicolon) or sample.seen
end

local function days(row)
  return period(row.date, row.last_day)
end

local held = {}
for i, row in ipairs(audits.held) do
  held[i] = { row = row, days = days(row), criteria = join(row.criteria, words.semicolon),
    audited = join(row.audited_titles), clauses = series(row.clauses),
    controls = series(row.controls), others = others(row.others), with_samples = #row.samples > 0,
    report = function(pattern) return report(row, pattern) end,
    samples = grid { name = "samples", rows = row.samples, "question",
      { "population", empty = unrecorded }, "sample", seen, "result" },
    findings = grid { name = "findings", rows = row.findings, "id", "rating_name", "requirement",
      "text", "evidence", "owner_title" } }
end

return {
  audits = audits, held = held,
  rules = cite("internal-audit", "conduct"),
  answers = cite("corrective-action-report", "findings"),
  summary = grid { rows = audits.held, "id", "title", days, rated(1), rated(2), rated(3), rated(4) },
}
