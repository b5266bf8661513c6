-- /sitemap.xml: the pages of the site, which are each other's translations.
local xml = require "format.xml"

local function files(site)
  local out = { xml.HEAD .. '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    .. ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' }
  for _, page in ipairs(site.pages) do
    xml.put(out, "<url>\n<loc>%s</loc>\n<lastmod>%s</lastmod>", page.url, page.row.date)
    for _, other in ipairs(#site.pages > 1 and site.pages or {}) do
      xml.put(out, '<xhtml:link rel="alternate" hreflang="%s" href="%s"/>', other.language, other.url)
    end
    xml.put(out, "</url>")
  end
  out[#out + 1] = "</urlset>\n"
  return { { path = "sitemap.xml", text = table.concat(out) } }
end

return { title = "the pages of the site, for search engines", files = files }
