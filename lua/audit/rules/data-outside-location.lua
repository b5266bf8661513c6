local edits = require "audit.edits"
local lists = require "base.lists"

local POLICY = "cloud-services"

-- All regions that the services of LIST name.
local function regions_of(list)
  local all = {}
  for i, service in ipairs(list) do all[i] = service.regions or {} end
  return lists.union(all)
end

local function check_policy(rows, what, permitted, report)
  for _, row in ipairs(rows) do
    local region = lists.outside(row.regions or {}, permitted)
    if region then
      report(row, "regions", what .. " '" .. (row.id or "?") .. "' has data in " .. region
        .. ", which the policy does not permit (" .. POLICY .. ".data_location: "
        .. table.concat(permitted, ", ") .. ")")
    end
  end
end

local function check_customers(suppliers, told, report)
  for _, supplier in ipairs(suppliers) do
    local region = supplier.reaches == "customer-data" and lists.outside(supplier.regions or {}, told)
    if region then
      report(supplier, "regions", "the supplier '" .. (supplier.id or "?") .. "' has data of "
        .. "customers in " .. region .. ", which no service names (services.regions: "
        .. table.concat(told, ", ") .. ")")
    end
  end
end

-- The edits that give supplier and service their FACTS, with the policy that permits Ireland.
local function located(supplier, service)
  return edits.with_policies({ "isms.yaml", "service: Mail, kind: supplier",
    "service: Mail, kind: supplier, " .. supplier }, { POLICY }), { "isms.yaml", "rpo_hours: 24",
    "rpo_hours: 24, " .. service }
end

local PERMIT = { "isms.yaml", "  backup-recovery: {", "  cloud-services: {data_location: [Ireland, Spain]}\n"
  .. "  backup-recovery: {" }

-- Those edits as one list.
local function given(supplier, service)
  local list, more = located(supplier, service)
  list[#list + 1] = more
  list[#list + 1] = PERMIT
  return list
end

-- Those edits with an asset that is kept in REGION.
local function stored(region)
  local list = given("reaches: internal", "regions: [Ireland]")
  list[#list + 1] = { "isms.yaml", "", "assets: [{id: A-1, name: Files, regions: [" .. region .. "]}]\n" }
  return list
end

return {
  numbers = {}, severity = "error", clause = "A.5.31, A.5.34, CLD.6.3.1", document = "supplier-evaluation",
  title = { en = "Data lies where policy and services say",
    ja = "データの所在が規程及びサービスの記載と一致する" },
  explanation = {
    en = "The regions of services, suppliers and assets are among those that the policy on cloud services "
      .. "permits (data_location), and a supplier that can reach customers' data keeps it in the "
      .. "regions of the services that customers are told.",
    ja = "サービス、供給者及び資産のリージョン又は国は、クラウドサービス管理規程で認めたもの（data_location）"
      .. "に含まれ、顧客データに到達できる供給者の所在は、サービスについて顧客に示した所在に含まれる。",
  },
  violates = {
    given("regions: [Norway]", "regions: [Ireland]"),
    given("regions: [Ireland]", "regions: [Norway]"),
    given("reaches: customer-data, regions: [Ireland, Spain]", "regions: [Ireland]"),
    stored "Norway",
  },
  keeps = {
    given("reaches: customer-data, regions: [Ireland]", "regions: [Ireland]"),
    given("reaches: internal, regions: [Spain]", "regions: [Ireland]"),
    given("reaches: customer-data", "regions: [Ireland]"),
    stored "Spain",
    { { "isms.yaml", "service: Mail, kind: supplier", "service: Mail, kind: supplier, regions: [Mars]" } },
  },
  run = function(model, report)
    local values, told = model.values_of(POLICY), regions_of(model.services.in_scope)
    if values then
      check_policy(model.services.in_scope, "the service", values.data_location, report)
      check_policy(model.suppliers, "the supplier", values.data_location, report)
      check_policy(model.asset_register.rows, "the asset", values.data_location, report)
    end
    if #told > 0 then check_customers(model.suppliers, told, report) end
  end,
}
