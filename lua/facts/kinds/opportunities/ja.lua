<<<<<<< HEAD
return { name = "機会", fields = { evaluated = "効果を判定した日" },
=======
return { name = "機会", fields = { evaluated = "効果の評価日" },
>>>>>>> d49bbe77 (Give the new facts Japanese words in comparisons, and take none for a map in tests)
  values = { issue = "課題", ["interested-party"] = "利害関係者", ["risk-assessment"] = "リスクアセスメント",
    ["management-review"] = "マネジメントレビュー", suggestion = "提案", proposed = "検討中", declined = "見送り" } }
