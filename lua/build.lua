-- The whole flow on one page: facts → model → one tree for each document and language.
local audit = require "audit.run"
local attachments = require "document.attachments"
local every_language = require "base.languages"
local hint = require "base.hint"
local lists = require "base.lists"
local places = require "facts.places"
local projection = require "facts.projection"
local render = require "document.render"
local template = require "document.template"

-- The document that the public site shows.
local SUMMARY = "public-summary"
local NAMED = 3 -- documents that are left out, in the note that counts them

-- What the document that is left out for want of KEY needs.
local function need_text(key)
  local standard = key:match("^standards%.(.+)")
  if standard then return ("the standard '%s' in `standards`"):format(standard) end
  return ("the facts '%s'; `ismsdoc explain %s` says what they are"):format(key, key)
end

local function unknown_text(id, known, what, lacks)
  if lacks[id] then return ("%s '%s' is left out: it needs %s"):format(what, id, need_text(lacks[id])) end
  return "there is no " .. what .. " '" .. id .. "'" .. hint(id, lists.union { known, lists.keys(lacks) })
end

-- The items of the option LIST (comma-separated), all of which must be among KNOWN; all of KNOWN
-- when it was not given. LACKS has of those that could be known what they are in want of.
local function chosen(list, known, code, what, lacks)
  if not list then return known end
  local wanted, out = lists.split(list), {}
  for _, id in ipairs(wanted) do
    if lists.contains(known, id) then
      out[#out + 1] = id
    else
      host.report("error", nil, nil, nil, code, unknown_text(id, known, what, lacks or {}))
    end
  end
  return #out == #wanted and out or nil
end

-- The languages of the option LIST, all of which must be among KNOWN, those of the project; all of KNOWN when it was not given.
local function languages_of(list, known)
  local wanted = list and lists.split(list) or known
  local lacking = lists.select(wanted, function(language) return not lists.contains(known, language) end)
  if #lacking == 0 and #wanted > 0 then return wanted end
  local more = lists.select(lacking, function(language) return lists.contains(every_language, language) end)
  host.report("error", nil, nil, nil, "unknown-language", ("the project has the languages %s, not %s%s"):format(table.concat(known, ", "),
    #lacking > 0 and table.concat(lacking, ", ") or "'" .. list .. "'",
    #more > 0 and "; add " .. table.concat(more, ", ") .. " to `languages` in isms.yaml" or ""))
end

-- The documents that are not built, or, when PUBLIC_ONLY, the public summary if it is one of them.
local function left_out(registry, public_only)
  local rows = {}
  for _, row in ipairs(registry.left_out) do
    if row.id == SUMMARY or not public_only then rows[#rows + 1] = row end
  end
  return rows
end

-- The gaps in given facts for which ROWS are not built, each once, as { gap, ids of documents }.
local function faults_of(rows)
  local faults, known = {}, {}
  for _, row in ipairs(rows) do
    for _, gap in ipairs(row.faults or {}) do
      local fault = known[gap.name]
      if not fault then
        fault = { gap = gap, ids = {} }
        known[gap.name], faults[#faults + 1] = fault, fault
      end
      fault.ids[#fault.ids + 1] = row.id
    end
  end
  return faults
end

-- Reports TEXT at GAP, where the fact would stand, or, where GAP is nil, at the project's first file.
local function report_gap(level, gap, text)
  local path, line, col
  if gap then path, line, col = places.of(gap.holder, gap.key) end
  host.report(level, path or places.file(), line, col, "missing-fact", text)
end

-- Reports what documents lack that may not be left out: those that a standard makes mandatory, and
-- those whose facts are given with gaps. Returns whether there is nothing. PUBLIC_ONLY asks for nothing
-- but the public summary; of a DRAFT it is said, and the rest is built.
local function report_lacking(registry, public_only, draft)
  local rows, whole = left_out(registry, public_only), true
  local level = draft and "warning" or "error"
  for _, row in ipairs(rows) do
    if row.mandatory and not row.faults then
      report_gap(level, row.gap, row.id .. " needs the facts '" .. row.key .. "', and " .. row.mandatory
        .. " makes it mandatory")
      whole = draft or false
    end
  end
  for _, fault in ipairs(faults_of(rows)) do
    report_gap(level, fault.gap, ("'%s' is missing; %s %s it"):format(fault.gap.name,
      table.concat(fault.ids, ", "), #fault.ids == 1 and "needs" or "need"))
    whole = draft or false
  end
  return whole
end

-- Says in one note which documents are not built; only the first of them are named, and none that
-- belongs to a standard that was not chosen.
local function note_left_out(registry, options)
  local names, count = {}, 0
  for _, row in ipairs(left_out(registry, options.public_only)) do
    if not row.mandatory and not row.faults and not row.key:find("^standards%.") then
      count = count + 1
      if count <= NAMED then names[count] = row.id .. " (" .. row.key .. ")" end
    end
  end
  if count == 0 then return end
  local more = count > NAMED and (" and %d more; `ismsdoc list documents %s` names all"):format(
    count - NAMED, options.project) or ""
  host.report("note", places.file(), nil, nil, "left-out",
    (count == 1 and "a document is" or count .. " documents are") .. " left out for want of facts: "
      .. table.concat(names, ", ") .. more)
end

-- What there is to render; PUBLIC_ONLY leaves nothing but the public summary.
local function rows_of(model, public_only)
  local rows = {}
  for _, row in ipairs(model.controlled) do
    if not public_only or (row.public and row.id == SUMMARY) then rows[#rows + 1] = row end
  end
  return rows
end

-- "language/id" → title of each document and policy of the library, for references to those that
-- VIEW's facts do not use.
local function add_titles(view, titles)
  local library = view.context.library
  for _, items in ipairs { library.policies, library.documents } do
    for id, item in pairs(items) do
      titles[view.language .. "/" .. id] = projection.text(item.title, view.language)
    end
  end
end

-- What C takes: the rendered documents whose id is in IDS; behind them, set aside, the others whose
-- pages they refer to.
local function select(rendered, ids)
  local wanted, cited, out = {}, {}, {}
  for _, id in ipairs(ids) do wanted[id] = true end
  for _, document in ipairs(rendered) do
    document.tree, document.lines = document.page.tree, document.page.lines
    if wanted[document.id] then
      document.attachments = document.public and {} or attachments.marked(document)
      out[#out + 1] = document
      for id in pairs(document.refers_to_pages and document.cites or {}) do
        cited[document.language .. "/" .. id] = not wanted[id]
      end
    end
  end
  for _, document in ipairs(rendered) do
    if cited[document.language .. "/" .. document.id] then document.aside, out[#out + 1] = true, document end
  end
  return out
end

local function ids_of(rows)
  local ids = {}
  for i, row in ipairs(rows) do ids[i] = row.id end
  return ids
end

-- Renders every document of the project SELF in LANGUAGES; returns the list of what could be
-- rendered, and whether that is all.
local function render_project(self, options, languages)
  local rendered, titles, whole = {}, {}, true
  for _, language in ipairs(languages) do
    local view = self.views[language]
    local rows = rows_of(view.model, options.public_only)
    whole = render(rows, view, options, self.today, rendered) and whole
    add_titles(view, titles)
  end
  if whole then template.resolve(rendered, titles) end
  return rendered, whole
end

-- Composing pages finds itself what rules on layout do.
local function stops_a_build(rule)
  return audit.stops_a_build(rule) and not rule.layout
end

local function is_error(rule)
  return rule.severity == "error"
end

-- Whether the rules that are errors let the texts of RENDERED pass; reports what they find.
local function passes(rendered, self, options)
  local stops = options.every_rule and is_error or stops_a_build
  local open = audit.accept(audit.on_texts(rendered, self, stops, options.draft), self.view)
  return audit.report(open) == 0
end

local build = { render = render_project, report_lacking = report_lacking }

-- The ids of the documents of MODEL that the option LIST names, or of all when it was not given;
-- PUBLIC_ONLY leaves nothing but the public summary. Nil after reporting one that there is not.
function build.chosen(model, list, public_only)
  local lacks = {}
  for _, row in ipairs(left_out(model.registry, public_only)) do lacks[row.id] = row.key end
  return chosen(list, ids_of(rows_of(model, public_only)), "unknown-document", "document", lacks)
end

-- Builds the project that OPTIONS name, held against every rule that is an error when it says
-- `every_rule`: returns the list of its documents (id, language, path,
-- tree, lines, public, attachments, figures) and the project, or nil after errors, all of which
-- are reported.
function build.run(options)
  local self = audit.open(options)
  if not self then return nil end
  local first = self.view
  local languages = languages_of(options.lang, self.languages)
  local ids = build.chosen(first.model, options.only, options.public_only)
  local given = report_lacking(first.model.registry, options.public_only, options.draft)
  if not given or not languages or not ids then return nil end
  local rendered, whole = render_project(self, options, languages)
  if not whole or not passes(rendered, self, options) then return nil end
  note_left_out(first.model.registry, options)
  return select(rendered, ids), self
end

return setmetatable(build, { __call = function(_, options) return build.run(options) end })
