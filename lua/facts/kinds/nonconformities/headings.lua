return {
  title = { "nonconformity", "不適合" },
  date = { "entered", "登録日" },
}
