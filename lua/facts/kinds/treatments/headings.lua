return {
  done = { "done on", "完了日" },
  evidence = { "evidence of the result", "結果の証拠" },
  effectiveness = { "how the effect is checked", "有効性の確認方法" },
}
