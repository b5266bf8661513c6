return {
  type = "map", visibility = "public",
  explanation = "Where anybody can reach the security team.",
  why = "ISO/IEC 27001 A.5.5, A.6.8 and SOC 2 CC2.3: outsiders need a way to report what they "
    .. "notice; the auditor tries it.",
  fields = {
    { name = "security_email", type = "email", required = true, visibility = "public",
      explanation = "Mail address of the security team." },
    { name = "url", type = "url", visibility = "public",
      explanation = "Page with more information or a form." },
    { name = "disclosure_policy", type = "url", visibility = "public",
      explanation = "Page that says how reports of weaknesses are handled; named in security.txt.",
      why = "ISO/IEC 27001 A.8.8: reports of weaknesses from outside are taken in and handled "
        .. "by a known rule." },
    { name = "phone", type = "string", visibility = "public",
      explanation = "Telephone number for security matters." },
  },
}
