return {
  numbers = { 31 }, severity = "error", clause = "4.3", document = "all",
  title = { en = "The scope names services and interfaces",
    ja = "適用範囲にサービスと境界が示されている" },
  explanation = {
    en = "A scope is the organisation, its services and sites, and the interfaces with "
      .. "activities of others (scope.interfaces); an empty one cannot be certified.",
    ja = "適用範囲は組織、サービス、拠点、及び他者の活動との境界（scope.inte"
      .. "rfaces）からなる。空では認証できない。",
  },
  violates = {
    { { "isms.yaml",
        "  interfaces: [{with: Landlord, activity: Guards., responsibility: Shared.}]\n",
        "" },
      at = { "isms.yaml", "statement: All of it." } },
    { { "isms.yaml",
        "in_scope: true, rpo_hours",
        "in_scope: false, reason: It ended., rpo_hours" } },
    { { "isms.yaml", "kind: office, in_scope: true", "kind: office, in_scope: false, reason: Old." } },
  },
  keeps = {
    { { "isms.yaml", "sites: [{id: hq, name: Office, kind: office, in_scope: true}",
      "sites: [{id: hq, name: Office, kind: office, in_scope: false, reason: Old.}, {id: home, "
        .. "name: At home, kind: remote, in_scope: true}" } },
    { { "isms.yaml", "sites: [{id: hq, name: Office, kind: office, in_scope: true}]\n", "" } },
  },
  run = function(model, report, view)
    local scope = view.facts.scope
    if not model.soa or not scope then return end
    if #scope.interfaces == 0 then
      report(scope, "interfaces", "the scope names no interface with activities of others")
    end
    if #model.services.in_scope == 0 then
      report(view.facts.services, nil, "no service is in scope")
    end
    if #view.facts.sites > 0 and #model.sites.in_scope == 0 then
      report(view.facts.sites, nil, "services are in scope, but none of the sites where they are "
        .. "made is")
    end
  end,
}
