return {
  title = { "title and edition", "名称及び版" },
  jurisdiction = { "holds for", "適用地域" },
  requires = { "what it requires", "要求事項の要旨" },
  applies_to = { "concerns", "対象" },
  measures = { "対応" },
  source = { "changes announced in", "改正情報の入手先" },
  next = { "次回確認" },
}
