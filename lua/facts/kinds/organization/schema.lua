return {
  type = "map", required = true, visibility = "public",
  explanation = "The organisation whose information security management system this is.",
  why = "ISO/IEC 27001 4.3: the scope is that of a named organisation; the name on documents, "
    .. "certificate and contract has to be the same.",
  fields = {
    { name = "name", type = "text", required = true, visibility = "public",
      explanation = "Name by which customers know the organisation; texts and page heads call it so." },
    { name = "kana", type = "string", visibility = "internal",
      explanation = "How the name is read, in kana.",
      why = "ISO/IEC 17021-1 8.2.2: certification bodies in Japan enter the reading of the name as the "
        .. "application gives it." },
    { name = "legal_name", type = "text", visibility = "public",
      explanation = "Registered name, as on a certificate; it stands on covers, and where the "
        .. "organisation itself speaks or is certified, in all languages. By default the name.",
      why = "ISO/IEC 17021-1 8.2.2: the certificate bears the legal name, so the documents do "
        .. "too." },
    { name = "description", type = "text", visibility = "public",
      explanation = "What the organisation does, in one or two sentences." },
    { name = "industry", type = "text", visibility = "public",
      explanation = "Line of business." },
    { name = "address", type = "text", visibility = "public",
      explanation = "Registered address.",
      why = "ISO/IEC 17021-1 8.2.2: the certificate names the address of the certified "
        .. "organisation." },
    { name = "website", type = "url", visibility = "public",
      explanation = "Public web site." },
    { name = "public_site", type = "url", visibility = "public",
      explanation = "Address at which the published security summary stands; by default the public "
        .. "web site's." },
    { name = "founded", type = "string", visibility = "internal",
      explanation = "Year or date of foundation." },
    { name = "employees", type = "integer", min = 1, unit = "people", visibility = "internal",
      explanation = "Number of people who work under the organisation's control.",
      why = "ISO/IEC 27006-1: the number of people under its control decides how many audit "
        .. "days a certification takes." },
    { name = "headcount", type = "list", visibility = "internal",
      explanation = "These people by unit and by the site where they mostly work, each counted once.",
      why = "ISO/IEC 27006-1: the people of each site decide which sites are sampled and how long "
        .. "an audit takes; the parts add up to the whole.",
      of = { type = "map", fields = {
        { name = "unit", type = "text", required = true, visibility = "internal",
          explanation = "Part of the organisation, named as in scope.units or, where it is outside "
            .. "the scope, as in scope.exclusions." },
        { name = "site", type = "reference", to = "site", required = true, visibility = "internal",
          explanation = "Site where they mostly work." },
        { name = "people", type = "integer", min = 1, unit = "people", required = true,
          visibility = "internal",
          explanation = "How many they are." },
      } } },
    { name = "representative", type = "reference", to = "person", visibility = "internal",
      explanation = "Person who represents the organisation and signs its policy.",
      why = "ISO/IEC 27001 5.1, 5.2: who acts as top management and signs the policy." },
    { name = "fiscal_year_start", type = "integer", min = 1, max = 12, unit = "month",
      visibility = "internal",
      explanation = "Month in which the business year begins.",
      why = "ISO/IEC 27001 9.2.2, 9.3.1: planned intervals of audits and reviews are counted in "
        .. "years of the organisation." },
  },
}
