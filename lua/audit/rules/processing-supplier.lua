local edits = require "audit.edits"
local lists = require "base.lists"

-- The edits that keep an asset of an entry with FACTS at a supplier.
local function kept(facts)
  return { { "isms.yaml", "", edits.processing("controller", "ground: Contract, assets: [A-1], " .. facts) },
    { "isms.yaml", "", "assets: [{id: A-1, name: Files, supplier: quiet}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.34, ISO/IEC 27701 A.7.2.6, B.8.5.6",
  document = "processing-register",
  title = { en = "Who keeps personal data is among the recipients",
    ja = "個人データを保管する供給者が委託先に記載されている" },
  explanation = {
    en = "A processing activity names assets in which the data is, and the asset register says which "
      .. "supplier keeps them: that supplier processes the data, too.",
    ja = "取扱いの個人データがある資産を供給者が保管する場合、その供給者も委託先（suppliers）である。",
  },
  violates = { kept "suppliers: [host]", kept "suppliers: []" },
  keeps = { kept "suppliers: [quiet, host]", kept "retention: 1 year" },
  run = function(model, report)
    local assets = lists.by_id(model.assets)
    for _, row in ipairs(model.processing.rows) do
      for _, id in ipairs(not lists.is_absent(row.suppliers) and row.assets or {}) do
        local keeper = assets[id] and assets[id].supplier
        if keeper and not lists.contains(row.suppliers, keeper) then
          report(row, "suppliers", "data of '" .. (row.id or "?") .. "' is in " .. id .. ", which the supplier '"
            .. keeper .. "' keeps: name it among the suppliers")
        end
      end
    end
  end,
}
