local edits = require "audit.edits"
local lists = require "base.lists"

-- The categories whose commitments a loss of confidentiality of customers' data breaks.
local SECRECY = { "security", "confidentiality", "privacy" }

-- The ids of the commitments to customers of COMMITMENTS about keeping their data to themselves.
local function promised(commitments)
  local kept = lists.select(commitments, function(row)
    return row.kind == "commitment" and lists.contains(SECRECY, row.category)
  end)
  return lists.column(kept, "id")
end

local PROMISE = "commitments: [{id: C-1, kind: %s, category: %s, text: Nobody else reads it.}]\n"

-- The edits that give a commitment of KIND and CATEGORY, and an incident with FACTS.
local function given(kind, category, facts)
  return { { "isms.yaml", "", PROMISE:format(kind, category)
    .. edits.incident("1", "personal_data: false, " .. facts) } }
end

local LOST = "affects: [confidentiality], customer_data: true, failed_commitments: %s"

return {
  numbers = {}, severity = "error", clause = "SOC 2 DC 4", document = "incident-report",
  title = { en = "Disclosed data of customers leaves no commitment on it kept",
    ja = "顧客データの漏えい時に守れなかったコミットメントが示されている" },
  explanation = {
    en = "An incident that cost the confidentiality of customers' data cannot have kept every "
      .. "commitment (failed_commitments: []) where customers are promised security, confidentiality "
      .. "or privacy: it names those that were not kept.",
    ja = "顧客データの機密性が損なわれたインシデントは、セキュリティ、機密保持又はプライバシーについて"
      .. "コミットメントがある場合、すべてを守った（failed_commitments: []）とはいえず、守れなかったものを示す。",
  },
  violates = {
    given("commitment", "confidentiality", LOST:format("[]")),
    given("commitment", "security", LOST:format("[]")),
  },
  keeps = {
    given("commitment", "security", LOST:format("[C-1]")),
    given("requirement", "security", LOST:format("[]")),
    given("commitment", "availability", LOST:format("[]")),
    given("commitment", "security", "affects: [confidentiality], customer_data: false, failed_commitments: []"),
    given("commitment", "security", "affects: [confidentiality], customer_data: true"),
  },
  run = function(model, report, view)
    local ids = promised(view.facts.commitments)
    for _, row in ipairs(#ids > 0 and model.incidents.rows or {}) do
      local failed = row.failed_commitments
      local is_denied = failed and not lists.is_absent(failed) and #failed == 0
      if is_denied and row.customer_data and lists.contains(row.affects or {}, "confidentiality") then
        report(row, "failed_commitments", ("the incident %s disclosed data of customers and says that every "
          .. "commitment was kept; promised are %s"):format(row.id or "?", table.concat(ids, ", ")))
      end
    end
  end,
}
