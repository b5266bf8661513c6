local dates = require "base.dates"
local lists = require "base.lists"
local phrase = require "base.phrase"

-- A certificate says until when it is valid, and runs no longer than its scheme lets it.
local function check_term(item, report)
  local years = item.scheme.years
  if not (years and item.issued) then return end
  if not item.expires then
    report(item, "expires", "the certificate '" .. item.id .. "' does not say until when it is valid")
    return
  end
  if item.expires > dates.add_months(item.issued, 12 * years) then
    report(item, "expires", ("the certificate '%s' is valid until %s, longer than the %s after %s "
      .. "that its scheme allows"):format(item.id, item.expires,
      phrase.plural(years, "years"), item.issued))
  end
end

-- The first of SERVICES (none: all of IN_SCOPE) that the certificate BASE does not cover, or nil.
local function beyond(services, base, in_scope)
  local covered = #base.services > 0 and base.services or in_scope
  for _, id in ipairs(#services > 0 and services or in_scope) do
    if not lists.contains(covered, id) then return id end
  end
end

-- What is wrong between the certificate ITEM and the one that it adds to: the field and the words.
local function against_base(item, in_scope)
  local base = item.base
  local name = "the certificate '" .. item.id .. "'"
  if not base then
    return "standard", name .. " needs a valid certificate for " .. item.scheme.under
      .. ", and none stands among certifications"
  end
  if not base.expired and item.expires and base.ends and item.expires > base.ends then
    return "expires", ("%s is valid until %s, longer than '%s', to which it adds (%s)"):format(name,
      item.expires, base.id, base.ends)
  end
  if item.public and not base.public then
    return "public", name .. " is public, and '" .. base.id .. "', to which it adds, is not"
  end
  local service = beyond(item.services, base, in_scope)
  if service then
    return "services", ("%s covers the service '%s', which '%s', to which it adds, does not"):format(
      name, service, base.id)
  end
end

local function ids_of(services)
  local ids = {}
  for i, service in ipairs(services) do ids[i] = service.id end
  return ids
end

local BASE = "{id: base, standard: iso27001-2022, kind: certificate, body: B, issued: 2025-01-01, "
  .. "expires: %s}"
local MORE = "{id: more, standard: jip-isms517-1.0, kind: certificate, body: B, issued: 2025-01-01, "
  .. "expires: %s%s}"

-- Edits that give the certifications ITEMS.
local function with(...)
  return { { "isms.yaml", "", "certifications: [" .. table.concat({ ... }, ",\n  ") .. "]\n" } }
end

-- The same, where a second service is in scope and the base certificate covers the first alone.
local function with_services(more)
  local edits = with((BASE:format("2027-12-31"):gsub("}$", ", services: [s]}")),
    MORE:format("2027-12-31", more))
  edits[2] = { "isms.yaml", "services: [{id: s,",
    "services: [{id: s2, name: Two, description: It too., in_scope: true}, {id: s," }
  return edits
end

return {
  numbers = {}, severity = "error", clause = "ISO/IEC 17021-1 9.1.3", document = "facts",
  title = { en = "Certificates follow their scheme", ja = "認証が認証制度の定めに従っている" },
  explanation = {
    en = "The file of a standard says how long a certificate for it runs and to which other it adds "
      .. "(certificate). A certificate says until when it is valid. One that adds to another needs it, ends with it at the latest, is "
      .. "public only where that one is, and covers no service that it does not.",
    ja = "規格のファイル（certificate）に、認証の有効期間及び前提となる認証を定める。認証には有効期限を示す。"
      .. "アドオン認証には前提となる認証が必要で、遅くともその有効期限に終わり、"
      .. "前提となる認証を公表する場合に限り公表し、その登録範囲を超えない。",
  },
  violates = {
    with(BASE:format("2028-01-02")),
    with((BASE:format(""):gsub(", expires: ", ""))),
    with(MORE:format("2027-12-31", "")),
    with(BASE:format("2027-12-31"), MORE:format("2028-01-01", "")),
    with(BASE:format("2027-12-31"), MORE:format("2027-12-31", ", public: true")),
    with_services(""), with_services(", services: [s, s2]"),
  },
  keeps = {
    with(BASE:format("2028-01-01"), MORE:format("2028-01-01", "")),
    with(BASE:format("2026-11-21"), MORE:format("2027-12-31", "")),
    with_services(", services: [s]"),
    with("{id: mark, standard: Mark, kind: certificate, body: B, issued: 2020-01-01, expires: 2030-01-01}"),
  },
  run = function(model, report)
    local in_scope = ids_of(model.services.in_scope)
    for _, item in ipairs(model.certifications) do
      if item.scheme then
        check_term(item, report)
        local key, text
        if item.scheme.under then key, text = against_base(item, in_scope) end
        if key then report(item, key, text) end
      end
    end
  end,
}
