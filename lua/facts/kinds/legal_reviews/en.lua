return { name = "Reviews of legal requirements" }
