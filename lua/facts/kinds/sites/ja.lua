return { name = "拠点" }
