return {
  title = { "鍵又は証明書" },
  created = { "first used or issued", "有効化日・発行日" },
  ended = { "revoked or destroyed" },
}
