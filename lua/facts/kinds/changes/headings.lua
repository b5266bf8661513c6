return {
  planned = { "planned for" },
  outcome = { "what came of it" },
}
