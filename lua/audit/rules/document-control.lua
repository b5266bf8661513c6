local WHO = { "author", "reviewer", "approver" }

local function check_history(row, report)
  local last = row.control.history[#row.control.history]
  if not last then
    report(row.control, "history", "the history of '" .. row.id .. "' has no entry")
  elseif last.version and row.control.version and last.version ~= row.control.version then
    report(last, "version", "the last entry in the history of '" .. row.id .. "' is version "
      .. last.version .. ", but the document is version " .. row.control.version)
  elseif last.date and row.date and last.date ~= row.date then
    report(last, "date", "the last entry in the history of '" .. row.id .. "' is of " .. last.date
      .. ", but the document is of " .. row.date)
  end
end

local function check_approval(row, report)
  for _, key in ipairs(WHO) do
    local elsewhere = key == "approver" and row.id == "statement-of-applicability"
    if not row[key] and not elsewhere then
      report(row.control, key, "'" .. row.id .. "' is approved and names no " .. key)
    end
  end
  if not row.approved_on then
    report(row.control, "approved", "'" .. row.id
      .. "' is approved and has no date of approval (approved)")
  end
  if row.policy and not row.next_review then
    report(row.control, "next_review", "the policy '" .. row.id .. "' has no next_review")
  end
end

return {
  numbers = { 29 }, severity = "error", clause = "7.5.2", document = "all",
  title = { en = "Every document has complete control data",
    ja = "すべての文書に完全な文書管理情報がある" },
  explanation = {
    en = "A document has an entry in `documents`; its history ends with the current version and "
      .. "date; an approved one names author, reviewer, approver and date, a policy its next review.",
    ja = "各文書は documents に登録し、履歴の最終行が現行の版数・日付と一致し、"
      .. "承認済みなら作成者・確認者・承認者・承認日を、方針ならば次回見直し期限も示す。",
  },
  violates = {
    { { "facts/documents.yaml",
        "history: [{version: \"1.0\", date: 2026-09-01, changes: First issue.}, {version: \"1.1\"",
        "history: [{version: \"1.0\", date: 2026-09-01, changes: First issue.}, {version: \"1.10\"" } },
    { { "facts/documents.yaml", "  reviewer: cyd\n", "" },
      at = { "facts/documents.yaml", "number: N-information-security-policy" } },
    { { "facts/documents.yaml", "  next_review: 2027-10-01\n", "" },
      at = { "facts/documents.yaml", "number: N-information-security-policy" } },
  },
  keeps = {
    { { "facts/documents.yaml", "  reviewer: cyd\n", "  reviewer: ann\n" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.controlled) do
      if next(row.control) == nil then
        report(model.controls_of_documents, row.id,
          "'" .. row.id .. "' has no entry in documents: number, version, status, owner, date, "
            .. "classification, history")
      else
        check_history(row, report)
        if row.status == "approved" then check_approval(row, report) end
      end
    end
  end,
}
