return {
  numbers = { 27, 28 }, severity = "warning", step = "approve", clause = "7.5.2, 7.5.3", document = "all",
  title = { en = "Every document is approved",
    ja = "すべての文書が承認されている" },
  explanation = {
    en = "A draft bears a watermark and is no evidence: what is not approved is not in "
      .. "force.",
    ja = "草案には透かしが入り、証拠にならない。承認されていない文書は効力をもたない。",
  },
  cure = {
    en = "Record who approved it and when: `ismsdoc approve ID --by ROLE --on DATE --in DIR`, without ID all that are drafts. "
      .. "The risk owners approve the risk treatment plan first, each with role, date and version in "
      .. "`documents.risk-treatment-plan.approvals`.",
    ja = "承認者と承認日を `ismsdoc approve ID --by ROLE --on DATE --in DIR` で記録する（ID を省くと、草案のすべてが対象となる）。"
      .. "リスク対応計画については、先に各リスク所有者の承認を、役割・日付・版とともに documents.risk-treatment-plan.approvals に記載する。",
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
      if row.status == "draft" and not row.outdated and not row.is_draft then
        report(row.control, "status", "'" .. row.id .. "' is a draft; nobody has approved version "
          .. (row.version or "?"), row.id)
      end
    end
  end,
}
