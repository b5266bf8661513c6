local NEEDED = { provider = { "provider" }, customer = { "customer" },
  both = { "provider", "customer" } }

local function check_row(row, report)
  if (row.service == nil) == (row.supplier == nil) then
    report(row, "topic", "a line on responsibility names either a service or a supplier")
  end
  for _, key in ipairs(NEEDED[row.responsible] or {}) do
    if not row[key] then
      report(row, key, "the line on '" .. (row.topic or "?") .. "' makes the " .. key
        .. " responsible and does not say for what")
    end
  end
end

return {
  numbers = {}, severity = "error", clause = "CLD.6.3.1", document = "shared-responsibility-matrix",
  title = { en = "Whoever is responsible in the cloud has something to do",
    ja = "クラウドサービスの責任を負う側の実施事項が定められている" },
  explanation = {
    en = "Each line belongs to one service or supplier and says what every responsible side does.",
    ja = "各項目は一つのサービス又は供給者に属し、責任を負う側の実施事項を記載する。",
  },
  violates = {
    { { "isms.yaml", "",
        "shared_responsibilities: [{topic: backup, responsible: customer, customer: Backs up}]\n" } },
    { { "isms.yaml", "",
        "shared_responsibilities: [{service: s, topic: backup, responsible: both, customer: Copies}]\n" } },
  },
  keeps = {
    { { "isms.yaml", "",
        "shared_responsibilities: [{supplier: host, topic: backup, responsible: provider, provider: Copies}]\n" } },
  },
  run = function(model, report)
    for _, part in ipairs(model.shared_responsibilities.tables) do
      for _, row in ipairs(part.rows) do check_row(row, report) end
    end
  end,
}
