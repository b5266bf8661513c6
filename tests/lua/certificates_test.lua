-- Certificates by the rules of their scheme.
local certificates = require "model.certificates"

local words = require "words.en.documents"

local STANDARDS = {
  base = { title = "Base", edition = "2022", certificate = { years = 3, surveillance_months = 12 } },
  more = { title = "More", edition = "1", certificate = { under = "base" } },
}

local function same(have, want)
  if have ~= want then error(("\nhave %s\nwant %s"):format(tostring(have), tostring(want)), 2) end
end

local function build(today, list)
  local facts = { certifications = list }
  return list, select(2, certificates.build(facts, words, STANDARDS, today))
end

local function certificate(standard, issued, expires, audits)
  return { standard = standard, kind = "certificate", issued = issued, expires = expires, audits = audits }
end

test("a certificate without a last day ends with the longest term of its scheme", function()
  local list = build("2026-01-01", { certificate("base", "2025-03-18"), certificate("Mark", "2025-03-18") })
  same(list[1].ends, "2028-03-18")
  same(list[2].ends, nil)
  same(list[1].edition, "2022")
end)

test("what is not issued yet, or has ended, is not valid", function()
  local function valid(today)
    return #select(2, build(today, { certificate("base", "2025-03-18", "2026-03-17") }))
  end
  same(valid "2025-03-17", 0)
  same(valid "2025-03-18", 1)
  same(valid "2026-03-17", 1)
  same(valid "2026-03-18", 0)
end)

test("a certificate that adds to another ends with it", function()
  local list, valid = build("2026-06-01", { certificate("more", "2024-01-01", "2026-12-31"),
    certificate("base", "2023-01-01", "2025-12-31") })
  same(list[1].base, list[2])
  same(list[1].ends, "2025-12-31")
  same(list[1].expired, true)
  same(#valid, 0)
  list, valid = build("2026-06-01", { certificate("more", "2024-01-01", "2026-12-31"),
    certificate("base", "2023-01-01", "2025-12-31"), certificate("base", "2026-01-01", "2028-12-31") })
  same(list[1].base, list[3])
  same(list[1].ends, "2026-12-31")
  same(#valid, 2)
  list = build("2026-06-01", { certificate("more", "2024-01-01", "2026-12-31") })
  same(list[1].base, nil)
  same(list[1].cycle, nil)
end)

test("a certificate that adds to another is kept up by audits in the terms of that one", function()
  local list = build("2026-06-01", { certificate("more", "2025-12-15", "2028-12-14",
    { { kind = "surveillance", date = "2026-11-25", status = "planned" } }), certificate("base", "2025-12-15", "2028-12-14") })
  same(#list[1].cycle, 3)
  same(list[1].next_audit.date, "2026-11-25")
  same(list[1].next_audit.due, "2026-12-15")
  same(list[2].next_audit.date, nil)
end)

-- The steps of the cycle as "kind due date state", each a line.
local function steps(today, audits)
  local list = build(today, { certificate("base", "2024-02-29", "2027-02-27", audits) })
  local out = {}
  for i, step in ipairs(list[1].cycle) do
    local state = step.held and "held" or step.overdue and "overdue" or "open"
    out[i] = ("%s %s %s %s"):format(step.kind, step.due, step.date or "-", state)
  end
  return table.concat(out, "\n"), list[1].next_audit
end

test("surveillance is due each year and recertification before the end", function()
  same((steps("2025-02-28")), "surveillance 2025-02-28 - open\nsurveillance 2026-02-28 - open\nrecertification 2027-02-27 - open")
  local text, next_audit = steps("2025-03-01")
  same(text, "surveillance 2025-02-28 - overdue\nsurveillance 2026-02-28 - open\nrecertification 2027-02-27 - open")
  same(next_audit.due, "2025-02-28")
end)

test("the audit of a year is the first after the year before; others do not count", function()
  local audits = { { kind = "surveillance", date = "2025-01-10", status = "held" },
    { kind = "surveillance", date = "2025-02-10", status = "held" }, { kind = "surveillance", date = "2025-12-10", status = "cancelled" },
    { kind = "special", date = "2025-12-11", status = "held" }, { kind = "surveillance", date = "2026-02-01", status = "planned" } }
  same((steps("2026-02-01", audits)),
    "surveillance 2025-02-28 2025-01-10 held\nsurveillance 2026-02-28 2026-02-01 open\nrecertification 2027-02-27 - open")
  local text, next_audit = steps("2026-02-02", audits)
  same(text:match("2026%-02%-28 (.-)\n"), "2026-02-01 overdue")
  same(next_audit.kind_name, "Surveillance")
end)
