return { name = "機会", fields = { evaluated = "効果の評価日" },
  values = { issue = "課題", ["interested-party"] = "利害関係者", ["risk-assessment"] = "リスクアセスメント",
    ["management-review"] = "マネジメントレビュー", suggestion = "提案", proposed = "検討中", declined = "見送り" } }
