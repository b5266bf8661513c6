return { name = "証拠", fields = {
  file = "ファイル", address = "所在", digest = "照合値（SHA-256）", date = "作成日",
  period_start = "対象期間の始め", period_end = "対象期間の終わり", next = "次の証拠の期限",
  record = "記録の種類", duties = "示す業務", controls = "示す管理策", requirements = "示す要求事項",
  kept_by = "保管責任者", keep_until = "保管期限",
} }
