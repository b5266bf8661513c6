local all = model.retention

-- What sets the time of RECORD: laws and contracts, the policy of a parameter, and words.
local function ground(record)
  local parts, seen = {}, {}
  for _, id in ipairs(record.requirements or {}) do parts[#parts + 1] = id end
  for _, term in ipairs(record.terms) do
    if term.policy and not seen[term.policy] then
      parts[#parts + 1], seen[term.policy] = cite(term.policy, nil, "short"), true
    end
  end
  parts[#parts + 1] = record.ground
  return #parts > 0 and join(parts, words.semicolon) or nil
end

local function source(term)
  return term.policy and cite(term.policy) or aside(term.id, term.name)
end

-- The records that name TERM; one that is kept shorter stands out.
local function lines(term)
  return series(term.rows, function(record)
    for _, short in ipairs(record.short) do
      if short.id == term.id then return strong(record.id) end
    end
    return record.id
  end)
end

return {
  all = all, policy = cite("retention-disposal", "schedule"), statement = cite("statement-of-applicability"),
  records = grid { name = "retention-records", rows = all.rows, "id", "name",
    { "asked_by", as = series, empty = words.none }, "owner_title", "place", "classification_name",
    { "personal_data", as = yes_no, empty = unrecorded } },
  times = grid { name = "retention", rows = all.rows, "id", { "kept_for", empty = unrecorded },
    { ground, empty = unrecorded }, { "disposal", empty = unrecorded },
    { "disposed_by_title", empty = unrecorded } },
  terms = grid { name = "retention-terms", rows = all.terms, source, "text",
    { lines, empty = unrecorded } },
}
