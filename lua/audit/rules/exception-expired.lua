-- The edit that adds an exception that holds until EXPIRES, with MORE of it.
local function permitted(expires, more)
  return { { "isms.yaml", "", "exceptions: [{id: EX-1, title: Old lock, policy: physical-security, "
    .. "description: One door., owner: isms-manager, reason: No part., "
    .. "approved_by: top-management, approved: 2026-06-01, expires: " .. expires .. (more or "") .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.36", document = "exception-register",
  title = { en = "No exception goes on after its end", ja = "期限を過ぎた例外がない" },
  explanation = {
    en = "An exception that is not closed when it expires is a deviation that nobody permits: the "
      .. "rule is kept again (closed), or somebody decides anew (approved, expires).",
    ja = "期限を過ぎても終了していない例外は、誰も許可していない逸脱である。規則に戻して終了日"
      .. "（closed）を記録するか、改めて承認し期限を定める（approved、expires）。",
  },
  violates = { permitted "2026-11-21" },
  keeps = { permitted "2026-11-22", permitted("2026-11-21", ", closed: 2026-11-20") },
  run = function(model, report)
    for _, row in ipairs(model.exceptions.rows) do
      if row.state == "expired" then
        report(row, "expires", "exception " .. (row.id or "?") .. " expired on " .. row.expires
          .. " and is not closed")
      end
    end
  end,
}
