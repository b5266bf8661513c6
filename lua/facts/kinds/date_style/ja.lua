return { name = "日付の様式" }
