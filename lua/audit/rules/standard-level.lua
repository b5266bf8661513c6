local lists = require "base.lists"

-- The edit that chooses a standard with MORE of its entry.
local function chosen(more)
  return { { "isms.yaml", "  - {id: iso27001-2022}\n", "  - {id: iso27001-2022}\n  - {id: " .. more .. "}\n" } }
end

-- What is wrong with the level of STANDARD, or nil.
local function fault(standard)
  local levels = lists.map(standard.levels, function(level) return level.id .. " (" .. level.title .. ")" end)
  if #levels == 0 then return standard.level and standard.title .. " has no levels" end
  if not standard.level then
    return standard.title .. " has levels, and the facts do not say which is aimed at: " .. table.concat(levels, ", ")
  end
  if lists.find(standard.levels, "id", standard.level) then return nil end
  return ("%s has no level %d; it has %s"):format(standard.title, standard.level, table.concat(levels, ", "))
end

return {
  numbers = {}, severity = "error", clause = "SCS", document = "scs-self-assessment",
  title = { en = "A standard with levels is chosen with its level", ja = "段階のある規格は、目指す段階とともに選択されている" },
  explanation = {
    en = "Which criteria count follows from the level that is aimed at (standards.level), such as 3 for ★3 of "
      .. "SCS; a standard without levels has none.",
    ja = "対象となる評価基準は、目指す段階（standards.level）による。SCS評価制度の★3は3とする。段階のない規格には記載しない。",
  },
  violates = { chosen "meti-scs-2026", chosen "meti-scs-2026, level: 5", chosen "jip-isms517-1.0, level: 3" },
  keeps = { chosen "meti-scs-2026, level: 3", chosen "meti-scs-2026, level: 4", chosen "jip-isms517-1.0" },
  run = function(model, report)
    for i, standard in ipairs(model.standards) do
      local text = fault(standard)
      if text then report(model.standard_facts[i], standard.level and "level" or "id", text) end
    end
  end,
}
