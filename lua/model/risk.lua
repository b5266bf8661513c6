-- Scores and levels of risks: always computed, by the method that the facts declare.
local approvals = require "model.approvals"
local lists = require "base.lists"
local natural = require "base.natural"
local treatment = require "model.treatment"

local risk = {}

local PLAN = "risk-treatment-plan"

local FACTORS = {
  matrix = { "likelihood", "impact" },
  ["value-threat-vulnerability"] = { "value", "threat", "vulnerability" },
}
local ASPECTS = { "confidentiality", "integrity", "availability" }

local COMBINE = {
  product = function(a, b) return a * b end,
  sum = function(a, b) return a + b end,
  max = math.max,
}

local function names_of(kind, words)
  local names = {}
  for i, id in ipairs(FACTORS[kind] or {}) do names[i] = words.factor[id] end
  return names
end

local function formula(method, words)
  local names, how = names_of(method.kind, words), words.combine[method.combine]
  if how:find("{factors}", 1, true) then
    return (how:gsub("{factors}", (table.concat(names, words.separator):gsub("%%", "%%%%"))))
  end
  return table.concat(names, how)
end

local function by_value(scale)
  local index = {}
  for _, step in ipairs(scale) do
    if step.value then index[step.value] = step end
  end
  return index
end

-- The score that the factors VALUE_OF(index) make together, or nil when one is missing.
function risk.score(method, value_of)
  local score
  for i = 1, #method.factors do
    local value = value_of(i)
    if not value then return nil end
    score = score and method.join(score, value) or value
  end
  return score
end

-- The band that SCORE falls into, or nil.
function risk.level(method, score)
  for _, band in ipairs(method.bands) do
    if score and band.min and band.max and score >= band.min and score <= band.max then
      return band
    end
  end
end

local function extreme(method, choose)
  local values = {}
  for i, factor in ipairs(method.factors) do
    for _, step in ipairs(factor.scale) do
      if step.value then values[i] = values[i] and choose(values[i], step.value) or step.value end
    end
  end
  return risk.score(method, function(i) return values[i] end)
end

-- The method as templates see it, from FACTS.risk_method; title(role id) names roles. Empty where
-- the facts are wrong.
function risk.method(facts, words, people)
  local given = facts.risk_method or {}
  local scales = given.scales or {}
  local method = {
    given = given, kind = given.kind, kind_name = words.method[given.kind],
    combine = given.combine or "product", factors = {},
    bands = given.bands or {}, threshold = given.acceptance_threshold,
    review_months = given.review_months,
    acceptance_max_months = given.acceptance_max_months, assessed = given.assessed,
    assessor = given.assessor,
    assessor_title = people.title(given.assessor or ""), next = given.next,
    approvers = given.approvers or {},
  }
  method.join = COMBINE[method.combine]
  method.with_inherent = lists.contains(given.scores or {}, "inherent")
  method.formula = formula(method, words)
  for i, id in ipairs(FACTORS[given.kind] or {}) do
    local scale = scales[id] or {}
    method.factors[i] = { id = id, name = words.factor[id], scale = scale, steps = by_value(scale) }
  end
  method.min, method.max = extreme(method, math.min), extreme(method, math.max)
  return method
end

-- The highest of confidentiality, integrity and availability, of the risk or else of its asset; nil
-- where one of them is not given.
local function asset_value(row, asset)
  local value
  for _, aspect in ipairs(ASPECTS) do
    local given = row[aspect] or (asset and asset[aspect])
    if not given then return nil end
    value = math.max(value or given, given)
  end
  return value
end

local function read_factors(method, source, fallback)
  local factors = {}
  for i, factor in ipairs(method.factors) do
    local value = source[factor.id]
    if value == nil then value = fallback[factor.id] end
    local step = value and factor.steps[value]
    factors[i] = { id = factor.id, name = factor.name, value = value, label = step and step.name,
      text = value and factor.name .. " " .. value }
  end
  return factors, risk.score(method, function(i) return factors[i].value end)
end

local function is_above(method, score)
  return score ~= nil and method.threshold ~= nil and score > method.threshold
end

local function score_text(score, level)
  return level and level.name and score .. " " .. level.name
end

-- The days of the assessments before that FACTS.risk_assessment names, by id.
local function earlier_days(facts)
  local days = {}
  for _, item in ipairs(facts.risk_assessment and facts.risk_assessment.earlier or {}) do
    days[item.id or ""] = item.date
  end
  return days
end

-- The day of the assessment that ROW, a risk, comes from: of the one of DAYS that it names, else of the
-- latest, or on which it was found since; nil where neither is given.
local function assessed_on(row, method, days)
  local found, day = row.identified, days[row.assessment or ""] or method.assessed
  return found and day and found > day and found or day
end

-- Whether TREATMENT was finished by DAY (nil: not known), so that it is an existing control then.
local function is_existing(treatment, day)
  return treatment.status == "done" and treatment.done ~= nil and day ~= nil
    and treatment.done <= day
end

-- Ties TREATMENTS (nil: none) to the assessments of their risks in INDEX: says of each whether it is an
-- existing control, and of each risk whether a treatment is still to change it.
local function tell_existing(treatments, index)
  for _, row in ipairs(treatments or {}) do
    local risk_row = index[row.risk or ""]
    row.existing = risk_row ~= nil and row.option ~= "retain"
      and is_existing(row, risk_row.assessed_on)
    if risk_row and row.option ~= "retain" and not row.existing then risk_row.changes = true end
  end
end

-- The factors of ROW after its open treatments: the current ones where none is open, nil where one is
-- and it is not given what remains.
local function residual_of(row)
  local given = row.residual or {}
  return (next(given) ~= nil or row.residual == false or not row.changes) and given or nil
end

-- Adds to ROW, under names that begin with PREFIX, the factors that GIVEN has, else those of ROW itself,
-- and what follows from them; without scores where GIVEN is nil.
local function score_side(method, row, prefix, given)
  local factors, score = read_factors(method, given or {}, given and row or {})
  local level = risk.level(method, score)
  row[prefix .. "factors"], row[prefix .. "score"], row[prefix .. "level"] = factors, score, level
  row[prefix .. "score_text"], row[prefix .. "above"] = score_text(score, level), is_above(method, score)
end

local function score_row(method, row, asset)
  if method.kind == "value-threat-vulnerability" then row.value = asset_value(row, asset) end
  score_side(method, row, "", row)
  score_side(method, row, "inherent_", row.inherent)
  score_side(method, row, "residual_", residual_of(row))
end

-- Adds to ROW, which is no row of the register, scores and levels by METHOD: its factors as they are, and
-- after those of TREATMENTS that were open on DAY.
function risk.rate(method, row, treatments, day)
  row.changes = #lists.select(treatments, function(treatment_row)
    return treatment_row.option ~= "retain" and not is_existing(treatment_row, day)
  end) > 0
  score_side(method, row, "", row)
  score_side(method, row, "residual_", residual_of(row))
end

-- Adds scores, levels and names to the rows of FACTS.risks; returns them as an index by id.
function risk.enrich(facts, method, people)
  local assets, index, days = lists.by_id(facts.assets or {}), {}, earlier_days(facts)
  for _, row in ipairs(facts.risks) do
    row.assessed_on = assessed_on(row, method, days)
    if row.id then index[row.id] = row end
  end
  tell_existing(facts.treatments, index)
  for _, row in ipairs(facts.risks) do
    local asset = assets[row.asset or ""]
    score_row(method, row, asset)
    row.owner_title, row.asset_name = people.title(row.owner or ""),
      asset and asset.name or row.asset
    row.treatments, row.controls, row.options, row.accepted = {}, {}, {}, false
  end
  return index
end

local SIDES = { inherent = "inherent_level", current = "level", residual = "residual_level" }

-- How many of ROWS are in each band of METHOD, the highest first, as { level, inherent, current, residual }:
-- no number of what no row has. Last, without a level, stands how many have no score of what some have.
local function count_levels(rows, method)
  local list, by_band, unknown = {}, {}, { inherent = 0, current = 0, residual = 0 }
  for i = #method.bands, 1, -1 do
    local entry = { level = method.bands[i], inherent = 0, current = 0, residual = 0 }
    list[#list + 1], by_band[entry.level] = entry, entry
  end
  for _, row in ipairs(rows) do
    for side, key in pairs(SIDES) do
      local entry = row[key] and by_band[row[key]] or unknown
      entry[side] = entry[side] + 1
    end
  end
  if not method.with_inherent then unknown.inherent = 0 end
  local some = false
  for _, side in ipairs(lists.keys(SIDES)) do
    local count = unknown[side]
    some = some or count > 0 and count < #rows
    for _, entry in ipairs(count > 0 and count == #rows and { unknown, table.unpack(list) } or {}) do
      entry[side] = nil
    end
  end
  list[#list + 1] = some and unknown or nil
  return list
end

risk.count_levels = count_levels

local function cell_of(method, likelihood, impact)
  local score = risk.score(method, function(i) return i == 1 and likelihood.value
    or impact.value end)
  return { value = impact.value, name = impact.name, score = score,
    level = risk.level(method, score), count = 0, residual_count = 0 }
end

local function count_cell(cells, factors, name)
  local row = cells[factors[1].value]
  local cell = row and row[factors[2].value]
  if cell then cell[name] = cell[name] + 1 end
end

local function ascending(scale)
  local steps = {}
  for i, step in ipairs(scale) do steps[i] = step end
  table.sort(steps, function(a, b) return (a.value or 0) < (b.value or 0) end)
  return steps
end

local function matrix(rows, method)
  if method.kind ~= "matrix" then return nil end
  local out, cells = { rows = {} }, {}
  local likelihoods, impacts = ascending(method.factors[1].scale),
    ascending(method.factors[2].scale)
  for i = #likelihoods, 1, -1 do
    local likelihood = likelihoods[i]
    local line = { value = likelihood.value, name = likelihood.name, cells = {} }
    if likelihood.value then cells[likelihood.value] = {} end
    for j, impact in ipairs(impacts) do
      line.cells[j] = cell_of(method, likelihood, impact)
      if likelihood.value and impact.value then
        cells[likelihood.value][impact.value] = line.cells[j]
      end
    end
    out.rows[#out.rows + 1] = line
  end
  for _, row in ipairs(rows) do
    count_cell(cells, row.factors, "count")
    count_cell(cells, row.residual_factors, "residual_count")
  end
  return out
end

local function is_treated(row)
  for _, option in ipairs(row.options) do
    if option ~= "retain" then return true end
  end
  return false
end

local function count(rows, test)
  local n = 0
  for _, row in ipairs(rows) do
    if test(row) then n = n + 1 end
  end
  return n
end

risk.count = count

-- The sum of what ROWS have under KEY, nil where one has none.
local function sum(rows, key)
  local total = 0
  for _, row in ipairs(rows) do
    if not row[key] then return nil end
    total = total + row[key]
  end
  return total
end

-- Those of ROWS that have the highest current score.
local function highest(rows)
  local most = 0
  for _, row in ipairs(rows) do most = math.max(most, row.score or 0) end
  return lists.select(rows, function(row) return row.score == most end)
end

-- The categories of ROWS in the order in which they first appear: { name (nil: not given), count }.
local function by_category(rows)
  local list, index = {}, {}
  for _, row in ipairs(rows) do
    local key = row.category or ""
    if not index[key] then
      index[key] = { name = row.category, count = 0 }
      list[#list + 1] = index[key]
    end
    index[key].count = index[key].count + 1
  end
  return list
end

-- Counts over ROWS, which treatment.attach has completed: always taken from the rows themselves. Without a
-- residual score are `unscored`, without a current one `unrated`, without the one in force `unknown`;
-- of `uncovered` an acceptance does not say which score it covers.
function risk.summary(rows, method)
  return {
    total = #rows, sum = sum(rows, "score"), residual_sum = sum(rows, "residual_score"),
    highest = highest(rows), by_category = by_category(rows),
    controls = lists.union(lists.column(rows, "controls")),
    above = count(rows, function(row) return row.above end),
    treated = count(rows, is_treated),
    residual_above = count(rows, function(row) return row.residual_above end),
    accepted = count(rows, function(row)
      return row.residual_above and treatment.covers(row.acceptance, "residual")
    end),
    accepted_current = count(rows, function(row) return treatment.covers(row.acceptance, "current") end),
    standing_above = count(rows, function(row) return row.standing.above end),
    in_force = count(rows, function(row)
      return row.standing.above and row.accepted and treatment.covers(row.acceptance, row.standing.side)
    end),
    unscored = lists.select(rows, function(row) return row.residual_score == nil end),
    unrated = lists.select(rows, function(row) return row.score == nil end),
    unknown = lists.select(rows, function(row) return row.standing.score == nil end),
    uncovered = lists.select(rows, function(row)
      return row.acceptance ~= nil and lists.is_absent(row.acceptance.covered)
    end),
    by_level = count_levels(rows, method),
    matrix = matrix(rows, method),
  }
end

-- The approvals of the plan by risk owners, the last of each: of the version in force (role → day), and
-- of others (role → { date, version }). Of a plan that is OUTDATED none is in force.
local function approvals_of(facts, outdated)
  local control = facts.documents and facts.documents[PLAN] or {}
  local entry = approvals.governing(control, approvals.by_document(facts.approvals)[PLAN])
  local current = not outdated and (entry and entry.version or control.version)
  local dates, others = {}, {}
  for _, approval in ipairs(control.approvals or {}) do
    local role, version = approval.role or "", approval.version or control.version
    if version == current then dates[role] = approval.date
    else others[role] = { date = approval.date, version = version } end
  end
  return dates, others
end

-- Every role that owns a risk, in the order of the roles: { id, title, name, risks, count, approved (the
-- day, for the version of the plan in force), approved_other (else { date, version } of another one)
-- }. OUTDATED says whether the plan is not as it was approved.
function risk.owners(facts, people, outdated)
  local owned, list = {}, {}
  local dates, others = approvals_of(facts, outdated)
  for _, row in ipairs(facts.risks) do
    local ids = owned[row.owner or ""] or {}
    ids[#ids + 1], owned[row.owner or ""] = row.id, ids
  end
  for _, role in ipairs(facts.roles) do
    local ids = owned[role.id or ""]
    if ids then
      list[#list + 1] = { id = role.id, title = role.title, name = people.name(role.holder or ""),
        risks = natural.sort(ids), count = #ids, approved = dates[role.id],
        approved_other = not dates[role.id] and others[role.id] or nil }
    end
  end
  return list
end

return risk
