return { name = "リスク対応" }
