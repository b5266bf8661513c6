-- The XML files of the public site: the map of its pages and the feed of its changes.
local phrase = require "base.phrase"

local xml = {}

local ENTITIES = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }

local function escape(text)
  return (text:gsub('[&<>"]', ENTITIES):gsub("%c", " "))
end

local function put(out, pattern, ...)
  local values = { ... }
  for i, value in ipairs(values) do values[i] = escape(value) end
  out[#out + 1] = pattern:format(table.unpack(values)) .. "\n"
end

local HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

-- The sitemap of PAGES: { url, language, date }, which are each other's translations.
function xml.sitemap(pages)
  local out = { HEAD .. '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    .. ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' }
  for _, page in ipairs(pages) do
    put(out, "<url>\n<loc>%s</loc>\n<lastmod>%s</lastmod>", page.url, page.date)
    for _, other in ipairs(#pages > 1 and pages or {}) do
      put(out, '<xhtml:link rel="alternate" hreflang="%s" href="%s"/>', other.language, other.url)
    end
    put(out, "</url>")
  end
  out[#out + 1] = "</urlset>\n"
  return table.concat(out)
end

-- The Atom feed (RFC 4287) of the versions of the summary ROW, a page { url, feed, language, date }
-- by AUTHOR; the latest comes first. ENTRY is the title of a version.
function xml.feed(row, page, author, entry)
  local out = { HEAD }
  put(out, '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">', page.language)
  put(out, "<id>%s</id>\n<title>%s</title>", page.feed, row.title)
  put(out, "<updated>%sT00:00:00Z</updated>", page.date)
  put(out, "<author><name>%s</name></author>", author)
  put(out, '<link rel="self" href="%s"/>\n<link rel="alternate" type="text/html" href="%s"/>',
    page.feed, page.url)
  for i = #row.history, 1, -1 do
    local version = row.history[i]
    put(out, "<entry>\n<id>%s#version-%s</id>\n<title>%s</title>", page.feed, version.version,
      phrase.fill(entry, { title = row.title, version = version.version }))
    put(out, "<updated>%sT00:00:00Z</updated>\n<link href=\"%s\"/>", version.date, page.url)
    put(out, "<summary>%s</summary>\n</entry>", version.changes)
  end
  out[#out + 1] = "</feed>\n"
  return table.concat(out)
end

return xml
