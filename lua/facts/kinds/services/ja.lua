return { name = "サービス" }
