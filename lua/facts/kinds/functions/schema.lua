return {
  type = "list", visibility = "internal", entity = "function given", key = "id",
  explanation = "Which role has each of the functions of which the policies speak (`ismsdoc list functions`); several "
    .. "functions may have one role. One that is not given has the role that its name says, where there is one.",
  why = "ISO/IEC 27001 5.3: what a policy wants somebody to do is assigned to a role that exists.",
  of = { type = "map", fields = {
    { name = "id", type = "reference", to = "function", required = true, visibility = "internal",
      explanation = "The function, such as security-operations." },
    { name = "role", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role that has it; texts print its title." },
  } },
}
