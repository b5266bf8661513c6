return { name = "SCS自己評価", fields = {
  criterion = "評価基準", result = "判定", ground = "根拠", gap = "不足", effort = "作業量", judged_by = "判定者",
  judged_on = "判定日", controls = "管理策", records = "記録の種類", treatments = "リスク対応",
}, values = {
  ["not-applicable"] = "適用対象外", ["to-judge"] = "判定を要する", small = "小", medium = "中", large = "大" } }
