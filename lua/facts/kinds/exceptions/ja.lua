return { name = "例外", fields = { compensation = "代替の対策" } }
