-- How English texts say who approves the very document; patterns on narrow text in lower case, each
-- with one of the signs in it.
return {
  forms = { "%f[%a]this policy [%a ]-approved by ([^.;]+)", "%f[%a]this document [%a ]-approved by ([^.;]+)",
    "([^.;]-)%s+approves this policy%f[%A]", "([^.;]-)%s+approves this document%f[%A]" },
  signs = { "approve" },
  top_management = { "top management" },
}
