-- The three years of a certificate: certification, two surveillance audits, recertification.
local surface = require "document.surface"
local dates = require "base.dates"

local ID = "certification-cycle"

local LEFT, RIGHT, HEIGHT = 78, 558, 30
local YEARS = 3 -- where no certificate says otherwise

-- ---- facts ------------------------------------------------------------------------------------

-- The audits in order: { name, when }, as the rules of a cycle say without a certificate.
local function rules_of(words)
  local list = {}
  for i, name in ipairs(words.figure[ID].audits) do
    list[i] = { name = name, when = words.figure[ID].rules[i] }
  end
  return list
end

local function when(step, words)
  local patterns = words.figure[ID]
  local pattern = step.kind == "recertification" and patterns.before or patterns.by
  if step.date then pattern = step.held and patterns.held or patterns.planned end
  local text = surface.fill(pattern, { date = step.date or step.due })
  return step.overdue and surface.fill(patterns.late, { when = text, overdue = words.overdue }) or text
end

-- When CERTIFICATE began, each in a line: the day of its audit, where that is known, and the day on which it was granted.
local function beginning(certificate, patterns)
  local lines = {}
  for _, audit in ipairs(rawget(certificate, "audits") or {}) do
    if audit.kind == "certification" and audit.status == "held" then lines[1] = surface.fill(patterns.held, { date = audit.date }) end
  end
  lines[#lines + 1] = surface.fill(patterns.certified, { date = certificate.issued })
  return lines
end

-- The same for CERTIFICATE, with the days of its cycle.
local function audits_of(certificate, words)
  local patterns, surveillance = words.figure[ID], 0
  local lines = beginning(certificate, patterns)
  local list = { { name = patterns.audits[1], when = table.concat(lines, words.separator), lines = lines } }
  for _, step in ipairs(certificate.cycle) do
    local name = patterns.audits[4]
    if step.kind == "surveillance" then
      surveillance = surveillance + 1
      name = surface.fill(patterns.surveillance, { number = tostring(surveillance) })
    end
    list[#list + 1] = { name = name, when = when(step, words) }
  end
  return list
end

local function days(date)
  local year, month, day = dates.parse(date)
  return (year * 12 + month - 1) * 31 + day -- of even length, as they are drawn
end

-- Where TODAY stands between the first day of CERTIFICATE and the end of its cycle, or nil.
local function place_of(today, certificate)
  if not today or not certificate then return nil end
  local first = days(certificate.issued)
  local last = days(dates.add_months(certificate.issued, 12 * certificate.scheme.years))
  local share = (days(today) - first) / (last - first)
  return share >= 0 and share <= 1 and LEFT + share * (RIGHT - LEFT) or nil
end

-- ---- drawing ----------------------------------------------------------------------------------

local function draw_year(canvas, year, width, y, words)
  local x, text = LEFT + (year - 1) * width, words.figure[ID].year
  canvas:rectangle(x, y, width, HEIGHT, { fill = "#d6e6f2", stroke = surface.INK })
  canvas:text(x + width / 2, y + HEIGHT / 2 + 4.5, surface.fill(text, { year = tostring(year) }),
    { anchor = "middle" })
end

local function draw_audit(canvas, number, audit, width, y)
  local x, room = LEFT + (number - 1) * width, width - 12
  canvas:circle(x, y + HEIGHT / 2, 18, { fill = surface.ACCENT, stroke = surface.PAPER,
    thickness = 3 })
  canvas:text(x, y + HEIGHT / 2 + 5, tostring(number),
    { size = 14, bold = true, anchor = "middle", fill = surface.PAPER })
  y = canvas:lines(x, y + HEIGHT + 25, surface.wrap(audit.name, room, 12, 2, true),
    { bold = true, anchor = "middle" })
  for _, line in ipairs(audit.lines or { audit.when }) do
    y = canvas:lines(x, y, surface.wrap(line, room, 11, 3), { size = 11, anchor = "middle" })
  end
  return y
end

local function draw_today(canvas, x, y, today, words)
  local text = surface.fill(words.figure.today, { date = today })
  local half = surface.text_width(text, 11, true) / 2
  canvas:polygon({ x - 6, y - 14, x + 6, y - 14, x, y - 3 }, { fill = surface.ALARM })
  canvas:text(math.max(half, math.min(surface.WIDTH - half, x)), y - 20, text,
    { size = 11, bold = true, anchor = "middle" })
end

-- The way back from the last audit to the first.
local function draw_return(canvas, y, words)
  local text = words.figure[ID].again
  local look = { open = true, stroke = surface.INK, thickness = 1.5 }
  local middle, half = (LEFT + RIGHT) / 2, surface.text_width(text, 11) / 2 + 8
  canvas:polygon({ RIGHT, y, RIGHT, y + 18, middle + half, y + 18 }, look)
  canvas:polygon({ middle - half, y + 18, LEFT, y + 18, LEFT, y + 6 }, look)
  canvas:polygon({ LEFT - 5, y + 8, LEFT + 5, y + 8, LEFT, y - 2 }, { fill = surface.INK })
  canvas:text(middle, y + 22, text, { size = 11, anchor = "middle" })
  return y + 28
end

local function heading(certificate, words)
  if not certificate then return words.figure[ID].plan end
  local patterns = words.figure[ID]
  return surface.fill(certificate.number and patterns.numbered or patterns.certificate,
    { standard = certificate.standard_title, number = certificate.number, body = certificate.body })
end

local function describe(audits, title, at, today, words)
  local parts = {}
  for i, audit in ipairs(audits) do
    parts[i] = surface.fill(words.figure[ID].audit,
      { number = tostring(i), name = audit.name, when = audit.when })
  end
  local text = surface.fill(words.figure.sentence,
    { label = title, text = table.concat(parts, words.figure.semicolon) })
  if not at then return text end
  return surface.text({ text, surface.fill(words.figure[ID].now, { date = today }) }, words)
end

local function draw(audits, title, years, at, today, words)
  local canvas, y, low = surface.new(), at and 58 or 30, 0
  local width, room = (RIGHT - LEFT) / years, (RIGHT - LEFT) / (#audits - 1)
  canvas:lines(surface.WIDTH / 2, 12, surface.wrap(title, surface.WIDTH, 12, 1, true),
    { bold = true, anchor = "middle" })
  for year = 1, years do draw_year(canvas, year, width, y, words) end
  for i, audit in ipairs(audits) do low = math.max(low, draw_audit(canvas, i, audit, room, y)) end
  if at then draw_today(canvas, at, y, today, words) end
  return canvas, draw_return(canvas, low, words)
end

-- The first valid certificate that a certification body keeps up by audits, and that rests on no other, or nil.
local function kept_up(certificates)
  for _, item in ipairs(certificates) do
    if item.cycle and not item.base then return item end
  end
end

-- The figure { svg, alt } for MODEL in WORDS at the ISO date TODAY (nil: not marked); without a
-- valid certificate it shows the rules of the cycle.
return function(model, words, today)
  local certificate = kept_up(model.certificates)
  local audits = certificate and audits_of(certificate, words) or rules_of(words)
  local years = certificate and certificate.scheme.years or YEARS
  local title, at = heading(certificate, words), place_of(today, certificate)
  local canvas, height = draw(audits, title, years, at, today, words)
  local alt = describe(audits, title, at, today, words)
  return { svg = canvas:svg(height, words.figure[ID].title, alt), alt = alt }
end
