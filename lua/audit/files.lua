-- What is public and no text of a document: rules on public texts read it as they read one.
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

-- The document ID of the LINES of the file PATH. It has no title: it is no page.
local function document_of(id, path, lines)
  local places = {}
  for i = 1, #lines do places[i] = { path = path, line = i } end
  return { id = id, title = "", public = true, page = { path = path, said = lines, lines = places } }
end

local function line_of(text) return { kind = "text", text = text, line = 1, block = 0 } end

-- The words of its name are read before its first line.
local function document_of_file(file)
  local lines = lines_of(file.text)
  table.insert(lines, 1, line_of((file.path:gsub("[/.]", " "))))
  return document_of(file.path, file.path, lines)
end

-- Those of LIST, files as exports make them, that no module of the library made, as public documents.
function files.as_documents(list)
  local documents = {}
  for _, file in ipairs(list) do
    if not host.is_own(file.module) then documents[#documents + 1] = document_of_file(file) end
  end
  return documents
end

-- What the drawing of the logo says, on every cover.
local function logo_of(document, self)
  local logo, lines = (self.values.brand or {}).logo, {}
  if not logo then return nil end
  local words, path = host.picture_words(logo)
  for i, text in ipairs(words) do
    lines[i] = { kind = "text", text = text, line = 1, block = 1 }
  end
  return #lines > 0 and document_of(document.id, path, lines) or nil
end

-- What stands beside the texts of the rendered DOCUMENTS of the project SELF that are public, as documents:
-- the id of each, which is the name of its files, and the words of the logo.
function files.beside(documents, self)
  local list, seen = {}, {}
  for _, document in ipairs(documents) do
    if document.public and document.language then
      list[1] = list[1] or logo_of(document, self)
      if not seen[document.id] then
        list[#list + 1] = document_of(document.id, document.page.path, { line_of(document.id) })
      end
      seen[document.id] = true
    end
  end
  return list
end

return files
