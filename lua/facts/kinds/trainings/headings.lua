return {
  title = { "subject", "内容" },
  audience = { "for", "対象" },
  attended = { "took part" },
  next = { "next by", "次回の期限" },
}
