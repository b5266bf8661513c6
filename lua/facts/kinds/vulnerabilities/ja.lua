return { name = "技術的脆弱性", fields = { cve = "CVE番号", asset = "対象の資産", severity = "深刻度",
  cvss = "CVSS基本値", found = "把握日", source = "把握の方法", decision = "決定", treatment = "対応", exception = "例外",
  fixed = "是正日", verified_by = "確認者" },
  values = { critical = "緊急", correct = "是正", contain = "封じ込め", defer = "延期", dismiss = "該当なし",
    scan = "スキャン", test = "試験", notice = "通知", review = "点検" } }
