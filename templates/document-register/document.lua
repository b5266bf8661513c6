local function next_review(row)
  return deadline(row.next_review, row.overdue)
end

-- The table NAME of ROWS, documents under control; CLAUSE is its cell for what asks for a document.
local function register(name, rows, clause)
  return grid { name = name, rows = rows, "number", function(row) return ref(row.id) end, clause,
    "version", { "date", as = date }, "status_name", "owner_title", "classification_name",
    { "distribution", as = series, empty = "–" }, { next_review, empty = unrecorded } }
end

-- The approvals that the register of approvals has of the documents, as they were recorded.
local approvals = {}
for _, rows in ipairs { model.register, model.topic_policies } do
  for _, row in ipairs(rows) do
    local entry = row.approval
    if entry then
      approvals[#approvals + 1] = { number = row.number, id = row.id, version = entry.version,
        date = entry.approved.date, name = entry.approved.name, role = entry.approved.title,
        evidence = entry.evidence }
    end
  end
end

local languages = {}
for i, id in ipairs(facts.languages) do languages[i] = words.language[id] or id end

return {
  manager = role("isms-manager"), store = facts.document_store, languages = languages,
  several_languages = #languages > 1,
  documents = register("documents", model.register, { "clause", empty = "–" }),
  policies = register("policies", model.topic_policies, false),
  recorded = #approvals > 0,
  approvals = grid { name = "approvals", rows = approvals, "number",
    function(row) return ref(row.id) end, "version", { "date", as = date }, "name", "role",
    { "evidence", empty = unrecorded } },
  records = grid { name = "records", rows = model.records, "id", "name",
    { "asked_by", as = series, empty = words.none }, "owner_title", "place", "classification_name",
    { "kept_for", empty = unrecorded },
    { "disposal", empty = unrecorded } },
  external = grid { name = "external-documents", rows = model.external_documents, "id", "title",
    "issuer", "edition", "owner_title", { "place", empty = unrecorded }, { "checked", as = date } },
}
