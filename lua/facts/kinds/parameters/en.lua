return { heading = "Documents and policies" }
