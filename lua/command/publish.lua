-- The public site: the summary in each language and the files around it, all from the public
-- projection alone.
local build = require "build"
local documents = require "model.documents"
local is_approved = require "model.approval"
local security_txt = require "export.security_txt"
local xml = require "format.xml"

local SUMMARY = "public-summary"

-- Where the site will stand, with a slash at its end, or nil after reporting that it is not known.
local function base_of(facts)
  local address = facts.organization.public_site or facts.organization.website
  if address then return (address:gsub("/*$", "/")) end
  host.report("error", "isms.yaml", nil, nil, "missing-fact",
    "'organization.website' is missing: the site's map, feed and security.txt name its address")
end

-- The pages of the site in LANGUAGES; the first one, the primary, stands at the top.
local function pages_of(languages, base)
  local pages = {}
  for i, language in ipairs(languages) do
    local folder = i == 1 and "" or language .. "/"
    pages[i] = { language = language, folder = folder, up = i == 1 and "" or "../",
      path = folder .. "index", url = base .. folder, files = language .. "/" .. SUMMARY,
      feed_path = language .. "/feed.xml", feed = base .. language .. "/feed.xml",
      words = require("words." .. language .. ".site") }
  end
  return pages
end

-- The way from PAGE to another one of the site, which a reader may have opened from a disk.
local function way(page, other)
  return page.up .. other.folder .. "index.html"
end

local function add_switches(links, pages, page)
  if #pages < 2 then return end
  for _, other in ipairs(pages) do
    links[#links + 1] = { rel = "alternate", href = way(page, other), label = other.words.name,
      language = other.language, current = other == page }
  end
end

local function add_downloads(links, page)
  local words = page.words
  links[#links + 1] = { href = page.up .. page.files .. ".pdf", label = words.pdf,
    media_type = "application/pdf" }
  links[#links + 1] = { href = page.up .. page.files .. ".md", label = words.markdown,
    media_type = "text/markdown" }
  links[#links + 1] = { rel = "alternate", href = page.up .. page.feed_path, label = words.feed,
    media_type = "application/atom+xml" }
end

-- What the HTML of PAGE needs to be a page of the site.
local function site_of(pages, page)
  local links = {}
  add_switches(links, pages, page)
  local switches = #links
  add_downloads(links, page)
  links[#links + 1] = { rel = "canonical", href = page.url }
  return { page = page.path, stylesheet = page.up .. "style.css", languages = page.words.languages,
    downloads = page.words.downloads, links = links, switches = switches }
end

local function file(name, media_type, bytes)
  return { name = name, media_type = media_type, description = name, bytes = bytes }
end

-- The files around the pages, or nil after an error. PROJECT is what build made them of.
local function files_of(pages, project, base)
  local files, first = {}, nil
  for i, page in ipairs(pages) do
    local view = project.views[page.language]
    local row = documents.public_row(view.model.document(SUMMARY))
    page.date = row.date
    files[i] = file(page.feed_path, "application/atom+xml",
      xml.feed(row, page, view.public_facts.organization.name, page.words.entry))
    first = first or row
  end
  local public = project.views[pages[1].language].public_facts
  local text = security_txt(first, public, project.languages, base, project.today)
  if not text then return nil end
  files[#files + 1] = file(".well-known/security.txt", "text/plain", text)
  files[#files + 1] = file("sitemap.xml", "application/xml", xml.sitemap(pages))
  return files
end

-- Builds the site of the project that OPTIONS name: returns its documents as build does, each with
-- `site`, its path below the site, and the files that stand beside it as its figures; or nil after
-- errors, all of which are reported.
local function publish(options)
  options.public_only = true
  local rendered, project = build(options)
  if not rendered then return nil end
  if #rendered == 0 then
    host.report("error", "isms.yaml", nil, nil, "missing-fact",
      "there is nothing to publish: see above which facts " .. SUMMARY .. " needs")
    return nil
  end
  local first = project.views[project.languages[1]]
  local base = base_of(first.public_facts)
  if not is_approved(first.model.document(SUMMARY), project.today) or not base then return nil end
  local pages = pages_of(project.languages, base)
  local files = files_of(pages, project, base)
  if not files then return nil end
  for i, document in ipairs(rendered) do
    document.path, document.site = pages[i].files, site_of(pages, pages[i])
    document.figures = i == 1 and files or {}
  end
  return rendered
end

return publish
