return {
  type = "enum", values = { "numbers", "chapters" }, visibility = "public",
  explanation = "How Japanese documents number their sections: 1, 1.1 (numbers, the default) or 第1章, 1.1 (chapters).",
  why = "ISO/IEC 27001 7.5.2 b): the format of documents follows one rule, so that a section "
    .. "can be cited.",
}
