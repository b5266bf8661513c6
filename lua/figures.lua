-- The figures of documents: one file of lua/figures draws one figure { svg, alt } from the
-- model, the words of a language and today.
local markdown = require "markdown"
local nearest = require "nearest"

local figures = {}

local function known()
  local ids = {}
  for _, file in ipairs(host.list_library("lua/figures")) do
    ids[#ids + 1] = file:match("^([%l%d-]+)%.lua$")
  end
  return ids
end

local function load(id)
  local ids = known()
  for _, name in ipairs(ids) do
    if name == id then return require("figures." .. id) end
  end
  local near = type(id) == "string" and nearest(id, ids)
  error(("there is no figure '%s'%s"):format(tostring(id),
    near and "; did you mean '" .. near .. "'?" or ""), 0)
end

-- For the document ROW: the list of its figures' files, and the function for its templates that
-- fills it: figure(id) is the Markdown that shows the figure, empty where there is nothing to draw.
-- Each figure is one file, however often it is shown.
function figures.of(row, view, today)
  local files, shown = {}, {}
  local _, depth = row.path:gsub("/", "")
  local function draw(id)
    local drawn = load(id)(view.model, view.words, today)
    if not drawn then return "" end
    local name = "figures/" .. row.id .. "-" .. id .. ".svg"
    files[#files + 1] = { name = view.language .. "/" .. name, media_type = "image/svg+xml",
      description = drawn.alt, bytes = drawn.svg }
    return "![" .. markdown.escape(drawn.alt) .. "](" .. ("../"):rep(depth - 1) .. name .. ")"
  end
  return files, function(id)
    local text = shown[id] or draw(id)
    shown[id] = text
    return markdown.raw(text)
  end
end

return figures
