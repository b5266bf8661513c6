return {
  numbers = {}, severity = "warning", clause = "CLD.6.3.1", document = "shared-responsibility-matrix",
  title = { en = "Every cloud service in scope has its table of responsibilities",
    ja = "適用範囲のクラウドサービスごとに責任分界が定められている" },
  explanation = {
    en = "Where shared_responsibilities are kept, each service in scope that is offered in the cloud "
      .. "(cloud_role) has lines there.",
    ja = "責任分界（shared_responsibilities）を定める場合は、適用範囲でクラウドサービスとして提供する"
      .. "サービス（cloud_role）ごとに項目を記載する。",
  },
  violates = {
    { { "isms.yaml", "", "shared_responsibilities: [{supplier: host, topic: backup, "
        .. "responsible: provider, provider: Copies}]\n" },
      { "isms.yaml", "in_scope: true, rpo_hours", "in_scope: true, cloud_role: both, rpo_hours" },
      at = { "isms.yaml", "services: [{id: s" } },
  },
  keeps = {
    { { "isms.yaml", "", "shared_responsibilities: [{service: s, topic: backup, "
        .. "responsible: provider, provider: Copies}]\n" },
      { "isms.yaml", "in_scope: true, rpo_hours", "in_scope: true, cloud_role: both, rpo_hours" } },
  },
  run = function(model, report)
    for _, part in ipairs(model.shared_responsibilities.tables) do
      if part.own and #part.rows == 0 then
        report(part.party, "id", "the service '" .. part.id .. "' is in scope as a cloud service and "
          .. "has no line in shared_responsibilities")
      end
    end
  end,
}
