local languages = require "base.languages"

-- Who gave an approval or a review, as it was recorded: the facts may name others by now.
local function act(name, required, explanation, why)
  return { name = name, type = "map", required = required, visibility = "internal",
    explanation = explanation, why = why, fields = {
      { name = "date", type = "date", required = true, visibility = "internal",
        when = "past", explanation = "Day of it." },
      { name = "role", type = "string", required = true, visibility = "internal",
        explanation = "Id of the role that gave it." },
      { name = "title", type = "text", required = true, visibility = "internal",
        explanation = "Title of the role on that day." },
      { name = "person", type = "string", required = true, visibility = "internal",
        explanation = "Id of the person who held the role on that day." },
      { name = "name", type = "text", required = true, secret = "person", visibility = "internal",
        explanation = "Name of that person." },
    } }
end

return {
  audit_order = 55,
  type = "list", visibility = "public", written_by = "approve",
  explanation = "Approvals of documents, each of one content. `ismsdoc approve` writes this file; "
    .. "it is never edited by hand.",
  why = "ISO/IEC 27001 7.5.2 c) and 7.5.3: what was approved, by whom and when, and that the "
    .. "document in use is still the one that was.",
  of = { type = "map", public_if = { "classification", "public" }, fields = {
    { name = "document", type = "reference", to = "document", required = true,
      visibility = "public", explanation = "Document or policy that was approved." },
    { name = "version", type = "string", required = true, visibility = "public",
      explanation = "Version that was approved." },
    { name = "classification", type = "enum",
      values = { "public", "internal", "confidential", "restricted" }, required = true,
      visibility = "public", explanation = "Class that the document had then." },
    { name = "changes", type = "text", visibility = "public",
      explanation = "What changed, for a version that the history in `documents` does not have.",
      why = "ISO/IEC 27001 7.5.3 e): control of changes." },
    { name = "corrects", type = "text", visibility = "public",
      explanation = "What was wrong in a record that was closed, and why it is corrected; in place "
        .. "of `changes`.",
      why = "ISO/IEC 27001 7.5.3 b): a record is not changed in silence; a correction says who, "
        .. "when and why." },
    { name = "author", type = "map", visibility = "internal",
      explanation = "Who wrote this version.",
      why = "ISO/IEC 27001 7.5.2 and A.5.3: a version that nobody is named for shows no second pair "
        .. "of eyes.",
      fields = {
        { name = "person", type = "string", required = true, visibility = "internal",
          explanation = "Id of the person." },
        { name = "name", type = "text", required = true, secret = "person", visibility = "internal",
          explanation = "Name of that person." },
      } },
    { name = "corrected", type = "list", visibility = "internal",
      explanation = "What stood in the record before the correction, and what stands since.",
      why = "ISO/IEC 27001 7.5.3 b): what a record said stays legible when it is corrected.",
      of = { type = "map", fields = {
        { name = "language", type = "enum", values = languages, required = true,
          visibility = "internal", explanation = "The language." },
        { name = "stood", type = "string", visibility = "internal",
          explanation = "The lines that stood; none where lines were added." },
        { name = "stands", type = "string", visibility = "internal",
          explanation = "The lines that stand in their place; none where lines were taken out." },
      } } },
    act("reviewed", nil, "The review for suitability and adequacy.",
      "ISO/IEC 27001 7.5.2 c): a version is reviewed before it is approved."),
    act("approved", true, "The approval.",
      "ISO/IEC 27001 7.5.2 c): who approved this version, in which function, on which day."),
    act("translated", nil, "The release of translations that changed after the approval, or are "
      .. "new; the original stands as approved.",
      "ISO/IEC 27001 7.5.2 c): a translation in use is one that somebody answers for."),
    { name = "evidence", type = "text", visibility = "internal",
      explanation = "Where the decision is recorded, such as minutes or a ticket.",
      why = "ISO/IEC 27001 7.5.3: the program proves nobody's identity; the auditor asks for the "
        .. "record." },
    { name = "original", type = "enum", values = languages, required = true,
      visibility = "internal",
      explanation = "Language that was approved; the other one is its translation." },
    { name = "contents", type = "list", required = true, visibility = "internal",
      explanation = "The content that was approved, in each language.",
      why = "ISO/IEC 27001 7.5.3 b): protection against loss of integrity.",
      of = { type = "map", fields = {
        { name = "language", type = "enum", values = languages, required = true,
          visibility = "internal", explanation = "The language." },
        { name = "sha256", type = "string", required = true, visibility = "internal",
          explanation = "SHA-256 of the content." },
        { name = "sections", type = "string", visibility = "internal",
          explanation = "The first eight digits of the SHA-256 of each section." },
      } } },
    { name = "kept", type = "string", visibility = "internal",
      explanation = "SHA-256 of approvals/DOCUMENT.json, which keeps what was approved: the facts "
        .. "that the document shows and its texts.",
      why = "ISO/IEC 27001 7.5.3 e): what changed since the approval can be named and shown." },
    { name = "digest", type = "string", visibility = "internal",
      explanation = "SHA-256 of all that this approval says and of the digest of the one before.",
      why = "ISO/IEC 27001 7.5.3 b): a register that somebody changed by hand shows it." },
  } },
}
