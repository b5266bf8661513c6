return { name = "Organisation" }
