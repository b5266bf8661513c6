return {
  name = { "activity", "取扱い" },
  ground = { "legal ground" },
  purpose = { "取扱いの目的" },
  data = { "personal data" },
  sensitive = { "sensitive data", "機微な情報" },
  retention = { "kept for" },
  access = { "who may use it" },
  recipients = { "other recipients", "その他の提供先" },
  checked = { "compared with reality", "実態との照合日" },
  owner = { "取扱責任者" },
}
