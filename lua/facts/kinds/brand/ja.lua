return { name = "体裁" }
