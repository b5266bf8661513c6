return {
  type = "list", visibility = "public", entity = "site",
  explanation = "Places where work is done or information is kept.",
  why = "ISO/IEC 27001 4.3 and A.7.1: physical boundaries; the auditor visits the sites, and a "
    .. "control of A.7 may not be excluded while an office is inside.",
  of = { type = "map", public_if = { "public", true }, fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id by which other facts name the site." },
    { name = "name", type = "text", required = true, visibility = "public",
      explanation = "Name of the site." },
    { name = "kind", type = "enum", values = { "office", "data-centre", "remote" }, required = true,
      visibility = "public",
      explanation = "What sort of place it is." },
    { name = "address", type = "text", visibility = "internal",
      explanation = "Where it is." },
    { name = "opened", type = "date", visibility = "internal", when = "past",
      explanation = "Day on which work began there.",
      why = "ISO/IEC 27001 4.3 and 6.3: a site that was opened since the last audit is a change that "
        .. "the auditor asks about first." },
    { name = "in_scope", type = "boolean", required = true, visibility = "public",
      explanation = "Whether the site is inside the scope of the management system.",
      why = "ISO/IEC 27001 4.3: each site is inside the scope or excluded with a reason." },
    { name = "reason", type = "text", visibility = "internal",
      explanation = "Why the site is out of scope.",
      why = "ISO/IEC 27001 4.3: an excluded site must not hold what the scope promises to "
        .. "protect." },
    { name = "public", type = "boolean", visibility = "internal",
      explanation = "Whether public documents may name the site." },
  } },
}
