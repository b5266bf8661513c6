-- What is missing is told in the words of the facts, at its place.
local template = require "document.template"
local places = require "facts.places"
local renders = shared("renders")

local words = { none = "None.", separator = ", " }

-- What is said when TEXT is rendered for VIEW.
local function said(text, view)
  project_file("templates/case/en.md", text .. "\n")
  messages()
  template.render("templates/case/en.md", view, { document = "case", language = "en", words = words })
  return messages()
end

local function is_plain(told)
  for _, internal in ipairs { "model%.", "rows%[", "%[missing:", "%f[%a]nil%f[%A]", "attempt to" } do
    assert(not told:find(internal), "an internal name is told: " .. told)
  end
end

local function tells(text, view, part)
  local told = said(text, view)
  assert(told:find(part, 1, true), ("\n%s\nlacks %s"):format(told, part))
  is_plain(told)
end

local row = { id = "A.5.7", owner_title = nil }
local view = { facts = { contact = {}, risks = { {}, {} } }, org = {},
  model = { soa = { rows = { { id = "A.5.6", status_name = "x" }, row } }, method = {}, list = {} } }

test("a fact is named by its path", function()
  tells("{{ facts.contact.phone }}", view, "'contact.phone' is missing")
  tells("{{ org.website }}", view, "'organization.website' is missing")
  tells("% for _, r in ipairs(facts.risks) do\n{{ r.owner }}\n% end", view, "'risks[2].owner' is missing")
end)

test("what an entry of the model lacks is named by the key of the facts and the entry", function()
  local columns = '{{= table { rows = model.soa.rows, columns = { { title = "Status", key = "status_name" } } } }}'
  tells(columns, view, "'status of A.5.7' is missing; ")
  tells("% for _, r in ipairs(model.soa.rows) do\n{{ r.owner_title }}\n% end", view, "'owner of A.5.6' is missing")
  tells("{{ model.method.assessed }}", view, "'method.assessed' is missing")
  tells("{{ model.list[1] }}", view, "'list' is missing")
end)

test("a cell without a key is named by its column and row", function()
  tells('{{= table { rows = model.soa.rows, columns = { { title = "Due", cell = function() end } } } }}', view,
    "'Due of A.5.7' is missing")
end)

test("an entry of the model is found by its id", function()
  local entry = { kind = "map", path = "facts/controls.csv", line = 8, col = 1,
    { key = "id", value = { kind = "string", text = "A.5.7", path = "facts/controls.csv", line = 8, col = 1 } } }
  places.set_root { kind = "map", path = "isms.yaml",
    { key = "controls", value = { kind = "list", path = "facts/controls.csv", entry } } }
  tells("% local r = model.soa.rows[2]\n{{ r.owner_title }}", view, "facts/controls.csv:8:1: error: 'owner of A.5.7' is missing")
end)

test("Lua's words for a value that is nil are not ours", function()
  tells("{{ model.method.assessed.year .. 'x' }}", view, "'assessed' is missing")
  tells("{{ 1 + facts.number }}", view, "'number' is missing")
  tells("{{ 1 < facts.number }}", view, "a value is missing that this line needs")
  tells("% for _ in ipairs(facts.nothing) do end", view, "a value is missing that this line needs")
  tells("{{ dat(1) }}", view, "there is no function 'dat'")
end)

-- Takes each key of ROW away by itself and renders anew; returns how often something was missing.
local function take_away(row, render)
  local keys, count = {}, 0
  for key in pairs(row) do keys[#keys + 1] = key end
  for _, key in ipairs(keys) do
    local value = row[key]
    row[key] = nil
    messages()
    render()
    row[key] = value
    local told = messages()
    is_plain(told)
    if told:find("%[missing%-fact%]") or told:find("%[template%-error%]") then count = count + 1 end
  end
  return count
end

test("whatever a row lacks, no message tells how the model is made", function()
  local count = 0
  local rows = { ["statement-of-applicability"] = function(model) return { model.soa.rows[89], model.soa.standard } end,
    ["risk-treatment-plan"] = function(model) return { model.risks[1], model.treatments[1], model.risk_summary } end,
    ["internal-audit-report"] = function(model) return { model.audits.held[1] } end }
  renders.each("examples/larkfield", function(name, view, settings)
    local page = renders.render(name, view, settings)
    local of = name:find("/en%.md$") and rows[settings.document]
    for _, row in ipairs(of and of(view.model) or {}) do
      count = count + take_away(row, function() renders.render(name, view, settings) end)
    end
    return page
  end)
  assert(count > 20, "only " .. count .. " keys were needed")
end)
