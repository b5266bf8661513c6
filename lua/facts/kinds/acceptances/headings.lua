return {
  accepted_by = { "承認者" },
  date = { "承認日" },
  expires = { "有効期限" },
}
