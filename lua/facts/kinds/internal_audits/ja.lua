return { name = "内部監査", fields = { pieces = "証拠の番号", duties = "示す業務" } }
