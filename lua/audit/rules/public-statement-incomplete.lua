local texts = require "audit.texts"

local SECTIONS = { "notice", "boundary", "categories", "subservice", "customer-responsibilities",
  "contact" }
local OWN_STATEMENT = { en = "management's own statement", ja = "経営者" }

return {
  numbers = { 39 }, severity = "error", clause = "SOC 2", document = "public-summary",
  title = { en = "The public summary has its required parts",
    ja = "公開概要に必要な項目がそろっている" },
  explanation = {
    en = "It says that it is management's own statement and names the boundary, the "
      .. "categories, the subservice organisations, the customers' part and a contact.",
    ja = "経営者自身の表明であること、境界、区分、再受託会社、利用者の責任、連絡先を示"
      .. "す。",
  },
  violates = {
    { { "templates/public-summary/en.md",
        "## Contact {#contact}\n\n{{ facts.contact.security_email }}\n",
        "" },
      at = { "templates/public-summary/en.md", "## Notice" } },
    { { "templates/public-summary/en.md", "This is management's own statement.", "Hello." },
      at = { "templates/public-summary/en.md", "## Notice" } },
  },
  keeps = {
    { { "templates/public-summary/en.md", "## Contact", "## How to reach us" } },
  },
  template = true,
  read = function(documents, report)
    for _, document in ipairs(documents) do
      if document.id == "public-summary" then
        for _, section in ipairs(SECTIONS) do
          local line, filled = texts.section(document, section)
          if not filled then
            report(document, line or 1, "the summary has no text in a section '" .. section .. "'")
          end
        end
        local phrase = OWN_STATEMENT[document.language]
        if phrase and not texts.whole(document):find(phrase, 1, true) then
          report(document, texts.section(document, "notice") or 1, "the summary does not say that it is management's own statement")
        end
      end
    end
  end,
}
