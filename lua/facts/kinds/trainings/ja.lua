return { name = "教育訓練", fields = { duties = "示す業務", made_up = "欠席者の受講完了日" } }
