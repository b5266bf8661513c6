return {
  title = { "opportunity", "機会" },
  identified = { "named on", "特定した日" },
  effect = { "expected effect", "期待する効果" },
  action = { "action, or why it was declined", "処置又は見送りの理由" },
  done = { "done on" },
  result = { "effect found", "確認した効果" },
  criterion = { "effect is judged by", "効果の判断基準" },
}
