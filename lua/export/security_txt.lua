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

-- The file for the summary ROW: FACTS is the public projection, LANGUAGES the site's, BASE its
-- address with a slash at its end. Nil after reporting that it would have expired by TODAY.
return function(row, facts, languages, base, today)
  local contact, out = facts.contact, {}
  local function add(name, value) out[#out + 1] = name .. ": " .. value .. "\n" end
  local last = expires(row)
  if last <= today then
    host.report("error", nil, nil, nil, "security-txt-expired",
      WHERE .. ": security.txt would have expired on " .. last .. ", and today is " .. today
        .. ": review the summary and give its new date and next_review")
    return nil
  end
  add("Contact", "mailto:" .. contact.security_email)
  if contact.url then add("Contact", contact.url) end
  add("Expires", last .. "T00:00:00Z")
  add("Preferred-Languages", table.concat(languages, ", "))
  add("Canonical", base .. ".well-known/security.txt")
  if contact.disclosure_policy then add("Policy", contact.disclosure_policy) end
  return table.concat(out)
end
