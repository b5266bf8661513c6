<<<<<<< HEAD
return { name = "供給者", fields = { cloud = "クラウドサービスの種類" },
=======
return { name = "供給者", fields = { cloud = "クラウドサービス" },
>>>>>>> d49bbe77 (Give the new facts Japanese words in comparisons, and take none for a map in tests)
  values = { infrastructure = "IaaS", platform = "PaaS", software = "SaaS" } }
