return { name = "Size of the policies" }
