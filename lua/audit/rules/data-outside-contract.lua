local lists = require "base.lists"

-- The names of all regions that the facts know: of SUPPLIERS, of SERVICES and of the policy's VALUES.
local function known_regions(suppliers, services, values)
  local all = { values and values.data_location or {} }
  for _, list in ipairs { suppliers, services } do
    for _, row in ipairs(list) do
      all[#all + 1], all[#all + 2] = row.regions or {}, row.contract_regions or {}
    end
  end
  return lists.union(all)
end

-- Whether TEXT names WHAT, not as a part of a longer word.
local function names(text, what)
  local from, to = text:find(what, 1, true)
  return from ~= nil and not text:sub(1, from - 1):find("%w$") and not text:find("^%w", to + 1)
end

-- The first of the regions KNOWN that TEXT names and SUPPLIER does not use, or nil.
local function strange_in(text, supplier, known)
  for _, region in ipairs(known) do
    if names(text, region) and not lists.contains(supplier.regions, region) then return region end
  end
end

-- Holds the words in KEY of ROW, called WHAT, against the regions of that very entry.
local function check_words(row, key, what, known, report)
  local text = row[key]
  if not text or #(row.regions or {}) == 0 then return end
  local region = strange_in(text, row, known)
  if region then
    report(row, key, ("%s says %s in %s, which is none of its regions (%s)"):format(what, region, key,
      table.concat(row.regions, ", ")))
  end
end

local function said(supplier, key)
  return " (" .. (supplier.id or "?") .. ", " .. key .. ": " .. table.concat(supplier[key], ", ") .. ")"
end

local function check_contract(supplier, report)
  if lists.is_absent(supplier.contract_regions) then return end
  local region = lists.outside(supplier.regions, supplier.contract_regions)
  if region then
    report(supplier, "regions", "the supplier '" .. (supplier.id or "?") .. "' has data in " .. region
      .. ", to which its contract does not extend" .. said(supplier, "contract_regions"))
  end
end

-- Holds where ROW, called WHAT, is kept against the regions of SUPPLIER, which keeps it.
local function check_kept(row, what, supplier, known, report)
  if not supplier or #supplier.regions == 0 then return end
  local region, key = lists.outside(row.regions or {}, supplier.regions), "regions"
  if not region and row.location then
    region, key = strange_in(row.location, supplier, known), "location"
  end
  if region then
    report(row, key, what .. " is kept in " .. region .. ", where its supplier has no data"
      .. said(supplier, "regions"))
  end
end

-- The edits that give a supplier and, where there is one, an asset that it keeps their FACTS, and MORE.
local function kept(supplier, asset, more)
  local list = { { "isms.yaml", "service: Mail, kind: supplier",
    "service: Mail, kind: supplier, " .. supplier }, more }
  if asset then
    list[#list + 1] = { "isms.yaml", "", "assets: [{id: A-1, name: Files, " .. asset .. "}]\n" }
  end
  return list
end

-- The edit by which the facts know another region.
local HOST = { "isms.yaml", "service: Hosting, kind: subservice",
  "service: Hosting, kind: subservice, regions: [Spain]" }

-- The edits that describe a system with a component at PLACE, run by a supplier in Ireland.
local function component(place)
  local list = kept("regions: [Ireland]", nil, HOST)
  list[#list + 1] = { "isms.yaml", "", "system: {infrastructure: [{component: Store, purpose: Keeps., "
    .. "location: " .. place .. ", supplier: quiet}], software: [{name: S, purpose: P, origin: Bought}], "
    .. "people: [{group: G, tasks: T}], data: [{kind: K, content: C}], includes: [All], "
    .. "excludes: [Rest], control_environment: Good., risk_assessment: Good., communication: Good., "
    .. "monitoring: Good.}\n" }
  return list
end

return {
  numbers = {}, severity = "error", clause = "A.5.9, A.5.20, A.5.23", document = "asset-register",
  title = { en = "Data lies where suppliers and their contracts say",
    ja = "データの所在が供給者の所在及び契約と一致する" },
  explanation = {
    en = "A supplier has data in no region to which its contract does not extend "
      .. "(contract_regions), and what it keeps (assets, components of the system) lies in its "
      .. "regions, also where the location is said in words that name a region of the facts; nor do the "
      .. "words of a service (data_location) or supplier (location) name another than its regions.",
    ja = "供給者のリージョン又は国は、契約で定めたもの（contract_regions）に含まれる。供給者が保管するもの（資産、"
      .. "システムの構成要素）は、その供給者のリージョン又は国にあり、保管場所の記載にある地域名もこれと一致する。"
      .. "サービス（data_location）及び供給者（location）の記載にある地域名も、それぞれの regions と一致する。",
  },
  violates = {
    kept "regions: [Ireland, Spain], contract_regions: [Ireland]",
    kept("regions: [Ireland]", "supplier: quiet, regions: [Norway]"),
    kept("regions: [Ireland]", "supplier: quiet, location: A store in Spain.", HOST),
    component "Spain",
    kept("regions: [Ireland], location: \"Madrid, Spain\"", nil, HOST),
    kept("regions: [Ireland]", nil, { "isms.yaml", "rpo_hours: 24",
      "rpo_hours: 24, regions: [Spain], data_location: Ireland" }),
  },
  keeps = {
    kept("regions: [Ireland], contract_regions: [Ireland, Spain]", "supplier: quiet, regions: [Ireland]"),
    kept("contract_regions: [Ireland]", "supplier: quiet, regions: [Norway]"),
    kept("regions: [Ireland]", "supplier: none, regions: [Norway], location: Norway"),
    kept("regions: [Ireland]", "supplier: quiet, location: New Spainville.", HOST),
    component "Ireland",
    kept("regions: [Ireland], location: \"Cork, Ireland\"", nil, HOST),
    kept("location: Spain", nil, HOST),
    kept("regions: [Ireland]", nil, { "isms.yaml", "rpo_hours: 24",
      "rpo_hours: 24, regions: [Spain, Ireland], data_location: Ireland or Spain" }),
  },
  run = function(model, report, view)
    local known = known_regions(model.suppliers, model.services.in_scope,
      model.values_of("cloud-services"))
    local suppliers, system = lists.by_id(model.suppliers), view.facts.system
    for _, supplier in ipairs(model.suppliers) do
      check_contract(supplier, report)
      check_words(supplier, "location", "the supplier '" .. (supplier.id or "?") .. "'", known, report)
    end
    for _, service in ipairs(model.services.in_scope) do
      check_words(service, "data_location", "the service '" .. (service.id or "?") .. "'", known, report)
    end
    for _, asset in ipairs(model.asset_register.rows) do
      check_kept(asset, "the asset '" .. (asset.id or "?") .. "'", suppliers[asset.supplier or ""],
        known, report)
    end
    for _, row in ipairs(system and system.infrastructure or {}) do
      check_kept(row, "the component '" .. (row.component or "?") .. "'",
        suppliers[row.supplier or ""], known, report)
    end
  end,
}
