-- The Atom feed (RFC 4287) of each page: the versions of the summary, the latest first.
local phrase = require "base.phrase"
local xml = require "format.xml"

local function add_version(out, page, version)
  local title = phrase.fill(page.words.entry, { title = page.row.title, version = version.version })
  xml.put(out, "<entry>\n<id>%s#version-%s</id>\n<title>%s</title>", page.feed, version.version, title)
  xml.put(out, "<updated>%sT00:00:00Z</updated>\n<link href=\"%s\"/>", version.date, page.url)
  xml.put(out, "<summary>%s</summary>\n</entry>", version.changes)
end

local function feed(page)
  local out, row = { xml.HEAD }, page.row
  xml.put(out, '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">', page.language)
  xml.put(out, "<id>%s</id>\n<title>%s</title>", page.feed, row.title)
  xml.put(out, "<updated>%sT00:00:00Z</updated>", row.date)
  xml.put(out, "<author><name>%s</name></author>", page.facts.organization.name)
  xml.put(out, '<link rel="self" href="%s"/>\n<link rel="alternate" type="text/html" href="%s"/>',
    page.feed, page.url)
  for i = #row.history, 1, -1 do add_version(out, page, row.history[i]) end
  out[#out + 1] = "</feed>\n"
  return table.concat(out)
end

local function files(site)
  local list = {}
  for i, page in ipairs(site.pages) do list[i] = { path = page.feed_path, text = feed(page) } end
  return list
end

return { title = "the versions of the summary, for feed readers", files = files }
