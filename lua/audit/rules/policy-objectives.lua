local texts = require "audit.texts"

return {
  numbers = { 26 }, severity = "error", clause = "5.2 b, 6.2", document = "information-security-policy",
  title = { en = "The policy has objectives or the frame to set them",
    ja = "基本方針に目的又は目的設定の枠組みがある" },
  explanation = {
    en = "The section `objectives` of the information security policy says how objectives "
      .. "are set, or the facts list them.",
    ja = "基本方針の章「objectives」に目的設定の枠組みがあるか、事実に目的の"
      .. "一覧がある。",
  },
  violates = {
    { { "policies/information-security-policy/en.md",
        "## Objectives {#objectives}\n\nThey are set each year.\n",
        "" },
      { "isms.yaml",
        "objectives:\n  - {id: O-1, objective: Be safe, metric: Losses, target: None, owner: isms-manager, due: 2026-12-31, evaluation: Count., status: on-track}\n",
        "" },
      at = { "policies/information-security-policy/en.md", "##" } },
  },
  keeps = {
    { { "policies/information-security-policy/en.md",
        "## Objectives {#objectives}\n\nThey are set each year.\n",
        "" } },
  },
  template = true,
  read = function(documents, report, self)
    for _, document in ipairs(documents) do
      if document.id == "information-security-policy" then
        local line, filled = texts.section(document, "objectives")
        if not filled and #self.view.model.objectives == 0 then
          report(document, line or 1,
            "the policy has no text in a section 'objectives', and the facts list no objectives")
        end
      end
    end
  end,
}
