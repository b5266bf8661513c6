return function(start)
  local soc = start.uses("soc2-tsc-2017")
  return {
    { id = "U-01",
      text = { en = "Give and remove their own users' rights in the service and review them.",
        ja = "サービスにおける自社の利用者の権限を付与・削除し、定期的に見直す。" },
      criteria = soc and { "CC6.2", "CC6.3" } or nil },
    { id = "U-02",
      text = { en = "Keep passwords and access keys secret.",
        ja = "パスワード及びアクセスキーを秘密に保つ。" },
      criteria = soc and { "CC6.1" } or nil },
  }
end
