local pictures = require "document.pictures"

local function same(have, want)
  if have ~= want then error(("\nhave %q\nwant %q"):format(tostring(have), tostring(want)), 2) end
end

project_file("lua/document/figures/dot.lua", [[
return function(model, words, today)
  if model.empty then return nil end
  return { svg = "<svg>" .. words.dot .. today .. "</svg>", alt = "A [dot]" }
end
]])

project_file("lua/document/figures/row.lua", [[
return function(_, _, _, facts)
  return { svg = "<svg/>", alt = ("%d sites"):format(#facts.sites) }
end
]])

local function figures_of(path, model)
  local row = { id = path:match("[^/]+$"), path = path }
  return pictures.of(row, { model = model or {}, words = { dot = "." }, language = "en", facts = { sites = { {}, {} } } }, "2026-11-22")
end

test("a figure is a file and the Markdown that shows it", function()
  local files, figure = figures_of("en/plan")
  same(#files, 0)
  same(figure("dot").text, "![A \\[dot\\]](figures/plan-dot.svg)")
  same(figure("dot").text, "![A \\[dot\\]](figures/plan-dot.svg)")
  same(#files, 1)
  same(files[1].name .. " " .. files[1].media_type, "en/figures/plan-dot.svg image/svg+xml")
  same(files[1].bytes, "<svg>.2026-11-22</svg>")
  same(files[1].description, "A [dot]")
end)

test("a figure can be of facts of which the model says nothing", function()
  local _, figure = figures_of("en/plan")
  same(figure("row").text, "![2 sites](figures/plan-row.svg)")
end)

test("a policy's figures stand beside its language's documents", function()
  local files, figure = figures_of("en/policies/access")
  same(figure("dot").text, "![A \\[dot\\]](../figures/access-dot.svg)")
  same(files[1].name, "en/figures/access-dot.svg")
end)

test("a figure follows the sentence that leads to it", function()
  local _, figure = figures_of("en/plan")
  same(figure("dot", "The *dots*:").text, "The \\*dots\\*:\n\n![A \\[dot\\]](figures/plan-dot.svg)")
end)

test("nothing to draw shows nothing, nor the sentence that leads to it", function()
  local files, figure = figures_of("en/plan", { empty = true })
  same(figure("dot").text, "")
  same(figure("dot", "The dots:").text, "")
  same(#files, 0)
end)

test("an unknown figure is named with its neighbour", function()
  local _, figure = figures_of("en/plan")
  local _, text = pcall(figure, "treatment-timelin")
  same(text, "there is no figure 'treatment-timelin'; did you mean 'treatment-timeline'?")
  _, text = pcall(figure, "../dot")
  assert(text:find("there is no figure '../dot'", 1, true), text)
  _, text = pcall(figure, nil)
  assert(text:find("there is no figure 'nil'", 1, true), text)
end)

test("a picture of the project is a file beside the document", function()
  project_file("plans and maps/net(1).PNG", "bytes")
  local files, _, picture = figures_of("en/policies/access")
  same(picture("plans and maps/net(1).PNG", "The [net]").text,
    "![The \\[net\\]](../figures/access-plans-and-maps-net%281%29.PNG)")
  same(picture("plans and maps/net(1).PNG", "Again").text, "![Again](../figures/access-plans-and-maps-net%281%29.PNG)")
  same(#files, 1)
  same(files[1].name .. " " .. files[1].media_type .. " " .. files[1].bytes,
    "en/figures/access-plans-and-maps-net(1).PNG image/png bytes")
end)

test("a picture without words, of another kind or from elsewhere is refused", function()
  local _, _, picture = figures_of("en/plan")
  local function refused(...)
    local ok, problem = pcall(picture, ...)
    assert(not ok)
    return type(problem) == "table" and problem.code or problem
  end
  same(refused("net.png", " "), "picture expects what it shows in words, for those who cannot see it")
  same(refused("net.gif", "Net"), "picture expects an SVG, PNG or JPEG file, not 'net.gif'")
  same(refused(nil, "Net"), "picture expects the path of a file in the project")
  same(refused("missing.png", "Net"), "file-missing")
  same(refused("../secret.png", "Net"), "file-outside")
  same(refused("/etc/secret.png", "Net"), "file-outside")
end)
