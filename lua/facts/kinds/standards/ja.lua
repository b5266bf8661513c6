return { name = "規格", fields = { transition = "版の移行" } }
