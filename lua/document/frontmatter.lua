-- What stands above a document's Markdown: title, running header and footer, contents, watermark.
local phrase = require "base.phrase"

local frontmatter = {}

-- TEXT as a YAML string in double quotes.
local function quoted(text)
  return '"' .. text:gsub('[\\"]', "\\%0"):gsub("%c", " ") .. '"'
end

local function pair(left, right)
  return "[" .. quoted(left) .. ", " .. quoted(right) .. "]"
end

local function footer_left(row, words, public)
  local parts = {}
  if row.number and not public then parts[#parts + 1] = row.number end
  if row.outdated then
    parts[#parts + 1] = row.status_name
  elseif row.version then
    parts[#parts + 1] = phrase.fill(words.version, { version = row.version })
  end
  if row.classification_name then parts[#parts + 1] = row.classification_name end
  return table.concat(parts, " · ")
end

-- Whether the document ROW names pages of the policies that it refers to. Policies themselves do
-- not: two that waited for each other's pages would never be set.
function frontmatter.refers_to_pages(row)
  return not (row.policy or row.public or row.spec.binds)
end

-- The partial with which the document ROW begins.
function frontmatter.head_of(row)
  if row.spec.letter then return "cover-letter" end
  return row.public and "cover-public" or "cover"
end

local function add_brand(add, brand)
  if brand.accent then add("accent", quoted(brand.accent)) end
  if brand.logo then add("logo", quoted(brand.logo)) end
  local fonts = {}
  for _, kind in ipairs { "sans", "mono" } do
    local name = brand.fonts and brand.fonts[kind]
    if name then fonts[#fonts + 1] = kind .. ": " .. quoted(name) end
  end
  if #fonts > 0 then add("fonts", "{" .. table.concat(fonts, ", ") .. "}") end
  add("paper", brand.paper or "A4")
end

-- The front matter of ROW (from model/documents.lua), with its fences; BRAND is that of the facts
-- or nil.
function frontmatter.text(row, organization, words, language, brand)
  local spec, out = row.spec, { "---" }
  local function add(key, value) out[#out + 1] = key .. ": " .. value end
  add("title", quoted(row.title))
  add("language", language)
  add("author", quoted(organization.name))
  add("header", pair(organization.name, row.title))
  add("footer", pair(footer_left(row, words, row.public), words.page))
  if frontmatter.refers_to_pages(row) then add("page_references", quoted(words.reference.page)) end
  if spec.contents ~= false then add("contents", quoted(words.contents)) end
  if not row.approved then add("watermark", quoted(words.draft)) end
  if not spec.letter then add("cover", "true") end
  add("date", row.date)
  if not row.public then add("attach", "true") end
  if spec.orientation == "landscape" then add("orientation", "landscape") end
  if spec.sheets then add("sheets", "true") end
  add_brand(add, brand or {})
  out[#out + 1] = "---\n\n"
  return table.concat(out, "\n")
end

return frontmatter
