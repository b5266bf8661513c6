return { name = "変更", fields = { services = "対象のサービス", assets = "対象の資産", requested = "申請日",
  requested_by = "申請者", assessment = "影響の評価", tested = "テスト", way_back = "切戻しの方法", planned = "予定日",
  outcome = "経過", incident = "インシデント", vulnerability = "脆弱性" },
  values = { standard = "標準変更", normal = "通常変更", emergency = "緊急変更", kept = "維持", ["rolled-back"] = "切戻し" } }
