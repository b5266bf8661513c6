-- One subject of the review.
local function input(name, explanation)
  return { name = name, type = "map", required = true, visibility = "internal",
    explanation = explanation,
    fields = {
      { name = "report", type = "text", required = true, visibility = "internal",
        explanation = "What was laid before the review." },
      { name = "judgement", type = "text", required = true, visibility = "internal",
        explanation = "How top management judged it." },
    } }
end

return {
  audit_order = 210,
  type = "list", visibility = "internal", entity = "review",
  explanation = "Management reviews that were held, the latest last, with their inputs and "
    .. "results (9.3).",
  why = "ISO/IEC 27001 9.3: top management reviews the system at planned intervals, with all "
    .. "inputs of 9.3.2 and decisions of 9.3.3; the minutes are the evidence.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the review, such as MR-2026." },
    { name = "date", type = "date", required = true, visibility = "internal",
      when = "past", rising = true,
      explanation = "Day of the review." },
    { name = "place", type = "text", visibility = "internal",
      explanation = "Where or how it was held." },
    { name = "period", type = "text", visibility = "internal",
      when = "past", not_after = { "date" },
      explanation = "Period that was looked at." },
    { name = "chair", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role of top management that held it.",
      why = "ISO/IEC 27001 9.3.1: top management itself reviews; it can be prepared for them, "
        .. "but not delegated." },
    { name = "participants", type = "list", of = { type = "reference", to = "role" },
      required = true, visibility = "internal",
      explanation = "Roles that took part." },
    { name = "papers", type = "date", visibility = "internal",
      when = "past", not_after = { "date" },
      explanation = "Day on which the papers were sent." },
    { name = "audits", type = "list", of = { type = "reference", to = "audit" },
      visibility = "internal",
      explanation = "Internal audits whose results were considered.",
      why = "ISO/IEC 27001 9.3.2 d): the review comes after the audit whose results it "
        .. "considers." },
    { name = "inputs", type = "map", required = true, visibility = "internal",
      explanation = "What was considered: every subject of 9.3.2, even where there is nothing "
        .. "to report.",
      why = "ISO/IEC 27001 9.3.2: the auditor ticks a) to g) off one by one, and \"nothing to "
        .. "report\" is an answer where silence is none.",
      fields = {
        input("actions", "Status of actions from earlier reviews (9.3.2 a)."),
        input("issues", "Changes in external and internal issues (9.3.2 b)."),
        input("parties", "Changes in the needs and expectations of interested parties (9.3.2 c)."),
        input("nonconformities", "Trends in nonconformities and corrective actions (9.3.2 d)."),
        input("measurements", "Trends in results of monitoring and measurement (9.3.2 d)."),
        input("audits", "Results of audits (9.3.2 d)."),
        input("objectives", "Fulfilment of the objectives (9.3.2 d)."),
        input("feedback", "Feedback from interested parties (9.3.2 e)."),
        input("risks", "Results of risk assessment and status of the treatment plan (9.3.2 f)."),
        input("improvement", "Opportunities for continual improvement (9.3.2 g)."),
      } },
    { name = "decisions", type = "list", entity = "decision", visibility = "internal",
      explanation = "Decisions on improvement and on changes of the management system (9.3.3).",
      why = "ISO/IEC 27001 9.3.3: decisions on improvement and on changes; the next review "
        .. "begins with their status.",
      of = { type = "map", fields = {
        { name = "id", type = "id", required = true, visibility = "internal",
          explanation = "Id of the decision, such as D-26-01." },
        { name = "input", type = "enum",
          values = { "actions", "issues", "parties", "nonconformities", "measurements",
            "audits", "objectives", "feedback", "risks", "improvement" },
          required = true, visibility = "internal",
          explanation = "Subject from which it follows." },
        { name = "kind", type = "enum", values = { "improvement", "change", "resource" },
          required = true, visibility = "internal",
          explanation = "An improvement, a change of the management system, or the provision "
            .. "of resources." },
        { name = "text", type = "text", required = true, visibility = "internal",
          explanation = "What was decided." },
        { name = "owner", type = "reference", to = "role", required = true,
          visibility = "internal",
          explanation = "Role that carries it out." },
        { name = "due", type = "date", required = true, visibility = "internal",
          when = "ahead", not_before = { "^date" },
          explanation = "Day by which it is done." },
        { name = "resources", type = "text", visibility = "internal",
          explanation = "What is provided for it." },
        { name = "done", type = "date", visibility = "internal",
          when = "past", not_before = { "^date" }, outcome = true,
          explanation = "Day on which it was completed." },
        { name = "result", type = "text", visibility = "internal", outcome = true,
          explanation = "What came of it." },
      } } },
    { name = "suitability", type = "text", required = true, visibility = "internal",
      explanation = "Whether the management system still suits the organisation.",
      why = "ISO/IEC 27001 9.3.1: continuing suitability, adequacy and effectiveness is what "
        .. "the review has to judge." },
    { name = "adequacy", type = "text", required = true, visibility = "internal",
      explanation = "Whether it is sufficient for the requirements.",
      why = "ISO/IEC 27001 9.3.1: continuing suitability, adequacy and effectiveness is what "
        .. "the review has to judge." },
    { name = "effectiveness", type = "text", required = true, visibility = "internal",
      explanation = "Whether it brings the intended results.",
      why = "ISO/IEC 27001 9.3.1: continuing suitability, adequacy and effectiveness is what "
        .. "the review has to judge." },
    { name = "signed", type = "date", visibility = "internal",
      when = "past", not_before = { "date" },
      explanation = "Day on which the chair signed the minutes." },
  } },
}
