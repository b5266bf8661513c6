local all = model.processing

-- The items of LIST, which may not be given; NONE where there are none.
local function items(list)
  return #list > 0 and join(list, words.semicolon) or absence(list, words.none)
end

local function texts(key)
  return function(row) return items(row[key]) end
end

local function sensitive(row)
  if row.sensitive == false then return words.none end
  return row.sensitive
end

-- The names of the systems and services in which the data of ROW is.
local function systems(row)
  local names = {}
  for _, list in ipairs { row.service_names, row.asset_names } do
    for _, name in ipairs(list) do names[#names + 1] = name end
  end
  return #names > 0 and join(names, words.semicolon) or absence(row.assets, words.none)
end

-- Where nothing of KEY is given but that there are none.
local function ids(key)
  return function(row) return #row[key] > 0 and series(row[key]) or absence(row[key], words.none) end
end

local function suppliers(row)
  return #row.suppliers > 0 and join(row.supplier_names, words.semicolon)
    or absence(row.suppliers, words.none)
end

-- How many transfers ROW has.
local function transfers(row)
  return #row.transfers > 0 and #row.transfers or absence(row.transfers, words.none)
end

-- The day on which the safeguards of TRANSFER were last looked at; another ground needs none.
local function confirmed(transfer)
  return date(transfer.confirmed) or transfer.ground and transfer.ground ~= "safeguards" and "–" or unrecorded
end

return {
  all = all, with_controller = #all.of.controller > 0, with_processor = #all.of.processor > 0,
  unjudged = #all.unjudged > 0 and aside(series(all.unjudged, "id"), unrecorded),
  untold = #all.untold > 0 and aside(series(all.untold, "id"), unrecorded),
  rules = cite("privacy", "record-of-processing"),
  roles = grid { rows = all.by_role, "name", { "count", align = "right" } },
  own = grid { name = "processing-controller", rows = all.of.controller, "id", "name", "purpose",
    { "ground", empty = unrecorded }, texts "persons", texts "data", { sensitive, empty = unrecorded },
    { "source", empty = unrecorded }, "owner_title" },
  entrusted = grid { name = "processing-processor", rows = all.of.processor, "id", "name",
    { "on_behalf_of", empty = unrecorded }, "purpose", texts "persons", texts "data",
    { sensitive, empty = unrecorded }, { "source", empty = unrecorded }, "owner_title" },
  recipients = grid { name = "processing-recipients", rows = all.rows, "id", "name",
    { "access", empty = unrecorded }, suppliers, texts "recipients", transfers },
  transfers = grid { name = "processing-transfers", rows = all.transfers, "entry", "entry_name",
    { "to", empty = unrecorded }, "country", { "ground_name", empty = unrecorded },
    { "provision", empty = unrecorded }, { "basis", empty = unrecorded }, confirmed },
  keeping = grid { name = "processing-keeping", rows = all.rows, "id", "name",
    { "retention", empty = unrecorded }, systems, ids "controls", { "checked", as = date, empty = unrecorded } },
}
