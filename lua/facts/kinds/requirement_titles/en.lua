return { name = "Titles of requirements" }
