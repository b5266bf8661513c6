return { name = "プライバシー影響評価", fields = {
  processing = "個人データの取扱い", necessity = "必要性及び相当性", risks = "本人に対するリスク", harm = "本人への影響",
  controls = "既存の管理策", value = "本人にとっての価値", treatments = "リスク対応", opinion = "個人情報保護管理者の意見",
  accepted = "受容日", next = "次回の評価期限",
} }
