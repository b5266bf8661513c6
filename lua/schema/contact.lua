return {
  type = "map", visibility = "public",
  explanation = "Where anybody can reach the security team.",
  fields = {
    { name = "security_email", type = "email", required = true, visibility = "public",
      explanation = "Mail address of the security team." },
    { name = "url", type = "url", visibility = "public",
      explanation = "Page with more information or a form." },
    { name = "disclosure_policy", type = "url", visibility = "public",
      explanation = "Page that says how reports of weaknesses are handled; named in security.txt." },
    { name = "phone", type = "string", visibility = "public",
      explanation = "Telephone number for security matters." },
  },
}
