return {
  numbers = { 31 }, severity = "error", clause = "4.3", document = "all",
  title = { en = "What is out of scope has a reason",
    ja = "適用範囲外のサービス・拠点には理由がある" },
  explanation = {
    en = "A service or site that is left out of the scope is an exclusion and says why.",
    ja = "適用範囲から外すサービスや拠点には理由が必要である。",
  },
  violates = {
    { { "isms.yaml", "kind: office, in_scope: true", "kind: office, in_scope: false" } },
  },
  keeps = {
    { { "isms.yaml",
        "kind: office, in_scope: true",
        "kind: office, in_scope: false, reason: It is empty." } },
  },
  run = function(model, report)
    for _, register in ipairs { model.services, model.sites } do
      for _, row in ipairs(register.out_of_scope) do
        if row.in_scope == false and not row.reason then
          report(row, "reason", "'" .. (row.id or "?") .. "' is out of scope without a reason")
        end
      end
    end
  end,
}
