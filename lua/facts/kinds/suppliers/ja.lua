return { name = "供給者", fields = { cloud = "クラウドサービス", star = "★", checked = "確認日", next_check = "次回確認日" },
  values = { infrastructure = "IaaS", platform = "PaaS", software = "SaaS" } }
