return { name = "役割・要員", fields = { title = "役割名" } }
