return { name = "要求事項の表題" }
