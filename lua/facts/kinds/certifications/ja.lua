return { name = "認証・報告書" }
