local criteria_status = require "document.figures.criteria-status"
local control_status = require "document.figures.control-status"
local certificates = require "model.certificates"
local certification_cycle = require "document.figures.certification-cycle"
local surface = require "document.surface"
local heat_map = require "document.figures.risk-heat-map"
local organization_chart = require "document.figures.organization-chart"
local risk = require "model.risk"
local timeline = require "document.figures.treatment-timeline"
local treatment = require "model.treatment"
local words = require "words.en.documents"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local function has(text, part)
  if not text:find(part, 1, true) then error(("'%s' lacks '%s'"):format(text, part), 2) end
end

-- ---- reading SVG ------------------------------------------------------------------------------

local function attributes_of(text)
  local values = {}
  for name, value in text:gmatch('([%w%-]+)="([^"<>]*)"') do values[name] = tonumber(value) or value end
  return values
end

-- The elements of SVG in order, each with its attributes, name and text; asserts that it is well formed.
local function elements_of(svg)
  local list, open, rest = {}, {}, svg
  for before, tag in svg:gmatch("([^<]*)(<[^>]*>)") do
    assert(not before:gsub("&%a+;", ""):find("&"), before)
    local name = tag:match("^</?(%a+)")
    if tag:sub(2, 2) == "/" then
      same(table.remove(open).name, name)
      if #list > 0 then list[#list].text = list[#list].text or before end
    else
      local element = attributes_of(tag)
      element.name, list[#list + 1] = name, element
      assert(tag:gsub('[%w%-]+="[^"<>]*"', ""):match("^<%a+ */?>$"), tag)
      if not tag:find("/>$") then open[#open + 1] = element end
    end
    rest = rest:sub(#before + #tag + 1)
  end
  same(#open, 0)
  same(rest, "\n")
  return list
end

-- Left, top, right and bottom of a shape.
local function box_of(element)
  if element.name == "rect" then
    return element.x, element.y, element.x + element.width, element.y + element.height
  elseif element.name == "circle" then
    return element.cx - element.r, element.cy - element.r, element.cx + element.r, element.cy + element.r
  end
  local left, top, right, bottom = 1e6, 1e6, -1e6, -1e6
  for x, y in (element.points or ""):gmatch("([%d.-]+),([%d.-]+)") do
    left, right = math.min(left, tonumber(x)), math.max(right, tonumber(x))
    top, bottom = math.min(top, tonumber(y)), math.max(bottom, tonumber(y))
  end
  return left, top, right, bottom
end

local function plain(text)
  return (text:gsub("&(%a+);", { lt = "<", gt = ">", quot = '"', amp = "&" }))
end

local function text_box(element)
  local size = element["font-size"]
  local width = surface.text_width(plain(element.text), size, element["font-weight"] == "bold")
  local share = ({ middle = 0.5, ["end"] = 1 })[element["text-anchor"]] or 0
  local left = element.x - width * share
  return left, element.y - 0.72 * size, left + width, element.y
end

local function texts_of(elements)
  local list = {}
  for i, element in ipairs(elements) do
    if element.name == "text" then list[#list + 1], element.order = element, i end
  end
  return list
end

-- ---- what holds for every figure --------------------------------------------------------------

local function check_inside(elements)
  local root = elements[1]
  for _, text in ipairs(texts_of(elements)) do
    local left, top, right, bottom = text_box(text)
    assert(left >= -2.5 and right <= root.width - 1.5, text.text .. " leaves the figure at its side")
    assert(top >= -2.5 and bottom <= root.height - 4, text.text .. " leaves the figure")
  end
end

local function check_apart(elements)
  local texts = texts_of(elements)
  for i, one in ipairs(texts) do
    local left, top, right, bottom = text_box(one)
    for j = i + 1, #texts do
      local l, t, r, b = text_box(texts[j])
      assert(right <= l + 0.5 or r <= left + 0.5 or bottom <= t + 0.5 or b <= top + 0.5,
        one.text .. " lies over " .. texts[j].text)
    end
  end
end

-- The colour below the middle of a text: that of the shape drawn last there.
local function ground_of(text, elements)
  local left, top, right, bottom = text_box(text)
  local x, y, ground = (left + right) / 2, (top + bottom) / 2, "#ffffff"
  for i = 1, text.order - 1 do
    local l, t, r, b = box_of(elements[i])
    local fill = elements[i].fill
    if fill and fill ~= "none" and l <= x and x <= r and t <= y and y <= b then ground = fill end
  end
  return ground
end

local function check_contrast(elements)
  for _, text in ipairs(texts_of(elements)) do
    local ground = ground_of(text, elements)
    local contrast = surface.contrast(text.fill, ground)
    assert(contrast >= 4.5, ("%s: %s on %s is %.2f"):format(text.text, text.fill, ground, contrast))
  end
  for _, element in ipairs(elements) do
    if element.fill and element.fill ~= "none" and element.stroke then
      assert(element.stroke == "#ffffff" or surface.contrast(element.stroke, element.fill) >= 3,
        element.stroke .. " does not outline " .. element.fill)
    end
  end
end

-- Draws MAKE's figure twice and checks it; returns its elements and its alternative text.
local function check(make, model, today, language)
  local locale = require("words." .. (language or "en") .. ".documents")
  local drawn, again = make(model, locale, today), make(model, locale, today)
  same(drawn.svg, again.svg)
  local elements = elements_of(drawn.svg)
  same(elements[1].role, "img")
  same(elements[2].name, "title")
  same(elements[3].name, "desc")
  same(plain(elements[3].text), drawn.alt)
  check_inside(elements)
  check_apart(elements)
  check_contrast(elements)
  return elements, drawn.alt
end

-- The sum of the numbers that stand in bold and, if given, of SIZE.
local function sum_of(elements, size)
  local sum = 0
  for _, text in ipairs(texts_of(elements)) do
    local fits = text["font-weight"] == "bold" and (not size or text["font-size"] == size)
    sum = sum + (fits and tonumber(text.text) or 0)
  end
  return sum
end

-- ---- models -----------------------------------------------------------------------------------

local NAMES = { "Rare", "Unlikely", "Possible", "Likely", "Almost certain", "Constant" }

local function scale(count)
  local steps = {}
  for i = 1, count do steps[i] = { value = i, name = NAMES[i] or "Step" } end
  return steps
end

local function bands_up_to(most, count)
  local bands = {}
  for i = 1, count do
    bands[i] = { id = "b" .. i, name = "Level " .. i, min = (i - 1) * most // count + 1, max = i * most // count }
  end
  return bands
end

local function model_of(kind, scales, risks, bands)
  local facts = { risks = risks, assets = {},
    risk_method = { kind = kind, scales = scales, bands = bands, acceptance_threshold = bands[1].max } }
  local nobody = { title = function() end }
  local method = risk.method(facts, words, nobody)
  facts.treatments, facts.acceptances = {}, {}
  treatment.attach(facts, risk.enrich(facts, method, nobody), { words = words, people = nobody })
  return { risks = risks, method = method, risk_summary = risk.summary(risks, method) }
end

local function matrix_model(likelihoods, impacts, count, bands)
  local risks = {}
  for i = 1, count do
    local impact = i * 5 % impacts + 1
    risks[i] = { id = ("R-%02d"):format(i), likelihood = i * 7 % likelihoods + 1, impact = impact,
      residual = { likelihood = 1, impact = impact } }
  end
  return model_of("matrix", { likelihood = scale(likelihoods), impact = scale(impacts) }, risks,
    bands_up_to(likelihoods * impacts, bands or 4))
end

local function value_model(steps, count)
  local risks = {}
  for i = 1, count do
    risks[i] = { id = ("R-%02d"):format(i), confidentiality = 1, integrity = 1,
      availability = i * 7 % steps + 1, threat = i * 5 % steps + 1,
      vulnerability = i * 3 % steps + 1, residual = { threat = 1, vulnerability = 1 } }
  end
  return model_of("value-threat-vulnerability",
    { value = scale(steps), threat = scale(steps), vulnerability = scale(steps) }, risks,
    bands_up_to(steps ^ 3 // 1 | 0, 5))
end

-- ---- surface ----------------------------------------------------------------------------------

test("numbers have two decimals at most, and text is escaped", function()
  local canvas = surface.new()
  canvas:line(-1.005, 2 / 3, 10, 0.999, "#000000")
  canvas:text(0, -0.001, 'a < b & "c"')
  local svg = canvas:svg(10, "<t>", "d")
  has(svg, '<line x1="-1" y1="0.67" x2="10" y2="1" stroke="#000000" stroke-width="1"/>')
  has(svg, 'x="0" y="0" font-size="12" fill="#1b2733">a &lt; b &amp; &quot;c&quot;</text>')
  has(svg, "<title>&lt;t&gt;</title>")
  elements_of(svg)
end)

test("text is wrapped at spaces, Japanese anywhere, and shortened at last", function()
  same(table.concat(surface.wrap("one two three", 60, 12, 3), "|"), "one two|three")
  same(table.concat(surface.wrap("情報資産の管理", 40, 12, 9), "|"), "情報資|産の管|理")
  same(#surface.wrap(("word "):rep(50), 60, 12, 2), 2)
  has(surface.wrap(("word "):rep(50), 60, 12, 2)[2], "…")
  has(surface.wrap("Incomprehensibilities", 60, 12, 2)[1], "…")
  for _, line in ipairs(surface.wrap("Incomprehensibilities of 情報資産の管理", 60, 12, 9)) do
    assert(surface.text_width(line, 12) <= 60, line)
  end
  same(#surface.wrap("", 60, 12, 2), 0)
end)

test("what does not fit is counted", function()
  local ids = { "R-01", "R-02", "R-03", "R-04", "R-05" }
  same(table.concat(surface.pack(ids, 60, 10, 3), "|"), "R-01 R-02|R-03 R-04|R-05")
  same(table.concat(surface.pack(ids, 60, 10, 2), "|"), "R-01 R-02|R-03 +2")
  same(#surface.pack(ids, 10, 10, 2), 0)
  same(#surface.pack(ids, 60, 10, 0), 0)
  same(#surface.pack({}, 60, 10, 2), 0)
end)

test("contrast is that of WCAG", function()
  same(surface.contrast("#000000", "#ffffff"), 21)
  same(("%.2f"):format(surface.contrast("#777777", "#ffffff")), "4.48")
end)

test("a ramp goes from its first colour to its last", function()
  same(table.concat(surface.ramp({ "#000000", "#ffffff" }, 3), " "), "#000000 #808080 #ffffff")
  same(table.concat(surface.ramp({ "#000000", "#ffffff", "#102030" }, 1), " "), "#000000")
  same(#surface.ramp({ "#000000", "#ffffff" }, 0), 0)
end)

-- ---- figures ----------------------------------------------------------------------------------

test("a heat map of any scale shows every risk twice", function()
  for _, size in ipairs { { 3, 3 }, { 5, 5 }, { 4, 6 }, { 2, 2 }, { 12, 12 }, { 13, 5 } } do
    for _, count in ipairs { 0, 1, 17, 200 } do
      local model = matrix_model(size[1], size[2], count)
      local elements, alt = check(heat_map, model)
      if size[1] <= 12 then same(sum_of(elements, 14), 2 * count) end
      has(alt, count == 1 and "1 risk:" or count .. " risks:")
    end
  end
end)

test("a heat map says in words what it shows", function()
  local model = matrix_model(5, 5, 17)
  local _, alt = check(heat_map, model)
  for _, row in ipairs(model.risk_summary.matrix.rows) do
    for _, cell in ipairs(row.cells) do
      local place = ("At likelihood %d, impact %d (score %d): "):format(row.value, cell.value, cell.score)
      if cell.count > 0 then has(alt, place .. surface.quantity(cell.count, words.figure.risks)) end
    end
  end
  for i = 1, 17 do has(alt, ("R-%02d"):format(i)) end
  for _, entry in ipairs(model.risk_summary.by_level) do
    has(alt, entry.level.name .. " " .. entry.current)
    has(alt, entry.level.name .. " " .. entry.residual)
  end
end)

test("the limit of acceptance runs between the cells that it parts", function()
  local svg = heat_map(matrix_model(2, 2, 0, 2), words).svg
  local _, lines = svg:gsub('stroke="#1b2733" stroke%-width="3"', "")
  same(lines, 2 * 2 + 1) -- scores 1 2 / 2 4, up to 2: two edges in each panel, and the legend
end)

test("levels of any number can be told apart", function()
  for count = 1, 8 do check(heat_map, matrix_model(5, 5, 20, count)) end
end)

test("value, threat and vulnerability are shown by score", function()
  local model = value_model(4, 40)
  local elements, alt = check(heat_map, model)
  same(sum_of(elements), 2 * 40 + (function()
    local sum, seen = 0, {} -- the labels of the rows are bold numbers too
    for _, row in ipairs(model.risks) do
      for _, score in ipairs { row.score, row.residual_score } do
        if not seen[score] then sum, seen[score] = sum + score, true end
      end
    end
    return sum
  end)())
  for _, row in ipairs(model.risks) do has(alt, "At score " .. row.score .. " (" .. row.level.name) end
  check(heat_map, value_model(3, 0))
  check(heat_map, value_model(9, 500))
  check(heat_map, value_model(4, 40), nil, "ja")
end)

local function theme(name, implemented, partial, planned, excluded)
  return { name = name, implemented = implemented, partial = partial, planned = planned,
    excluded = excluded, total = implemented + partial + planned + excluded }
end

test("the status of controls adds up", function()
  local themes = { theme("Organizational controls", 33, 4, 0, 0), theme("People controls", 0, 1, 0, 7),
    theme("Physical <and> environmental controls", 0, 0, 0, 0), theme("Technological controls", 1, 1, 1, 1) }
  local model = { soa = { themes = themes, totals = theme(nil, 34, 6, 1, 8), total = 49 } }
  local elements, alt = check(control_status, model)
  same(sum_of(elements), 49)
  has(alt, "49 controls: Implemented 34, Partially implemented 6, Planned 1, Excluded 8.")
  for _, row in ipairs(themes) do
    has(alt, ("%s, %s: Implemented %d, Partially implemented %d, Planned %d, Excluded %d."):format(row.name,
      surface.quantity(row.total, words.figure.controls), row.implemented, row.partial, row.planned, row.excluded))
  end
  check(control_status, model, nil, "ja")
  same(control_status({}, words), nil)
end)

local function category(name, met, partly, to_judge, unrecorded)
  return { name = name, met = met, partly = partly, ["not-met"] = 0, ["to-judge"] = to_judge, unrecorded = unrecorded,
    ["not-applicable"] = 0, total = met + partly + to_judge + unrecorded }
end

test("the state of criteria adds up, and states that no criterion is in are left out", function()
  local rows = { category("Governance", 7, 0, 1, 0), category("Protection <from> attacks", 30, 2, 16, 0), category("Recovery", 0, 0, 0, 1) }
  local total = category(nil, 37, 2, 17, 1)
  local model = { self_assessments = { { categories = rows, total = total, rows = { {} } } } }
  local elements, alt = check(criteria_status, model)
  same(sum_of(elements), 57)
  has(alt, "57 criteria: Met 37, Partly met 2, To be judged 17, Not recorded 1.")
  has(alt, "Governance, 8 criteria: Met 7, Partly met 0, To be judged 1, Not recorded 0.")
  assert(not alt:find("Not met", 1, true))
  check(criteria_status, model, nil, "ja")
  same(criteria_status({ self_assessments = {} }, words), nil)
end)

test("a bar with thousands of controls still has room for its smallest part", function()
  local big = theme("All", 5000, 1, 1, 1)
  check(control_status, { soa = { themes = { big }, totals = big, total = 5003 } })
end)

local function treatments(count, status)
  local list = {}
  for i = 1, count do
    local due = ("%d-%02d-%02d"):format(2025 + i % 40 // 12, i % 12 + 1, i % 28 + 1)
    list[i] = { id = "T-" .. i, risk = "R-" .. i, due = due, status = status, overdue = status ~= "done" and due < "2026-05-15" }
  end
  return list
end

test("the timeline marks what is overdue by word and shape", function()
  local model = { treatments = {
    { id = "T-1", risk = "R-1", due = "2026-05-14", status = "planned", overdue = true },
    { id = "T-2", risk = "R-1", due = "2026-05-15", status = "in-progress", overdue = false },
    { id = "T-3", risk = "R-2", due = "2026-04-01", status = "done", overdue = false },
    { id = "T-4", risk = "R-3", status = "planned" } } }
  local elements, alt = check(timeline, model, "2026-05-15")
  local order = {}
  for _, text in ipairs(texts_of(elements)) do order[#order + 1] = text.text end
  same(table.concat(order, "|"), "Overdue|Planned|In progress|Done|Apr 2026|T-3 (R-2)|May 2026|" ..
    "T-1 (R-1) Overdue|Today, 2026-05-15|May 2026|T-2 (R-1)")
  has(alt, "3 treatments with due dates, as of 2026-05-15.")
  has(alt, "Overdue, 1 treatment: T-1 for R-1 by 2026-05-14.")
  has(alt, "Done, 1 treatment: T-3 for R-2 by 2026-04-01.")
  check(timeline, model, "2026-05-15", "ja")
end)

test("a long plan is shown by year, and what does not fit is counted", function()
  for _, count in ipairs { 1, 12, 40, 300 } do
    for _, status in ipairs { "planned", "in-progress", "done" } do
      local elements, alt = check(timeline, { treatments = treatments(count, status) }, "2026-05-15")
      has(alt, surface.quantity(count, words.figure.treatments))
      assert(elements[1].height < 900)
    end
  end
  same(timeline({ treatments = {} }, words, "2026-05-15"), nil)
end)

local function role(id, title, holder, deputy)
  return { id = id, title = title, holder_name = holder, deputy_name = deputy }
end

test("the chart names every role, its holder and its risks", function()
  local model = { roles = { role("isms-manager", "Information Security Manager", "Ann Ash", "Bo Birch"),
    role("top-management", "Chief <Executive> Officer", "Cy Cedar"), role("internal-auditor", "Internal Auditor", "Di Dogwood"),
    role("cto", "Head of Engineering", "Ed Elm"), role("cfo", "Head of Finance", "Flo Fir") },
    risk_owners = { { id = "cto", count = 12 }, { id = "isms-manager", count = 1 } } }
  local elements, alt = check(organization_chart, model)
  same(alt, "Top management: Chief <Executive> Officer, Cy Cedar. Runs the management system: Information Security " ..
    "Manager, Ann Ash (Deputy: Bo Birch, Owner of 1 risk). Independent of those audited: Internal Auditor, Di Dogwood. " ..
    "Risk owners: Head of Engineering, Ed Elm (Owner of 12 risks). Further roles: Head of Finance, Flo Fir.")
  local seen = {}
  for _, text in ipairs(texts_of(elements)) do seen[text.text] = true end
  for _, text in ipairs { "Cy Cedar", "Ann Ash", "Deputy: Bo Birch", "Owner of 12 risks", "Flo Fir" } do
    assert(seen[text], text)
  end
  same(organization_chart({ roles = {} }, words), nil)
end)

test("the chart holds few roles, many roles and long names", function()
  local long = role("cto", ("Overseer of everything "):rep(9), ("Wolfeschlegelsteinhausenbergerdorff "):rep(4), "X")
  check(organization_chart, { roles = { long }, risk_owners = {} })
  check(organization_chart, { roles = { role("internal-auditor", "A", "B") }, risk_owners = {} })
  local many, owners = {}, {}
  for i = 1, 40 do
    many[i], owners[i] = role("r" .. i, "情報システム部門長", "山田 太郎", "鈴木 花子"), { id = "r" .. i, count = i }
  end
  check(organization_chart, { roles = many, risk_owners = owners }, nil, "ja")
end)

-- The model of one certificate under a scheme of three years, as it stands on TODAY with AUDITS.
local function certified(today, audits)
  local item = { standard_title = "ISO/IEC 27001", number = "C-1", body = "Body & Sons", issued = "2024-02-29",
    ends = "2027-02-27", audits = audits, scheme = { years = 3, surveillance_months = 12 } }
  item.cycle = certificates.cycle(item, item.scheme, today)
  return { certificates = { { standard_title = "Mark", issued = "2024-01-01" }, item } }
end

local function alt_of(today, audits)
  return select(2, check(certification_cycle, certified(today, audits), today))
end

test("the cycle has the dates of the certificate that is kept up", function()
  for today, late in pairs { ["2024-02-29"] = "", ["2025-02-28"] = "", ["2025-08-30"] = ", Overdue" } do
    same(alt_of(today), "ISO/IEC 27001, certificate C-1, Body & Sons: 1 Certification, certified 2024-02-29; 2 Surveillance 1, by "
      .. "2025-02-28" .. late .. "; 3 Surveillance 2, by 2026-02-28; 4 Recertification, before 2027-02-27. Today is " .. today .. ".")
  end
  check(certification_cycle, certified("2025-08-30"), "2025-08-30", "ja")
end)

test("the cycle tells what was held, what is planned and what is overdue", function()
  local audits = { { kind = "surveillance", date = "2026-01-20", status = "planned" },
    { kind = "surveillance", date = "2025-02-03", status = "held" }, { kind = "special", date = "2025-06-01", status = "held" } }
  has(alt_of("2025-08-30", audits), "2 Surveillance 1, held 2025-02-03; 3 Surveillance 2, planned 2026-01-20; 4 Recertification, before")
  table.insert(audits, { kind = "certification", date = "2024-01-16", status = "held" })
  has(alt_of("2025-08-30", audits), "1 Certification, held 2024-01-16, certified 2024-02-29; 2 Surveillance 1, held 2025-02-03")
  has(alt_of("2026-01-21", audits), "3 Surveillance 2, planned 2026-01-20, Overdue;")
end)

test("the cycle without a certificate states the rules and no date", function()
  local elements, alt = check(certification_cycle, { certificates = {} }, "2025-08-30")
  has(alt, "2 Surveillance 1, Within 12 months of the certification decision")
  for _, text in ipairs(texts_of(elements)) do assert(not text.text:find("2025"), text.text) end
end)
