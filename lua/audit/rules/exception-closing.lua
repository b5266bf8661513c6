-- The edit that adds an exception that held until 2026-09-30, with MORE of it.
local function ended(more)
  return { { "isms.yaml", "", "exceptions: [{id: EX-1, title: Old lock, policy: physical-security, "
    .. "description: One door., owner: isms-manager, reason: No part., compensation: A guard., "
    .. "approved_by: top-management, approved: 2026-06-01, expires: 2026-09-30, " .. more .. "}]\n" } }
end

-- What is wrong with the closing of ROW: the key of its cell and the words, or nil.
local function fault(row)
  if not row.closed and row.result then
    return "closed", "has a result, and no day on which it was closed"
  elseif row.closed and not row.result then
    return "result", "was closed on " .. row.closed .. ", and nothing says how the rule is kept now"
  elseif row.late and not row.overrun then
    return "overrun", ("was closed on %s, after it expired (%s), and nothing says what held in between"):format(
      row.closed, row.expires)
  elseif row.overrun and not row.late then
    return "overrun", "says what held after it expired, and was not closed after its end"
  end
end

return {
  numbers = {}, severity = "warning", clause = "A.5.36, 10.2", document = "exception-register",
  title = { en = "An exception that is closed says how, and when it was late why", ja = "終了した例外に結果及び遅れの扱いが記載されている" },
  explanation = {
    en = "A closed exception has its day (closed) and how the rule is kept now (result). Between its end and "
      .. "that day nobody had permitted the deviation: overrun says who decided on it, such as the "
      .. "nonconformity that it became.",
    ja = "終了した例外には、終了日（closed）と現在の順守状況（result）を記載する。期限から終了日までの逸脱は、"
      .. "誰も許可していない。不適合とした場合を含め、その扱いを overrun に記載する。",
  },
  violates = {
    ended "closed: 2026-10-02, result: New lock", ended "closed: 2026-09-29",
    ended "result: New lock", ended "closed: 2026-09-29, result: New lock, overrun: NC-1",
  },
  keeps = {
    ended "closed: 2026-09-30, result: New lock", ended "controls: [A.7.2]",
    ended "closed: 2026-10-02, result: New lock, overrun: NC-1",
  },
  run = function(model, report)
    for _, row in ipairs(model.exceptions.rows) do
      local key, text = fault(row)
      if key then report(row, key, "exception " .. (row.id or "?") .. " " .. text) end
    end
  end,
}
