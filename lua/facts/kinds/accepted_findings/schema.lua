return {
  type = "list", visibility = "internal",
  explanation = "Findings of `ismsdoc check` that are known and accepted for a time.",
  why = "ISO/IEC 27001 9.1 and 10.2: a known gap may stay open for a time if somebody answers "
    .. "for it; the auditor asks who, why and until when.",
  of = { type = "map", fields = {
    { name = "code", type = "reference", to = "check", required = true, visibility = "internal",
      explanation = "Code of the rule, as it stands in brackets behind a message." },
    { name = "what", type = "string", required = true, visibility = "internal",
      explanation = "What it is accepted for: an id or words of the message." },
    { name = "reason", type = "text", required = true, visibility = "internal",
      explanation = "Why it is accepted." },
    { name = "accepted_by", type = "reference", to = "role", required = true,
      visibility = "internal", explanation = "Role that accepts it." },
    { name = "until", type = "date", required = true, visibility = "internal",
      when = "ahead",
      explanation = "Last day on which the acceptance holds.",
      why = "ISO/IEC 27001 10.2 a): a gap that is accepted without an end is a nonconformity "
        .. "nobody reacts to." },
  } },
}
