return { name = "リスク対応", fields = { verified = "有効性の確認日", verified_by = "有効性の確認者", effective = "有効性の有無" } }
