-- The texts of a project's own: its files that stand before the library's (templates/, policies/,
-- lua/), and what of them two projects have otherwise.
local excerpt = require "diff.excerpt"
local lists = require "base.lists"
local projection = require "facts.projection"
local tree = require "diff.tree"
local words = require "diff.words"
local trim = require "base.trim"

local texts = {}

local FOLDERS = { "templates", "policies", "lua" }

local function walk(folder, visit)
  for _, name in ipairs(host.list_facts(folder)) do
    local path = folder .. "/" .. name
    if name:find(".", 1, true) then visit(path) else walk(path, visit) end
  end
end

-- The document of LIBRARY that the file at PATH belongs to, or nil.
local function owner_of(library, path)
  local folder, id = path:match("^(%l+)/([^/]+)/[^/]+$")
  if folder == "templates" then return library.documents[id] end
  return folder == "policies" and library.policies[id] or nil
end

-- Whether all may see the text at PATH, which belongs to SPEC: words of public documents only.
local function is_public(path, spec)
  if path:find("^templates/partials/cover%-public%..+%.md$") then return true end
  return path:find("%.md$") ~= nil and spec ~= nil and spec.audience == "public"
end

-- The files of the project of SELF (see snapshot.prepare): a list of { path, text, and where it
-- belongs to a document id and name (language → its title) }. Of a public one only what all may
-- see.
function texts.of(self)
  local list = {}
  for _, folder in ipairs(FOLDERS) do
    walk(folder, function(path)
      local spec = owner_of(self.library, path)
      if self.public and not is_public(path, spec) then return end
      local file = { path = path, text = host.read_library_text(path) or "" }
      list[#list + 1] = file
      if not spec then return end
      file.id, file.name = spec.id, tree.each(self, function(language)
        return projection.text(spec.title, language)
      end)
    end)
  end
  return list
end

local function lines_of(text)
  local list = {}
  for line in text:gmatch("[^\r\n]+") do
    line = trim.ascii(line)
    if line ~= "" then list[#list + 1] = line end
  end
  return list
end

-- The lines of LIST that OTHER lacks.
local function missing(list, other)
  local index, out = {}, {}
  for _, line in ipairs(other) do index[line] = (index[line] or 0) + 1 end
  for _, line in ipairs(list) do
    if (index[line] or 0) > 0 then index[line] = index[line] - 1 else out[#out + 1] = line end
  end
  return out
end

-- What the library has at PATH where a project has no file of its own.
local function text_at(files, path)
  local file = lists.find(files, "path", path)
  return file and file.text or host.read_library_text(path) or ""
end

-- The differences of two texts as a list of { old, new } lines; one of both may be nil.
local function pairs_of(old, new)
  local before, after = lines_of(old), lines_of(new)
  local gone, come = missing(before, after), missing(after, before)
  local list, both = {}, #gone == #come
  for i = 1, both and #gone or 0 do list[i] = { old = gone[i], new = come[i] } end
  for i = 1, both and 0 or #gone do list[i] = { old = gone[i] } end
  for i = 1, both and 0 or #come do list[#list + 1] = { new = come[i] } end
  return list
end

local function say(pair, known)
  if pair.old and pair.new then return excerpt.pair(pair.old, pair.new, known.arrow) end
  return (pair.new or pair.old) .. (pair.new and known.new or known.gone)
end

-- The changes (see diff.compare) from the files OLD to NEW, in LANGUAGE.
function texts.changes(old, new, language)
  local known, list, paths = words.of(language), {}, {}
  for _, files in ipairs { old, new } do
    for _, file in ipairs(files) do paths[file.path] = file end
  end
  for _, path in ipairs(lists.keys(paths)) do
    local file, before, after = paths[path], text_at(old, path), text_at(new, path)
    local found = before ~= after and pairs_of(before, after) or {}
    if before ~= after and #found == 0 then found = { { spacing = true } } end
    local name = file.name and file.name[language]
    for _, pair in ipairs(found) do
      local text = (name and path:match("[^/]+$") or path) .. known.colon
        .. (pair.spacing and known.spacing or say(pair, known))
      list[#list + 1] = { id = file.id or path, path = path, old = pair.old,
        new = pair.new, text = name and name .. known.colon .. text or text, short = text }
    end
  end
  return list
end

return texts
