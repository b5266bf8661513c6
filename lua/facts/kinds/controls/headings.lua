return {
  applicable = { "applies", "適否" },
  justification = { "why it is included" },
  exclusion_reason = { "why it does not apply" },
  action = { "what remains to be done", "残る処置" },
  implementation = { "how it is implemented" },
  provider = { "as provider", "プロバイダとして" },
  customer = { "as customer", "カスタマとして" },
}
