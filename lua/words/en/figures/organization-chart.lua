return {
  title = "Roles in the information security management system", deputy = "Deputy: {name}",
  owns = "Owner of {risks}", independent = "Independent of those audited",
  top = "Top management", leader = "Runs the management system",
  auditor = "Independent of those audited", owners = "Risk owners", others = "Further roles",
  holder = "{role}, {name}", details = "{text} ({details})",
}
