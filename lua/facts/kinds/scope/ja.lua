return { name = "適用範囲", fields = { privacy_role = "個人データの取扱いにおける立場" },
  values = { controller = "PII管理者", processor = "PII処理者" } }
