return {
  title = "3年間の認証サイクル", year = "{year}年目",
  audits = { "初回認証審査", "サーベイランス審査1", "サーベイランス審査2", "再認証審査" },
  rules = { "第一段階・第二段階", "認証の決定から12か月以内", "2年目に1回", "認証の有効期限まで" },
  surveillance = "サーベイランス審査{number}", certified = "{date}登録",
  held = "{date}実施", planned = "{date}予定",
  late = "{when}、{overdue}",
  by = "{date}まで", before = "{date}まで", again = "再認証により次のサイクルへ",
  plan = "認証のサイクル", certificate = "{standard}、{body}",
  numbered = "{standard}、認証番号{number}、{body}", audit = "{number} {name}（{when}）",
  now = "本日は{date}。",
}
