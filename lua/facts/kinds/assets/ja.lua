return { name = "資産" }
