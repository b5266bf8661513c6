return {
  top = role(params.approver_role),
  company = org.legal_name or org.name,
  standards = grid { rows = model.standards, "title", "edition" },
  topic_policies = grid { rows = model.topic_policies, "title", "version", "owner_title",
    function(policy) return deadline(policy.next_review, policy.overdue) end },
}
