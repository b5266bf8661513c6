return { name = "不適合" }
