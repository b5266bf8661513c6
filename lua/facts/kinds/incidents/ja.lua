return { name = "インシデント" }
