local edits = require "audit.edits"
local phrase = require "base.phrase"

local POLICY = "incident-management"

-- The edits that put the policy, with 24 hours, to use and promise customers a notice after HOURS.
local function promised(hours)
  return edits.with_policies({ "isms.yaml", "", "incident_notice: {text: Told., hours: " .. hours
    .. "}\n" }, { POLICY })
end

return {
  numbers = {}, severity = "warning", clause = "A.5.26, CC2.3", document = "public-summary",
  title = { en = "Customers and policy read the same time of notice",
    ja = "顧客への通知の期限が規程と一致する" },
  explanation = {
    en = "incident_notice.hours is what customers are promised, customer_notification_hours of the "
      .. "policy what staff keep. A promise that is longer than the policy may be meant, with a "
      .. "reason (accepted_findings); a shorter one cannot be kept (parameter-order).",
    ja = "incident_notice.hours は顧客への約束、規程の customer_notification_hours は社内の期限である。"
      .. "約束が規程より長い場合は理由を添えて受容できるが、短い約束は守れない（parameter-order）。",
  },
  violates = { promised(72) },
  keeps = { promised(24), { { "isms.yaml", "", "incident_notice: {text: Told., hours: 72}\n" } } },
  run = function(model, report, view)
    local notice, values = view.facts.incident_notice, model.values_of(POLICY)
    local limit = values and values.customer_notification_hours
    if notice and notice.hours and limit and notice.hours > limit then
      report(notice, "hours", "customers are promised a first notice within "
        .. phrase.plural(notice.hours, "hours") .. ", but the policy says "
        .. phrase.plural(limit, "hours") .. ": one text has the wrong time")
    end
  end,
}
