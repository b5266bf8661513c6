-- A drawing surface: collects shapes in pixels of CSS (96 to the inch) and writes them as SVG, of
-- the subset that src/picture reads.
local phrase = require "base.phrase"
local xml = require "format.xml"

local surface = {}

-- Colours that figures share. INK is read on every light fill and outlines it; PAPER is read on
-- every dark one, MUTED on PAPER and PANEL.
surface.INK, surface.MUTED, surface.PAPER, surface.PANEL = "#1b2733", "#4a5763", "#ffffff", "#f3f5f7"
surface.ACCENT, surface.ALARM = "#1f5f8b", "#a3241b"
surface.WIDTH = 636 -- to draw on; with the margin, in which outlines end, that of a page's text

local MARGIN = 2

local FONTS = "'Noto Sans', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif"
local ATTRIBUTES = { "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "rx",
  "points", "font-size", "font-weight", "text-anchor", "fill", "stroke", "stroke-width" }

local Canvas = {}
Canvas.__index = Canvas

-- VALUE with at most two decimals, the same on every machine.
local function number(value)
  local hundredths = math.floor(math.abs(value) * 100 + 0.5)
  local text = string.format("%d", hundredths // 100)
  if hundredths % 100 > 0 then
    text = text .. string.format(".%02d", hundredths % 100):gsub("0$", "")
  end
  return (value < 0 and hundredths > 0 and "-" or "") .. text
end

local function attributes_of(values)
  local parts = {}
  for _, name in ipairs(ATTRIBUTES) do
    local value = values[name]
    if value then
      local text = type(value) == "number" and number(value) or xml.escape(value)
      parts[#parts + 1] = string.format(' %s="%s"', name, text)
    end
  end
  return table.concat(parts)
end

local function add(canvas, name, values, content)
  local tail = content and ">" .. xml.escape(content) .. "</" .. name .. ">" or "/>"
  canvas[#canvas + 1] = "<" .. name .. attributes_of(values) .. tail .. "\n"
end

-- A new surface; what is drawn later lies above.
function surface.new()
  return setmetatable({}, Canvas)
end

local function with_look(values, look)
  values.fill, values.stroke, values.rx = look.fill or "none", look.stroke, look.rx
  values["stroke-width"] = look.stroke and (look.thickness or 1)
  return values
end

-- A rectangle; LOOK: fill, stroke, thickness (1), rx.
function Canvas:rectangle(x, y, width, height, look)
  add(self, "rect", with_look({ x = x, y = y, width = width, height = height }, look))
end

-- A straight line of COLOUR and THICKNESS (1).
function Canvas:line(x1, y1, x2, y2, colour, thickness)
  add(self, "line", { x1 = x1, y1 = y1, x2 = x2, y2 = y2, stroke = colour,
    ["stroke-width"] = thickness or 1 })
end

-- A circle; LOOK as for rectangle.
function Canvas:circle(x, y, radius, look)
  add(self, "circle", with_look({ cx = x, cy = y, r = radius }, look))
end

-- A polygon through the POINTS { x1, y1, x2, y2, … }, an open line where LOOK.open; LOOK as for
-- rectangle.
function Canvas:polygon(points, look)
  local texts = {}
  for i = 1, #points, 2 do
    texts[#texts + 1] = number(points[i]) .. "," .. number(points[i + 1])
  end
  add(self, look.open and "polyline" or "polygon",
    with_look({ points = table.concat(texts, " ") }, look))
end

-- One line of TEXT on the baseline Y; LOOK: size (12), bold, anchor ("start", "middle", "end"),
-- fill (INK).
function Canvas:text(x, y, text, look)
  look = look or {}
  add(self, "text", { x = x, y = y, ["font-size"] = look.size or 12,
    ["font-weight"] = look.bold and "bold", ["text-anchor"] = look.anchor,
    fill = look.fill or surface.INK }, text)
end

-- LINES of text below each other, the first on the baseline Y; returns the baseline of the next.
function Canvas:lines(x, y, lines, look)
  for _, line in ipairs(lines) do
    self:text(x, y, line, look)
    y = y + (look and look.size or 12) * 1.3
  end
  return y
end

-- Diagonal lines of COLOUR across a rectangle, for readers who do not see colours.
function Canvas:hatch(x, y, width, height, colour)
  local step = 6
  for offset = step, width + height - 1, step do
    local right, low = math.min(offset, width), math.max(0, offset - width)
    local left, high = math.max(0, offset - height), math.min(offset, height)
    self:line(x + left, y + high, x + right, y + low, colour, 1)
  end
end

-- The whole as SVG of HEIGHT, with what it is (TITLE) and what it says (DESCRIPTION) for those who
-- do not see it.
function Canvas:svg(height, title, description)
  local size = number(surface.WIDTH + 2 * MARGIN) .. " " .. number(height + 2 * MARGIN)
  local root = surface.fill('<svg xmlns="http://www.w3.org/2000/svg" width="{width}"' ..
    ' height="{height}" viewBox="{corner} {corner} {size}" role="img" font-family="{fonts}">\n', {
    width = size:match("^%S+"), height = size:match("%S+$"), corner = number(-MARGIN),
    size = size, fonts = FONTS })
  return root .. "<title>" .. xml.escape(title) .. "</title>\n<desc>" .. xml.escape(description) ..
    "</desc>\n" .. table.concat(self) .. "</svg>\n"
end

-- Patterns of characters that are not of common width, in ems; the widths are those of Noto Sans,
-- with room to spare, since each reader's fonts differ.
local COMMON, WIDE, BOLD = 0.6, 1, 1.08
local UNCOMMON = {
  { "[ .,:;!'|()%-ijlfrtI]", 0.36 }, { "[ABCDEFGHKLNOPQRSTUVXYZ+=]", 0.7 }, { "[mwMW@%%]", 0.96 },
}

-- How wide TEXT will be at most, in pixels: estimated.
function surface.text_width(text, size, bold)
  local characters = utf8.len(text)
  local wide = math.max(0, host.width(text) - characters)
  local ems = wide * WIDE + (characters - wide) * COMMON
  for _, class in ipairs(UNCOMMON) do
    local _, count = text:gsub(class[1], "")
    ems = ems + count * (class[2] - COMMON)
  end
  return ems * size * (bold and BOLD or 1)
end

-- Full-width text breaks between any two characters.
local function words_of(text)
  local list = {}
  for word in text:gmatch("%S+") do
    if host.width(word) > utf8.len(word) then
      for _, code in utf8.codes(word) do
        list[#list + 1] = { text = utf8.char(code), glued = true }
      end
      list[#list].glued = false
    else
      list[#list + 1] = { text = word, glued = false }
    end
  end
  return list
end

local function shorten(text, width, size, bold)
  while surface.text_width(text .. "…", size, bold) > width and utf8.len(text) > 1 do
    text = text:sub(1, utf8.offset(text, -1) - 1)
  end
  return text .. "…"
end

local function break_lines(text, width, size, bold)
  local lines, glued = {}, true
  for _, word in ipairs(words_of(text)) do
    local last = lines[#lines]
    local joined = last and last .. (glued and "" or " ") .. word.text
    local fits = joined and surface.text_width(joined, size, bold) <= width
    lines[fits and #lines or #lines + 1] = fits and joined or word.text
    glued = word.glued
  end
  return lines
end

-- TEXT as lines no wider than WIDTH, MOST of them at most: what is longer ends in an ellipsis.
function surface.wrap(text, width, size, most, bold)
  local lines = break_lines(text, width, size, bold)
  if #lines > most then
    lines[most] = shorten(table.concat(lines, " ", most, most + 1), width, size, bold)
  end
  for i, line in ipairs(lines) do
    if surface.text_width(line, size, bold) > width then
      lines[i] = shorten(line, width, size, bold)
    end
  end
  return table.move(lines, 1, math.min(#lines, most), 1, {})
end

-- ITEMS as lines no wider than WIDTH, as long as they are no more than MOST; how many items they
-- hold is the second result.
local function join_lines(items, width, size, most)
  local lines = {}
  for i, item in ipairs(items) do
    local joined = lines[#lines] and lines[#lines] .. " " .. item
    local fits = joined and surface.text_width(joined, size) <= width
    if not fits and (#lines == most or surface.text_width(item, size) > width) then
      return lines, i - 1
    end
    lines[fits and #lines or #lines + 1] = fits and joined or item
  end
  return lines, #items
end

-- ITEMS in at most MOST lines no wider than WIDTH; those that do not fit are counted: "R-01 +3".
-- Where not one fits there are no lines.
function surface.pack(items, width, size, most)
  local lines, held = join_lines(items, width, size, most)
  for shown = held, 1, -1 do
    if shown == #items then return lines end
    local list = table.move(items, 1, shown, 1, {})
    list[shown + 1] = "+" .. #items - shown
    lines, held = join_lines(list, width, size, most)
    if held == #list then return lines end
  end
  return {}
end

-- ITEMS as part of a sentence: the first twelve, and how many more there are.
function surface.enumerate(items, words)
  local list = table.move(items, 1, math.min(#items, 12), 1, {})
  local rest = #items - #list
  if rest > 0 then list[#list + 1] = surface.quantity(rest, words.figure.more) end
  return table.concat(list, words.separator)
end

-- SENTENCES one after the other.
function surface.text(sentences, words)
  local text = sentences[1] or ""
  for i = 2, #sentences do
    text = surface.fill(words.figure.follow, { before = text, after = sentences[i] })
  end
  return text
end

-- NAME and COUNT: "Planned 2".
function surface.named(name, count, words)
  return surface.fill(words.figure.named_count, { name = name, count = tostring(count) })
end

-- PATTERN with its names filled in, and a count in the words of its forms: see base.phrase.
surface.fill, surface.quantity = phrase.fill, phrase.counted

local function channels(colour)
  local list = {}
  for digits in colour:gmatch("%x%x") do list[#list + 1] = tonumber(digits, 16) end
  return list
end

local function luminance(colour)
  local weights, sum = { 0.2126, 0.7152, 0.0722 }, 0
  for i, channel in ipairs(channels(colour)) do
    local part = channel / 255
    sum = sum + weights[i] * (part <= 0.04045 and part / 12.92 or ((part + 0.055) / 1.055) ^ 2.4)
  end
  return sum
end

-- The contrast of two colours "#rrggbb" by WCAG 2: from 1 to 21.
function surface.contrast(one, other)
  local a, b = luminance(one), luminance(other)
  return (math.max(a, b) + 0.05) / (math.min(a, b) + 0.05)
end

-- COUNT colours from the first of STOPS to the last.
function surface.ramp(stops, count)
  local colours = {}
  for i = 1, count do
    local place = count > 1 and (i - 1) / (count - 1) * (#stops - 1) or 0
    local index = math.min(math.floor(place), #stops - 2)
    local low, high, mixed = channels(stops[index + 1]), channels(stops[index + 2]), {}
    for c = 1, 3 do
      local channel = low[c] + (high[c] - low[c]) * (place - index)
      mixed[c] = string.format("%02x", math.floor(channel + 0.5))
    end
    colours[i] = "#" .. table.concat(mixed)
  end
  return colours
end

return surface
