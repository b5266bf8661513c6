return { name = "コミットメント" }
