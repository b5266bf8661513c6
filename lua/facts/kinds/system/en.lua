return { name = "System description" }
