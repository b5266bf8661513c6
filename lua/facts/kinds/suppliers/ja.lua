return { name = "供給者", fields = { cloud = "クラウドサービス" },
  values = { infrastructure = "IaaS", platform = "PaaS", software = "SaaS" } }
