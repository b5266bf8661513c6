return {
  title = "State of criteria by category", all = "{total}: {counts}.",
  category = "{name}, {total}: {counts}.",
}
