local POSITIONS = { "provider", "customer" }

local function report_positions(row, model, report)
  for _, position in ipairs(POSITIONS) do
    if model.cloud_roles[position] and row[position] == nil then
      report(row.decision, position, row.id .. " applies and does not say how it is implemented as "
        .. position .. " of cloud services (" .. position .. ")")
    end
  end
end

return {
  numbers = { 10 }, severity = "error", clause = "JIP-ISMS517 4.2.2", document = "statement-of-applicability",
  title = { en = "Cloud controls are stated for each position of the organisation",
    ja = "クラウド管理策は組織の立場ごとに記載されている" },
  explanation = {
    en = "A service in scope says whether the organisation is provider or customer of cloud services "
      .. "(cloud_role); every extension control that applies says how each of these positions "
      .. "implements it.",
    ja = "適用範囲のサービスについてクラウドサービスのプロバイダ・カスタマの別（cloud_role）を示し、"
      .. "適用する拡張管理策ごとに、それぞれの立場での実施方法を記載する。",
  },
  violates = {
    { { "isms.yaml",
        "  - {id: iso27001-2022}\n",
        "  - {id: iso27001-2022}\n  - {id: iso27017-2015}\n" },
      at = { "isms.yaml", "services: [{id: s" } },
  },
  keeps = {
    { { "isms.yaml",
        "in_scope: true, rpo_hours",
        "in_scope: true, cloud_role: both, rpo_hours" } },
  },
  run = function(model, report)
    for _, statement in ipairs(model.statements) do
      if statement.standard.positions then
        if not (model.cloud_roles.provider or model.cloud_roles.customer) then
          report(model.service_facts, nil, statement.standard.title
            .. " is in use, and no service in scope has a cloud_role")
        end
        for _, row in ipairs(statement.rows) do
          if row.applicable then report_positions(row, model, report) end
        end
      end
    end
  end,
}
