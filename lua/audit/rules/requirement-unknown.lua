local WHERE = { -- register → its key that names requirements
  nonconformities = { "requirement", "corrective-action-report" }, records = { "clause", "retention-schedule" } }

-- "A.5.1" → "A.", "CC6.1" → "CC0.": what ids of one standard have in common.
local function start_of(id)
  return (id:match("^%u%w*%.") or ""):gsub("%d", "0")
end

-- The ids of requirements of all standards of the LIBRARY as a set, and how those with letters start.
local function known_ids(library)
  local ids, starts = {}, {}
  for name, item in pairs(library.index.requirement) do
    for _, id in ipairs { name, item.id } do
      ids[id], starts[start_of(id)] = true, true
    end
  end
  return ids, starts
end

-- The first word of TEXT that looks like the id of a requirement and is none of IDS.
local function unknown_in(text, ids, starts)
  for word in text:gmatch("%f[%w]%u%w*%.%d[%d%.]*") do
    local id = word:gsub("%.$", "")
    if starts[start_of(id)] and not ids[id] then return id end
  end
  for part in text:gsub("、", ","):gmatch("[^,;]+") do
    local id = part:gsub("^%s*[Cc]lauses? ", ""):gsub("^%s*箇条", ""):match("^%s*(%d+%.[%d%.]*%d)%f[^%d%.]")
    if id and not ids[id] then return id end
  end
end

-- The edit that adds a kind of records for CLAUSE.
local function kept(clause)
  return { { "isms.yaml", "", "records: [{id: REC-01, name: Keys, clause: \"" .. clause .. "\", owner: isms-manager, "
    .. "place: Safe, classification: internal, retention: 5 years, disposal: Fire}]\n" } }
end

-- The edit that adds a nonconformity with REQUIREMENT.
local function missed(requirement)
  return { { "isms.yaml", "", "nonconformities: [{id: NC-1, title: Open door, date: 2026-11-01, source: audit, "
    .. "audit: IA-1, rating: minor, requirement: \"" .. requirement .. "\", description: It was open., "
    .. "evidence: Seen., owner: isms-manager}]\n" } }
end

return {
  numbers = {}, severity = "error", clause = "7.5.3, 10.2", document = "all",
  title = { en = "Clauses and controls that registers name are there", ja = "台帳が示す箇条及び管理策が実在する" },
  explanation = {
    en = "What a nonconformity does not meet (requirement) and what asks for a kind of records (clause) is found in "
      .. "the standards: an id such as A.8.13 or 7.5.3 that none of them has points to nothing.",
    ja = "不適合の要求事項（requirement）及び記録を求める箇条（clause）は、規格に実在する。A.8.13、7.5.3などの番号が"
      .. "いずれの規格にもない場合、示すものがない。",
  },
  violates = { kept "4.91", kept "9.1, A.7.22", missed "A.8.98", missed "A.8.8, clause 7.33" },
  keeps = { kept "6.1.2, 8.2", kept "6.1.3 f", kept "A.7.2", missed "A.8.8, objective O-1", missed "CC6.1",
    missed "Contract C.99, version 3.99" },
  run = function(_, report, view)
    local ids, starts = known_ids(view.library)
    for register, where in pairs(WHERE) do
      for _, row in ipairs(view.values[register] or {}) do
        local id = unknown_in(row[where[1]] or "", ids, starts)
        if id then
          report(row, where[1], ("%s names '%s', which is no clause, control or criterion of a standard"):format(
            row.id or "?", id), where[2])
        end
      end
    end
  end,
}
