-- Steps of scales by their names: who fills in a register in a spreadsheet may write High for 4.
local member = require "base.member"

local steps = {}

-- Factors → the scale of risk_method that their steps are of.
local SCALES = { likelihood = "likelihood", impact = "impact", threat = "threat", vulnerability = "vulnerability",
  confidentiality = "value", integrity = "value", availability = "value" }
local REGISTERS = { risks = true, assets = true }

-- The names of the steps of SCALE (a node), in small letters → their numbers as texts.
local function index_of(scale)
  local index = {}
  for _, step in ipairs(scale or {}) do
    local value, name = member(step, "value"), member(step, "name")
    local names = name and name.text and { { value = name } } or name or {}
    for _, entry in ipairs(names) do
      if value and entry.value.text then index[entry.value.text:lower()] = value.text end
    end
  end
  return index
end

local function replace(row, indexes)
  for _, entry in ipairs(row.kind == "map" and row or {}) do
    local index = indexes[entry.key]
    if entry.value.kind == "map" then
      replace(entry.value, indexes)
    elseif index and entry.value.text then
      entry.value.text = index[entry.value.text:lower()] or entry.value.text
    end
  end
end

-- Puts numbers for names in the registers of ROOT (the node of all facts) that are CSV.
function steps.number(root)
  local scales = member(member(root, "risk_method"), "scales")
  local indexes = {}
  for factor, scale in pairs(SCALES) do indexes[factor] = index_of(member(scales, scale)) end
  for _, entry in ipairs(root) do
    if REGISTERS[entry.key] and entry.value.kind == "list" and entry.value.path:find("%.csv$") then
      for _, row in ipairs(entry.value) do replace(row, indexes) end
    end
  end
end

return steps
