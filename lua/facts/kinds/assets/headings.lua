return {
  type = { "sort" },
  location = { "place or account", "保管場所・アカウント" },
  source = { "leading source of the entry", "登録の基となる情報源" },
  regions = { "リージョン・国" },
}
