return { name = "確認済みの事実" }
