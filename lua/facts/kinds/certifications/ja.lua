return { name = "認証・報告書", fields = { note = "内部の注記", sites = "拠点" } }
