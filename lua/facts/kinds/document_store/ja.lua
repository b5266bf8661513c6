return { name = "文書の保管" }
