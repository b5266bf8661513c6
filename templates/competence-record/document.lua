local skills, courses = model.competences, model.trainings

local function role_of(row, say)
  return aside(row.role_title, row.deputy and say.deputy or nil)
end

local function percent(number)
  return quantity(number, "%")
end

return {
  skills = skills, courses = courses, manager = role("isms-manager"),
  some_without = #skills.without > 0,
  competences = grid { name = "competences", rows = skills.rows, "id", role_of,
    { "person_name", empty = unrecorded }, "need", "evidence",
    { "assessed", as = date }, { "sufficient", as = yes_no },
    { function(row) return or_none(row.effect) end, empty = unrecorded } },
  without = grid { rows = skills.without, "title", "holder_name" },
  gaps = grid { rows = skills.gaps, "id", role_of,
    { "person_name", empty = unrecorded }, "need", "action",
    { function(row) return deadline(row.due, row.overdue) end, empty = unrecorded } },
  trainings = grid { name = "trainings", rows = courses.rows, "id", "title", "audience",
    { "date", as = date }, { "form", empty = unrecorded }, { "expected", align = "right" },
    { "attended", align = "right" }, { "rate", as = percent, align = "right" },
    { function(row) return deadline(row.next, row.overdue) end, empty = unrecorded } },
  effects = grid { rows = courses.rows, "id", "title", "test", "result" },
  absences = grid { rows = courses.incomplete, "id", "title", { "absent", align = "right" },
    "follow_up" },
}
