return { name = "組織" }
