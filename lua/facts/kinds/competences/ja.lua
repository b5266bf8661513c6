return { name = "力量" }
