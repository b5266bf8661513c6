return {
  columns = {
    title = { "law", "regulation", "law or regulation", "law or contract", "name", "requirement", "法令", "法令名",
      "法令等", "法令の名称", "法令等の名称", "法規制名", "名称", "gesetz", "vorschrift",
      "rechtsvorschrift", "rechtsgrundlage" },
    kind = { "type", "category", "種別", "分類", "区分", "art", "kategorie" },
    requires = { "summary", "what is required", "obligation", "requirements", "概要", "要求事項",
      "要求事項の概要", "遵守事項", "inhalt", "anforderung", "anforderungen", "pflichten" },
    applies_to = { "applies to", "scope", "適用部門", "適用範囲", "対象部門", "geltungsbereich" },
    measures = { "how it is met", "compliance measures", "対応方法", "対応状況", "遵守方法", "maßnahmen",
      "umsetzung" },
    owner = { "responsible", "responsible person", "担当", "担当者", "担当部署", "責任者", "所管",
      "verantwortlich" },
    checked = { "last checked", "last review", "reviewed", "確認日", "最終確認日", "前回確認日",
      "zuletzt geprüft" },
    next = { "next check", "next review", "次回確認日", "次回見直し日", "nächste prüfung" },
  },
  numbered = "L-%02d",
}
