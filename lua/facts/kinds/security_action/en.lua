return { name = "SECURITY ACTION" }
