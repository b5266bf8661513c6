return { name = "教育訓練" }
