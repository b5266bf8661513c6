-- By which words Japanese texts say of what a figure is: see lua/words/en/stated.lua.
return {
  subjects = {
    availability = { key = { "稼働率", "可用率", "可用性" } },
    notice = {
      key = { "知らせ", "通知", "連絡", "第一報", "確認から", "確認後" },
      with = { { "お客様", "顧客" }, { "インシデント", "確認から", "確認後", "第一報", "最初の" } },
      without = { "監査", "監督機関", "当局" }, after = { "^以内", "^まで" },
    },
    deletion = {
      key = { "削除", "消去" }, near = { { "契約" } }, with = { { "データ" } },
      after = { "^以内に削除", "^以内に消去", "^以内にデータを削除", "^以内にデータを消去" },
    },
    hand_over = {
      key = { "返却" }, near = { { "契約" } }, with = { { "データ" } }, after = { "^以内に返却", "^以内にデータを返却" },
    },
    backup_interval = { key = { "バックアップ" }, after = { "^ごと", "^毎", "^おき" } },
    backup_kept = { key = { "バックアップ" }, after = { "^保管", "^保存", "^保持", "^間保" } },
    logs_kept = { key = { "ログは", "ログを" }, after = { "^保管", "^保存", "^保持", "^間保" } },
    recovery_time = {
      key = { "復旧", "復元", "再開" }, before = { "目標復旧時間の$", "目標復旧時間は、?$", "目標復旧時間:?$" },
      after = { "^以内に復旧", "^以内の復旧", "^以内に再開", "^以内に復元" },
    },
    recovery_point = {
      key = { "目標復旧時点", "失う", "失われ" }, before = { "目標復旧時点の$", "目標復旧時点は、?$" },
      after = { "^分の入力", "^分のデータ" },
    },
    critical_weakness = { key = { "緊急の脆弱性", "重大な脆弱性" }, without = { "悪用", "封じ込め" }, after = { "^以内" } },
  },
  ends = { "。", "；", "（", "）", "%(", "%)" },
  key_follows = true,
}
