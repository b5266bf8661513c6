return { name = "Style of headings" }
