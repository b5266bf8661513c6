return { name = "言語" }
