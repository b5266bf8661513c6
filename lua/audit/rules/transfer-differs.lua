local countries = require "base.countries"
local edits = require "audit.edits"
local lists = require "base.lists"
local privacy = require "model.privacy"

-- The countries of the transfers of ROW to the supplier ID (nil: to anybody), as codes.
local function countries_of(row, id)
  local all = {}
  for _, transfer in ipairs(row.transfers) do
    if id == nil or transfer.supplier == id then all[#all + 1] = countries.of(transfer.country or "") end
  end
  return lists.union(all)
end

-- Holds a TRANSFER of ROW to SUPPLIER against where that has data.
local function check_transfer(row, transfer, supplier, report)
  local what = "the transfer of '" .. (row.id or "?") .. "' to the supplier '" .. transfer.supplier .. "'"
  if not lists.contains(row.suppliers, transfer.supplier) then
    report(transfer, "supplier", what .. ": that is none of the suppliers of the entry")
  end
  local places = privacy.countries(supplier)
  local code = #places > 0 and lists.outside(countries.of(transfer.country or ""), places)
  if code then
    report(transfer, "country", what .. " goes to " .. transfer.country .. " (" .. code
      .. "), where that supplier has no data (" .. table.concat(places, ", ") .. ")")
  end
end

-- Reports a supplier of ROW that has data in one of ABROAD, to which transfers need a ground, and no
-- transfer there.
local function check_missing(row, suppliers, abroad, report)
  for _, id in ipairs(row.suppliers) do
    local told = countries_of(row, id)
    for _, code in ipairs(suppliers[id] and privacy.countries(suppliers[id]) or {}) do
      if lists.contains(abroad, code) and not lists.contains(told, code) then
        report(row, "suppliers", "the supplier '" .. id .. "' of '" .. (row.id or "?") .. "' has data in "
          .. code .. ", to which transfers need a ground, and the entry has no transfer to it there")
      end
    end
  end
end

local function sent(facts, place)
  return { { "isms.yaml", "", edits.processing("controller", "ground: Contract, " .. facts) },
    { "isms.yaml", "service: Mail, kind: supplier", "service: Mail, kind: supplier, " .. place } }
end

return {
  numbers = {}, severity = "error", clause = "A.5.34, ISO/IEC 27701 A.7.5.1, B.8.5.1",
  document = "processing-register",
  title = { en = "Transfers agree with where suppliers have data",
    ja = "外国にある第三者への提供の記載が供給者の所在と一致する" },
  explanation = {
    en = "A transfer to a supplier goes to a country in which that supplier has data (regions, else "
      .. "location), and an entry whose supplier has data in a country to which others transfer "
      .. "says so itself. Places that name no country are not compared.",
    ja = "供給者への移転の国は、その供給者の所在（regions、なければ location）と一致し、"
      .. "移転に根拠を要する国に所在する供給者を用いる取扱いには、その移転を記載する。国名のない所在は比べない。",
  },
  violates = {
    sent("suppliers: [quiet], transfers: [{country: Norway, supplier: quiet, ground: consent}]", "regions: [Japan]"),
    sent("suppliers: [quiet], transfers: [{country: Norway, supplier: quiet, ground: consent}]", "location: Tokyo (Japan)"),
    sent("suppliers: [], transfers: [{country: Norway, supplier: quiet, ground: consent}]", "regions: [Norway]"),
    sent("suppliers: [quiet], transfers: [{country: Norway, recipient: Post, ground: consent}]", "regions: [Norway]"),
  },
  keeps = {
    sent("suppliers: [quiet], transfers: [{country: Norway, supplier: quiet, ground: consent}]", "regions: [ノルウェー]"),
    sent("suppliers: [quiet], transfers: [{country: Norway, supplier: quiet, ground: consent}]", "regions: [north-1]"),
    sent("suppliers: [quiet], transfers: [{country: Norway, recipient: Post, ground: consent}]", "regions: [Japan]"),
  },
  run = function(model, report)
    local suppliers, rows, abroad = lists.by_id(model.suppliers), model.processing.rows, {}
    for i, row in ipairs(rows) do abroad[i] = countries_of(row) end
    abroad = lists.union(abroad)
    for _, row in ipairs(rows) do
      for _, transfer in ipairs(row.transfers) do
        local supplier = suppliers[transfer.supplier or ""]
        if supplier then check_transfer(row, transfer, supplier, report) end
      end
      check_missing(row, suppliers, abroad, report)
    end
  end,
}
