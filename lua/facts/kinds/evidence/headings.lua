return {
  title = { "evidence", "証拠" },
  file = { "file or address", "ファイル又は所在" },
  digest = { "sha-256" },
  date = { "made on", "作成日" },
  kept_by = { "kept by", "保管責任者" },
  keep_until = { "kept until", "保管期限" },
  next = { "next due", "次の証拠の期限" },
  record = { "kind of record", "記録の種類" },
  controls = { "管理策" },
}
