return { name = "インシデント", fields = { ineffective_controls = "機能しなかった管理策" } }
