return { name = "手続" }
