return {
  audit_order = 140,
  type = "list", visibility = "public", about_others = true, entity = "supplier",
  explanation = "Suppliers that handle information, and subservice organisations that a service "
    .. "depends on.",
  why = "ISO/IEC 27001 A.5.19 to A.5.23 and 8.1: externally provided services are controlled; "
    .. "SOC 2 CC9.2 and DC 7 ask which ones the system depends on.",
  of = { type = "map", public_if = { "public", true }, fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the supplier." },
    { name = "name", type = "text", secret = "name", required = true, visibility = "public",
      explanation = "Name of the supplier." },
    { name = "service", type = "text", required = true, visibility = "public",
      explanation = "What it supplies." },
    { name = "kind", type = "enum", values = { "supplier", "subservice" }, required = true,
      visibility = "public",
      explanation = "A supplier, or a subservice organisation in the sense of SOC 2." },
    { name = "method", type = "enum", values = { "carve-out", "inclusive" }, visibility = "public",
      explanation = "Subservice organisation: whether its controls are outside (carve-out) or "
        .. "inside the description.",
      why = "SOC 2 DC 7: carve-out or inclusive decides whose controls the report covers." },
    { name = "cloud", type = "enum", none = true, values = { "infrastructure", "platform", "software" },
      visibility = "internal",
      explanation = "What kind of cloud service it supplies: infrastructure (IaaS), platform (PaaS) or "
        .. "software (SaaS); `none` where it supplies none.",
      why = "ISO/IEC 27001 A.5.23, ISO/IEC 27017 and JIP-ISMS517 4.1: which cloud services are used is "
        .. "known, and each has its division of responsibilities." },
    { name = "criticality", type = "enum", values = { "high", "medium", "low" },
      visibility = "internal",
      explanation = "How much depends on it.",
      why = "ISO/IEC 27001 A.5.19: effort follows the risk; the auditor samples the highest." },
    { name = "reaches", type = "enum", visibility = "internal",
      values = { "customer-data", "restricted", "confidential", "internal", "public" },
      explanation = "The most sensitive information that it can reach: customers' data, else the "
        .. "highest class.",
      why = "ISO/IEC 27001 A.5.19: the criticality follows from it by the policy's table." },
    { name = "bearable_days", type = "integer", min = 0, max = 365, unit = "workdays",
      visibility = "internal",
      explanation = "Full working days for which the services that were promised run without it.",
      why = "SOC 2 CC9.2 and ISO/IEC 27001 A.5.19: dependence decides the criticality as well." },
    { name = "changes_production", type = "boolean", visibility = "internal",
      explanation = "Whether it can change production systems.",
      why = "ISO/IEC 27001 A.5.21: who can change production can harm all customers at once." },
    { name = "location", type = "text", visibility = "public",
      explanation = "Where it handles information.",
      why = "ISO/IEC 27001 A.5.31 and A.5.34: place of processing and transfer to other "
        .. "countries." },
    { name = "regions", type = "list", of = { type = "text" }, visibility = "internal",
      explanation = "Regions or countries in which it stores data, named as in the parameter "
        .. "data_location of the policy on cloud services.",
      why = "ISO/IEC 27001 A.5.31 and A.5.34: where data may lie is decided once and holds for "
        .. "suppliers too." },
    { name = "contract_regions", type = "list", of = { type = "text" }, visibility = "internal",
      explanation = "Regions or countries to which the contract limits where it stores data, named "
        .. "as in regions.",
      why = "ISO/IEC 27001 A.5.20 and A.5.23: where data may lie is agreed with the supplier; the "
        .. "auditor compares the contract with the settings of the service." },
    { name = "data", type = "text", visibility = "internal",
      explanation = "Which information it handles.",
      why = "ISO/IEC 27001 A.5.19: which information a supplier can reach decides which terms "
        .. "are needed." },
    { name = "assurance", type = "text", visibility = "public",
      explanation = "Certificates and reports that it holds.",
      why = "SOC 2 CC9.2 and ISO/IEC 27001 A.5.22: evidence that the supplier's controls work, "
        .. "read and not only filed." },
    { name = "star", type = "map", none = true, visibility = "internal",
      explanation = "The star that it holds by SCS (3 and 4) or declared itself by SECURITY ACTION (1 and 2); `none` where it "
        .. "was asked and has none.",
      why = "SCS 2-1-3: how far partners are protected is known, by their answer or the register of the scheme.",
      fields = {
        { name = "level", type = "integer", min = 1, max = 5, required = true, visibility = "internal",
          explanation = "Number of stars." },
        { name = "checked", type = "date", required = true, visibility = "internal", when = "past",
          explanation = "Day on which it was looked up or answered." },
        { name = "next_check", type = "date", required = true, visibility = "internal", when = "ahead", after = { "checked" },
          explanation = "Day by which it is checked again; the star may have ended." },
      } },
    { name = "monitoring", type = "text", visibility = "public",
      explanation = "How the organisation watches its performance.",
      why = "ISO/IEC 27001 A.5.22: performance is watched between evaluations." },
    { name = "reviewed", type = "date", visibility = "internal",
      when = "past",
      explanation = "Day of the latest review." },
    { name = "next_review", type = "date", visibility = "internal",
      when = "ahead", after = { "reviewed" },
      explanation = "Day of the next review.",
      why = "ISO/IEC 27001 A.5.22: reviewed at regular intervals; a day in the past is a "
        .. "finding." },
    { name = "owner", type = "reference", to = "role", visibility = "internal",
      explanation = "Role that answers for the relationship." },
    { name = "csocs", type = "list", visibility = "public",
      explanation = "Complementary controls that are assumed at the subservice organisation.",
      why = "SOC 2 DC 7: controls that are assumed at a carved-out organisation are named, with "
        .. "how they are watched.",
      of = { type = "map", alone = "text", fields = {
        { name = "text", type = "text", required = true, visibility = "public",
          explanation = "What the subservice organisation does." },
        { name = "criteria", type = "list", visibility = "internal",
          of = { type = "reference", to = "criterion" },
          explanation = "Trust services criteria that depend on it.",
          why = "SOC 2 DC 7: a complementary control belongs to the criterion that depends on it." },
      } } },
    { name = "public", type = "boolean", visibility = "internal",
      explanation = "Whether public documents may name the supplier." },
  } },
}
