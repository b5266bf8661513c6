return { name = "Documents and policies" }
