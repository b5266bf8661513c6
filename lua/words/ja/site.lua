-- Japanese words of the public site.
return {
  name = "日本語", languages = "言語", downloads = "本書の他の形式",
  pdf = "PDF", markdown = "Markdown", feed = "改訂情報（フィード）",
  entry = "{title} 第{version}版",
}
