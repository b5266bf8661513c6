local shared = model.shared_responsibilities

-- PARTS, each with its table of who does what.
local function with_lines(parts)
  local out = {}
  for i, part in ipairs(parts) do
    out[i] = { id = part.id, name = part.name, lines = grid { name = "responsibilities",
      rows = part.rows, "topic_name", "responsible_name", { "provider", empty = "–" },
      { "customer", empty = "–" }, { "owner_title", empty = "–" }, { "evidence", empty = "–" } } }
  end
  return out
end

local function position(part)
  return part.own and words.cloud_role.provider or words.cloud_role.customer
end

local function missing(part, say)
  return series(part.missing) or say.nothing
end

return {
  policy = model.document("cloud-services"),
  own = with_lines(shared.own), used = with_lines(shared.used),
  own_none = #shared.own == 0, used_none = #shared.used == 0,
  services = grid { rows = shared.tables, "name", { "provided", empty = "–" }, position,
    { function(part) return #part.rows end, align = "right" }, missing,
    { "confirmed", as = date, empty = "–" } },
}
