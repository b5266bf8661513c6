return { name = "評価基準の公表文", fields = { criterion = "評価基準", text = "公表文", requirement_text = "要求事項の公表文" } }
