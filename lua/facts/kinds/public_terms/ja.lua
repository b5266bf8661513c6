return { name = "公開を認めた語", fields = { term = "語" } }
