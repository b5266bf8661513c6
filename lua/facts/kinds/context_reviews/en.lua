return { name = "Reviews of the context" }
