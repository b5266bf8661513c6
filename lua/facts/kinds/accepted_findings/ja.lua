return { name = "許容した指摘" }
