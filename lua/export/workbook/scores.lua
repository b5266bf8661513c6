-- The columns of a workbook that follow from others: scores and levels of risks, by formulas that say
-- what lua/model/risk.lua says, and titles of controls.
local lists = require "base.lists"

local scores = {}

local ASPECTS = { "confidentiality", "integrity", "availability" }
local JOINS = {
  product = function(cells) return table.concat(cells, "*") end,
  sum = function(cells) return table.concat(cells, "+") end,
  max = function(cells) return "MAX(" .. table.concat(cells, ",") .. ")" end,
}

local function quoted(text)
  return '"' .. text:gsub('"', '""') .. '"'
end

-- The cell of the fact PATH of risks in ROW.
local function cell(at, row, path)
  return "$" .. at[path] .. row
end

local function joined(method, cells)
  return ("IF(COUNT(%s)=%d,%s,\"\")"):format(table.concat(cells, ","), #cells, JOINS[method.combine](cells))
end

local function level_formula(method, score)
  local formula = '""'
  for i = #method.bands, 1, -1 do
    local band = method.bands[i]
    formula = ("IF(AND(%s>=%d,%s<=%d),%s,%s)"):format(score, band.min, score, band.max,
      quoted(band.name), formula)
  end
  return ('=IF(%s="","",%s)'):format(score, formula)
end

-- The property ASPECT of the risk, or else of its asset.
local function aspect_formula(self, at, row, aspect)
  local own = cell(at, row, "risks." .. aspect)
  local column, ids = self.refer("assets", "assets." .. aspect), self.refer("assets", "assets.id")
  if not column then return own end
  local found = ("INDEX(%s,MATCH(%s,%s,0))"):format(column, cell(at, row, "risks.asset"), ids)
  return ('IF(%s<>"",%s,IFERROR(IF(%s="","",%s),""))'):format(own, own, found, found)
end

local function value_formula(self, at, row)
  local parts = lists.map(ASPECTS, function(aspect) return aspect_formula(self, at, row, aspect) end)
  local all = table.concat(parts, ",")
  return ('=IF(COUNT(%s)=3,MAX(%s),"")'):format(all, all)
end

local function factor_cell(at, row, id)
  return cell(at, row, id == "value" and "risks:value" or "risks." .. id)
end

local function score_formula(method, at, row)
  return "=" .. joined(method, lists.map(method.factors, function(factor)
    return factor_cell(at, row, factor.id)
  end))
end

-- The score after treatment: of the factors given for it, the others as they are. Where none is given
-- it is as now, if ENTRY says so, or not known.
local function residual_formula(method, at, row, entry)
  local given, cells = {}, {}
  for i, factor in ipairs(method.factors) do
    local current, path = factor_cell(at, row, factor.id), "risks.residual." .. factor.id
    cells[i] = current
    if at[path] then
      given[#given + 1] = cell(at, row, path)
      cells[i] = ('IF(%s="",%s,%s)'):format(given[#given], current, given[#given])
    end
  end
  local as_now = entry.residual_score and not entry.changes and cell(at, row, "risks:score") or '""'
  return ("=IF(COUNT(%s)=0,%s,%s)"):format(table.concat(given, ","), as_now, joined(method, cells))
end

local function level_names(method)
  return lists.map(method.bands, function(band) return band.name end)
end

local function computed(key, heading, text, formula)
  return { path = "risks:" .. key, heading = heading, computed = true, width = 12, text = text,
    formula = formula }
end

-- Puts ADDED into LIST behind the last column whose path one of PATTERNS finds.
local function insert_behind(list, added, test)
  local place = #list
  for i, column in ipairs(list) do
    if test(column.path) then place = i end
  end
  for i, column in ipairs(added) do table.insert(list, place + i, column) end
end

local function score_columns(self, prefix, words, formulas)
  local method = self.view.model.method
  local function of(entry) return self.rated[entry.id] or {} end
  local score = computed(prefix .. "score", words[prefix .. "score"], function(entry)
    local number = of(entry)[prefix .. "score"]
    return number and tostring(number)
  end, formulas)
  local level = computed(prefix .. "level", words[prefix .. "level"], function(entry)
    local band = of(entry)[prefix .. "level"]
    return band and band.name
  end, function(at, row) return level_formula(method, cell(at, row, "risks:" .. prefix .. "score")) end)
  level.levels = level_names(method)
  return score, level
end

local function add_risks(self, list, words)
  local method = self.view.model.method
  self.rated = lists.by_id(self.view.facts.risks)
  local now = { score_columns(self, "", words, function(at, row) return score_formula(method, at, row) end) }
  if method.kind == "value-threat-vulnerability" then
    table.insert(now, 1, computed("value", words.value, function(entry)
      local value = (self.rated[entry.id] or {}).value
      return value and tostring(value)
    end, function(at, row) return value_formula(self, at, row) end))
  end
  local after = { score_columns(self, "residual_", words, function(at, row, entry)
    return residual_formula(method, at, row, self.rated[entry.id] or {})
  end) }
  insert_behind(list, now, function(path)
    return path == "risks.impact" or path == "risks.vulnerability"
  end)
  insert_behind(list, after, function(path) return path:find("^risks%.residual%.") ~= nil end)
end

local function add_controls(self, list, words)
  local titles = lists.by_id(self.view.model.statement.rows)
  table.insert(list, 2, { path = "controls:title", heading = words.title, computed = true, width = 34,
    text = function(entry) return (titles[entry.id] or {}).title end })
end

-- LIST, the columns of the register NAME of SELF, with those that are computed.
function scores.add(self, name, list, words)
  if name == "risks" and self.view.model.method and #self.view.model.method.factors > 0 then
    add_risks(self, list, words)
  elseif name == "controls" then
    add_controls(self, list, words)
  end
  return list
end

return scores
