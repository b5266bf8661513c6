return { name = "インシデントの通知", fields = { hours = "影響を受ける顧客に最初に通知するまでの時間" } }
