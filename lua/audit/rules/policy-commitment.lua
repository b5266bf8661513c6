local texts = require "audit.texts"

return {
  numbers = { 25 }, severity = "error", clause = "5.2 c, d", document = "information-security-policy",
  title = { en = "The policy commits to requirements and improvement",
    ja = "基本方針に要求事項の充足と継続的改善の約束がある" },
  explanation = {
    en = "The section `commitment` of the information security policy is there and says "
      .. "something.",
    ja = "基本方針の章「commitment」が存在し、空でない。",
  },
  violates = {
    { { "policies/information-security-policy/en.md",
        "## Commitment {#commitment}\n\nWe satisfy the requirements and improve.\n\n",
        "" } },
    { { "policies/information-security-policy/en.md",
        "We satisfy the requirements and improve.\n\n",
        "" },
      at = { "policies/information-security-policy/en.md", "## Commitment" } },
  },
  keeps = {
    { { "policies/information-security-policy/en.md",
        "We satisfy the requirements and improve.",
        "### One {#one}\n\nWe do." } },
  },
  template = true,
  read = function(documents, report)
    for _, document in ipairs(documents) do
      if document.id == "information-security-policy" then
        local line, filled = texts.section(document, "commitment")
        if not filled then
          report(document, line or 1, "the policy has no text in a section 'commitment'")
        end
      end
    end
  end,
}
