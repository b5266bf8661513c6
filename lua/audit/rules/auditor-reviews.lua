local lists = require "base.lists"

local KEPT = { register = true, record = true } -- kinds of documents that are looked at as evidence

-- The persons who audit in AUDITS → the id of an audit.
local function auditors_of(audits)
  local index = {}
  for _, audit in ipairs(audits) do
    if audit.auditor and audit.status ~= "cancelled" then index[audit.auditor] = audit.id or "?" end
  end
  return index
end

-- The edits that keep a document of KIND, of the role OWNER, that REVIEWER reviewed.
local function reviewed(kind, reviewer, owner)
  local folder = "templates/exception-register/"
  return { { "facts/documents.yaml", "", "exception-register: {number: N-1, version: \"1.0\", status: approved, owner: " .. owner
    .. ", author: ann, reviewer: " .. reviewer .. ", approver: bob, approved: 2026-10-01, date: 2026-10-01, "
    .. "next_review: 2027-10-01, classification: internal, history: [{version: \"1.0\", date: 2026-10-01, changes: First.}]}\n" },
    { folder .. "document.yaml", "", "title: Exceptions\naudience: internal\nkind: " .. kind .. "\n" },
    { folder .. "en.md", "", "None.\n" }, { folder .. "ja.md", "", "なし。\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "9.2.2", document = "internal-audit-report",
  title = { en = "The auditor reviews no register or record of those audited",
    ja = "監査員が被監査側の台帳及び記録を確認していない" },
  explanation = {
    en = "Who audits (internal_audits.auditor) looks at registers and records as evidence, and is not the one who reviewed them before "
      .. "(documents.reviewer), unless the auditor's own role keeps the document.",
    ja = "監査員（internal_audits.auditor）は、台帳及び記録を証拠として見る者であり、事前にその確認者（documents.reviewer）とならない。"
      .. "監査員自身の役割が管理する文書を除く。",
  },
  violates = { reviewed("register", "cyd", "isms-manager"), reviewed("record", "cyd", "isms-manager") },
  keeps = {
    reviewed("document", "cyd", "isms-manager"), reviewed("register", "bob", "isms-manager"),
    reviewed("register", "cyd", "internal-auditor"),
  },
  run = function(model, report, view)
    local auditors = auditors_of(model.audits.rows)
    for _, row in ipairs(model.controlled) do
      local kind = row.spec and row.spec.kind
      local audit = KEPT[kind] and row.control and auditors[row.control.reviewer or ""]
      local role = lists.find(view.facts.roles, "id", row.owner) or {}
      if audit and role.holder ~= row.control.reviewer then
        report(row.control, "reviewer", "'" .. row.control.reviewer .. "' audits in " .. audit .. " and reviewed '" .. row.id
          .. "', a " .. kind .. " of those who are audited", row.id)
      end
    end
  end,
}
