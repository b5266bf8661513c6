return { name = "供給者" }
