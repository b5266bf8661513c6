return { name = "Terms cleared for the public" }
