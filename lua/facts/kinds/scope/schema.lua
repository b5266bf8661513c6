return {
  audit_order = 80,
  type = "map", visibility = "public",
  explanation = "Scope and context of the management system (clauses 4.1 to 4.3).",
  why = "ISO/IEC 27001 4.1 to 4.3: boundaries follow from issues, requirements and interfaces; "
    .. "everything else is judged inside them.",
  fields = {
    { name = "statement", type = "text", required = true, visibility = "public",
      explanation = "The scope in one or two sentences, as on a certificate.",
      why = "ISO/IEC 27001 4.3: the scope is available as documented information; its words go "
        .. "onto the certificate." },
    { name = "operating_since", type = "date", when = "past", visibility = "internal",
      explanation = "Day since which the management system is in operation; records count from it on.",
      why = "ISO/IEC 27001 8.1: an auditor looks for records of the time of operation, not of the time "
        .. "in which the system was set up." },
    { name = "privacy_role", type = "enum", values = { "controller", "processor", "both" },
      visibility = "public",
      explanation = "Whether the organisation processes personal data inside the scope as PII "
        .. "controller (it decides why and how), as PII processor (on behalf of others), or as both.",
      why = "ISO/IEC 27701:2019 5.2.1 and ISO/IEC 27701:2025 4.1: controllers and processors have "
        .. "different controls; those of a role that the organisation does not have are excluded." },
    { name = "units", type = "list", visibility = "internal", of = { type = "text" },
      explanation = "Parts of the organisation inside the scope." },
    { name = "technology", type = "list", visibility = "internal", of = { type = "text" },
      explanation = "Systems, networks and other assets inside the scope." },
    { name = "issues", type = "list", visibility = "internal", entity = "issue",
      explanation = "Internal and external issues that bear on information security (4.1).",
      why = "ISO/IEC 27001 4.1: external and internal issues that affect whether the system "
        .. "reaches its results.",
      of = { type = "map", fields = {
        { name = "id", type = "id", required = true, visibility = "internal",
          explanation = "Id of the issue." },
        { name = "kind", type = "enum", values = { "internal", "external" }, required = true,
          visibility = "internal",
          explanation = "Whether it comes from inside or outside." },
        { name = "text", type = "text", required = true, visibility = "internal",
          explanation = "The issue." },
        { name = "response", type = "text", visibility = "internal",
          explanation = "How the management system takes account of it." },
      } } },
    { name = "climate_change", type = "map", visibility = "internal",
      explanation = "Whether climate change is a relevant issue (Amendment 1:2024).",
      why = "ISO/IEC 27001 4.1 with Amendment 1:2024: the organisation determines whether "
        .. "climate change is a relevant issue; yes and no both need a reason.",
      fields = {
        { name = "relevant", type = "boolean", required = true, visibility = "internal",
          explanation = "The conclusion." },
        { name = "reason", type = "text", required = true, visibility = "internal",
          explanation = "Why it was reached." },
      } },
    { name = "interested_parties", type = "list", visibility = "internal",
      entity = "interested party",
      explanation = "Who has requirements of information security (4.2).",
      why = "ISO/IEC 27001 4.2: who they are, what they require, and which of it the system "
        .. "addresses.",
      of = { type = "map", fields = {
        { name = "id", type = "id", required = true, visibility = "internal",
          explanation = "Id of the interested party." },
        { name = "name", type = "text", required = true, visibility = "internal",
          explanation = "Who it is." },
        { name = "requirements", type = "text", required = true, visibility = "internal",
          explanation = "What the party requires." },
        { name = "addressed_by", type = "text", visibility = "internal",
          explanation = "How the management system meets it.",
          why = "ISO/IEC 27001 4.2 c): which of the requirements are addressed through the "
            .. "management system." },
      } } },
    { name = "interfaces", type = "list", visibility = "internal",
      explanation = "Interfaces with and dependencies on activities that others perform (4.3 c).",
      why = "ISO/IEC 27001 4.3 c): interfaces and dependencies with activities of others; risks "
        .. "hide where responsibility changes hands.",
      of = { type = "map", fields = {
        { name = "with", type = "text", required = true, visibility = "internal",
          explanation = "The other organisation or unit." },
        { name = "activity", type = "text", required = true, visibility = "internal",
          explanation = "What it does." },
        { name = "responsibility", type = "text", required = true, visibility = "internal",
          explanation = "Who answers for what at this border." },
      } } },
    { name = "exclusions", type = "list", visibility = "internal",
      explanation = "What is outside the scope.",
      why = "ISO/IEC 27001 4.3: what is outside is said with its reason, so that the scope does "
        .. "not mislead.",
      of = { type = "map", fields = {
        { name = "what", type = "text", required = true, visibility = "internal",
          explanation = "What is excluded." },
        { name = "reason", type = "text", required = true, visibility = "internal",
          explanation = "Why it is excluded." },
      } } },
  },
}
