-- How many risks stand where, by their current and residual scores: by likelihood and impact, or by score.
local surface = require "document.surface"

local ID = "risk-heat-map"

local RAMP = { "#ddf0df", "#fbe08a", "#f4b26b", "#e8796b" }
local MOST_STEPS, MOST_SCORES = 12, 24
local LABELS, GAP = 92, 20
local PANEL = (surface.WIDTH - LABELS - GAP) / 2
local BAR, ROW = 90, 22 -- longest bar and height of a row of the distribution

-- The two sides: which keys of a risk hold its state.
local SIDES = {
  { id = "current", factors = "factors", score = "score", level = "level" },
  { id = "residual", factors = "residual_factors", score = "residual_score",
    level = "residual_level" },
}

local function colours_of(bands)
  local colours = {}
  for i, colour in ipairs(surface.ramp(RAMP, #bands)) do colours[bands[i]] = colour end
  return colours
end

local function fill_of(self, level)
  return level and self.colours[level] or surface.PAPER
end

local function ids_of(rows, test)
  local ids = {}
  for _, row in ipairs(rows) do
    if test(row) then ids[#ids + 1] = row.id end
  end
  return ids
end

local function key_of(likelihood, impact)
  return tostring(likelihood) .. "/" .. tostring(impact)
end

-- For each side, the ids of RISKS by the cell they stand in.
local function index_of(risks)
  local index = {}
  for _, side in ipairs(SIDES) do
    index[side] = {}
    for _, row in ipairs(risks) do
      local factors = row[side.factors]
      local key = key_of(factors[1].value, factors[2].value)
      index[side][key] = index[side][key] or {}
      table.insert(index[side][key], row.id)
    end
  end
  return index
end

local function ids_at(self, side, likelihood, impact)
  return self.index[side][key_of(likelihood, impact)] or {}
end

-- ---- legend -----------------------------------------------------------------------------------

local function band_text(self, band)
  local range = band.min == band.max and tostring(band.min)
    or surface.fill(self.words.figure.range, { min = tostring(band.min), max = tostring(band.max) })
  return surface.named(band.name, range, self.words)
end

local function threshold_text(self)
  local pattern = self.words.figure[ID].threshold
  return surface.fill(pattern, { score = tostring(self.method.threshold) })
end

-- Draws the levels with their scores and what the thick line is; returns the height it took.
local function draw_legend(self, top)
  local x, y = 0, top
  local function place(width)
    if x > 0 and x + width > surface.WIDTH then x, y = 0, y + 20 end
    x = x + width
    return x - width
  end
  for _, band in ipairs(self.method.bands) do
    local text = band_text(self, band)
    local at = place(22 + surface.text_width(text, 11) + 14)
    self.canvas:rectangle(at, y, 16, 12, { fill = fill_of(self, band), stroke = surface.INK })
    self.canvas:text(at + 22, y + 10, text, { size = 11 })
  end
  if self.method.threshold then
    local at = place(22 + surface.text_width(threshold_text(self), 11))
    self.canvas:line(at, y + 6, at + 16, y + 6, surface.INK, 3)
    self.canvas:text(at + 22, y + 10, threshold_text(self), { size = 11 })
  end
  return y + 12 - top
end

-- ---- matrix -----------------------------------------------------------------------------------

local function draw_cell(self, cell, ids, box)
  local canvas, middle = self.canvas, box.x + box.width / 2
  canvas:rectangle(box.x, box.y, box.width, box.height,
    { fill = fill_of(self, cell.level), stroke = surface.INK })
  if box.width >= 30 then
    canvas:text(box.x + 4, box.y + 11, tostring(cell.score), { size = 9 })
  end
  if #ids == 0 then return end
  local lines = surface.pack(ids, box.width - 6, 9.5, math.max(0, (box.height - 27) // 11))
  local y = box.y + (box.height - 13 - 11 * #lines) / 2 + 12
  canvas:text(middle, y, tostring(#ids), { size = 14, bold = true, anchor = "middle" })
  for i, line in ipairs(lines) do
    canvas:text(middle, y + 2 + 11 * i, line, { size = 9.5, anchor = "middle" })
  end
end

local function is_above(self, cell)
  return self.method.threshold ~= nil and cell ~= nil and cell.score > self.method.threshold
end

-- Draws the edges between what is acceptable and what is not; CELL is at column J of row I.
local function draw_threshold(self, rows, i, j, box)
  local cell, right = rows[i].cells[j], rows[i].cells[j + 1]
  local low = rows[i + 1] and rows[i + 1].cells[j]
  local x, y = box.x + box.width, box.y + box.height
  if right and is_above(self, cell) ~= is_above(self, right) then
    self.canvas:line(x, box.y - 1.5, x, y + 1.5, surface.INK, 3)
  end
  if low and is_above(self, cell) ~= is_above(self, low) then
    self.canvas:line(box.x - 1.5, y, x + 1.5, y, surface.INK, 3)
  end
end

local function each_cell(matrix, x, y, size, visit)
  for i, row in ipairs(matrix.rows) do
    for j, cell in ipairs(row.cells) do
      visit(i, j, row, cell, { x = x + (j - 1) * size.width, y = y + (i - 1) * size.height,
        width = size.width, height = size.height })
    end
  end
end

local function draw_panel(self, side, matrix, x, y, size)
  self.canvas:text(x + PANEL / 2, y - 10, self.words.figure[ID][side.id],
    { size = 13, bold = true, anchor = "middle" })
  each_cell(matrix, x, y, size, function(_, _, row, cell, box)
    draw_cell(self, cell, ids_at(self, side, row.value, cell.value), box)
  end)
  each_cell(matrix, x, y, size, function(i, j, _, _, box)
    draw_threshold(self, matrix.rows, i, j, box)
  end)
  for j, cell in ipairs(matrix.rows[1].cells) do
    self.canvas:text(x + (j - 0.5) * size.width, y + #matrix.rows * size.height + 15,
      tostring(cell.value), { bold = true, anchor = "middle" })
  end
end

local function draw_row_labels(self, matrix, y, size)
  for i, row in ipairs(matrix.rows) do
    local middle = y + (i - 0.5) * size.height
    local lines = surface.wrap(row.name, LABELS - 28, 11, size.height >= 28 and 2 or 1)
    self.canvas:text(16, middle + 4, tostring(row.value), { bold = true, anchor = "end" })
    self.canvas:lines(22, middle + 11.5 - 7.5 * #lines, lines, { size = 11 })
  end
end

-- What the numbers below the columns mean.
local function draw_column_names(self, matrix, y)
  local names = {}
  for i, cell in ipairs(matrix.rows[1].cells) do
    names[i] = surface.fill(self.words.figure[ID].step,
      { value = tostring(cell.value), name = cell.name })
  end
  local text = surface.fill(self.words.figure.labelled, { label = self.method.factors[2].name,
    text = table.concat(names, self.words.separator) })
  local lines = surface.wrap(text, surface.WIDTH - LABELS, 11, 6)
  return self.canvas:lines(LABELS, y, lines, { size = 11 })
end

local function draw_matrix(self, matrix)
  local width, y = PANEL / #matrix.rows[1].cells, 26
  local size = { width = width, height = math.floor(math.max(24, math.min(66, width * 1.25))) }
  self.canvas:text(0, y - 10, self.method.factors[1].name, { size = 11, bold = true })
  draw_row_labels(self, matrix, y, size)
  for i, side in ipairs(SIDES) do
    draw_panel(self, side, matrix, LABELS + (i - 1) * (PANEL + GAP), y, size)
  end
  y = draw_column_names(self, matrix, y + #matrix.rows * size.height + 36)
  return y + draw_legend(self, y - 4) + 2
end

-- ---- distribution -----------------------------------------------------------------------------

local function scores_of(risks)
  local seen, scores = {}, {}
  for _, row in ipairs(risks) do
    for _, side in ipairs(SIDES) do
      local score = row[side.score]
      if score and not seen[score] then seen[score], scores[#scores + 1] = true, score end
    end
  end
  table.sort(scores, function(a, b) return a > b end)
  return scores
end

local function bar_of_score(self, score)
  local bar = { label = tostring(score), score = score }
  for _, side in ipairs(SIDES) do
    bar[side.id] = ids_of(self.risks, function(row) return row[side.score] == score end)
  end
  for _, band in ipairs(self.method.bands) do
    if score >= band.min and score <= band.max then bar.level = band end
  end
  bar.name = bar.level and bar.level.name or ""
  return bar
end

local function bar_of_band(self, band)
  local bar = { label = tostring(band.max), name = band.name, score = band.max, level = band }
  for _, side in ipairs(SIDES) do
    bar[side.id] = ids_of(self.risks, function(row) return row[side.level] == band end)
  end
  return bar
end

-- The bars from the highest: one for each score that occurs; where these are many, for each level.
local function bars_of(self)
  local scores, bands, bars = scores_of(self.risks), self.method.bands, {}
  if #scores > 0 and #scores <= MOST_SCORES then
    for i, score in ipairs(scores) do bars[i] = bar_of_score(self, score) end
    return bars
  end
  for i = #bands, 1, -1 do bars[#bars + 1] = bar_of_band(self, bands[i]) end
  return bars
end

local function draw_bar(self, bar, ids, x, y, unit)
  local width = #ids * unit
  if width > 0 then
    self.canvas:rectangle(x, y + 3, width, ROW - 6,
      { fill = fill_of(self, bar.level), stroke = surface.INK })
  end
  local count = tostring(#ids)
  self.canvas:text(x + width + 5, y + 15, count, { bold = true })
  x = x + width + 11 + surface.text_width(count, 12, true)
  local right = PANEL - width - 11 - surface.text_width(count, 12, true)
  self.canvas:lines(x, y + 15, surface.pack(ids, right, 9.5, 1), { size = 9.5 })
end

local function most_ids(bars)
  local most = 1
  for _, bar in ipairs(bars) do most = math.max(most, #bar.current, #bar.residual) end
  return most
end

local function draw_axes(self, bars, top)
  for i, side in ipairs(SIDES) do
    local x = LABELS + (i - 1) * (PANEL + GAP)
    self.canvas:text(x, top - 10, self.words.figure[ID][side.id], { size = 13, bold = true })
    self.canvas:line(x, top, x, top + #bars * ROW, surface.INK, 1)
  end
  self.canvas:text(0, top - 10, self.words.figure[ID].score, { size = 11, bold = true })
end

local function draw_distribution(self)
  local bars, top = self.bars, 26
  local unit = BAR / most_ids(bars)
  draw_axes(self, bars, top)
  for i, bar in ipairs(bars) do
    local y, below = top + (i - 1) * ROW, bars[i + 1]
    self.canvas:text(24, y + 15, bar.label, { bold = true, anchor = "end" })
    self.canvas:lines(30, y + 15, surface.wrap(bar.name, LABELS - 34, 11, 1), { size = 11 })
    for j, side in ipairs(SIDES) do
      draw_bar(self, bar, bar[side.id], LABELS + (j - 1) * (PANEL + GAP), y, unit)
    end
    if below and is_above(self, bar) ~= is_above(self, below) then
      self.canvas:line(0, y + ROW, surface.WIDTH, y + ROW, surface.INK, 3)
    end
  end
  local y = top + #bars * ROW + 14
  return y + draw_legend(self, y) + 2
end

-- ---- in words ---------------------------------------------------------------------------------

local function describe_ids(self, what, ids)
  return surface.fill(self.words.figure[ID].place, { what = what,
    count = surface.quantity(#ids, self.words.figure.risks),
    ids = surface.enumerate(ids, self.words) })
end

local function describe_cells(self, side, matrix, parts)
  for _, row in ipairs(matrix.rows) do
    for _, cell in ipairs(row.cells) do
      local ids = ids_at(self, side, row.value, cell.value)
      local what = surface.fill(self.words.figure[ID].cell, { likelihood = tostring(row.value),
        impact = tostring(cell.value), score = tostring(cell.score) })
      if #ids > 0 then parts[#parts + 1] = describe_ids(self, what, ids) end
    end
  end
end

local function describe_bars(self, side, parts)
  for _, bar in ipairs(self.bars) do
    local what = surface.fill(self.words.figure[ID].bar,
      { label = bar.label, level = bar.name })
    if #bar[side.id] > 0 then parts[#parts + 1] = describe_ids(self, what, bar[side.id]) end
  end
end

local function describe_levels(self, side)
  local parts = {}
  for i = #self.method.bands, 1, -1 do
    local band = self.method.bands[i]
    local ids = ids_of(self.risks, function(row) return row[side.level] == band end)
    parts[#parts + 1] = surface.named(band.name, #ids, self.words)
  end
  local unscored = ids_of(self.risks, function(row) return row[side.level] == nil end)
  if #unscored > 0 then
    parts[#parts + 1] = surface.named(self.words.not_recorded, #unscored, self.words)
  end
  return table.concat(parts, self.words.separator)
end

local function describe(self, matrix)
  local parts, words = {}, self.words.figure[ID]
  for _, side in ipairs(SIDES) do
    parts[#parts + 1] = surface.fill(words.side, { side = words[side.id],
      count = surface.quantity(#self.risks, self.words.figure.risks),
      levels = describe_levels(self, side) })
    if matrix then
      describe_cells(self, side, matrix, parts)
    else
      describe_bars(self, side, parts)
    end
  end
  return surface.text(parts, self.words)
end

-- The matrix of MODEL as long as its cells can be drawn.
local function drawable_matrix(model)
  local matrix = model.risk_summary.matrix
  local rows = matrix and #matrix.rows or 0
  local columns = rows > 0 and #matrix.rows[1].cells or 0
  return columns > 0 and math.max(rows, columns) <= MOST_STEPS and matrix or nil
end

-- The figure { svg, alt } for MODEL in WORDS.
return function(model, words)
  local self = { canvas = surface.new(), words = words, method = model.method, risks = model.risks,
    colours = colours_of(model.method.bands) }
  local matrix = drawable_matrix(model)
  if matrix then self.index = index_of(self.risks) else self.bars = bars_of(self) end
  local height = matrix and draw_matrix(self, matrix) or draw_distribution(self)
  local alt = describe(self, matrix)
  return { svg = self.canvas:svg(height, words.figure[ID].title, alt), alt = alt }
end
