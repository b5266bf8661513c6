return { name = "認証・報告書", fields = { sites = "拠点", note = "注記" } }
