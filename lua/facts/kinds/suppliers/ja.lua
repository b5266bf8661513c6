return { name = "供給者", fields = { cloud = "クラウドサービスの種類" },
  values = { infrastructure = "IaaS", platform = "PaaS", software = "SaaS" } }
