-- The figures of documents: one file of lua/document/figures draws one figure { svg, alt } from the
-- model, the words of a language, today and the facts; and the pictures that a project has as files.
local hint = require "base.hint"
local listing = require "base.listing"
local lists = require "base.lists"
local markdown = require "document.markdown"

local pictures = {}

local ROOT = "lua/document/figures"

local function load(id)
  local ids = listing(ROOT)
  if lists.contains(ids, id) then return require("document.figures." .. id) end
  error(("there is no figure '%s'%s"):format(tostring(id),
    type(id) == "string" and hint(id, ids) or ""), 0)
end

local MEDIA = { svg = "image/svg+xml", png = "image/png", jpg = "image/jpeg",
  jpeg = "image/jpeg" }

-- The bytes and the media type of the project's picture FILE.
local function read(file)
  if type(file) ~= "string" then error("picture expects the path of a file in the project", 0) end
  local media = MEDIA[(file:match("%.(%w+)$") or ""):lower()]
  if not media then error("picture expects an SVG, PNG or JPEG file, not '" .. file .. "'", 0) end
  local bytes, problem, code = host.read_bytes(file)
  if not bytes then error({ code = code, message = problem }, 0) end
  return bytes, media
end

-- For the document ROW: the list of the files of its figures and pictures, and the functions for its
-- templates that fill it. figure(id, lead) is the Markdown that shows the figure, after the sentence
-- LEAD where one is given, and empty where there is nothing to draw; picture(file, alt) shows a picture of the project with its text alternative. Each
-- is one file, however often it is shown.
function pictures.of(row, view, today)
  local files, shown = {}, {}
  local _, depth = row.path:gsub("/", "")

  local function add(name, media, alt, bytes)
    files[#files + 1] = { name = view.language .. "/" .. name, media_type = media,
      description = alt, bytes = bytes }
    return "](" .. ("../"):rep(depth - 1) .. markdown.url(name) .. ")"
  end

  local function draw(id)
    local drawn = load(id)(view.model, view.words, today, view.facts)
    if not drawn then return "" end
    return "![" .. markdown.escape(drawn.alt)
      .. add("figures/" .. row.id .. "-" .. id .. ".svg", "image/svg+xml", drawn.alt, drawn.svg)
  end

  local function figure(id, lead)
    local text = shown[id] or draw(id)
    shown[id] = text
    if lead and text ~= "" then text = markdown.escape(lead) .. "\n\n" .. text end
    return markdown.raw(text)
  end

  local function picture(file, alt)
    if type(alt) ~= "string" or not alt:find("%S") then
      error("picture expects what it shows in words, for those who cannot see it", 0)
    end
    local bytes, media = read(file)
    shown[file] = shown[file] or add("figures/" .. row.id .. "-" .. file:gsub("[/%s]+", "-"), media, alt, bytes)
    return markdown.raw("![" .. markdown.escape(alt) .. shown[file])
  end

  return files, figure, picture
end

return pictures
