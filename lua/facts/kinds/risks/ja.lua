return { name = "リスク" }
