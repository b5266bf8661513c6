local edits = require "audit.edits"

-- The edits with an activity on the first of two assets, and FACTS on the second.
local function second(facts)
  return { { "isms.yaml", "", edits.processing("controller", "ground: Contract, assets: [A-1]") },
    { "isms.yaml", "", "assets: [{id: A-1, name: Files, personal_data: Addresses}, {id: A-2, name: Box, "
      .. facts .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.9, A.5.34", document = "processing-register",
  title = { en = "Every asset with personal data has its record of processing",
    ja = "個人データを含む資産に取扱いの記録がある" },
  explanation = {
    en = "Where records of processing are kept, each asset of which the register says that it has "
      .. "personal data is named by one of them; an asset without such data says `none`.",
    ja = "個人データの取扱いを記録する場合、個人データを含む資産（personal_data）は、いずれかの取扱いの資産"
      .. "（assets）に含まれる。個人データを含まない資産には none と記載する。",
  },
  violates = { second "personal_data: Names" },
  keeps = { second "personal_data: none", second "location: Cellar",
    { { "isms.yaml", "", "assets: [{id: A-2, name: Box, personal_data: Names}]\n" } } },
  run = function(model, report)
    local named = {}
    for _, row in ipairs(model.processing.rows) do
      for _, id in ipairs(row.assets) do named[id] = true end
    end
    for _, asset in ipairs(#model.processing.rows > 0 and model.assets or {}) do
      if asset.personal_data and not named[asset.id] then
        report(asset, "personal_data", "the asset '" .. (asset.id or "?") .. "' has personal data, and no "
          .. "processing activity names it (processing.assets)")
      end
    end
  end,
}
