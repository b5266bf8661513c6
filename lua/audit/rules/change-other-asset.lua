local lists = require "base.lists"

-- The edits that add a change of ASSETS for a vulnerability of the asset A-1.
local function changed(assets)
  return { { "isms.yaml", "", "assets: [{id: A-1, name: Files, supplier: quiet}, {id: A-2, name: Mail, "
      .. "supplier: quiet}]\n" },
    { "isms.yaml", "", "vulnerabilities: [{id: V-1, title: Old lock, asset: A-1, severity: high, found: 2026-11-02, "
      .. "owner: isms-manager}]\n" },
    { "isms.yaml", "", "changes: [{id: CH-1, title: New lock, type: standard, requested: 2026-11-03, "
      .. "requested_by: isms-manager, vulnerability: V-1" .. assets .. "}]\n" } }
end

return {
  numbers = {}, severity = "error", clause = "A.8.8, A.8.32", document = "change-register",
  title = { en = "A change that corrects a vulnerability alters what has it",
    ja = "脆弱性を是正する変更が、その脆弱性のある資産を対象とする" },
  explanation = {
    en = "A change names the vulnerability that it corrects, and the assets that it alters: the asset that has the "
      .. "vulnerability is one of them.",
    ja = "是正する脆弱性（vulnerability）を示す変更は、その脆弱性のある資産を、変更する資産（assets）に含む。",
  },
  violates = { changed ", assets: [A-2]" },
  keeps = { changed ", assets: [A-2, A-1]", changed "" },
  run = function(model, report)
    local vulnerabilities = lists.by_id(model.vulnerabilities.rows)
    for _, row in ipairs(model.changes.rows) do
      local asset = (vulnerabilities[row.vulnerability or ""] or {}).asset
      if asset and #(row.assets or {}) > 0 and not lists.contains(row.assets, asset) then
        report(row, "vulnerability", ("%s alters %s and is to correct %s, which %s has"):format(row.id,
          table.concat(row.assets, ", "), row.vulnerability, asset))
      end
    end
  end,
}
