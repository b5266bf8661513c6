return { name = "Style of dates" }
