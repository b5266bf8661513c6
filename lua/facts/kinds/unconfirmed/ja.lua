return { name = "未確認の事実" }
