return { name = "個人データの取扱い", fields = {
  role = "立場", on_behalf_of = "委託元", purpose = "利用目的", ground = "法的根拠", persons = "本人の区分",
  data = "個人データの項目", sensitive = "機微な情報（要配慮個人情報を含む）", source = "取得元", access = "利用できる者",
  suppliers = "委託先", assets = "情報資産", recipients = "提供先", transfers = "外国にある第三者への提供", country = "国", recipient = "外国の提供先", law = "適用される法令", confirmed = "体制及び制度の確認日", basis = "根拠の内容",
}, values = { controller = "PII管理者", processor = "PII処理者", adequacy = "指定国・十分性認定のある国",
  safeguards = "基準に適合する体制・適切な保護措置", gdpr = "一般データ保護規則（GDPR）", appi = "個人情報保護法", consent = "本人の同意", exception = "法令が定める例外" } }
