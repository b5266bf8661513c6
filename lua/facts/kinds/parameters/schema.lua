return {
  audit_order = 70,
  type = "keyed", visibility = "internal", keys_to = "policy",
  explanation = "The organisation's own values for the parameters of its policies; what is not "
    .. "given has the policy's default (`ismsdoc list parameters`).",
  why = "ISO/IEC 27001 A.5.1: a policy states values that were decided; the auditor compares "
    .. "each with the setting in the system.",
  fields_for = function(library, policy)
    local known = library and library.policies[policy]
    return known and known.parameters
  end,
}
