return {
  type = "map", visibility = "public",
  explanation = "Where anybody can reach the security team.",
  fields = {
    { name = "security_email", type = "email", required = true, visibility = "public",
      explanation = "Mail address of the security team." },
    { name = "url", type = "url", visibility = "public",
      explanation = "Page with more information or a form." },
    { name = "phone", type = "string", visibility = "public",
      explanation = "Telephone number for security matters." },
  },
}
