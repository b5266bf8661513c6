return {
  title = "Status of controls by theme", all = "{total}: {counts}.",
  theme = "{name}, {total}: {counts}.",
}
