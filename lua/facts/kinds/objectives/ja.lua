return { name = "情報セキュリティ目的" }
