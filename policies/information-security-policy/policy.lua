return {
  top = role(params.approver_role),
  company = org.legal_name or org.name,
}
