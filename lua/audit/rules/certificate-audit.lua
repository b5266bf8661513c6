local dates = require "base.dates"
local lists = require "base.lists"

local IN_CYCLE = { surveillance = true, recertification = true }

-- What is wrong with STEP of the cycle of ITEM, or nil; AFTER is the step that follows it, or nil. One
-- that was held late stands until the next is held.
local function fault(item, step, after)
  local name = ("the %s of '%s'"):format(step.kind, item.id)
  if step.held then
    local is_late = step.date > step.due and not (after and after.held)
    return is_late and ("%s was held on %s, later than it was due (%s)"):format(name, step.date, step.due)
  end
  if step.overdue and step.date and step.date < step.due then
    return ("%s was planned for %s and is not recorded as held"):format(name, step.date)
  elseif step.overdue then
    return ("%s was due by %s"):format(name, step.due)
  elseif step.date and step.date > step.due then
    return ("%s is planned for %s, later than it is due (%s)"):format(name, step.date, step.due)
  end
end

-- Reports what is wrong with the cycle of ITEM.
local function check_cycle(item, report)
  for i, step in ipairs(item.cycle) do
    local text = fault(item, step, item.cycle[i + 1])
    if text and step.audit then
      report(step.audit, "date", text)
    elseif text then
      report(item, "audits", text)
    end
  end
end

-- Reports the audits of ITEM of the cycle's other kinds that were planned for a day before TODAY.
local function check_planned(item, today, report)
  for _, audit in ipairs(item.audits) do
    local is_past = audit.status == "planned" and dates.is_past(audit.date, today)
    if is_past and not IN_CYCLE[audit.kind or ""] then
      report(audit, "date", ("the %s audit of '%s' was planned for %s and is not recorded as held"):format(audit.kind or "?", item.id,
        audit.date))
    end
  end
end

-- Reports that no audit of ITEM is recorded: what kept it up, and what will, is unknown.
local function report_unknown(item, report)
  local step = item.cycle[1]
  report(item, "audits", ("no audit of '%s' is recorded, held or planned: %s is due by %s"):format(item.id,
    step.kind, step.due))
end

local function with(issued, audit)
  return { { "isms.yaml", "",
    "certifications:\n  - {id: c, standard: iso27001-2022, kind: certificate, body: B, issued: "
    .. issued .. ",\n     expires: 2028-11-01" .. (audit and ", audits: [" .. audit .. "]" or "") .. "}\n" } }
end

-- The edit that gives a certificate, kept up, and one that adds to it with MORE.
local function extended(more)
  local edits = with("2026-01-01", "{kind: surveillance, date: 2026-12-21, status: planned}")
  edits[1][3] = edits[1][3] .. "  - {id: d, standard: jip-isms517-1.0, kind: certificate, body: B, issued: 2026-01-01, "
    .. "expires: 2028-11-01" .. more .. "}\n"
  return edits
end

return {
  numbers = {}, severity = "warning", clause = "ISO/IEC 17021-1 9.1.3", document = "internal-audit-programme",
  title = { en = "The certification body has audited in time", ja = "認証機関の審査が期限までに行われている" },
  explanation = {
    en = "A certificate is kept up by surveillance within each term that its scheme sets, and by "
      .. "recertification before it ends (certifications.audits); one that is overdue can cost it, and where no audit is "
      .. "recorded nobody knows what keeps it up. The "
      .. "terms count from the certification: one that was held late stands until the next is held.",
    ja = "認証は、制度の定める期間ごとのサーベイランス審査及び有効期限前の再認証審査により維持する"
      .. "（certifications.audits）。期限を過ぎると認証を失うおそれがある。"
      .. "審査の記載がない認証は、維持されているかどうかが分からない。"
      .. "期限は認証の日から数える。期限後に行われた審査は、次の審査が行われるまで指摘する。",
  },
  violates = {
    with "2025-11-21", with "2026-01-01",
    with("2025-11-21", ""),
    with("2025-11-01", "{kind: surveillance, date: 2026-11-02, status: held}"),
    with("2026-01-01", "{kind: surveillance, date: 2026-11-21, status: planned}"),
    with("2026-01-01", "{kind: surveillance, date: 2027-01-02, status: planned}"),
    with("2026-01-01", "{kind: certification, date: 2025-12-01, status: planned}"),
    with("2026-01-01", "{kind: special, date: 2026-11-21, status: planned}"),
    extended "",
  },
  keeps = {
    extended ", audits: [{kind: surveillance, date: 2026-12-21, status: planned}]",
    with("2025-11-22", ""),
    with("2025-11-21", "{kind: surveillance, date: 2026-11-20, status: held}"),
    with("2025-11-01", "{kind: surveillance, date: 2026-11-01, status: held}"),
    { { "isms.yaml", "", "certifications:\n  - {id: c, standard: iso27001-2022, kind: certificate, body: B, "
      .. "issued: 2024-08-01, expires: 2027-07-31,\n     audits: [{kind: surveillance, date: 2025-09-02, "
      .. "status: held}, {kind: surveillance, date: 2026-07-30, status: held}]}\n" } },
    with("2026-01-01", "{kind: surveillance, date: 2026-11-22, status: planned}"),
    with("2026-01-01", "{kind: certification, date: 2025-12-01, status: held}"),
    with("2026-01-01", "{kind: special, date: 2026-11-22, status: planned}"),
  },
  run = function(model, report)
    for _, item in ipairs(model.certifications) do
      local is_kept_up = item.cycle and not item.expired
      if is_kept_up and lists.is_absent(item.audits) then
        report_unknown(item, report)
      elseif is_kept_up then
        check_cycle(item, report)
        check_planned(item, model.today, report)
      end
    end
  end,
}
