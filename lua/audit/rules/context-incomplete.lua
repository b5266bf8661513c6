return {
  numbers = { 32 }, severity = "error", clause = "4.1, 4.2", document = "all",
  title = { en = "Issues, interested parties and climate change are considered",
    ja = "課題・利害関係者・気候変動を考慮している" },
  explanation = {
    en = "scope.issues and scope.interested_parties have entries, and scope.climate_change "
      .. "says yes or no with a reason (Amendment 1:2024).",
    ja = "scope.issues と scope.interested_partie "
      .. "s に記載があり、scope.climate_change に関連の有無と理 "
      .. "由がある（追補1:2024）。",
  },
  violates = {
    { { "isms.yaml",
        "  climate_change: {relevant: false, reason: The office stands high.}\n",
        "" },
      at = { "isms.yaml", "statement: All of it." } },
    { { "isms.yaml", "  issues: [{id: I-1, kind: external, text: Thieves.}]\n", "" },
      at = { "isms.yaml", "statement: All of it." } },
  },
  keeps = {
    { { "isms.yaml",
        "{relevant: false, reason: The office stands high.}",
        "{relevant: true, reason: The office floods.}" } },
  },
  run = function(model, report, view)
    local scope = view.facts.scope
    if not model.soa or not scope then return end
    for key, what in pairs { issues = "internal or external issue",
      interested_parties = "interested party" } do
      if #scope[key] == 0 then report(scope, key, "the scope names no " .. what) end
    end
    if not scope.climate_change then
      report(scope, "climate_change",
        "the scope does not say whether climate change is a relevant issue, and why")
    end
  end,
}
