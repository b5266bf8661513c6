local edits = require "audit.edits"
local lists = require "base.lists"

local RANKS = { public = 1, internal = 2, confidential = 3, restricted = 4, ["customer-data"] = 5 }

local function check_asset(asset, supplier, report)
  local reaches, class = supplier and RANKS[supplier.reaches], RANKS[asset.classification]
  if reaches and class and reaches < class then
    report(supplier, "reaches", "the supplier '" .. (supplier.id or "?") .. "' keeps the asset '"
      .. (asset.id or "?") .. "', which is " .. asset.classification .. ", and is said to reach "
      .. supplier.reaches .. " information at most")
  end
end

local function check_incident(incident, report)
  local whose = incident.personal_data and "personal data" or incident.customer_data and "customers' data"
  if whose and incident.classification == "public" then
    report(incident, "classification", (incident.id or "?") .. " concerns " .. whose
      .. ", which is not public")
  end
end

-- The edits by which a supplier that reaches REACHES keeps an asset of CLASS.
local function kept(reaches, class)
  return { { "isms.yaml", "service: Mail, kind: supplier",
    "service: Mail, kind: supplier, reaches: " .. reaches },
    { "isms.yaml", "", "assets: [{id: A-1, name: Files, supplier: quiet, classification: " .. class
      .. "}]\n" } }
end

local function incident(facts)
  return { { "isms.yaml", "", edits.incident("1", "classification: public, " .. facts) } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.12, A.5.19", document = "asset-register",
  title = { en = "What is said of information is not below its class",
    ja = "情報の取扱いの記載がその分類を下回らない" },
  explanation = {
    en = "A supplier that keeps an asset can reach information of the asset's class, unless it is "
      .. "encrypted with keys that the supplier has not; its criticality follows from that. Personal "
      .. "data and data of customers that an incident concerns is not public.",
    ja = "資産を保管する供給者は、鍵を持たない暗号化の場合を除き、その資産の分類の情報に到達でき、重要度もこれにより定まる。"
      .. "インシデントに係る個人データ及び顧客データは、公開の情報ではない。",
  },
  violates = {
    kept("internal", "confidential"), kept("confidential", "restricted"),
    incident "personal_data: true", incident "personal_data: false, customer_data: true",
  },
  keeps = {
    kept("confidential", "confidential"), kept("customer-data", "restricted"),
    incident "personal_data: false",
  },
  run = function(model, report)
    local suppliers = lists.by_id(model.suppliers)
    for _, asset in ipairs(model.asset_register.rows) do
      check_asset(asset, suppliers[asset.supplier or ""], report)
    end
    for _, row in ipairs(model.incidents.rows) do check_incident(row, report) end
  end,
}
