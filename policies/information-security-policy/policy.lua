local first = document.history[1]

return {
  top = role(params.approver_role),
  company = org.legal_name or org.name,
  first_issued = document.created or first and first.date,
}
