return {
  audit_order = 176,
  type = "list", secret = "register", visibility = "internal", entity = "vulnerability",
  explanation = "Technical vulnerabilities that became known, and what is done about each.",
  why = "ISO/IEC 27001 A.8.8 and SOC 2 CC7.1: what becomes known is evaluated and acted on in time; "
    .. "the auditor goes from a published vulnerability to its correction.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the entry, such as V-26-01." },
    { name = "title", type = "text", required = true, visibility = "internal",
      explanation = "The vulnerability in a few words." },
    { name = "cve", type = "id", none = true, visibility = "internal",
      explanation = "Its number in the list of published vulnerabilities (CVE); none for one that is "
        .. "not in it.",
      why = "ISO/IEC 27001 A.8.8: sources of knowledge are named, and an entry is found in them." },
    { name = "asset", type = "reference", to = "asset", or_words = true, visibility = "internal",
      explanation = "Asset that has it (assets.id), or what has it in words where the facts list no "
        .. "assets.",
      why = "ISO/IEC 27001 A.8.8 and A.5.9: the inventory says which systems are exposed." },
    { name = "severity", type = "enum", values = { "critical", "high", "medium", "low" },
      required = true, visibility = "internal",
      explanation = "Rating by the table of the policy on vulnerabilities; the time for its correction "
        .. "follows from it.",
      why = "ISO/IEC 27001 A.8.8: the exposure is evaluated by a rule." },
    { name = "cvss", type = "number", min = 0, max = 10, visibility = "internal",
      explanation = "Base score of the common scoring system (CVSS), from which the rating starts." },
    { name = "found", type = "date", required = true, visibility = "internal", when = "past",
      explanation = "Day on which the organisation knew of it.",
      why = "ISO/IEC 27001 A.8.8: the time for the correction runs from here." },
    { name = "source", type = "enum",
      values = { "scan", "notice", "test", "report", "review", "incident" }, visibility = "internal",
      explanation = "How it became known: a scan, a notice of a maker or authority, a penetration "
        .. "test, a report from outside, a review of own code or settings, an incident." },
    { name = "owner", type = "reference", to = "role", visibility = "internal",
      explanation = "Role that corrects it.",
      why = "ISO/IEC 27001 A.8.8: roles and responsibilities for vulnerabilities are set." },
    { name = "decision", type = "enum", values = { "correct", "contain", "defer", "dismiss" },
      visibility = "internal",
      explanation = "What was decided: correct it, contain it where there is no correction, defer it "
        .. "under an exception, or dismiss it because it does not concern the asset; "
        .. "until it is dismissed the time for its correction runs." },
    { name = "treatment", type = "reference", to = "treatment", none = true, visibility = "internal",
      explanation = "Risk treatment that it belongs to (treatments.id); none where it belongs to none." },
    { name = "exception", type = "reference", to = "exception", visibility = "internal",
      explanation = "Exception under which it stays open for longer (exceptions.id).",
      why = "ISO/IEC 27001 A.5.36: longer than the policy allows is a deviation, which somebody permits "
        .. "for a time." },
    { name = "due", type = "date", visibility = "internal", when = "ahead", not_before = { "found" },
      explanation = "Day by which it is corrected; by default the last one that the policy allows for "
        .. "its severity." },
    { name = "fixed", type = "date", visibility = "internal", when = "past", not_before = { "found" },
      explanation = "Day on which a scan or test showed that it was gone.",
      why = "ISO/IEC 27001 A.8.8: the correction is tested; what is only installed is not corrected." },
    { name = "verified_by", type = "reference", to = "role", visibility = "internal",
      explanation = "Role that verified the correction, or that it does not concern the asset." },
    { name = "result", type = "text", visibility = "internal",
      explanation = "What was done, and what shows it: the scan, the test, the reason of a dismissal." },
  } },
}
