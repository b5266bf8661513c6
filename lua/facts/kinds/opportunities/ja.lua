return { name = "機会", values = { ["interested-party"] = "利害関係者", ["risk-assessment"] = "リスクアセスメント",
  ["management-review"] = "マネジメントレビュー", suggestion = "提案", proposed = "検討中", declined = "見送り" } }
