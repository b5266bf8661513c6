-- policies/standards/<id>.yaml
--
-- How requirements are named: inside its own file a requirement has the id of the standard. Everywhere
-- else (`satisfies`, `carried_by`, facts, documents) that id is used as it is, unless the file has a
-- `prefix`: then it is written prefix:id (iso27701:A.7.2.1). A list whose ids another list has too
-- must have a prefix, and editions of one standard may share it; an id that could mean two
-- requirements is an error (ambiguous-requirement).
local REQUIREMENT_ID = "^%w[%w%.%-_&]*$" -- CCM has a domain A&A

-- What a requirement is judged by, where the standard sets that down line by line.
local CRITERIA = { name = "criteria", type = "list", entity = "criterion of a requirement",
  explanation = "The criteria by which the requirement is judged, each at its level.",
  of = { type = "map", fields = {
    { name = "id", type = "id", pattern = REQUIREMENT_ID, required = true,
      explanation = "Id in the standard; elsewhere it is written after the file's prefix and a colon." },
    { name = "level", type = "integer", min = 1, required = true,
      explanation = "The lowest level that asks for it." },
    { name = "title", type = "text", required = true, explanation = "What it asks for, in our own words." },
    { name = "consulted", type = "list", of = { type = "reference", to = "requirement" },
      explanation = "Requirements of other standards that its publisher names beside it, which says "
        .. "nothing about being equivalent." },
    { name = "sections", type = "list", of = { type = "string" },
      explanation = "Sections that carry it, as policy#section; without one it is the organisation's "
        .. "own to say." },
    { name = "limits", type = "list",
      explanation = "What it asks of parameters of policies.",
      of = { type = "map", fields = {
        { name = "parameter", type = "string", required = true, explanation = "Id of the parameter." },
        { name = "at_most", type = "integer", explanation = "The highest value." },
        { name = "at_least", type = "integer", explanation = "The lowest value." },
        { name = "is", type = "boolean", explanation = "The only value." },
      } } },
  } } }

local function requirements(name, explanation)
  return { name = name, type = "list", entity = name, explanation = explanation,
    of = { type = "map", fields = {
      { name = "id", type = "id", pattern = REQUIREMENT_ID, required = true,
        explanation = "Id in the standard; elsewhere it is written after the file's prefix and a "
          .. "colon, if there is a prefix." },
      { name = "title", type = "text", required = true, explanation = "Short title." },
      { name = "note", type = "text",
        explanation = "What else belongs to the subject, such as an amendment." },
      { name = "group", type = "string", explanation = "Theme or category." },
      { name = "series", type = "string", explanation = "Series of criteria." },
      { name = "documents", type = "list", of = { type = "reference", to = "document" },
        explanation = "Documents that it asks for, by the ids that this library gives them; all of "
          .. "them." },
      { name = "evidence", type = "list", of = { type = "reference", to = "evidence" },
        explanation = "Facts any of which hold the records that it asks for; no text of a policy "
          .. "stands for them." },
      CRITERIA,
      { name = "carried_by", type = "list", of = { type = "reference", to = "requirement" },
        explanation = "Requirements of other standards: what satisfies them satisfies this one." },
    } } }
end

local function groups(name, explanation)
  return { name = name, type = "list", entity = name, explanation = explanation,
    of = { type = "map", fields = {
      { name = "id", type = "id", required = true, explanation = "Id of the group." },
      { name = "title", type = "text", required = true, explanation = "Title of the group." },
      { name = "role", type = "enum", values = { "controller", "processor" },
        explanation = "Role in the processing of personal data whose controls these are: where the "
          .. "organisation does not have it (scope.privacy_role), they do not apply." },
    } } }
end

return {
  { name = "id", type = "id", required = true,
    explanation = "Id: the file's name without extension." },
  { name = "prefix", type = "id",
    explanation = "What is written before the ids of this file elsewhere: iso27701 makes "
      .. "iso27701:A.7.2.1. Needed where another list has the same ids." },
  { name = "title", type = "text", required = true, explanation = "Name of the standard." },
  { name = "edition", type = "text", required = true,
    explanation = "Edition, as it is printed." },
  { name = "short", type = "text",
    explanation = "What it is called in a sentence, without its edition; by default the title." },
  { name = "names", type = "list", of = { type = "string" },
    explanation = "Other names by which certificates and suppliers call it, with an edition or "
      .. "without, in any language." },
  { name = "mark", type = "map",
    explanation = "The registered mark that its short name is.",
    fields = {
      { name = "sign", type = "string", required = true,
        explanation = "What is printed behind the name, such as ®." },
      { name = "owner", type = "text", required = true, explanation = "Whose mark it is." },
    } },
  { name = "family", type = "text",
    explanation = "What the reports on it and on its kin are called, such as SOC report: what the "
      .. "organisation publishes itself says that it is none." },
  { name = "credit", type = "text",
    explanation = "The words that its licence asks for in every document made from it." },
  { name = "levels", type = "list", entity = "level of the standard",
    explanation = "Its levels, the lowest first: the facts choose one, which takes in those below.",
    of = { type = "map", fields = {
      { name = "id", type = "integer", required = true, explanation = "Number of the level." },
      { name = "title", type = "text", required = true, explanation = "What it is called." },
    } } },
  { name = "earlier", type = "list",
    explanation = "Editions before this one whose ids lists still have: `check` says so of an id that was dropped, or of "
      .. "a number of criteria that was theirs.",
    of = { type = "map", fields = {
      { name = "title", type = "text", required = true, explanation = "What it is called, with its day." },
      { name = "counts", type = "list", of = { type = "integer" }, explanation = "How many criteria its levels had." },
      { name = "moved", type = "list", explanation = "Ids of it that have another number here.",
        of = { type = "map", fields = {
          { name = "from", type = "id", pattern = REQUIREMENT_ID, required = true, explanation = "Id there." },
          { name = "to", type = "id", pattern = REQUIREMENT_ID, required = true, explanation = "Id here." },
        } } },
      { name = "dropped", type = "list", of = { type = "id", pattern = REQUIREMENT_ID },
        explanation = "Ids of it whose matter is not here any more." },
    } } },
  { name = "annex", type = "text",
    explanation = "What the list of its controls is called, such as Annex A; by default the short "
      .. "name." },
  { name = "extends", type = "list", of = { type = "reference", to = "standard" },
    explanation = "Standards without which this one cannot be chosen." },
  { name = "superseded_by", type = "reference", to = "standard",
    explanation = "Standard that took its place: this one is kept for reading old documents." },
  { name = "statement", type = "boolean",
    explanation = "Whether its controls belong in the Statement of Applicability." },
  { name = "reference", type = "boolean",
    explanation = "Whether its controls are the set with which risk treatment is compared (ISO/IEC "
      .. "27001 6.1.3 c): `init` always chooses it, because decisions and treatments cite them." },
  { name = "kind", type = "enum", values = { "requirements", "guidance" },
    explanation = "Whether a management system is made to meet its requirements, or its guidance "
      .. "helps to choose controls, as the public summary says. The summary names a standard that "
      .. "has no kind only where it is reported on or a certificate for it is held." },
  { name = "report", type = "boolean",
    explanation = "Whether an auditor reports on it: the facts choose among its groups, the "
      .. "categories, and say the state of the examination." },
  { name = "positions", type = "boolean",
    explanation = "Whether each control is stated for the provider and for the customer of cloud "
      .. "services apart." },
  { name = "review_months", type = "integer", min = 1, unit = "months",
    explanation = "Longest time that it lets a policy go without a review, where it sets one." },
  { name = "certificate", type = "map",
    explanation = "What the scheme says of certificates for it.",
    fields = {
      { name = "years", type = "integer", min = 1, unit = "years",
        explanation = "How long one runs at most." },
      { name = "surveillance_months", type = "integer", min = 1, unit = "months",
        explanation = "Within which time the certification body audits again while it runs." },
      { name = "under", type = "reference", to = "standard",
        explanation = "Standard whose certificate it adds to: it needs a valid one, ends with it at "
          .. "the latest, and lies within its scope." },
    } },
  groups("groups", "Themes of controls or categories of criteria, in order."),
  groups("series", "Series of criteria, in order."),
  requirements("clauses", "Clauses of the standard."),
  requirements("controls", "Controls, each decided on in the Statement of Applicability."),
  requirements("criteria", "Criteria that a report is made against."),
  { name = "guidance", type = "list",
    explanation = "Controls of the standard that this one extends about which it says more.",
    of = { type = "map", fields = {
      { name = "id", type = "reference", to = "requirement", required = true,
        explanation = "The control." },
      { name = "clause", type = "string", required = true, explanation = "Where it says so." },
      { name = "kind", type = "enum", values = { "guidance", "information" }, required = true,
        explanation = "Whether it gives guidance, or information only." },
    } } },
  { name = "related", type = "list", explanation = "What an item carries of another standard.",
    of = { type = "map", fields = {
      { name = "id", type = "string", required = true,
        explanation = "Id of the control or clause here." },
      { name = "standard", type = "reference", to = "standard", required = true,
        explanation = "The other standard." },
      { name = "to", type = "string", required = true,
        explanation = "Id of the requirement there." },
      { name = "relation", type = "enum", values = { "main", "partial" }, required = true,
        explanation = "Whether it carries most or some of that requirement." },
      { name = "rationale", type = "text", explanation = "Why." },
    } } },
}
