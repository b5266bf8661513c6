return { name = "拠点", fields = { opened = "開設日" } }
