return { name = "不適合", fields = { reopenings = "再開" } }
