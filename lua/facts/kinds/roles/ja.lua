return { name = "役割・要員", fields = { title = "役割名", former = "前任者", from = "就任日", to = "退任日" } }
