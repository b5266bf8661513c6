return { name = "Management's assertion" }
