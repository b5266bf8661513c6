return { name = "内部監査" }
