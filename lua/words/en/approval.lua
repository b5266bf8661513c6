-- How English texts say who approves the very document; patterns on narrow text in lower case, each
-- with one of the signs and one of the subjects in it.
return {
  forms = { "%f[%a]this policy [%a ]-approved by ([^.;]+)", "%f[%a]this document [%a ]-approved by ([^.;]+)",
    "([^.;]-)%s+approves? this policy%f[%A]", "([^.;]-)%s+approves? this document%f[%A]",
    "([^.;]-)%s+approves? changes to this policy%f[%A]", "([^.;]-)%s+approves? changes to this document%f[%A]",
    "[.;]%s*approver:%s*([^.;]+)", "%f[%a]approver of this policy is ([^.;]+)",
    "%f[%a]approver of this document is ([^.;]+)", "%f[%a]this policy [%a ]-approval of ([^.;]+)",
    "%f[%a]this document [%a ]-approval of ([^.;]+)", "%f[%a]approval of this policy rests with ([^.;]+)" },
  subjects = { "this policy", "this document", "approver:" },
  signs = { "approve", "approval" },
  start = ".", -- of a sentence, before a text
  top_management = { "top management" },
}
