local shared = model.shared_responsibilities

local OTHER = { provider = "customer", customer = "provider" }

-- What the SIDE does; the other one alone may be responsible.
local function side(name)
  return function(row)
    return row[name] or (row.responsible == OTHER[name] and "–" or unrecorded)
  end
end

-- The fact KEY of our part in PART, where we have one.
local function ours(part, key)
  local name = part.own and "provider" or "customer"
  return function(row)
    return row[key] or (row.responsible == OTHER[name] and "–" or unrecorded)
  end
end

-- PARTS, each with its table of who does what.
local function with_lines(parts)
  local out = {}
  for i, part in ipairs(parts) do
    out[i] = { id = part.id, name = part.name, lines = grid { name = "responsibilities",
      rows = part.rows, "topic_name", "responsible_name", side("provider"), side("customer"),
      ours(part, "owner_title"), ours(part, "evidence") } }
  end
  return out
end

local function position(part)
  return part.own and words.cloud_role.provider or words.cloud_role.customer
end

local function missing(part, say)
  return series(part.missing) or say.nothing
end

-- What kind of cloud service PART is to us, as the supplier of it is recorded.
local function cloud(part)
  if part.own then return "–" end
  return part.party.cloud_name
end

local by_position = model.risks_by_position

local function treatments(risk)
  return series(risk.treatments, "id")
end

local function risks(rows)
  return grid { name = "position-risks", rows = rows, "id", "title",
    function(risk) return words.cloud_role[risk.position] end, { "score_text", empty = unrecorded },
    { "residual_score_text", empty = unrecorded }, { treatments, empty = "–" }, "owner_title" }
end

-- The risks of the position NAME; where there is none and some are in no position, that is not known.
local function in_position(name)
  local rows = by_position[name]
  if #rows == 0 and #by_position.unstated > 0 then return function() return unrecorded end end
  return risks(rows)
end

return {
  as_provider = in_position "provider", as_customer = in_position "customer",
  unstated = #by_position.unstated > 0 and aside(series(by_position.unstated, "id"), unrecorded),
  plan = cite("risk-treatment-plan", "risks"),
  rules = cite("cloud-services", "shared-responsibility"),
  own = with_lines(shared.own), used = with_lines(shared.used),
  own_none = #shared.own == 0, used_none = #shared.used == 0,
  services = grid { rows = shared.tables, "name", { "provided", empty = unrecorded }, position,
    { cloud, empty = unrecorded }, { function(part) return #part.rows end, align = "right" }, missing,
    { "confirmed", as = date, empty = unrecorded } },
}
