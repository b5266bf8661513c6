return {
  title = { "exception", "例外" },
  approved_by = { "permitted by", "承認者" },
  approved = { "permitted", "承認日" },
  expires = { "期限" },
  description = { "deviation", "逸脱の内容" },
  compensation = { "compensating measure", "代替の対策" },
  closed = { "終了" },
  requested = { "asked for" },
  starts = { "begins" },
  review = { "looked at again by" },
}
