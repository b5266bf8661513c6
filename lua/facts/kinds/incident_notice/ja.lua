return { name = "インシデントの通知" }
