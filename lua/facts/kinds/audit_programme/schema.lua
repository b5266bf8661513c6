return {
  audit_order = 200,
  type = "map", visibility = "internal",
  explanation = "Internal audit programme of one period (9.2.2): when, on what ground and by "
    .. "whom it was approved; its audits are the facts internal_audits.",
  why = "ISO/IEC 27001 9.2.2: a programme says how often, how, by whom and against what is "
    .. "audited; without it single audits show no system.",
  fields = {
    { name = "period_start", type = "date", required = true, visibility = "internal",
      when = "ahead",
      explanation = "First day of the period." },
    { name = "period_end", type = "date", required = true, visibility = "internal",
      when = "ahead", not_before = { "period_start" },
      explanation = "Last day of the period." },
    { name = "approved", type = "date", required = true, visibility = "internal",
      when = "past", not_after = { "period_end" },
      explanation = "Day on which the programme was approved." },
    { name = "approved_by", type = "reference", to = "role", required = true,
      visibility = "internal",
      explanation = "Role that approved it.",
      why = "ISO/IEC 27001 5.3 and 9.2.2: the programme needs the authority to look everywhere." },
    { name = "management_review", type = "date", visibility = "internal",
      when = "ahead", not_before = { "period_start" },
      explanation = "Day for which the management review of the period is planned.",
      why = "ISO/IEC 27001 9.3.1: management reviews at planned intervals, the audits before it among "
        .. "its inputs." },
    { name = "basis", type = "text", required = true, visibility = "internal",
      explanation = "Why these audits and this order: importance of the processes, risks, "
        .. "results of earlier audits.",
      why = "ISO/IEC 27001 9.2.2: importance of the processes and results of earlier audits "
        .. "have to show in the choice." },
    { name = "cycle", type = "text", visibility = "internal",
      explanation = "Within which time all controls are audited, and which ones every year.",
      why = "ISO/IEC 27001 9.2.1: all requirements and controls are covered in a planned time; "
        .. "the auditor adds up the audits of a cycle." },
    { name = "resources", type = "text", visibility = "internal",
      explanation = "Days, people and means that the audits take." },
    { name = "changes", type = "list", visibility = "internal",
      explanation = "Changes after the approval, the latest last.",
      why = "ISO/IEC 27001 9.2.2: a programme is maintained; an audit that was dropped without "
        .. "a word is a finding.",
      of = { type = "map", fields = {
        { name = "date", type = "date", required = true, visibility = "internal",
          when = "past", not_before = { "^approved" }, not_after = { "^period_end" }, rising = true,
          explanation = "Day of the change." },
        { name = "change", type = "text", required = true, visibility = "internal",
          explanation = "What was changed." },
        { name = "reason", type = "text", required = true, visibility = "internal",
          explanation = "Why." },
        { name = "approved_by", type = "reference", to = "role", visibility = "internal",
          explanation = "Role that agreed." },
      } } },
  },
}
