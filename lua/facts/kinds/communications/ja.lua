return { name = "コミュニケーション" }
