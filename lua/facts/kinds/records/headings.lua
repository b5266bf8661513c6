return {
  name = { "kind of record", "記録の種類" },
  disposal = { "afterwards", "期間満了後", "満了後" },
  disposed_by = { "carried out by", "実施者" },
}
