return {
  type = "enum", values = { "numbers", "chapters" }, visibility = "public",
  explanation = "How Japanese documents number their sections: 1, 1.1 (numbers, the default) or 第1章, 1.1 (chapters).",
}
