local statement, standard, roles = args.statement, args.standard, model.cloud_roles

-- How ROW is carried out in the position NAME: in the organisation's words, else the sections of
-- policies that speak of the position.
local function position(row, name)
  if row.applicable == false or not (roles[name] or roles.unstated) then return "–" end
  if row[name] or #row.speaking[name] == 0 then return row[name] or unrecorded end
  return args.places(row.speaking[name])
end

local function held()
  if not (roles.provider or roles.customer) then return "unstated" end
  if not roles.provider then return "customer" end
  return roles.customer and "both" or "provider"
end

local name = "statement-" .. standard.id

local function rows_of(list)
  return grid { name = name, rows = list.rows, "label", "title", args.applies, args.reason,
    args.status, args.owner, args.due, args.implemented_by }
end

-- Whether the lists of controls are of roles in the processing of personal data.
local lists_roles = false
for _, group in ipairs(standard.groups) do lists_roles = lists_roles or group.role ~= nil end

local lists = {}
for i, list in ipairs(#statement.themes > 0 and statement.themes or { statement }) do
  lists[i] = { id = list.id, name = list.name, controls = rows_of(list) }
end

return {
  statement = statement, standard = standard, annex = args.main.annex,
  number = args.number, with_role = lists_roles, privacy_role = model.privacy_role or unrecorded, lists = lists, held = choice(held()),
  with_guidance = #statement.guidance > 0,
  positions = grid { name = name, rows = statement.rows, "label", "title", args.applies,
    args.reason, args.status, args.owner,
    function(row) return position(row, "provider") end,
    function(row) return position(row, "customer") end, args.implemented_by },
  guidance = grid { name = "guidance-" .. standard.id, rows = statement.guidance, "id", "title",
    function(row) return join(row.clauses) end, "kind_name",
    function(row) return args.status(row.row) end,
    function(row) return position(row.row, "provider") end,
    function(row) return position(row.row, "customer") end },
}
