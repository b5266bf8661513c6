return {
  type = "reference", to = "profile", visibility = "internal",
  explanation = "For organisations of which size the policies are made: a file of policies/profiles/ without its "
    .. "extension. With standard, which is the default, each policy is a document of its own; with small (up to about "
    .. "fifty people) policies are gathered in fewer documents, intervals are longer, and duties are done together.",
  why = "ISO/IEC 27001 4.4 and 7.5.1, note: how much is documented depends on the size of the organisation; what a policy "
    .. "promises and nobody can keep is a nonconformity.",
}
