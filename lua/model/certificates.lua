-- Certificates and reports with what the scheme of their standard (`certificate` in its file) says of
-- them: how long one runs, which audits keep it up, which other one it needs. Works on whole and on
-- public facts: what is internal is read with rawget.
local dates = require "base.dates"
local lists = require "base.lists"
local naming = require "model.naming"

local certificates = {}

local AGED = 12 -- months after which readers expect the next report

-- The day after which CERTIFICATE, whose scheme is SCHEME (or nil), is no longer valid by its own
-- dates, or nil.
local function own_end(certificate, scheme)
  if certificate.expires or not (scheme and scheme.years and certificate.issued) then
    return certificate.expires
  end
  return dates.add_months(certificate.issued, 12 * scheme.years)
end

-- The one of LIST, certificates by ID, that is valid longest, or nil.
local function longest(list, id)
  local found
  for _, item in ipairs(list) do
    local is_one = item.kind == "certificate" and item.standard_id == id
    if is_one and (not found or (item.ends or "9999") > (found.ends or "9999")) then
      found = item
    end
  end
  return found
end

-- Whether one of LIST, certificates for the standard ID, is valid on DAY by its own dates.
function certificates.valid(list, id, day)
  for _, item in ipairs(list) do
    local is_one = item.kind == "certificate" and item.standard_id == id and item.issued
    if is_one and item.issued <= day and day <= (own_end(item, item.scheme) or day) then return true end
  end
  return false
end

-- The first of AUDITS, sorted by date, that is of KIND, after the day SINCE and not in TAKEN, where
-- it is put.
local function take(audits, kind, since, taken)
  for _, audit in ipairs(audits) do
    local is_one = audit.kind == kind and audit.status ~= "cancelled" and not taken[audit]
    if is_one and audit.date and audit.date > since then
      taken[audit] = true
      return audit
    end
  end
end

-- A step of a cycle: the audit of KIND that is due by the day DUE, and the AUDIT that is or was to be
-- it, or nil.
local function step(kind, due, audit, today)
  local held = audit ~= nil and audit.status == "held"
  local day = not held and audit and audit.date < due and audit.date or due
  return { kind = kind, due = due, audit = audit, held = held, date = audit and audit.date,
    overdue = not held and dates.is_past(day, today) }
end

-- The audits that keep CERTIFICATE up under SCHEME, which it has, as steps in their order: one of
-- surveillance within each term of surveillance_months, recertification before the certificate ends.
-- The audit of a term is the first one after the term before.
function certificates.cycle(certificate, scheme, today)
  local steps, taken = {}, {}
  local audits = table.move(certificate.audits or {}, 1, #(certificate.audits or {}), 1, {})
  table.sort(audits, function(a, b) return (a.date or "") < (b.date or "") end)
  local last = certificate.ends
  local since = certificate.issued
  for months = scheme.surveillance_months, 12 * scheme.years - 1, scheme.surveillance_months do
    local due = dates.add_months(certificate.issued, months)
    if due >= last then break end
    steps[#steps + 1] = step("surveillance", due, take(audits, "surveillance", since, taken), today)
    since = due
  end
  local again = take(audits, "recertification", certificate.issued, taken)
  steps[#steps + 1] = step("recertification", last, again, today)
  return steps
end

local function next_of(cycle)
  for _, item in ipairs(cycle) do
    if not item.held then return item end
  end
end

-- Adds to ITEM what follows from its own facts and from the one of STANDARDS (see certificates.build) that
-- it names; words for one are printed as they are.
local function complete(item, standards, words)
  item.meant = item.standard and naming.find(item.standard, item.edition, standards) or {}
  item.standard_id = #item.meant == 1 and item.meant[1] or nil
  local standard, named = standards[item.standard or ""], standards[item.standard_id or ""]
  item.scheme = item.kind == "certificate" and named and named.certificate or nil
  item.standard_title = standard and standard.title or item.standard
  item.standard_marked = standard and standard.marked or item.standard
  item.edition = item.edition or (standard and standard.edition)
  item.kind_name, item.report_type_name = words.certification_kind[item.kind],
    words.report_type[item.report_type]
  local level = named and lists.find(named.levels or {}, "id", item.level)
  item.level_title = level and level.title
  item.ends = own_end(item, item.scheme)
end

-- Whether ITEM is a report on a time that ended more than AGED months before TODAY.
local function is_aged(item, today)
  local last = item.kind == "report" and (item.period_end or item.issued)
  return last and dates.is_past(dates.add_months(last, AGED), today) or false
end

-- Gives ITEM, whose scheme rests on another certificate, that one of LIST as `base`; with it it ends.
local function rest_on_base(item, list)
  local under = item.scheme and item.scheme.under
  item.base = under and longest(list, under)
  local base_ends = item.base and item.base.ends
  if base_ends and (not item.ends or base_ends < item.ends) then item.ends = base_ends end
end

-- The scheme whose terms ITEM is kept up by: its own, or, where that sets none, that of the certificate that it rests on.
local function terms_of(item)
  local own = item.scheme
  if own and not own.surveillance_months and item.base then return item.base.scheme end
  return own
end

local function add_cycle(item, words, today)
  local scheme = terms_of(item)
  if not (scheme and scheme.surveillance_months and scheme.years and item.issued) then return end
  local own = { issued = item.issued, ends = item.ends, audits = rawget(item, "audits") }
  item.cycle = certificates.cycle(own, scheme, today)
  for _, row in ipairs(item.cycle) do row.kind_name = words.certification_audit[row.kind] end
  item.next_audit = next_of(item.cycle)
end

-- Completes FACTS.certifications with words and: meant (the ids that `standard` can mean), standard_id
-- (the one that it means, or nil), ends (the last valid day, by its own date, its scheme and the
-- certificate that it rests on, `base`), expired, aged (a report on a time of more than a year ago), scheme, cycle and
-- next_audit (one that rests on another and has no terms of its own is kept up by those of the other). STANDARDS: id → title,
-- marked, edition, certificate, names and superseded (see naming.find). A registration
-- has level_title. Returns all, the valid certificates, the valid reports and the valid registrations; what is not issued yet is not valid.
function certificates.build(facts, words, standards, today)
  local list, valid = facts.certifications, { certificate = {}, report = {}, registration = {} }
  for _, item in ipairs(list) do complete(item, standards, words) end
  for _, item in ipairs(list) do
    rest_on_base(item, list)
    item.expired = dates.is_past(item.ends, today)
    item.aged = is_aged(item, today)
    add_cycle(item, words, today)
    local same = valid[item.kind]
    local is_issued = not item.issued or item.issued <= today
    if same and is_issued and not item.expired then same[#same + 1] = item end
  end
  return list, valid.certificate, valid.report, valid.registration
end

return certificates
