local duties = model.duties

local function source(row)
  return ref(row.policy, row.section, "short")
end

local function record(row)
  return row.record_row.title
end

local function times(row)
  return row.every and row.within and series { row.every, row.within } or row.every or row.within
end

local pages = {}
for i, page in ipairs(duties.pages) do
  pages[i] = { row = page,
    returning = grid { rows = page.returning, "title", times, record, source },
    occasional = grid { rows = page.occasional, "title", { times, empty = "–" }, record, source },
    records = grid { rows = page.records, "title", { "kept_for", empty = unrecorded } } }
end

return {
  pages = pages,
  overview = grid { name = "role-duties", rows = duties.pages, "title", { "holder", empty = "–" },
    { function(page) return #page.returning end, align = "right" },
    { function(page) return #page.occasional end, align = "right" },
    { function(page) return #page.records end, align = "right" } },
}
