return {
  title = "情報セキュリティの推進体制", deputy = "代行者：{name}",
  owns = "リスク所有者（{risks}）", independent = "監査対象から独立",
  top = "トップマネジメント", leader = "マネジメントシステムの運用",
  auditor = "監査対象から独立", owners = "リスク所有者", others = "その他の役割",
  holder = "{role} {name}", details = "{text}（{details}）",
}
