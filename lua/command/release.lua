-- A release: the whole set of documents as management approved it, which no rule of `check` that is
-- an error objects to.
local build = require "build"
local content = require "document.content"
local approvals = require "model.approvals"
local kept = require "document.kept"
local lists = require "base.lists"
local assessments = require "model.assessments"
local released = require "document.released"

-- The policy that heads the set; its version names a release.
local FIRST = "information-security-policy"

-- The documents of MODEL that management approves: a draft is signed elsewhere or in another form, and stays a draft in a release.
local function approvable(model)
  return lists.select(model.controlled, function(row) return not row.is_draft end)
end

local function all_approved(model)
  local approved = true
  for _, row in ipairs(approvable(model)) do approved = approvals.stands(row) and approved end
  return approved
end

-- The files that say the contents of the documents of PROJECT, all of which are approved, and its assessment
-- of risks, and keep what was approved of those that facts/approvals.yaml does not have.
local function contents_of(project)
  local rows, days = approvable(project.view.model), {}
  for _, row in ipairs(rows) do days[row.id] = row.approved_on end
  local found, files, digests = content.of(project, days), {}, {}
  for _, row in ipairs(rows) do
    local texts = content.in_languages(found, row.id)
    if not row.recorded and content.recorded(texts, project.languages) then
      local file = kept.file(project, row, row.version, texts)
      files[#files + 1], digests[row.id] = file, host.sha256(file.text)
    end
  end
  table.insert(files, 1, released.file(rows, found, project.languages, function(language, id)
    return project.views[language].model.document(id)
  end, digests, assessments.record(project.views, project.languages)))
  return files
end

-- NAME, if a directory may be called so everywhere; nil after reporting that it may not.
local function checked(name)
  if name:find("^%w[%w._-]*$") and #name <= 100 then return name end
  host.report("error", nil, nil, nil, "invalid-name", "a release cannot be called '" .. name
    .. "': letters, digits, '.', '_' and '-' were expected; give another --name")
end

-- Returns { documents, files, release (the name of the set) } for OPTIONS, as a build does; nil
-- after errors, all of which are reported.
return function(options)
  options.every_rule = true
  local rendered, project = build(options)
  if not rendered then return nil end
  local model = project.view.model
  local policy = model.document(FIRST)
  local name = checked(options.name or policy and policy.version or "1")
  if not all_approved(model) or not name then return nil end
  return { documents = rendered, files = contents_of(project),
    release = project.today .. "-" .. name }
end
