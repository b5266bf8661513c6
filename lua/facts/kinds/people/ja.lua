return { name = "要員", heading = "役割・要員", fields = { title = "役職" } }
