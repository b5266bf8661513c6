return { name = "法令等の要求事項", fields = { keep_months = "定める保存月数" } }
