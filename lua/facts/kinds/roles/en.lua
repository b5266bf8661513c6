return { name = "Roles and people" }
