return {
  audit_order = 60,
  type = "list", visibility = "internal",
  explanation = "Policies that are in use; by default those that have an entry in `documents`.",
  why = "ISO/IEC 27001 A.5.1: topic-specific policies are defined and approved; a control may "
    .. "only refer to those that are in use.",
  of = { type = "reference", to = "policy" },
}
