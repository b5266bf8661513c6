return { name = "システム記述書" }
