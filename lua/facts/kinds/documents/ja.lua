return { name = "文書・規程" }
