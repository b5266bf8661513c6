-- /.well-known/security.txt (RFC 9116): whom to tell of a weakness, and until when that holds.
local dates = require "base.dates"

-- The RFC asks for less than a year ahead; a version of the summary vouches for no longer than that.
local MOST_MONTHS = 12

local WHERE = "documents.public-summary"

-- The first day on which the file of ROW, the summary's public row, holds no more.
local function expires(row)
  local most = dates.add_months(row.date, MOST_MONTHS)
  local review = row.next_review
  return review and review < most and review or most
end

-- The file of SITE; none after reporting that it would have expired.
local function files(site)
  local first, out = site.pages[1], {}
  local contact, last = first.facts.contact, expires(first.row)
  local function add(name, value) out[#out + 1] = name .. ": " .. value .. "\n" end
  if last <= site.today then
    host.report("error", nil, nil, nil, "security-txt-expired",
      WHERE .. ": security.txt would have expired on " .. last .. ", and today is " .. site.today
        .. ": review the summary and give its new date and next_review")
    return {}
  end
  add("Contact", "mailto:" .. contact.security_email)
  if contact.url then add("Contact", contact.url) end
  add("Expires", last .. "T00:00:00Z")
  add("Preferred-Languages", table.concat(site.languages, ", "))
  add("Canonical", site.address .. ".well-known/security.txt")
  if contact.disclosure_policy then add("Policy", contact.disclosure_policy) end
  return { { path = ".well-known/security.txt", text = table.concat(out) } }
end

return { title = "whom to tell of a weakness (RFC 9116)", files = files }
