return { name = "Policies in use", heading = "Documents and policies" }
