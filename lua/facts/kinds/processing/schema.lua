-- A field with the texts of a list; EXPLANATION and perhaps WHY an auditor asks.
local function texts(name, explanation, why, required)
  return { name = name, type = "list", of = { type = "text" }, required = required,
    visibility = "internal", explanation = explanation, why = why }
end

local function references(name, to, explanation, why)
  return { name = name, type = "list", of = { type = "reference", to = to }, visibility = "internal",
    explanation = explanation, why = why }
end

return {
  audit_order = 172,
  type = "list", secret = "register", visibility = "internal", entity = "processing activity",
  explanation = "Records of processing activities: what is done with which personal data, why, for "
    .. "whom and for how long.",
  why = "ISO/IEC 27701 A.7.2.8 and B.8.2.6, ISO/IEC 27001 A.5.34, GDPR Article 30: who processes "
    .. "personal data keeps records of it; rights, transfers and deletion are judged by them.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the entry, such as PA-01." },
    { name = "name", type = "text", required = true, visibility = "internal",
      explanation = "The activity in a few words." },
    { name = "role", type = "enum", values = { "controller", "processor" }, required = true,
      visibility = "internal",
      explanation = "Whether the organisation decides why and how (controller), or processes on "
        .. "behalf of others (processor).",
      why = "ISO/IEC 27701:2019 5.2.1: each role has its own duties and controls." },
    { name = "on_behalf_of", type = "text", visibility = "internal",
      explanation = "Processor: on whose behalf.",
      why = "ISO/IEC 27701 B.8.2.6 and GDPR Article 30(2) a): a processor's records say for whom." },
    { name = "purpose", type = "text", required = true, visibility = "internal",
      explanation = "What the data is used for.",
      why = "ISO/IEC 27701 A.7.2.1 and B.8.2.2: purposes are identified, and nothing else is done." },
    { name = "ground", type = "text", visibility = "internal",
      explanation = "Controller: legal ground, or how the purpose of use was made known.",
      why = "ISO/IEC 27701 A.7.2.2: the lawful basis of each purpose is known; Japanese law asks how "
        .. "the purpose of use was notified or published." },
    texts("persons", "Groups of persons whose data it is.",
      "ISO/IEC 27701 A.7.2.8 and GDPR Article 30(1) c): categories of data subjects.", true),
    texts("data", "Kinds of personal data.", "ISO/IEC 27701 A.7.2.8 and GDPR Article 30(1) c): categories of personal data.", true),
    { name = "sensitive", type = "text", none = true, visibility = "internal",
      explanation = "Which of the data is sensitive (special categories, or personal information that "
        .. "requires special care); none where none is.",
      why = "ISO/IEC 27701 A.7.2.2 and A.7.2.5: sensitive data needs a ground of its own and an "
        .. "assessment." },
    { name = "source", type = "text", visibility = "internal",
      explanation = "From whom or where the data is obtained." },
    { name = "access", type = "text", visibility = "internal",
      explanation = "Who may use the data.",
      why = "ISO/IEC 27001 A.5.34, and the guidelines on the Japanese Act on the Protection of "
        .. "Personal Information: means to see how personal data is handled, and by whom." },
    references("suppliers", "supplier", "Suppliers that process the data on the organisation's behalf.",
      "ISO/IEC 27701 A.7.2.6 and B.8.5.6: processors and subcontractors are bound by contract and "
        .. "named."),
    texts("recipients", "Others to whom the data is disclosed.",
      "ISO/IEC 27701 A.7.5.4 and B.8.5.3: disclosures to third parties are recorded."),
    { name = "transfers", type = "list", visibility = "internal",
      explanation = "Transfers to other countries that need a ground of their own.",
      why = "ISO/IEC 27701 A.7.5.1, A.7.5.3 and B.8.5.1, GDPR chapter V, Japanese Act on the Protection of "
        .. "Personal Information Article 28: each transfer rests on a ground.",
      of = { type = "map", fields = {
        { name = "country", type = "text", required = true, visibility = "internal",
          explanation = "Country to which data goes." },
        { name = "supplier", type = "reference", to = "supplier", visibility = "internal",
          explanation = "Supplier that receives it there." },
        { name = "recipient", type = "text", visibility = "internal",
          explanation = "Who receives it there, where that is no supplier." },
        { name = "law", type = "enum", values = { "gdpr", "appi" }, visibility = "internal",
          explanation = "Law that asks for the ground: gdpr (General Data Protection Regulation) or appi (Japanese Act on "
            .. "the Protection of Personal Information); its provision stands with the ground.",
          why = "ISO/IEC 27701 A.7.5.1, GDPR chapter V and the Japanese act, Article 28: each law recognises other countries, and asks for "
            .. "other grounds." },
        { name = "ground", type = "enum", values = { "adequacy", "safeguards", "consent", "exception" },
          visibility = "internal",
          explanation = "Adequacy: the country is recognised (GDPR Article 45; designated under the "
            .. "Japanese act). safeguards: contract clauses or rules bind the recipient (GDPR Article "
            .. "46; a system that meets the standards of the Japanese act). consent: the persons "
            .. "agreed, knowing the country. exception: another case that the law names." },
        { name = "basis", type = "text", visibility = "internal",
          explanation = "The decision, contract or consent on which the ground rests." },
        { name = "confirmed", type = "date", visibility = "internal", when = "past",
          explanation = "Safeguards: day on which the measures of the recipient, and the law of its country, were last "
            .. "looked at.",
          why = "ISO/IEC 27701 A.7.5.1, the Japanese act, Article 28(3), and GDPR Article 46: safeguards hold as long as the recipient "
            .. "keeps them and its country lets it; that is looked at every year." },
      } } },
    { name = "retention", type = "text", visibility = "internal",
      explanation = "How long the data is kept.",
      why = "ISO/IEC 27701 A.7.4.7 and GDPR Article 30(1) f): time limits for erasure." },
    references("services", "service", "Services in which the data is processed."),
    references("assets", "asset", "Systems and other assets in which the data is kept.",
      "ISO/IEC 27001 A.5.9 and A.5.34: which personal data is where."),
    references("controls", "control", "Controls that protect the data.",
      "ISO/IEC 27701 A.7.2.8 and GDPR Article 30(1) g): a description of the security measures."),
    { name = "owner", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role that answers for purpose, ground, extent, accuracy and erasure." },
    { name = "checked", type = "date", visibility = "internal", when = "past",
      explanation = "Day on which the owner last compared the entry with reality.",
      why = "ISO/IEC 27701 A.7.2.8: records are kept up to date, with a day that proves it." },
  } },
}
