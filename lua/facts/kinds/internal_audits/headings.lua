return {
  id = { "audit", "監査番号" },
  title = { "subject", "主題" },
  date = { "実施日" },
  scope = { "監査範囲" },
  audited = { "units audited", "被監査部門" },
}
