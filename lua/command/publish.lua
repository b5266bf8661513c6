-- The public site: the summary in each language and the files around it, all from the public
-- projection alone.
local audit = require "audit.run"
local build = require "build"
local documents = require "model.documents"
local approvals = require "model.approvals"
local export = require "export"
local files = require "audit.files"

local SUMMARY = "public-summary"

-- Where the site will stand, with a slash at its end, or nil after reporting that it is not known.
local function base_of(facts)
  local address = facts.organization.public_site or facts.organization.website
  if address then return (address:gsub("/*$", "/")) end
  host.report("error", "isms.yaml", nil, nil, "missing-fact",
    "'organization.website' is missing: the site's map, feed and security.txt name its address")
end

-- The site of PROJECT at the address BASE: { address, today, languages, pages }; a page is
-- { language, url, feed (their addresses), path, feed_path, files (below the site), folder, up,
-- words, row (the summary's), facts }, all of it public. The first page, the primary, stands at
-- the top.
local function site_of(project, base)
  local site = { address = base, today = project.today, languages = project.languages, pages = {} }
  for i, language in ipairs(project.languages) do
    local folder, view = i == 1 and "" or language .. "/", project.views[language]
    site.pages[i] = { language = language, folder = folder, up = i == 1 and "" or "../",
      path = folder .. "index", url = base .. folder, files = language .. "/" .. SUMMARY,
      feed_path = language .. "/feed.xml", feed = base .. language .. "/feed.xml",
      words = require("words." .. language .. ".site"), facts = view.public_facts,
      row = documents.public_row(view.model.document(SUMMARY)) }
  end
  return site
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
local function place_of(pages, page)
  local links = {}
  add_switches(links, pages, page)
  local switches = #links
  add_downloads(links, page)
  links[#links + 1] = { rel = "canonical", href = page.url }
  return { page = page.path, stylesheet = page.up .. "style.css", languages = page.words.languages,
    downloads = page.words.downloads, links = links, switches = switches }
end

-- Whether the rules on public texts let those of LIST that are of the project's own modules stand in
-- the site of PROJECT; reports what they find.
local function pass(list, project)
  local own = files.as_documents(list)
  if #own == 0 then return true end
  return audit.report(audit.on_texts(own, project, function(rule) return rule.files end)) == 0
end

-- Returns { documents, files } for ARGUMENTS, as a build does: the summaries, each with `site`, its
-- place in the site, and the files that stand around them; nil after errors, all of which are
-- reported.
return function(arguments)
  arguments.public_only = true
  local rendered, project = build(arguments)
  if not rendered then return nil end
  if #rendered == 0 then
    host.report("error", "isms.yaml", nil, nil, "missing-fact",
      "there is nothing to publish: see above which facts " .. SUMMARY .. " needs")
    return nil
  end
  local base = base_of(project.view.public_facts)
  local summary = project.view.model.document(SUMMARY)
  if not approvals.stands(summary) or not base then return nil end
  local site = site_of(project, base)
  for i, document in ipairs(rendered) do
    document.path, document.site = site.pages[i].files, place_of(site.pages, site.pages[i])
    document.figures = {}
  end
  local around = export.of_site(site)
  return pass(around, project) and { documents = rendered, files = around } or nil
end
