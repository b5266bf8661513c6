return { name = "法令等の見直し" }
