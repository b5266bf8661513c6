local categories = require "facts.categories"

return {
  audit_order = 90,
  type = "list", required = true, visibility = "public", entity = "standard in use",
  explanation = "The standards that the management system follows.",
  why = "ISO/IEC 27001 4.4 and 6.1.3 c): against which requirements and which reference set of "
    .. "controls the system is judged, with edition.",
  of = { type = "map", fields = {
    { name = "id", type = "reference", to = "standard", required = true, visibility = "public",
      explanation = "Id of the standard: a file of policies/standards/ without its extension." },
    { name = "edition", type = "string", visibility = "public",
      explanation = "Edition as it is to be printed; by default the one that the standard's file "
        .. "names.",
      why = "ISO/IEC 27001 7.5.3 e): statements on a superseded edition are not accepted after "
        .. "its transition ends." },
    { name = "transition", type = "map", none = true, visibility = "internal",
      explanation = "A change of edition that is planned; `none` where none is.",
      why = "ISO/IEC 27001 6.3 and 4.1: a change of the system is planned, and who certifies sets the day by "
        .. "which the old edition ends.",
      fields = {
        { name = "to", type = "text", required = true, visibility = "internal",
          explanation = "The edition or standard that follows." },
        { name = "by", type = "date", required = true, visibility = "internal", when = "ahead",
          explanation = "Day by which the management system follows it." },
      } },
    { name = "level", type = "integer", visibility = "public",
      explanation = "Standards with levels only, and needed there: the level that is aimed at, such as 3 for "
        .. "★3 of SCS; it takes in those below.",
      why = "SCS: ★3 asks for 81 of the 153 criteria of ★4." },
    { name = "categories", type = "list", visibility = "public",
      explanation = "SOC 2 only: the trust services categories that are covered.",
      why = "SOC 2: security is always examined; the others only where they were chosen, and "
        .. "then completely.",
      of = { type = "enum", values = categories() } },
    { name = "status", type = "enum",
      values = { "not-planned", "preparing", "planned", "in-progress", "report-held", "lapsed" },
      aliases = { readiness = "preparing" },
      stands_for = { type1 = { status = "report-held", report_type = "type1" },
        type2 = { status = "report-held", report_type = "type2" } },
      visibility = "public",
      explanation = "SOC 2 only, and needed there: how far the examination is: no examination is "
        .. "planned, one is being prepared, is planned, is in progress, the report on it is held, or "
        .. "the report has lapsed. The older words still work: readiness is preparing; type1 and "
        .. "type2 are a report of that type that is held.",
      why = "SOC 2: who reads of an examination relies on what has taken place; a preparation, a "
        .. "plan and a report are three things." },
    { name = "report_type", type = "enum", values = { "type1", "type2" }, visibility = "public",
      explanation = "SOC 2 only: an examination at a date (type1) or over a period (type2).",
      why = "SOC 2: type 1 looks at design at a date, type 2 at operation over a period; a "
        .. "readiness phase is neither." },
    { name = "examined_under", type = "text", visibility = "internal",
      explanation = "SOC 2 only: the professional standard under which the auditor examines, as the engagement letter "
        .. "names it, such as AT-C sections 105 and 205.",
      why = "SOC 2: the description and the assertion are written for an examination by that standard; in Japan it is "
        .. "one of the JICPA." },
    { name = "date", type = "date", visibility = "public",
      when = "ahead", past_if = { "status", "report-held", "lapsed" }, outcome = true,
      explanation = "SOC 2 only: the date as of which the design is described, or is to be.",
      why = "SOC 2 type 1: the date as of which the description holds." },
    { name = "period_start", type = "date", visibility = "public",
      when = "ahead", past_if = { "status", "in-progress", "report-held", "lapsed" },
      outcome = true,
      explanation = "SOC 2 only: first day of the period.",
      why = "SOC 2 type 2: controls have to have operated in the whole period." },
    { name = "period_end", type = "date", visibility = "public",
      when = "ahead", past_if = { "status", "report-held", "lapsed" }, outcome = true,
      not_before = { "period_start" },
      explanation = "SOC 2 only: last day of the period.",
      why = "SOC 2 type 2: controls have to have operated in the whole period." },
  } },
}
