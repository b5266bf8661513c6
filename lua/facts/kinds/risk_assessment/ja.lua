return { name = "リスクアセスメント" }
