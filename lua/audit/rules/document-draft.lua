return {
  numbers = { 27, 28 }, severity = "warning", clause = "7.5.2, 7.5.3", document = "all",
  title = { en = "Every document is approved",
    ja = "すべての文書が承認されている" },
  explanation = {
    en = "A draft bears a watermark and is no evidence: what is not approved is not in "
      .. "force.",
    ja = "草案には透かしが入り、証拠にならない。承認されていない文書は効力をもたない。",
  },
  violates = {
    { { "facts/documents.yaml", "status: approved", "status: draft" } },
  },
  keeps = {
    { { "facts/documents.yaml",
        "status: approved",
        "status: approved\n  effective: 2026-11-01" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.controlled) do
      if row.status == "draft" and not row.outdated then
        report(row.control, "status", "'" .. row.id .. "' is a draft; nobody has approved version "
          .. (row.version or "?"), row.id)
      end
    end
  end,
}
