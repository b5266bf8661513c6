local PRIVACY = { "isms.yaml", "  - {id: iso27001-2022}\n",
  "  - {id: iso27001-2022}\n  - {id: iso27701-2019}\n" }

return {
  numbers = {}, severity = "warning", clause = "ISO/IEC 27701 5.2.1", document = "scope-statement",
  title = { en = "Who follows ISO/IEC 27701 says in which role",
    ja = "ISO/IEC 27701 を採用する組織が、その立場を示している" },
  explanation = {
    en = "Which controls of a standard with controls for PII controllers and PII processors can apply "
      .. "follows from scope.privacy_role: controller, processor or both.",
    ja = "PII管理者及びPII処理者の管理策をもつ規格のうち、どの管理策が適用され得るかは、"
      .. "scope.privacy_role（controller、processor 又は both）による。",
  },
  violates = { { PRIVACY } },
  keeps = { { PRIVACY, { "isms.yaml", "  statement: All of it.",
    "  privacy_role: both\n  statement: All of it." } } },
  run = function(model, report)
    if model.privacy_role ~= false then return end
    for i, standard in ipairs(model.standards) do
      if standard.groups[1] and standard.groups[1].role then
        report(model.standard_facts[i], "id", standard.title .. " has controls for PII controllers and "
          .. "for PII processors, and the facts do not say which the organisation is: give "
          .. "scope.privacy_role (controller, processor or both)")
      end
    end
  end,
}
