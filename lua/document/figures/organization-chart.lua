-- Who answers for information security: roles and holders, internal audit apart from the others.
local surface = require "document.surface"

local ID = "organization-chart"

local BOX, GAP, PAD = 196, 10, 8
local LEADER_X = (surface.WIDTH - BOX) / 2
local TOP, LEADER, AUDITOR = "top-management", "isms-manager", "internal-auditor"

-- ---- roles ------------------------------------------------------------------------------------

local function risks_by_role(model)
  local index = {}
  for _, owner in ipairs(model.risk_owners) do index[owner.id] = owner.count end
  return index
end

local function group_of(role, counts)
  if role.top_management or role.id == TOP then return "top" end
  if role.id == LEADER then return "leaders" end
  if role.id == AUDITOR then return "auditors" end
  return counts[role.id] and "owners" or "others"
end

-- The roles as { top, leaders, auditors, owners, others }, each in the order of the facts.
local function sort_roles(model, counts)
  local groups = { top = {}, leaders = {}, auditors = {}, owners = {}, others = {} }
  for _, role in ipairs(model.roles) do table.insert(groups[group_of(role, counts)], role) end
  return groups
end

-- Who stands in for ROLE, and how many risks (COUNT) it owns.
local function details_of(role, count, words)
  local details, patterns = {}, words.figure[ID]
  if role.deputy_name then
    details[#details + 1] = surface.fill(patterns.deputy, { name = role.deputy_name })
  end
  if count then
    local risks = surface.quantity(count, words.figure.risks)
    details[#details + 1] = surface.fill(patterns.owns, { risks = risks })
  end
  return details
end

-- ---- boxes ------------------------------------------------------------------------------------

-- What stands in a box: { text, bold } for each line.
local function lines_of(role, count, words)
  local lines, room = {}, BOX - 2 * PAD
  local function put(text, bold, most)
    for _, line in ipairs(surface.wrap(text, room, 12, most, bold)) do
      lines[#lines + 1] = { text = line, bold = bold }
    end
  end
  put(role.title, true, 3)
  if role.holder_name then put(role.holder_name, false, 2) end
  for _, detail in ipairs(details_of(role, count, words)) do put(detail, false, 2) end
  return lines
end

local function box_height(lines)
  return #lines * 16 + 2 * PAD
end

local function draw_box(self, role, x, y, height, look)
  local lines = lines_of(role, self.counts[role.id], self.words)
  self.canvas:rectangle(x, y, BOX, height, look)
  local at = y + (height - #lines * 16) / 2 + 12.5
  for i, line in ipairs(lines) do
    self.canvas:text(x + BOX / 2, at + (i - 1) * 16, line.text,
      { anchor = "middle", bold = line.bold, fill = look.text })
  end
end

local function tallest(self, roles, from, to)
  local height = 0
  for i = from, math.min(to, #roles) do
    height = math.max(height, box_height(lines_of(roles[i], self.counts[roles[i].id], self.words)))
  end
  return height
end

-- ---- parts ------------------------------------------------------------------------------------

local DARK = { fill = surface.ACCENT, text = surface.PAPER, rx = 4 }
local PLAIN = { fill = surface.PAPER, stroke = surface.INK, thickness = 1, rx = 4 }
local APART = { fill = surface.PAPER, stroke = surface.INK, thickness = 2 }

-- Draws ROLES below each other in the middle, tied by lines; returns the lower end.
local function draw_column(self, roles, x, y, look, tie)
  for i, role in ipairs(roles) do
    local height = tallest(self, roles, i, i)
    if tie or i > 1 then
      self.canvas:line(x + BOX / 2, y, x + BOX / 2, y + 20, surface.INK, 1.5)
      y = y + 20
    end
    draw_box(self, role, x, y, height, look)
    y = y + height
  end
  return y
end

-- Draws the auditors at the right, tied to top management alone.
local function draw_auditors(self, roles, y, level)
  local x = surface.WIDTH - BOX
  if #roles == 0 then return y end
  self.canvas:line(LEADER_X + BOX, level, x, level, surface.INK, 1.5)
  local low = draw_column(self, roles, x, y, APART, false)
  self.canvas:text(x + BOX / 2, low + 15, self.words.figure[ID].independent,
    { size = 11, anchor = "middle", fill = surface.MUTED })
  return low + 20
end

-- Draws ROLES in rows of three on a panel with a heading; returns the lower end.
local function draw_panel(self, roles, heading, y)
  if #roles == 0 then return y end
  local rows, height = {}, 34
  for i = 1, #roles, 3 do
    rows[#rows + 1] = { from = i, height = tallest(self, roles, i, i + 2) }
    height = height + rows[#rows].height + GAP
  end
  self.canvas:rectangle(0, y, surface.WIDTH, height, { fill = surface.PANEL, rx = 6 })
  self.canvas:text(surface.WIDTH / 2, y + 21, heading, { size = 12, bold = true, anchor = "middle" })
  local left, at = (surface.WIDTH - 3 * BOX - 2 * GAP) / 2, y + 34
  for _, row in ipairs(rows) do
    local count = math.min(3, #roles - row.from + 1)
    local x = left + (3 - count) * (BOX + GAP) / 2
    for i = 0, count - 1 do
      draw_box(self, roles[row.from + i], x + i * (BOX + GAP), at, row.height, PLAIN)
    end
    at = at + row.height + GAP
  end
  return y + height
end

local function draw(self, groups)
  local words, middle = self.words.figure[ID], LEADER_X + BOX / 2
  local low = draw_column(self, groups.top, LEADER_X, 0, DARK, false)
  local level = #groups.top > 0 and tallest(self, groups.top, 1, 1) / 2 or 0
  local beside = draw_auditors(self, groups.auditors, 0, level)
  low = draw_column(self, groups.leaders, LEADER_X, low, PLAIN, #groups.top > 0)
  local y = math.max(low, beside) + 20
  if #groups.owners + #groups.others > 0 then
    self.canvas:line(middle, low, middle, y, surface.INK, 1.5)
  end
  y = draw_panel(self, groups.owners, words.owners, y)
  local space = #groups.owners > 0 and GAP or 0
  return draw_panel(self, groups.others, words.others, y + space)
end

-- ---- in words ---------------------------------------------------------------------------------

local function describe_role(self, role)
  local patterns = self.words.figure[ID]
  local text = surface.fill(patterns.holder, { role = role.title, name = role.holder_name or "" })
  local details = details_of(role, self.counts[role.id], self.words)
  if #details == 0 then return text end
  return surface.fill(patterns.details,
    { text = text, details = table.concat(details, self.words.separator) })
end

local function describe_group(self, roles, label)
  local parts = {}
  for i, role in ipairs(roles) do parts[i] = describe_role(self, role) end
  if #parts == 0 then return nil end
  return surface.fill(self.words.figure.sentence,
    { label = label, text = table.concat(parts, self.words.figure.semicolon) })
end

local function describe(self, groups)
  local words, parts = self.words.figure[ID], {}
  parts[#parts + 1] = describe_group(self, groups.top, words.top)
  parts[#parts + 1] = describe_group(self, groups.leaders, words.leader)
  parts[#parts + 1] = describe_group(self, groups.auditors, words.auditor)
  parts[#parts + 1] = describe_group(self, groups.owners, words.owners)
  parts[#parts + 1] = describe_group(self, groups.others, words.others)
  return surface.text(parts, self.words)
end

-- The figure { svg, alt } for MODEL in WORDS; nil where there are no roles.
return function(model, words)
  if #model.roles == 0 then return nil end
  local self = { canvas = surface.new(), words = words, counts = risks_by_role(model) }
  local groups = sort_roles(model, self.counts)
  local height, alt = draw(self, groups), describe(self, groups)
  return { svg = self.canvas:svg(height + 2, words.figure[ID].title, alt), alt = alt }
end
