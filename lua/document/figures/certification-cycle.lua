-- The three years of a certificate: certification, two surveillance audits, recertification.
local surface = require "document.surface"
local dates = require "base.dates"

local ID = "certification-cycle"

local LEFT, RIGHT, HEIGHT = 78, 558, 30
local YEARS = 3
local STEP = (RIGHT - LEFT) / YEARS

-- ---- facts ------------------------------------------------------------------------------------

-- The audits in order: { name, when }; dates where there is a CERTIFICATE, else what is required.
local function audits_of(certificate, words)
  local names, list = words.figure[ID].audits, {}
  for i, name in ipairs(names) do list[i] = { name = name, when = words.figure[ID].rules[i] } end
  if not certificate then return list end
  list[1].when = certificate.issued
  for year = 1, YEARS - 1 do
    local date = dates.add_months(certificate.issued, 12 * year)
    list[year + 1].when = surface.fill(words.figure[ID].by, { date = date })
  end
  local last = certificate.expires or dates.add_months(certificate.issued, 12 * YEARS)
  list[#list].when = surface.fill(words.figure[ID].before, { date = last })
  return list
end

local function days(date)
  local year, month, day = dates.parse(date)
  return (year * 12 + month - 1) * 31 + day -- of even length, as they are drawn
end

-- Where TODAY stands between the first day of CERTIFICATE and the end of its third year, or nil.
local function place_of(today, certificate)
  if not today or not certificate then return nil end
  local first = days(certificate.issued)
  local last = days(dates.add_months(certificate.issued, 12 * YEARS))
  local share = (days(today) - first) / (last - first)
  return share >= 0 and share <= 1 and LEFT + share * (RIGHT - LEFT) or nil
end

-- ---- drawing ----------------------------------------------------------------------------------

local function draw_year(canvas, year, y, words)
  local x, text = LEFT + (year - 1) * STEP, words.figure[ID].year
  canvas:rectangle(x, y, STEP, HEIGHT, { fill = "#d6e6f2", stroke = surface.INK })
  canvas:text(x + STEP / 2, y + HEIGHT / 2 + 4.5, surface.fill(text, { year = tostring(year) }),
    { anchor = "middle" })
end

local function draw_audit(canvas, number, audit, y)
  local x, room = LEFT + (number - 1) * STEP, STEP - 12
  canvas:circle(x, y + HEIGHT / 2, 18, { fill = surface.ACCENT, stroke = surface.PAPER,
    thickness = 3 })
  canvas:text(x, y + HEIGHT / 2 + 5, tostring(number),
    { size = 14, bold = true, anchor = "middle", fill = surface.PAPER })
  y = canvas:lines(x, y + HEIGHT + 25, surface.wrap(audit.name, room, 12, 2, true),
    { bold = true, anchor = "middle" })
  return canvas:lines(x, y, surface.wrap(audit.when, room, 11, 3), { size = 11, anchor = "middle" })
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

local function draw(audits, title, at, today, words)
  local canvas, y, low = surface.new(), at and 58 or 30, 0
  canvas:lines(surface.WIDTH / 2, 12, surface.wrap(title, surface.WIDTH, 12, 1, true),
    { bold = true, anchor = "middle" })
  for year = 1, YEARS do draw_year(canvas, year, y, words) end
  for i, audit in ipairs(audits) do low = math.max(low, draw_audit(canvas, i, audit, y)) end
  if at then draw_today(canvas, at, y, today, words) end
  return canvas, draw_return(canvas, low, words)
end

-- The figure { svg, alt } for MODEL in WORDS at the ISO date TODAY (nil: not marked); without a
-- valid certificate it shows the rules of the cycle.
return function(model, words, today)
  local certificate = model.certificates[1]
  local audits, title = audits_of(certificate, words), heading(certificate, words)
  local at = place_of(today, certificate)
  local canvas, height = draw(audits, title, at, today, words)
  local alt = describe(audits, title, at, today, words)
  return { svg = canvas:svg(height, words.figure[ID].title, alt), alt = alt }
end
