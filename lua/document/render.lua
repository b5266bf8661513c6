-- Rendering: what the template of each document sees, and cover and text below a front matter.
local documents = require "model.documents"
local duties = require "model.duties"
local frontmatter = require "document.frontmatter"
local helpers = require "document.helpers"
local lists = require "base.lists"
local parameters = require "model.parameters"
local pictures = require "document.pictures"
local projection = require "facts.projection"
local template = require "document.template"

-- Every policy's values by id: one in use may cite those of one that is not.
local function all_parameters(view, policies)
  local all = {}
  for id, policy in pairs(view.context.library.policies) do
    all[id] = parameters.of(policy, view.facts, view.context)
  end
  for _, row in ipairs(policies) do
    row.parameters = parameters.rows(row.policy, view.facts, view.context)
  end
  return all
end

local function refuse_all(name)
  return setmetatable({}, { __index = function() projection.refuse(name) end })
end

local function public_names(row, view)
  local names = helpers.make(nil, view.language, view.words, view.facts.date_style)
  names.facts, names.model, names.document = view.public_facts, view.public_model,
    documents.public_row(row)
  names.params, names.parameters = refuse_all("params"), refuse_all("parameters")
  function names.figure() projection.refuse("figure()") end
  function names.picture() projection.refuse("picture()") end
  function names.duty() projection.refuse("duty()") end
  function names.holder() projection.refuse("holder()") end
  return names, {}
end

-- The function that gives the title of who has a function.
local function holder_of(view)
  return function(id)
    local title = duties.title(id, view.model.functions)
    if title then return title end
    error({ code = "dangling-reference", message = "there is no function '" .. tostring(id) .. "'" }, 0)
  end
end

-- The function that gives the sentence of a duty of the policy of ROW, bound or not.
local function duty_of(row, view)
  local policy = row.policy and view.context.library.policies[row.policy.id]
  return function(id)
    local duty = policy and lists.find(policy.duties or {}, "id", id)
    if not duty then
      error({ code = "dangling-reference", message = "the policy has no duty '" .. tostring(id) .. "'" }, 0)
    end
    return duties.sentence(duty, policy, view.parameters[policy.id], view.model.functions, view.context)
  end
end

local function internal_names(row, view, today)
  local names = helpers.make(view.context.people, view.language, view.words, view.facts.date_style,
    view.facts.organization.fiscal_year_start)
  names.facts, names.model, names.document = view.facts, view.model, row
  names.params, names.parameters = view.parameters[row.policy and row.policy.id or row.id] or {},
    view.parameters
  names.duty, names.holder = duty_of(row, view), holder_of(view)
  local files
  files, names.figure, names.picture = pictures.of(row, view, today)
  return names, files
end

-- What the template of ROW sees, and the list that the figures it asks for will be in.
-- On TODAY: VALUE, and a dash until the DAY (nil: none is known) by which it will be there.
local function awaited(today)
  return function(value, day)
    return value or day and day >= today and "–" or nil
  end
end

local function names_for(row, view, today)
  local names, files = (row.public and public_names or internal_names)(row, view, today)
  names.org, names.words = names.facts.organization, view.words
  names.today, names.language = today, view.language
  names.awaited = awaited(today)
  return names, files
end

local function sources_of(row, language)
  return { "templates/partials/" .. frontmatter.head_of(row) .. "." .. language .. ".md",
    row.source .. (row.gathers and "." or "/") .. language .. ".md" }
end

local function settings_of(row, view, options)
  return { document = row.id, language = view.language, numbered = row.spec.numbered ~= false,
    draft = options.draft, words = view.words, left_out = row.left_out,
    chapters = view.facts.heading_style == "chapters" }
end

-- The text of the policy ROW as a part of a book: below a table of its control data instead of a
-- cover.
local function part_of(row, text, names, settings, language)
  local head = template.render("templates/partials/bound-policy." .. language .. ".md", names,
    settings)
  return head and { id = row.id, title = row.title, number = row.policy.number, settings = settings,
    page = template.join { head, text } }
end

-- The policy ROW as a chapter of the document that gathers it; its figures go into DRAWN. Nil after errors.
local function chapter_of(row, view, options, today, drawn)
  local names, files = names_for(row, view, today)
  local settings = settings_of(row, view, options)
  local page = template.render(row.source .. "/" .. view.language .. ".md", names, settings)
  for _, file in ipairs(files) do drawn[#drawn + 1] = file end
  return page and { id = row.id, title = row.chapter, of = { title = row.title, number = row.policy.number },
    settings = settings, page = page }
end

-- Binds the policies that ROW gathers behind PAGE, its own text, and gives it their tables. Returns whether all could be rendered.
local function bind_chapters(page, row, view, options, today, drawn)
  local chapters = {}
  for i, part in ipairs(row.gathers) do
    chapters[i] = chapter_of(part, view, options, today, drawn)
    if not chapters[i] then return false end
    table.move(chapters[i].page.tables, 1, #chapters[i].page.tables, #page.tables + 1, page.tables)
  end
  template.bind(page, chapters)
  return true
end

-- Reports the first character of the text of PAGE that is not seen; public texts are for the rule public-lookalike.
local function report_hidden(page)
  local at, code = host.hidden(page.markdown)
  if not at then return end
  local _, before = page.markdown:sub(1, at - 1):gsub("\n", "")
  local place = page.lines[before + 1] or {}
  host.report("error", place.path, place.line, place.col, "hidden-character",
    "the text holds the character " .. code .. ", which is not seen")
end

-- Renders ROW: cover and text, joined, below the front matter; PARTS, which may be nil, are bound
-- behind it. Nil after errors.
local function render(row, view, options, today, parts)
  local names, drawn = names_for(row, view, today)
  local pages, settings = {}, settings_of(row, view, options)
  for i, name in ipairs(sources_of(row, view.language)) do
    pages[i] = template.render(name, names, settings)
  end
  if not (pages[1] and pages[2]) then return nil end
  if row.gathers and not bind_chapters(pages[2], row, view, options, today, drawn) then return nil end
  local page = template.join(pages)
  if parts then template.bind(page, parts) end
  template.prepend(page, frontmatter.text(row, view.facts.organization, view.words, view.language,
    view.facts.brand))
  if not template.read(page, row.path) then return nil end
  if not row.public then report_hidden(page) end
  return { id = row.id, path = row.path, title = row.title,
    number = row.policy and row.policy.number or row.number,
    language = view.language, page = page, public = row.public, figures = drawn,
    refers_to_pages = frontmatter.refers_to_pages(row),
    part = view.binds and row.policy
      and part_of(row, pages[2], names, settings, view.language) }
end

-- The parts of a book: the documents of POLICIES in the order of their numbers.
local function parts_in_order(policies, rendered, language)
  local by_id, parts = {}, {}
  for _, document in ipairs(rendered) do
    if document.language == language then by_id[document.id] = document.part end
  end
  for _, row in ipairs(policies) do parts[#parts + 1] = by_id[row.id] end
  return parts
end

-- Renders ROWS, documents of VIEW, in its language into OUT, books last; OPTIONS may say `draft`.
-- Returns whether all could be rendered, which template.resolve has still to complete.
return function(rows, view, options, today, out)
  local whole, books = true, {}
  view.parameters = all_parameters(view, view.model.policies)
  for _, row in ipairs(rows) do
    if row.spec.binds then books[#books + 1] = row end
  end
  view.binds = #books > 0
  for _, row in ipairs(rows) do
    local document = not row.spec.binds and render(row, view, options, today)
    out[#out + 1], whole = document or nil, whole and document ~= nil
  end
  for _, row in ipairs(whole and books or {}) do
    out[#out + 1] = render(row, view, options, today,
      parts_in_order(view.model.policy_documents, out, view.language))
    whole = whole and out[#out].id == row.id
  end
  return whole
end
