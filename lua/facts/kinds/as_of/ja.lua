return { name = "基準日" }
