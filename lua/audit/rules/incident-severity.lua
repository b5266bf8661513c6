local edits = require "audit.edits"
local severity = require "model.severity"

local POLICY = "incident-management"

-- The edits that put the policy to use and add an incident of the severity LEVEL with FACTS.
local function incident(level, facts)
  return edits.with_policies({ "isms.yaml", "", edits.incident(level, facts) }, { POLICY })
end

return {
  numbers = {}, severity = "error", clause = "A.5.25", document = "incident-report",
  title = { en = "Incidents are as severe as the policy's table says",
    ja = "インシデントの重大度が規程の表と一致する" },
  explanation = {
    en = "Class and kind of the data that was disclosed or altered, the share of customers without "
      .. "the service, and an attacker inside decide the severity. A graver one is free; a milder "
      .. "one contradicts the table.",
    ja = "漏えい又は改ざんされたデータの分類及び種類、サービスが停止した顧客の割合並びに攻撃者の"
      .. "侵入により重大度が決まる。表より重い重大度は差し支えないが、軽いものは表と矛盾する。",
  },
  violates = {
    incident("2", "affects: [confidentiality], classification: confidential, personal_data: true"),
    incident("2", "affects: [integrity], classification: restricted, customer_data: true, "
      .. "personal_data: false"),
    incident("2", "customers_down_percent: 51, personal_data: false"),
    incident("3", "customers_down_percent: 1, personal_data: false"),
    incident("3", "affects: [confidentiality], classification: confidential, personal_data: false"),
    incident("3", "affects: [availability], customer_data: true, personal_data: false"),
    incident("2", "intruder: true, personal_data: false"),
  },
  keeps = {
    incident("1", "affects: [confidentiality], classification: confidential, personal_data: true"),
    incident("1", "personal_data: false"),
    incident("2", "affects: [availability], customers_down_percent: 50, personal_data: false"),
    incident("3", "affects: [confidentiality], classification: internal, personal_data: true"),
    { { "isms.yaml", "", edits.incident("3", "customers_down_percent: 51, personal_data: false") } },
  },
  run = function(model, report)
    local limits = model.values_of(POLICY)
    if not (limits and limits.severity_1_class) then return end -- the table of an excluded control does not bind
    for _, row in ipairs(model.incidents.rows) do
      local least, why = severity.of(row, limits)
      if row.severity and row.severity > least then
        report(row, "severity", "the incident " .. (row.id or "?") .. " has the severity "
          .. row.severity .. ", but the policy's table makes it " .. least .. " (" .. why .. ")")
      end
    end
  end,
}
