local duties = model.duties

-- Where RECORD is kept: the kinds of records of the facts that hold it, and the fact that is its register.
local function register(record)
  local places = {}
  for i, row in ipairs(record.held) do places[i] = aside(row.id, row.name) end
  places[#places + 1] = record.register_title
  return series(places)
end

local function asked_by(record)
  local titles = {}
  for i, row in ipairs(record.duties) do titles[i] = row.title end
  return join(titles, " / ")
end

local function set_by(record)
  return record.policy and cite(record.policy, nil, "short")
end

return {
  count = #duties.records, without = #duties.without, duties = #duties.rows,
  records = grid { name = "record-list", rows = duties.records, "title", asked_by, "keeper", { "kept_for", empty = unrecorded },
    { set_by, empty = unrecorded },
    { register, empty = unrecorded }, { function(record) return date(record.last) end, empty = unrecorded } },
}
