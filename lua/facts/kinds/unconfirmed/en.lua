return { name = "Facts to confirm" }
