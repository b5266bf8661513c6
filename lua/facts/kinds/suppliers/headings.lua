return {
  reviewed = { "前回のレビュー" },
  next_review = { "次回のレビュー" },
}
