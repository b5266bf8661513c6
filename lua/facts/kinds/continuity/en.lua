return { name = "Business continuity" }
