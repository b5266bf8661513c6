return { heading = "Roles and people" }
