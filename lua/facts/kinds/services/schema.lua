return {
  audit_order = 160,
  type = "list", required = true, visibility = "public", entity = "service",
  explanation = "Services that the organisation offers to customers.",
  why = "ISO/IEC 27001 4.3 and SOC 2 DC 1: what is delivered, and which of it is inside; "
    .. "JIP-ISMS517 asks for the names of cloud services.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id by which other facts name the service." },
    { name = "name", type = "text", required = true, visibility = "public",
      explanation = "Name of the service as customers know it." },
    { name = "description", type = "text", required = true, visibility = "public",
      explanation = "What the service does for its customers." },
    { name = "in_scope", type = "boolean", required = true, visibility = "public",
      explanation = "Whether the service is inside the scope of the management system.",
      why = "ISO/IEC 27001 4.3: each service is inside the scope or excluded with a reason." },
    { name = "reason", type = "text", visibility = "internal",
      explanation = "Why the service is out of scope.",
      why = "ISO/IEC 27001 4.3: an exclusion must not leave out what the statement seems to "
        .. "promise." },
    { name = "rto_hours", type = "integer", min = 0, max = 8760, unit = "hours",
      visibility = "internal",
      explanation = "Longest time until the service runs again after a disruption.",
      why = "ISO/IEC 27001 A.5.30 and SOC 2 A1.2: the recovery time objective, compared with "
        .. "the last test." },
    { name = "rpo_hours", type = "integer", min = 0, max = 8760, unit = "hours",
      visibility = "internal",
      explanation = "Longest span of data that may be lost in a disruption.",
      why = "ISO/IEC 27001 A.8.13 and SOC 2 A1.2: the recovery point objective, compared with "
        .. "how often is backed up." },
    { name = "data_location", type = "text", visibility = "public",
      explanation = "Where customers' data is kept: country or region.",
      why = "ISO/IEC 27017 and ISO/IEC 27001 A.5.31: the country decides which law applies; "
        .. "customers ask for it first." },
    { name = "regions", type = "list", of = { type = "text" }, visibility = "internal",
      explanation = "The regions or countries of data_location, named as in the parameter "
        .. "data_location of the policy on cloud services; those of suppliers that can reach "
        .. "customers' data lie among them." },
    { name = "cloud_role", type = "enum", values = { "provider", "customer", "both" },
      visibility = "public",
      explanation = "Whether the organisation is provider or customer of cloud services here.",
      why = "ISO/IEC 27017 and JIP-ISMS517 4.1: provider and customer have different controls." },
  } },
}
