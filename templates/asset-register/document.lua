local register = model.asset_register

local function value(key)
  return { key, align = "right", empty = unrecorded }
end

local function assets(service)
  local names = {}
  for i, asset in ipairs(service.assets) do names[i] = asset.id .. " " .. asset.name end
  return join(names, words.semicolon)
end

-- Who keeps ASSET: the supplier, the organisation itself, or nil when the facts do not say.
local function keeper(asset)
  if asset.supplier == false then return org.name end
  return asset.supplier_name
end

local function regions(asset)
  return #asset.regions > 0 and join(asset.regions, words.semicolon) or absence(asset.regions)
end

local function personal_data(asset)
  if asset.personal_data == false then return words.none end
  return asset.personal_data
end

return {
  register = register, some_services = #register.services > 0,
  rules = cite("asset-management", "inventory"),
  classes = grid { rows = register.by_class, { "name", empty = unrecorded }, { "count", align = "right" } },
  assets = grid { name = "assets", rows = register.rows, "id", "name", { "type", empty = unrecorded },
    { "owner_title", empty = unrecorded }, { "custodian", empty = unrecorded },
    { "location", empty = unrecorded }, { "classification_name", empty = unrecorded },
    { "state_name", empty = unrecorded }, { "confirmed", as = date, empty = unrecorded } },
  information = grid { name = "asset-information", rows = register.rows, "id", "name",
    { keeper, empty = unrecorded }, regions, { personal_data, empty = unrecorded }, { "retention", empty = unrecorded },
    { "source", empty = unrecorded }, { "risks", as = series, empty = "–" } },
  values = grid { name = "asset-values", rows = register.rows, "id", "name",
    value("confidentiality"), value("integrity"), value("availability"), value("value") },
  services = grid { rows = register.services, "name", assets },
}
