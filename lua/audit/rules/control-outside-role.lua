local PRIVACY = { "isms.yaml", "  - {id: iso27001-2022}\n",
  "  - {id: iso27001-2022}\n  - {id: iso27701-2019}\n" }

-- The edits that use ISO/IEC 27701 in ROLE, with the DECISION on one control for PII controllers.
local function decided(role, decision)
  return { PRIVACY, { "isms.yaml", "  statement: All of it.", "  privacy_role: " .. role
    .. "\n  statement: All of it." }, { "facts/controls.csv", "\nA.5.2,", "\niso27701:A.7.2.1," .. decision
    .. "\nA.5.2," } }
end

return {
  numbers = { 10 }, severity = "error", clause = "6.1.3 d, ISO/IEC 27701 5.4.1.3",
  document = "statement-of-applicability",
  title = { en = "No control applies that is for a role which the organisation does not have",
    ja = "組織が有しない立場の管理策を適用していない" },
  explanation = {
    en = "ISO/IEC 27701 has controls for PII controllers and for PII processors. Those of a role that "
      .. "scope.privacy_role does not name are excluded for that reason; a decision that includes "
      .. "one contradicts the role.",
    ja = "ISO/IEC 27701 の管理策には、PII管理者のもの及びPII処理者のものがある。"
      .. "scope.privacy_role が示さない立場の管理策は、それを理由として適用除外とする。"
      .. "適用するとした決定は、その立場と矛盾する。",
  },
  violates = { decided("processor", "yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,,") },
  keeps = {
    decided("both", "yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,,"),
    decided("controller", "yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,,"),
    decided("processor", "no,,,,,,,,Customers alone decide on purposes.,,,"),
    decided("processor", ",,,,,,,,,,,"),
  },
  run = function(model, report)
    for _, decision in ipairs(model.decisions) do
      if decision.outside_role and decision.applicable then
        report(decision, "applicable", decision.id .. " applies, and the organisation is not a PII "
          .. decision.outside_role .. " (scope.privacy_role)")
      end
    end
  end,
}
