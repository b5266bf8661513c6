local edits = require "audit.edits"
local lists = require "base.lists"

-- The edits that add a service out of scope, and a processing activity in SERVICES.
local function within(services)
  return { { "isms.yaml", "", edits.processing("controller", "ground: Contract, services: [" .. services .. "]") },
    { "isms.yaml", "services: [{", "services: [{id: r, name: Reports, description: It counts., in_scope: false, "
      .. "reason: Small.}, {" }, at = { "isms.yaml", "id: PA-1" } }
end

return {
  numbers = {}, severity = "warning", clause = "4.3, A.5.34", document = "processing-register",
  title = { en = "Personal data is processed in services in scope",
    ja = "個人データを取り扱うサービスが適用範囲にある" },
  explanation = {
    en = "The controls that an entry of the register names hold in the scope. A service that is outside of it "
      .. "(services.in_scope) is not protected by them: either it belongs into the scope or not into the entry.",
    ja = "取扱いの記録に示す管理策は、適用範囲で有効である。適用範囲外のサービス（services.in_scope）はこれらで保護されない"
      .. "ため、適用範囲に含めるか、記録から除く。",
  },
  violates = { within "s, r" },
  keeps = { within "s" },
  run = function(model, report, view)
    local services = lists.by_id(view.values.services or {})
    for _, row in ipairs(model.processing.rows) do
      for _, id in ipairs(row.services or {}) do
        if services[id] and services[id].in_scope == false then
          report(row, "services", ("'%s' is in the service '%s', which is not in scope (services.in_scope)"):format(
            row.id or "?", id))
        end
      end
    end
  end,
}
