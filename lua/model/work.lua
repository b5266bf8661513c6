-- What people did that an internal audit looks at: nobody audits their own work (ISO/IEC 27001 9.2.2).
local dates = require "base.dates"
local kinds = require "facts.kinds"
local lists = require "base.lists"

local work = {}

local MONTHS = 24 -- for which work counts, as ISO/IEC 17021-1 5.2 has it for consultants

-- Id → rows of COVERED (the model's coverage) that it names: a requirement, and what it is divided into.
local function index_of(covered)
  local index = {}
  local function add(id, row)
    index[id] = index[id] or {}
    table.insert(index[id], row)
  end
  for _, standard in ipairs(covered) do
    for _, row in ipairs(standard.rows) do
      add(row.id, row)
      local above = row.kind == "clause" and row.id:match("^(.+)%.[^.]*$")
      while above do
        add(above, row)
        above = above:match("^(.+)%.[^.]*$")
      end
    end
  end
  return index
end

-- Key of a kind → person → what was done ({ day, what }), and policy → the keys of kinds whose records
-- are made under it.
local function records_of(facts, holder_of)
  local done, by_policy = {}, {}
  for _, key in ipairs(kinds.having("record")) do
    local part = kinds.part(key, "record")
    if part.policy then by_policy[part.policy] = key end
    done[key] = {}
    for _, item in ipairs(part.work and part.work(facts) or {}) do
      local person = item.person or holder_of(item.role) or ""
      done[key][person] = done[key][person] or {}
      table.insert(done[key][person], item)
    end
  end
  return done, by_policy
end

-- What PERSON wrote of the documents that state the requirement of ROW, or nil.
local function wrote(row, person, model)
  for _, place in ipairs(row.policies or {}) do
    local document = model.document(place.id)
    if document and document.author == person then return "wrote '" .. place.id .. "'" end
  end
end

-- What PERSON did before DAY of the records KEYS, in the time that counts, or nil.
local function recorded(keys, person, day, done)
  for _, key in ipairs(keys) do
    for _, item in ipairs(done[key] and done[key][person] or {}) do
      local counts = not day or not item.day
        or item.day <= day and item.day >= dates.add_months(day, -MONTHS)
      if counts then return item.what end
    end
  end
end

-- What PERSON, holder of roles as HOLDER_OF says, has to do with the control ID, decided on in ROW (nil
-- for what is no control), or nil.
local function answers_for(row, id, person, model, holder_of)
  if row and row.decision and holder_of(row.decision.owner) == person then return "owns it" end
  for _, treatment in ipairs(model.treatments) do
    if holder_of(treatment.owner) == person and lists.contains(treatment.controls or {}, id) then
      return "carries out treatment " .. (treatment.id or "?")
    end
  end
end

-- Returns the function (person, id, day) that says in a few words what PERSON did of what the
-- requirement ID asks for, so that an audit on DAY (nil: not known) would judge it: answers for the
-- control, wrote a document that states it, made a record that it asks for in the two years before; nil
-- for nothing. MODEL is the model of FACTS.
function work.of(model, facts)
  local function holder_of(role)
    local known = model.role_by_id[role or ""]
    return known and known.holder
  end
  local rows = lists.by_id(model.statement.rows)
  local index, done, by_policy = index_of(model.coverage), records_of(facts, holder_of)
  return function(person, id, day)
    local said = answers_for(rows[id], id, person, model, holder_of)
    for _, row in ipairs(said and {} or index[id] or {}) do
      local keys = { table.unpack(row.item.evidence) }
      for _, place in ipairs(row.kind == "control" and row.policies or {}) do
        keys[#keys + 1] = by_policy[place.id]
      end
      said = wrote(row, person, model) or recorded(keys, person, day, done)
      if said then break end
    end
    return said
  end
end

return work
