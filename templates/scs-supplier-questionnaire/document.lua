-- The criteria of the lowest level as an empty form for a supplier: nothing of the organisation's own assessment is in it.
local function box(row, say) return say.boxes end

local function blank() return "\u{A0}" end -- to be filled in

local function asked(own, number)
  local level, groups = own.standard.levels[1], {}
  local rows = where(own.rows, function(row) return row.level == level.id end)
  for _, group in ipairs(own.standard.groups) do
    local list = where(rows, function(row) return row.group == group.id end)
    if #list > 0 then
      groups[#groups + 1] = { id = group.id, title = group.title,
        rows = grid { rows = list, "id", "title", box, blank } }
    end
  end
  return { number = number, title = own.title, edition = own.standard.edition, credit = own.standard.credit, level = level.title,
    total = #rows, groups = groups,
    sheet = grid { name = number == 1 and "questions" or "questions-" .. number, hidden = true, rows = rows,
      "id", "clause_title", "title", blank, blank } }
end

local function standing(_, say) return say.standing end

local list = {}
for i, own in ipairs(model.self_assessments) do list[i] = asked(own, i) end

local contact = facts.contact or {}

return { assessments = list, source = grid { name = "source", hidden = true, rows = list, "title", "edition", "credit", standing },
  organization = org.legal_name or org.name,
  mail = contact.security_email and link(contact.security_email, "mailto:" .. contact.security_email) or unrecorded,
  telephone = contact.phone }
