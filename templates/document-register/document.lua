local function next_review(row)
  return deadline(row.next_review, row.overdue)
end

-- The table NAME of ROWS, documents under control; CLAUSE is its cell for what asks for a document.
local function register(name, rows, clause)
  return grid { name = name, rows = rows, "number", function(row) return ref(row.id) end, clause,
    "version", { "date", as = date }, "status_name", "owner_title", "classification_name",
    { "distribution", as = series, empty = "–" }, { next_review, empty = unrecorded } }
end

local languages = {}
for i, id in ipairs(facts.languages) do languages[i] = words.language[id] or id end

return {
  manager = role("isms-manager"), store = facts.document_store, languages = languages,
  several_languages = #languages > 1,
  documents = register("documents", model.register, { "clause", empty = "–" }),
  policies = register("policies", model.topic_policies, false),
  records = grid { name = "records", rows = model.records, "id", "name",
    { "clause", empty = unrecorded }, "owner_title", "place", "classification_name", "retention",
    { "disposal", empty = unrecorded } },
  external = grid { name = "external-documents", rows = model.external_documents, "id", "title",
    "issuer", "edition", "owner_title", { "place", empty = unrecorded }, { "checked", as = date } },
}
