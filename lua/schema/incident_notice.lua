return {
  type = "map", visibility = "public",
  explanation = "How customers learn of an incident that concerns them.",
  fields = {
    { name = "text", type = "text", required = true, visibility = "public",
      explanation = "When customers are told, what they are told and how often." },
    { name = "hours", type = "integer", min = 1, max = 720, unit = "hours", visibility = "public",
      explanation = "Longest time until the first notice." },
    { name = "channel", type = "text", visibility = "public",
      explanation = "By which way the notice comes." },
  },
}
