return {
  policies = grid { name = "policies", rows = model.policy_documents,
    function(row) return row.policy.number end, function(row) return ref(row.id) end, "number",
    "version", "status_name", "owner_title",
    { "approved_on", as = date, empty = unrecorded },
    { function(row) return deadline(row.next_review, row.overdue) end, empty = unrecorded } },
}
