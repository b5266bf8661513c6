-- The whole flow on one page: facts → model → one Markdown text for each document and language.
local documents = require "model.documents"
local frontmatter = require "frontmatter"
local helpers = require "helpers"
local nearest = require "nearest"
local parameters = require "model.parameters"
local project = require "project"
local projection = require "projection"
local references = require "references"
local template = require "template"

local function split(list)
  local items = {}
  for item in (list or ""):gmatch("[^,%s]+") do items[#items + 1] = item end
  return items
end

-- The items of the option LIST (comma-separated), all of which must be among KNOWN; all of KNOWN when it was not given.
local function chosen(list, known, code, what)
  if not list then return known end
  local index, out = {}, {}
  for _, id in ipairs(known) do index[id] = true end
  for _, id in ipairs(split(list)) do
    if index[id] then
      out[#out + 1] = id
    else
      local near = nearest(id, known)
      host.report("error", nil, nil, nil, code, "there is no " .. what .. " '" .. id .. "'" .. (near and "; did you mean '" .. near .. "'?" or ""))
    end
  end
  return #out == #split(list) and out or nil
end

local function report_left_out(registry, where)
  local whole = true
  for _, row in ipairs(registry.left_out) do
    local text = row.id .. " needs the facts '" .. row.key .. "'"
    if row.mandatory then
      host.report("error", where, nil, nil, "missing-fact", text .. ", and " .. row.mandatory .. " makes it mandatory")
      whole = false
    else
      host.report("note", where, nil, nil, "left-out", text .. ", which are not given: it is left out")
    end
  end
  return whole
end

local function rows_of(model)
  local rows = {}
  for _, list in ipairs { model.documents, model.topic_policies } do
    for _, row in ipairs(list) do rows[#rows + 1] = row end
  end
  return rows
end

local function all_parameters(view, policies)
  local all = {}
  for _, row in ipairs(policies) do
    all[row.id], row.parameters = parameters.of(row.policy, view.facts, view.context)
  end
  return all
end

local function refuse_all(name)
  return setmetatable({}, { __index = function() projection.refuse(name) end })
end

local function public_globals(row, view)
  local globals = helpers.make(nil, view.language, view.words, view.facts.date_style)
  globals.facts, globals.model, globals.document = view.public_facts, view.public_model, documents.public_row(row)
  globals.params, globals.parameters = refuse_all("params"), refuse_all("parameters")
  return globals
end

local function internal_globals(row, view)
  local globals = helpers.make(view.context.people, view.language, view.words, view.facts.date_style)
  globals.facts, globals.model, globals.document = view.facts, view.model, row
  globals.params, globals.parameters = view.parameters[row.policy and row.policy.id or row.id] or {}, view.parameters
  return globals
end

-- What the template of ROW sees.
local function globals_of(row, view, today)
  local globals = row.public and public_globals(row, view) or internal_globals(row, view)
  globals.org, globals.words = globals.facts.organization, view.words
  for _, name in ipairs { "facts", "model", "document", "params", "parameters", "org", "words" } do
    globals[name] = host.freeze(globals[name], name == "org" and "organization" or name == "facts" and "" or name)
  end
  globals.today, globals.language = today, view.language
  return globals
end

local function append(page, part)
  local count = 0
  for line in (part.text .. (part.text:sub(-1) == "\n" and "" or "\n")):gmatch("(.-)\n") do
    count = count + 1
    page.text[#page.text + 1] = line
    page.lines[#page.text] = part.lines[count]
  end
end

-- Renders ROW: front matter, cover, text. Nil after errors.
local function render(row, view, options, today)
  local globals = globals_of(row, view, today)
  local page = { text = frontmatter.lines(row, view.facts.organization, view.words, view.language), lines = {} }
  page.text[#page.text + 1] = ""
  local cover = row.public and "cover-public" or "cover"
  for _, name in ipairs { "templates/partials/" .. cover .. "." .. view.language .. ".md", row.source .. "/" .. view.language .. ".md" } do
    local part = template.render { name = name, language = view.language, words = view.words, globals = globals,
      draft = options.draft, document = row.id }
    if not part then return nil end
    append(page, part)
    page.text[#page.text + 1] = ""
  end
  return { id = row.id, language = view.language, path = row.path, title = row.title, number = row.number, public = row.public,
    numbered = row.spec.numbered ~= false, markdown = table.concat(page.text, "\n") .. "\n", lines = page.lines }
end

local function render_language(view, options, today, out)
  view.parameters = all_parameters(view, view.model.policies)
  for _, row in ipairs(rows_of(view.model)) do
    local document = render(row, view, options, today)
    if document then
      references.number(document)
      out[#out + 1] = document
    end
  end
end

local function select(rendered, ids)
  local wanted, out = {}, {}
  for _, id in ipairs(ids) do wanted[id] = true end
  for _, document in ipairs(rendered) do
    if wanted[document.id] then out[#out + 1] = document end
  end
  return out
end

local function ids_of(rows)
  local ids = {}
  for i, row in ipairs(rows) do ids[i] = row.id end
  return ids
end

-- Builds the project that OPTIONS name: returns the list of its documents (id, language, path, markdown, lines, public), or nil
-- after errors, all of which are reported.
local function build(options)
  local self = project.load(options)
  if not self then return nil end
  local first = self.views[self.languages[1]]
  local languages = chosen(options.languages, self.languages, "unknown-language", "language")
  local ids = chosen(options.only, ids_of(rows_of(first.model)), "unknown-document", "document")
  if not report_left_out(first.model.registry, "isms.yaml") or not languages or not ids then return nil end
  local rendered, words = {}, {}
  for _, language in ipairs(languages) do
    words[language] = self.views[language].words
    render_language(self.views[language], options, self.today, rendered)
  end
  references.resolve(rendered, words)
  return select(rendered, ids)
end

return build
