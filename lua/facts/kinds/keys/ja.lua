return { name = "鍵及び証明書", fields = { purpose = "用途", assets = "対象の資産", algorithm = "方式",
  length = "鍵長（ビット）", custodians = "鍵管理者", created = "有効化日", rotated = "前回の更新日", expires = "有効期限",
  exception = "例外", ended = "失効・廃棄日", remark = "備考" },
  values = { ["root-key"] = "ルート鍵・マスター鍵", ["data-key"] = "データ暗号鍵", ["signing-key"] = "署名鍵",
    ["stored-secret"] = "秘密情報", ["public-key-certificate"] = "公開鍵証明書", active = "有効", ["decrypt-only"] = "復号のみ", revoked = "失効済み",
    destroyed = "廃棄済み" } }
