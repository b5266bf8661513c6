-- templates/<id>/document.yaml
return {
  { name = "title", type = "text", required = true, explanation = "Title of the document." },
  { name = "audience", type = "enum", values = { "internal", "public" }, required = true,
    explanation = "Who may read it; a public document sees public facts only." },
  { name = "kind", type = "enum", values = { "document", "record", "register", "draft" },
    explanation = "What its approval covers: the content of a document, the default, and of a record, "
      .. "which is closed on its date; the form of a register, whose rows live; nothing of a draft, which is signed "
      .. "elsewhere or in another form, so that it is neither approved nor in force." },
  { name = "clause", type = "string",
    explanation = "Requirements that ask for it, separated by commas; printed where their standard "
      .. "is in use, behind the name of `standard`, if there is one." },
  { name = "orientation", type = "enum", values = { "portrait", "landscape" },
    explanation = "How the pages stand." },
  { name = "sheets", type = "boolean",
    explanation = "Whether each section begins a page, so that it can be handed out by itself." },
  { name = "letter", type = "boolean",
    explanation = "Whether it is a letter: it begins with its title and sender instead of a cover with control data." },
  { name = "numbered", type = "boolean", explanation = "Whether sections are numbered." },
  { name = "contents", type = "boolean", explanation = "Whether there is a list of contents." },
  { name = "requires", type = "list", of = { type = "fact" },
    explanation = "Paths of facts without which the document is left out, such as scope.issues, or has "
      .. "a gap, such as internal_audits.status=held.summary (docs/templates.md)." },
  { name = "shows", type = "list", of = { type = "fact" },
    explanation = "Facts whose change changes the document; by default those that it requires." },
  { name = "reads", type = "list", of = { type = "fact" },
    explanation = "Facts from which the document draws something besides what it shows and requires: "
      .. "names, counts, references." },
  { name = "standard", type = "reference", to = "standard",
    explanation = "Standard without which the document is left out." },
  { name = "mandatory_for", type = "list", of = { type = "reference", to = "standard" },
    explanation = "Standards that make the document mandatory." },
  { name = "policy", type = "reference", to = "policy",
    explanation = "Policy whose text the document is." },
  { name = "approved_by", type = "string",
    explanation = "Role that approves the document, as the policies say; by default anybody." },
  { name = "binds", type = "enum", values = { "policies" },
    explanation = "What follows the document's own text: all policies in use, each a section." },
}
