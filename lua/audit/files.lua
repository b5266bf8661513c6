-- Files of the public site that modules of a project's own make: rules on public texts read their
-- bytes as they read a document.
local files = {}

-- Names of formats, which are no machines. What goes on behind one is no such name.
local NAMESPACES = { "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml",
  "http://www.w3.org/1999/xlink", "http://www.w3.org/2005/Atom",
  "http://www.sitemaps.org/schemas/sitemap/0.9" }

local function without_namespaces(text)
  for _, name in ipairs(NAMESPACES) do
    text = text:gsub("([\"'])" .. name:gsub("%p", "%%%0") .. "%1", "%1%1")
  end
  return text
end

-- The lines of TEXT as a document has them (see texts.lines); what is sought may go on over their ends.
local function lines_of(text)
  local lines = {}
  for line in (without_namespaces(text) .. "\n"):gmatch("([^\n]*)\n") do
    lines[#lines + 1] = { kind = "text", text = line, line = #lines + 1, block = 1 }
  end
  return lines
end

-- The words of its name are read before its first line. It has no title: it is no page.
local function document_of(file)
  local said, places = lines_of(file.text), {}
  for i = 1, #said do places[i] = { path = file.path, line = i } end
  local name = file.path:gsub("[/.]", " ")
  table.insert(said, 1, { kind = "text", text = name, line = 1, block = 0 })
  return { id = file.path, title = "", public = true,
    page = { path = file.path, said = said, lines = places } }
end

-- Those of LIST, files as exports make them, that no module of the library made, as public documents.
function files.as_documents(list)
  local documents = {}
  for _, file in ipairs(list) do
    if not host.is_own(file.module) then documents[#documents + 1] = document_of(file) end
  end
  return documents
end

return files
