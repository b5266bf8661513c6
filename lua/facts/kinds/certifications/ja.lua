return { name = "認証・報告書", fields = { sites = "拠点", note = "注記", firm_consent = "監査法人名の公表への同意",
  obtained = "入手の方法", bridge_until = "経営者の文書の対象とする最終日" } }
