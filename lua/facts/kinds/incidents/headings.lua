return {
  title = { "incident", "件名" },
  confirmed = { "確認日時" },
}
