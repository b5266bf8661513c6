return { name = "外部文書" }
