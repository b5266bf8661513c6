return {
  title = { "subject", "内容" },
  audience = { "for", "対象" },
  date = { "実施日" },
  form = { "方法" },
  expected = { "対象者数" },
  attended = { "took part", "受講者数" },
  next = { "next by", "次回の期限" },
}
