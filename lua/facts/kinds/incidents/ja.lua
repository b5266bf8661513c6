return { name = "インシデント", fields = { ineffective_controls = "有効でなかった管理策" } }
