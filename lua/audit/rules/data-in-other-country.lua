local countries = require "base.countries"
local lists = require "base.lists"

local REACHED = "customer-data"

-- The countries of the regions in LIST; nil where one of them names no country, such as eu-west-1.
local function countries_of(list)
  local all = {}
  for _, region in ipairs(list or {}) do
    local named = countries.of(region)
    if #named == 0 then return nil end
    all[#all + 1] = named
  end
  return #all > 0 and lists.union(all) or nil
end

-- Reports where the text in KEY of ROW, called WHAT, names a country that the regions in BESIDE of the same
-- entry do not.
local function check_beside(row, what, key, beside, report)
  local within = row[key] and countries_of(row[beside])
  local code = within and lists.outside(countries.of(row[key]), within)
  if code then
    report(row, key, ("%s says '%s' (%s: %s), which its %s do not name (%s)"):format(what, row[key], key, code,
      beside, table.concat(row[beside], ", ")))
  end
end

-- Reports where the location of a part of the system of VIEW names a country that the regions of its supplier do not.
local function check_system(view, report)
  for _, row in ipairs((view.facts.system or {}).infrastructure or {}) do
    local supplier = lists.find(view.facts.suppliers, "id", row.supplier) or {}
    local within = row.supplier and row.location and countries_of(supplier.regions)
    local code = within and lists.outside(countries.of(row.location), within)
    if code then
      report(row, "location", ("'%s' is in '%s' (%s), which the regions of its supplier '%s' do not name (%s)"):format(
        row.component or "?", row.location, code, supplier.id, table.concat(supplier.regions, ", ")))
    end
  end
end

-- The countries that SERVICES tell customers; nil where one of them says none that is understood.
local function told(services)
  local all = {}
  for _, service in ipairs(services) do
    local named = service.data_location and countries.of(service.data_location) or {}
    if #named == 0 then return nil end
    all[#all + 1] = named
  end
  return #all > 0 and lists.union(all) or nil
end

-- Reports where SUPPLIER, which reaches customers' data, has it in a country that is not one of CUSTOMERS.
local function check_told(supplier, customers, report)
  local named, key = countries_of(supplier.regions), "regions"
  if not named and supplier.location then named, key = countries.of(supplier.location), "location" end
  local code = supplier.reaches == REACHED and lists.outside(named or {}, customers)
  if code then
    report(supplier, key, ("the supplier '%s' has data of customers in %s, and the services tell customers "
      .. "of %s only (services.data_location)"):format(supplier.id or "?", code,
      table.concat(customers, ", ")))
  end
end

-- The edits that give supplier and service their FACTS.
local function given(supplier, service)
  return { { "isms.yaml", "service: Mail, kind: supplier", "service: Mail, kind: supplier, " .. supplier },
    { "isms.yaml", "rpo_hours: 24", "rpo_hours: 24, " .. service } }
end

-- The edits by which a part of the system is in LOCATION, of a supplier in Ireland.
local function part(location)
  local list = given("regions: [Ireland]", "rto_hours: 24")
  list[#list + 1] = { "isms.yaml", "", "system: {infrastructure: [{component: Servers, purpose: All, location: \"" .. location
    .. "\", supplier: quiet}], software: [], people: [], data: []}\n" }
  return list
end

return {
  numbers = {}, severity = "error", clause = "A.5.31, A.5.34", document = "supplier-evaluation",
  title = { en = "Words for where data is name the same countries",
    ja = "データの所在の記載が同じ国を示す" },
  explanation = {
    en = "Where the words of a service (data_location), supplier, asset or part of the system (location) name a country, in "
      .. "English or Japanese, it is one of its regions (of its supplier's, for the system) and of its contract's, and customers' data "
      .. "lies with suppliers only in countries that the services tell. Places that name no "
      .. "country, such as eu-west-1, are not compared.",
    ja = "サービス（data_location）、供給者、資産又はシステムの構成要素（location）の記載が国名を含む場合、その国は"
      .. "（構成要素では供給者の） regions 及び "
      .. "contract_regions と一致し、顧客データを扱う供給者の国は、サービスについて顧客に示した国に含まれる。"
      .. "eu-west-1 のように国名のない場所は比べない。",
  },
  violates = {
    given("location: \"Frankfurt, Germany\", regions: [Ireland]", "rto_hours: 24"),
    given("location: 東京（日本）, contract_regions: [Germany]", "rto_hours: 24"),
    given("owner: isms-manager", "data_location: ドイツ, regions: [Japan]"),
    given("reaches: customer-data, location: \"Frankfurt, Germany\"", "data_location: Ireland"),
    given("reaches: customer-data, regions: [Germany]", "data_location: アイルランド"),
    { { "isms.yaml", "", "assets: [{id: A-1, name: Files, location: \"A centre in Norway\", regions: [Ireland]}]\n" } },
    part "Oslo, Norway",
  },
  keeps = {
    given("location: \"Frankfurt, Germany\", regions: [ドイツ]", "data_location: EU"),
    given("location: Germany, regions: [eu-west-1]", "data_location: Germany, regions: [eu-west-1]"),
    given("reaches: internal, location: Germany", "data_location: Ireland"), part "Dublin, Ireland",
    given("reaches: customer-data, location: 日本", "data_location: \"Tokyo, Japan\""),
  },
  run = function(model, report, view)
    local customers = told(model.services.in_scope)
    for _, supplier in ipairs(model.suppliers) do
      local what = "the supplier '" .. (supplier.id or "?") .. "'"
      check_beside(supplier, what, "location", "regions", report)
      check_beside(supplier, what, "location", "contract_regions", report)
      if customers then check_told(supplier, customers, report) end
    end
    for _, service in ipairs(model.services.in_scope) do
      check_beside(service, "the service '" .. (service.id or "?") .. "'", "data_location", "regions", report)
    end
    for _, asset in ipairs(model.asset_register.rows) do
      check_beside(asset, "the asset '" .. (asset.id or "?") .. "'", "location", "regions", report)
    end
    check_system(view, report)
  end,
}
