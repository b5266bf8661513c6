-- The edit that keeps responsibilities, with a line for the supplier host or the service s.
local function kept(of)
  return { "isms.yaml", "", "shared_responsibilities: [{" .. of .. ", topic: backup, "
    .. "responsible: provider, provider: Copies}]\n" }
end

-- The edit by which the supplier quiet supplies a cloud service, or none.
local function supplied(cloud)
  return { "isms.yaml", "service: Mail, kind: supplier", "service: Mail, kind: supplier, cloud: " .. cloud }
end

local OFFERED = { "isms.yaml", "in_scope: true, rpo_hours", "in_scope: true, cloud_role: both, rpo_hours" }

return {
  numbers = {}, severity = "warning", clause = "CLD.6.3.1", document = "shared-responsibility-matrix",
  title = { en = "Every cloud service in scope has its table of responsibilities",
    ja = "適用範囲のクラウドサービスごとに責任分界が定められている" },
  explanation = {
    en = "Where shared_responsibilities are kept, each service in scope that is offered in the cloud "
      .. "(cloud_role) and each supplier of a cloud service (cloud) has lines there, and none that "
      .. "supplies no cloud service has.",
    ja = "責任分界（shared_responsibilities）を定める場合は、適用範囲でクラウドサービスとして提供する"
      .. "サービス（cloud_role）及びクラウドサービスの供給者（cloud）ごとに項目を記載し、クラウド"
      .. "サービスを供給しない供給者には記載しない。",
  },
  violates = {
    { kept "supplier: host", OFFERED, at = { "isms.yaml", "services: [{id: s" } },
    { kept "supplier: host", supplied "software" },
    { kept "supplier: quiet", supplied "none" },
  },
  keeps = {
    { kept "service: s", OFFERED }, { kept "supplier: quiet", supplied "software" },
  },
  run = function(model, report)
    for _, part in ipairs(model.shared_responsibilities.tables) do
      if part.own and #part.rows == 0 then
        report(part.party, "id", "the service '" .. part.id .. "' is in scope as a cloud service and "
          .. "has no line in shared_responsibilities")
      elseif not part.own and #part.rows == 0 then
        report(part.party, "cloud", "the supplier '" .. part.id .. "' supplies a cloud service and has no "
          .. "line in shared_responsibilities")
      elseif not part.own and part.party.cloud == false then
        report(part.party, "cloud", "the supplier '" .. part.id .. "' supplies no cloud service and has "
          .. "lines in shared_responsibilities: write `cloud: infrastructure`, `platform` or `software`")
      end
    end
  end,
}
