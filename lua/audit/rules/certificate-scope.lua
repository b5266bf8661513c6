local languages = require "base.languages"
local lists = require "base.lists"
local mentions = require "audit.mentions"
local projection = require "facts.projection"

-- What a certificate or report covers: the field, and what one entry of it is called.
local PARTS = { { "services", "service" }, { "sites", "site" }, { "units", "unit" } }

-- Reports what the lists of ITEM name that is not among IN_SCOPE.
local function check_lists(item, in_scope, report)
  for _, part in ipairs(PARTS) do
    local beyond = lists.outside(item[part[1]], in_scope[part[1]])
    if beyond then
      report(item, part[1], ("'%s' covers the %s '%s', which is not in scope"):format(item.id, part[2],
        beyond))
    end
  end
end

-- ITEM or what it adds to, whichever lists under KEY what it covers, and not ROW; or nil.
local function leaves_out(item, key, row)
  for _, one in ipairs { item, item.base } do
    if #one[key] > 0 and not lists.contains(one[key], row.id) then return one end
  end
end

-- What VALUES, the facts, name in LANGUAGE that a scope may speak of: services, sites, and what is excluded.
local function names_of(values, language)
  local names = {}
  mentions.add(names, values.services, "name", language, { key = "services" })
  mentions.add(names, values.sites, "name", language, { key = "sites" })
  mentions.add(names, (values.scope or {}).exclusions, "what", language, { key = "exclusions" })
  return names
end

-- What is wrong with FOUND (of mentions.find) in the scope of ITEM, or nil.
local function fault(item, found)
  if found.key == "exclusions" then return found.name .. ", which is excluded (scope.exclusions)" end
  if found.row.in_scope ~= true then
    return ("%s, which is not in scope (%s.in_scope)"):format(found.name, found.key)
  end
  local other = leaves_out(item, found.key, found.row)
  return other and ("%s, which is not among the %s that '%s' covers"):format(found.name, found.key, other.id)
end

-- The words about the first thing that TEXT, the scope of ITEM in LANGUAGE, names and should not, or nil.
local function beyond(item, text, values, language)
  for _, found in ipairs(mentions.find(text, names_of(values, language))) do
    local said = fault(item, found)
    if said then return said end
  end
end

-- Reports what the words of ITEM, written as WRITTEN, claim beyond what is covered.
local function check_words(item, written, values, report)
  for _, language in ipairs(languages) do
    local text = projection.text(written.scope, language)
    local said = text and beyond(item, text, values, language)
    if said then return report(item, "scope", ("the scope of '%s' names %s"):format(item.id, said)) end
  end
end

local function ids_of(rows)
  return lists.map(rows, function(row) return row.id end)
end

local ITEM = "id: c, standard: iso27001-2022, kind: certificate, body: B, issued: 2025-01-01, expires: 2027-12-31"

-- Edits that give a certificate with MORE, where the facts have a second service, and a site and a
-- service that are not in scope.
local function with(more, other)
  return {
    { "isms.yaml", "services: [{id: s,", "services: [{id: s2, name: Route finder, description: It too., "
      .. "in_scope: true}, {id: adv, name: Logistics Advice, description: Talks., in_scope: false, "
      .. "reason: None.}, {id: s," },
    { "isms.yaml", "sites: [{id: hq,", "sites: [{id: b, name: Harbour store, kind: office, "
      .. "in_scope: false, reason: Empty.}, {id: hq," },
    { "isms.yaml", "units: [Company]", "units: [Company]\n  exclusions: [{what: Trial system, reason: Empty.}]" },
    { "isms.yaml", "", "certifications: [{" .. ITEM .. ", " .. more .. "}" .. (other or "") .. "]\n" },
  }
end

local ADDED = ", {id: more, standard: jip-isms517-1.0, kind: certificate, body: B, issued: 2025-01-01, "
  .. "expires: 2027-12-31, scope: Route finder}"

return {
  numbers = {}, severity = "error", clause = "ISO/IEC 17021-1 8.2.2, 8.3.4", document = "public-summary",
  title = { en = "Certificates and reports cover nothing that is out of scope",
    ja = "認証及び報告書の対象が適用範囲を超えていない" },
  explanation = {
    en = "What a certificate or report that has not ended covers, by its lists (services, sites, units) "
      .. "and by its words (scope), is in scope. Where it lists services or sites, its words name no other "
      .. "ones, nor do those of one that adds to it.",
    ja = "有効な認証及び報告書の対象は、一覧（services、sites、units）でも文章（scope）でも、適用範囲内に限る。"
      .. "サービス又は拠点の一覧を示す場合は、その認証及びそのアドオン認証の文章に、一覧にないものを挙げない。",
  },
  violates = {
    with "services: [s, adv]", with "sites: [b]", with "units: [Shop]",
    with "scope: The operation of Service and of logistics advice",
    with "scope: {en: Operation of Service, ja: Serviceの運用及びＬｏｇｉｓｔｉｃｓ Adviceの提供}",
    with "scope: Operation of Service at the harbour store",
    with "scope: \"Operation of Service, with its trial system\"",
    with "services: [s], scope: Operation of Service and Route finder",
    with("services: [s]", ADDED),
    { with("public: true")[1], { "isms.yaml", "", "certifications: [{id: r, standard: soc2-tsc-2017, kind: report, "
      .. "body: B, issued: 2026-10-20, report_type: type1, services: [adv]}]\n" } },
  },
  keeps = {
    with "services: [s, s2], sites: [hq], units: [Company], scope: Operation of Service and Route finder",
    with "scope: The operation of all services", with("services: [s2]", ADDED),
    { { "isms.yaml", "", "certifications: [{id: c, standard: iso27001-2022, kind: certificate, body: B, "
        .. "issued: 2023-01-01, expires: 2025-12-31, scope: Logistics Advice}]\n" }, with("public: true")[1] },
  },
  run = function(model, report, view)
    local written = lists.by_id(view.values.certifications)
    local in_scope = { services = ids_of(model.services.in_scope), sites = ids_of(model.sites.in_scope),
      units = (view.facts.scope or {}).units or {} }
    for _, item in ipairs(model.certifications) do
      if not item.expired then
        check_lists(item, in_scope, report)
        check_words(item, written[item.id or ""] or {}, view.values, report)
      end
    end
  end,
}
