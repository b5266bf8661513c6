return { name = "インシデント", fields = { ineffective_controls = "機能しなかった管理策",
  no_nonconformity = "不適合としない理由" } }
