local certificates = require "model.certificates"
local dates = require "base.dates"
local lists = require "base.lists"
local phrase = require "base.phrase"

-- A certificate says until when it is valid, and runs no longer than its scheme lets it.
local function check_term(item, report)
  local years = item.scheme.years
  if not item.expires then
    report(item, "expires", "the certificate '" .. item.id .. "' does not say until when it is valid")
    return
  end
  if years and item.issued and item.expires > dates.add_months(item.issued, 12 * years) then
    report(item, "expires", ("the certificate '%s' is valid until %s, longer than the %s after %s "
      .. "that its scheme allows"):format(item.id, item.expires,
      phrase.plural(years, "years"), item.issued))
  end
end

-- A certificate for a management system comes after the system is in operation, since the day SINCE (or nil).
local function check_start(item, since, report)
  if item.scheme.years and since and item.issued and item.issued < since then
    report(item, "issued", ("the certificate '%s' was issued on %s, before the management system was in "
      .. "operation (scope.operating_since: %s)"):format(item.id, item.issued, since))
  end
end

-- What a certificate covers: the field, and what one entry of it is called.
local PARTS = { { "services", "service" }, { "sites", "site" }, { "units", "unit" } }

-- What ITEM covers: field → entries; where it names none, all that OTHERWISE (field → entries) has.
local function covered(item, otherwise)
  local all = {}
  for _, part in ipairs(PARTS) do
    local own = item[part[1]]
    all[part[1]] = #own > 0 and own or otherwise[part[1]]
  end
  return all
end

-- Reports the first of each of PARTS, which the certificate ITEM covers, that BASE, to which it adds, does not.
local function check_parts(item, base, in_scope, report)
  local parts, within = covered(item, in_scope), covered(base, in_scope)
  for _, part in ipairs(PARTS) do
    local key, called = part[1], part[2]
    local beyond = lists.outside(parts[key], within[key])
    if beyond then
      report(item, key, ("the certificate '%s' covers the %s '%s', which '%s', to which it adds, does not")
        :format(item.id, called, beyond, base.id))
    end
  end
end

-- What is wrong between the days of the certificate ITEM and of BASE, to which it adds: the field and the
-- words.
local function against_days(item, base, list)
  local name = "the certificate '" .. item.id .. "'"
  if item.issued and not certificates.valid(list, item.scheme.under, item.issued) then
    return "issued", ("%s was issued on %s, when no certificate for %s was valid ('%s': from %s)"):format(
      name, item.issued, item.scheme.under, base.id, base.issued or "?")
  end
  if item.expires and base.ends and item.expires > base.ends then
    return "expires", ("%s is valid until %s, longer than '%s', to which it adds (%s)"):format(name,
      item.expires, base.id, base.ends)
  end
end

-- Holds the certificate ITEM of LIST against the one that it adds to.
local function check_base(item, list, in_scope, report)
  local base, name = item.base, "the certificate '" .. item.id .. "'"
  if not base then
    return report(item, "standard", name .. " needs a valid certificate for " .. item.scheme.under
      .. ", and none stands among certifications")
  end
  local key, text = against_days(item, base, list)
  if key then report(item, key, text) end
  if item.public and not base.public then
    report(item, "public", name .. " is public, and '" .. base.id .. "', to which it adds, is not")
  end
  check_parts(item, base, in_scope, report)
end

local function ids_of(rows)
  return lists.map(rows, function(row) return row.id end)
end

local BASE = "{id: base, standard: iso27001-2022, kind: certificate, body: B, issued: 2025-01-01, "
  .. "expires: %s}"
local MORE = "{id: more, standard: jip-isms517-1.0, kind: certificate, body: B, issued: 2025-01-01, "
  .. "expires: %s%s}"

-- Edits that give the certifications ITEMS.
local function with(...)
  return { { "isms.yaml", "", "certifications: [" .. table.concat({ ... }, ",\n  ") .. "]\n" } }
end

-- The same for a base certificate that covers PART, where the facts have two of each, and one that adds
-- to it with what MORE says.
local function with_two(part, more)
  local edits = with((BASE:format("2027-12-31"):gsub("}$", ", " .. part .. "}")),
    MORE:format("2027-12-31", more))
  edits[2] = { "isms.yaml", "services: [{id: s,",
    "services: [{id: s2, name: Two, description: It too., in_scope: true}, {id: s," }
  edits[3] = { "isms.yaml", "sites: [{id: hq,",
    "sites: [{id: b, name: Branch, kind: office, in_scope: true}, {id: hq," }
  edits[4] = { "isms.yaml", "units: [Company]", "units: [Company, Works]" }
  return edits
end

local OLD = BASE:gsub("id: base", "id: old"):gsub("2025%-01%-01", "2022-02-01"):format("2025-01-31")
local EARLY = MORE:gsub("2025%-01%-01", "2024-12-31")

return {
  numbers = {}, severity = "error", clause = "ISO/IEC 17021-1 9.1.3", document = "facts",
  title = { en = "Certificates follow their scheme", ja = "認証が認証制度の定めに従っている" },
  explanation = {
    en = "The file of a standard says how long a certificate for it runs and to which other it adds "
      .. "(certificate). A certificate says until when it is valid and comes after the system is in "
      .. "operation. One that adds to another needs it, is issued while it is valid, ends with it at the "
      .. "latest, is public only where that one is, and covers no service, site or unit that it does "
      .. "not.",
    ja = "規格のファイル（certificate）に、認証の有効期間及び前提となる認証を定める。認証には有効期限を示し、運用開始後に発行される。"
      .. "アドオン認証には前提となる認証が必要で、その有効期間内に発行され、"
      .. "遅くともその有効期限に終わり、前提となる認証を公表する場合に限り公表し、"
      .. "その登録範囲（サービス、拠点、部門）を超えない。",
  },
  violates = {
    with(BASE:format("2028-01-02")),
    with((BASE:format("2028-01-02"):gsub("iso27001%-2022", "ISMS（ＪＩＳ Ｑ 27001:2023）"))),
    with((BASE:format(""):gsub(", expires: ", ""))),
    with(BASE:format("2027-12-31"), (MORE:format("", ""):gsub(", expires: ", ""))),
    with(MORE:format("2027-12-31", "")),
    with((MORE:format("2027-12-31", ""):gsub("jip%-isms517%-1%.0", "ISMS cloud security"))),
    with(BASE:format("2027-12-31"), MORE:format("2028-01-01", "")),
    with(BASE:format("2026-11-21"), MORE:format("2027-12-31", "")),
    with(BASE:format("2027-12-31"), EARLY:format("2027-12-31", "")),
    with(BASE:format("2027-12-31"), MORE:format("2027-12-31", ", public: true")),
    with_two("services: [s]", ""), with_two("services: [s]", ", services: [s, s2]"),
    with_two("sites: [hq]", ""), with_two("units: [Works]", ", units: [Company]"),
    { { "isms.yaml", "units: [Company]", "units: [Company]\n  operating_since: 2025-01-02" },
      with(BASE:format("2027-12-31"))[1] },
  },
  keeps = {
    with(BASE:format("2028-01-01"), MORE:format("2028-01-01", "")),
    with(OLD, BASE:format("2027-12-31"), EARLY:format("2027-12-31", "")),
    with(BASE:format("2026-11-21"), MORE:format("2026-11-21", "")),
    with_two("services: [s], sites: [hq], units: [Works]",
      ", services: [s], sites: [hq], units: [Works]"),
    with("{id: mark, standard: Mark, kind: certificate, body: B, issued: 2020-01-01, expires: 2030-01-01}"),
  },
  run = function(model, report, view)
    local scope = view.facts.scope or {}
    local in_scope = { services = ids_of(model.services.in_scope), sites = ids_of(model.sites.in_scope),
      units = scope.units or {} }
    for _, item in ipairs(model.certifications) do
      if item.scheme then
        check_term(item, report)
        check_start(item, scope.operating_since, report)
        if item.scheme.under then check_base(item, model.certifications, in_scope, report) end
      end
    end
  end,
}
