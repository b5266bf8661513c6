return { name = "SECURITY ACTION", fields = { stars = "星の数", declared = "自己宣言日" } }
