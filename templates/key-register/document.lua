local names = {}
for _, asset in ipairs(model.assets) do names[asset.id] = asset.name end

-- IDS of assets, each with its name; nil for none.
local function named(ids)
  return series(ids, function(id) return aside(id, names[id]) end)
end

local all = model.keys

-- Algorithm and length of KEY in the words of the text; what is given of them.
local function method(key, say)
  if not key.length then return key.algorithm end
  return series { key.algorithm or unrecorded, fill(say.length, { bits = tostring(key.length) }) }
end

-- VALUE, which only a key for which it HOLDS has: of others nothing is asked.
local function only(holds, value)
  return value or not holds and "–" or unrecorded
end

local function is_certificate(key) return key.kind == "public-key-certificate" end

local function has_ended(key) return key.state == "revoked" or key.state == "destroyed" end

local function replaced(key, say)
  if key.rotated == false then return say.never end
  return only(not is_certificate(key), date(key.rotated))
end

return {
  all = all, policy = cite("cryptography", "key-life"),
  years = quantity(parameters.cryptography.root_key_rotation_years, "years"),
  days = quantity(parameters.cryptography.key_rotation_days, "days"),
  kinds = grid { rows = all.by_kind, "name", { "count", align = "right" } },
  states = grid { rows = all.by_state, "name", { "count", align = "right" } },
  keys = grid { name = "keys", rows = all.rows, "id", "title", "kind_name", "purpose",
    { "assets", as = named, empty = unrecorded }, { method, empty = unrecorded },
    { "owner_title", empty = unrecorded }, "state_name" },
  life = grid { name = "key-life", rows = all.rows, "id", { "created", as = date, empty = unrecorded },
    replaced,
    function(key)
      return only(key.in_use and not is_certificate(key),
        aside(deadline(key.deadline, key.state == "overdue"), key.exception))
    end,
    function(key)
      return only(is_certificate(key), deadline(key.expires, key.state == "expired"))
    end,
    function(key) return only(has_ended(key), date(key.ended)) end },
  custody = grid { name = "key-custody", rows = all.rows, "id", { "place", empty = unrecorded },
    function(key) return only(not is_certificate(key), series(key.custodian_titles)) end,
    function(key) return only(has_ended(key), key.remark) end },
}
