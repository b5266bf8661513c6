local edits = require "audit.edits"

-- The edits that add a data key, which has 365 days, with MORE of it.
local function key(more, kind)
  return edits.with_policies({ "isms.yaml", "", "keys: [{id: KEY-1, title: Key of the vault, kind: "
    .. (kind or "data-key") .. ", purpose: Seals., owner: isms-manager, created: 2020-11-21, " .. more
    .. "}]\nexceptions: [{id: EX-1, title: Old lock, policy: physical-security, description: One door., "
    .. "owner: isms-manager, reason: No part., approved_by: top-management, approved: 2026-06-01, "
    .. "expires: 2026-11-30}]\n" }, { "cryptography" })
end

local function judge(row, report)
  if row.beyond then
    report(row, "due", ("%s is to be replaced by %s, but %s is the last day permitted; a longer time needs an "
      .. "exception (exception)"):format(row.id, row.due, row.permitted))
  elseif row.state == "expired" then
    report(row, "expires", ("%s is in use and expired on %s"):format(row.id, row.expires))
  elseif row.state == "overdue" then
    local cell = row.due and "due" or row.rotated and "rotated" or "created"
    report(row, cell, ("%s is in use and was to be replaced by %s"):format(row.id, row.deadline))
  elseif row.unreplaced then
    report(row, "created", ("%s is in use, was to be replaced by %s, and it is not recorded whether it was "
      .. "(rotated: a day, or none)"):format(row.id, row.unreplaced))
  end
end

return {
  numbers = {}, severity = "warning", clause = "A.8.24", document = "key-register",
  title = { en = "No key is used longer than it may be, and no certificate after its end",
    ja = "期限を過ぎて使用している鍵及び証明書がない" },
  explanation = {
    en = "The policy on cryptography says how long a data key, a stored secret and a root key is used at "
      .. "most; a day of its own (due) may be earlier. A longer use is a deviation, which an exception "
      .. "(exceptions) permits for its time. A certificate is replaced before it expires.",
    ja = "暗号の規程は、データ暗号鍵、秘密情報及びルート鍵を使用できる期間を定めており、個別の期限（due）はこれより早く定める。"
      .. "これを超える使用は逸脱であり、期限を定めた例外（exceptions）の許可を要する。証明書は、有効期限の前に更新する。",
  },
  violates = {
    key "rotated: 2025-11-21, state: active", key "rotated: 2026-06-01, due: 2027-06-02, state: active",
    key "rotated: 2026-06-01, due: 2026-11-21, state: active", key("rotated: none, state: active", "root-key"),
    key "state: active", key("expires: 2026-11-21, state: active", "public-key-certificate"),
  },
  keeps = {
    key "rotated: 2025-11-22, state: active", key "rotated: 2026-06-01, due: 2027-06-01, state: active",
    key "rotated: 2025-06-01, exception: EX-1, state: active", key "state: decrypt-only",
    key("expires: 2026-11-22, state: active", "public-key-certificate"),
    key("expires: 2026-11-21, state: revoked", "public-key-certificate"),
    key("rotated: 2021-11-22, state: active", "root-key"), key("state: active", "signing-key"),
  },
  run = function(model, report)
    for _, row in ipairs(model.keys.rows) do judge(row, report) end
  end,
}
