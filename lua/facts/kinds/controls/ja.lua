return { name = "適用宣言書", fields = { justification = "適用理由の説明", records = "記録",
  pieces = "証拠の番号" } }
