return { name = "法令等の要求事項" }
