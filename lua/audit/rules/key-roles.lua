return {
  numbers = { 34 }, severity = "warning", clause = "5.3, 9.2.2", document = "information-security-policy",
  title = { en = "The key roles exist, and the auditor is independent",
    ja = "主要な役割があり、監査員が独立している" },
  explanation = {
    en = "Somebody is top management, somebody runs the management system (isms-manager), "
      .. "and the internal auditor is neither: nobody audits their own work.",
    ja = "トップマネジメントと isms-manager がおり、内部監査員はそのいず"
      .. "れでもない。自らの仕事を監査してはならない。",
  },
  violates = {
    { { "isms.yaml", "title: Auditor, holder: cyd", "title: Auditor, holder: ann" } },
    { { "isms.yaml", "  - {id: internal-auditor, title: Auditor, holder: cyd}\n", "" },
      at = { "isms.yaml", "id: top-management" } },
    { { "isms.yaml", ", top_management: true", "" } },
  },
  keeps = {
    { { "isms.yaml", "title: Auditor, holder: cyd", "title: Auditor, holder: cyd, deputy: bob" } },
  },
  run = function(model, report, view)
    local roles, leads = model.role_by_id, false
    for _, role in ipairs(model.roles) do leads = leads or role.top_management end
    if not leads then
      report(view.facts.roles, nil, "no role is marked as top management (top_management: yes)")
    end
    for _, id in ipairs { "isms-manager", "internal-auditor" } do
      if not roles[id] then report(view.facts.roles, nil, "there is no role '" .. id .. "'") end
    end
    local auditor, manager = roles["internal-auditor"], roles["isms-manager"]
    if auditor and manager and auditor.holder == manager.holder then
      report(auditor, "holder", "the internal auditor '" .. (auditor.holder or "?")
        .. "' is also the ISMS manager and would audit their own work")
    end
  end,
}
