return { name = "規格" }
