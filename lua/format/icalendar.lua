-- Calendars as calendar programs read them (RFC 5545).
local icalendar = {}

local LONGEST = 75 -- bytes of a line, without its end

-- TEXT as a value of type TEXT.
local function escaped(text)
  return (text:gsub("[\\;,]", "\\%0"):gsub("\r?\n", "\\n"))
end

-- LINE in pieces of at most LONGEST bytes, cut between characters; each but the first begins with a blank.
local function folded(line)
  local pieces, from, room = {}, 1, LONGEST
  while #line - from + 1 > room do
    local stop = utf8.offset(line, 0, from + room)
    pieces[#pieces + 1] = line:sub(from, stop - 1)
    from, room = stop, LONGEST - 1
  end
  pieces[#pieces + 1] = line:sub(from)
  return table.concat(pieces, "\r\n ")
end

local function day_of(date)
  return (date:gsub("-", ""))
end

-- The lines of EVENT, which was written on the day STAMP.
local function add_event(out, event, stamp)
  for _, line in ipairs { "BEGIN:VEVENT", "UID:" .. escaped(event.uid), "DTSTAMP:" .. day_of(stamp) .. "T000000Z",
    "DTSTART;VALUE=DATE:" .. day_of(event.day), "RRULE:" .. event.rule, "SUMMARY:" .. escaped(event.summary),
    "DESCRIPTION:" .. escaped(event.description), "CATEGORIES:" .. escaped(event.category), "TRANSP:TRANSPARENT", "END:VEVENT" } do
    out[#out + 1] = line
  end
end

-- The calendar called NAME, of which PRODUCT is the maker, with EVENTS of whole days: { uid, day, rule (when it returns),
-- summary, description, category }; STAMP is the day of all of them.
function icalendar.text(name, product, events, stamp)
  local out = { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" .. escaped(product), "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:" .. escaped(name) }
  for _, event in ipairs(events) do add_event(out, event, stamp) end
  out[#out + 1] = "END:VCALENDAR"
  for i, line in ipairs(out) do out[i] = folded(line) .. "\r\n" end
  return table.concat(out)
end

return icalendar
