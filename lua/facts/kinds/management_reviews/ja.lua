return { name = "マネジメントレビュー" }
