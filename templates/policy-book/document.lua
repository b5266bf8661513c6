return {
  policies = grid { name = "policies", rows = model.policies,
    function(row) return row.policy.number end, function(row) return ref(row.id) end, "number",
    "version", "status_name", "owner_title",
    { function(row) return date(row.approved_on) end, empty = "–" } },
}
