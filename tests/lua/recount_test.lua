-- Every figure that documents print is counted again, from the rows that stand there and from the facts as they are written
-- (neither schema nor model has a hand in it), in what both examples show: the worst fault is a wrong count.
local FOLDER = "tests/golden/examples/"
local THRESHOLD = {}
for _, name in ipairs { "akebono", "larkfield" } do
  THRESHOLD[name] = tonumber(host.read_library_text("examples/" .. name .. "/isms.yaml"):match("acceptance_threshold: (%d+)"))
end

local function same(have, want, what)
  if have ~= want then error(("\n%s\nprinted %s\ncounted %s"):format(what, tostring(have), tostring(want)), 2) end
end

local function cells_of(line)
  local cells = {}
  for cell in line:gsub("\\|", "/"):sub(2):gmatch("([^|]*)|") do cells[#cells + 1] = cell:match("^%s*(.-)%s*$") end
  return cells
end

-- The tables of TEXT: { header, rows }, each row a list of cells; a last row in bold stands as `total` instead.
local function tables_of(text)
  local list, current = {}, nil
  for line in text:gmatch("[^\n]*") do
    if line:sub(1, 1) ~= "|" then
      current = nil
    elseif not current then
      current = { header = cells_of(line), rows = {} }
      list[#list + 1] = current
    elseif line:find("^| %*%*") then
      current.total = cells_of(line)
    elseif not line:find("^|[ :|-]+$") then
      table.insert(current.rows, cells_of(line))
    end
  end
  return list
end

local function column_of(rows, name)
  for i, header in ipairs(rows.header) do
    if header == name then return i end
  end
end

-- The first of TABLES whose rows begin with an id like PATTERN, and which has a column NAME, or WIDTH columns; else one without rows.
local function listing(tables, pattern, name, width)
  for _, rows in ipairs(tables) do
    local fits = rows.rows[1] and rows.rows[1][1]:find(pattern) and (not width or #rows.header == width)
    if fits and (not name or column_of(rows, name)) then return rows end
  end
  return { header = {}, rows = {} }
end

-- The list of all risks in TABLES, those of the plan: where positions in the cloud are told, its last column.
local function all_risks(tables)
  local whole = listing(tables, "^R%-%d", nil, 11)
  return #whole.rows > 0 and whole or listing(tables, "^R%-%d", nil, 10)
end

-- The tables of TABLES with a count beside each label and nothing else.
local function tallies(tables)
  local list = {}
  for _, rows in ipairs(tables) do
    local numbers = #rows.header == 2 and #rows.rows > 0 and rows.header[1] ~= ""
    for _, row in ipairs(rows.rows) do numbers = numbers and row[2]:find("^%d+$") end
    if numbers then list[#list + 1] = rows end
  end
  return list
end

-- How many of ROWS have in column AT a cell that is VALUE, or ends with it after a blank.
local function count(rows, at, value)
  local found = 0
  for _, row in ipairs(rows) do
    local cell = row[at]
    if cell == value or cell:sub(-#value - 1) == " " .. value then found = found + 1 end
  end
  return found
end

-- Counts each tally of TABLES whose rows LISTED has in the column of the same name again; returns how many.
local function recount(tables, listed, what)
  local counted = 0
  for _, tally in ipairs(tallies(tables)) do
    local at, sum = column_of(listed, tally.header[1]), 0
    for _, row in ipairs(at and tally.rows or {}) do
      same(tonumber(row[2]), count(listed.rows, at, row[1]), what .. ": " .. row[1])
      sum = sum + tonumber(row[2])
    end
    if at then
      same(sum, #listed.rows, what .. ": " .. tally.header[1])
      counted = counted + 1
    end
  end
  return counted
end

-- The numbers of TEXT in order of size, without days, ids and one value of each in LEAVE.
local function numbers_of(text, leave)
  text = text:gsub("%d+年%d+月%d+日", ""):gsub("%d+ %u%l+ %d%d%d%d", ""):gsub("%d%d%d%d%-%d%d%-%d%d", "")
  local list, left = {}, {}
  for _, value in ipairs(leave or {}) do left[value] = (left[value] or 0) + 1 end
  for number in text:gmatch("%d+") do
    local value = tonumber(number)
    if (left[value] or 0) > 0 then left[value] = left[value] - 1 else list[#list + 1] = value end
  end
  table.sort(list)
  return table.concat(list, " ")
end

local function sorted(list)
  table.sort(list)
  return table.concat(list, " ")
end

-- What stands in section NUMBER of TEXT.
local function section_of(text, number)
  return text:match("\n## " .. number .. " [^\n]*\n(.-)\n## ") or text:match("\n## " .. number .. " [^\n]*\n(.*)")
end

-- The first paragraph of section NUMBER of TEXT that has a number.
local function paragraph(text, number)
  for block in (section_of(text, number) .. "\n\n"):gmatch("(.-)\n\n") do
    local first = block:match("^%s*(.)")
    if block:find("%d") and first ~= "|" and first ~= "!" and first ~= "#" then return block end
  end
  error("section " .. number .. " has no figures")
end

-- The value beside the Nth label that has a number only (with a unit or without) in a table of labels.
local function labelled(tables, n)
  for _, rows in ipairs(tables) do
    for _, row in ipairs(rows.header[1] == "" and #rows.header == 2 and rows.rows or {}) do
      local value = row[2]:match("^%d+$") or row[2]:match("^(%d+)件$")
      if value then n = n - 1 end
      if value and n == 0 then return tonumber(value) end
    end
  end
end

-- The number and the risks, "16: R-05 R-12", of the first label whose value is a score with the risks that have it.
local function named_risks(tables)
  for _, rows in ipairs(tables) do
    for _, row in ipairs(rows.header[1] == "" and #rows.header == 2 and rows.rows or {}) do
      local ids = {}
      for id in row[2]:gmatch("R%-%d+") do ids[#ids + 1] = id end
      local score = row[2]:match("^(%d+) ")
      if score and ids[1] then return score .. ": " .. table.concat(ids, " ") end
    end
  end
end

-- How many of ROWS have a number above LIMIT at the start of column AT.
local function above(rows, at, limit)
  local found = 0
  for _, row in ipairs(rows) do
    if tonumber(row[at]:match("^%d+") or limit) > limit then found = found + 1 end
  end
  return found
end

-- The number that CELL begins with.
local function leading(cell)
  return tonumber(cell:match("^%d+"))
end

-- What the factors of CELL, each a name and a number, make together by the method of both examples.
local function product(cell)
  local value = 1
  for number in cell:gmatch("%d+") do value = value * tonumber(number) end
  return value
end

-- Those of ROWS whose column AT names the score SIDE.
local function covering(rows, at, side)
  local words, found = { current = { "(current", "（現在" }, residual = { "(residual", "（残留" } }, {}
  for _, row in ipairs(rows) do
    local named = row[at]:find(words[side][1], 1, true) or row[at]:find(words[side][2], 1, true)
    if named then found[#found + 1] = row end
  end
  return found
end

-- The number of CELL, which may be set in bold.
local function leading_bold(cell)
  return tonumber(cell:match("%d+"))
end

-- The first of TABLES that has WIDTH columns and a total.
local function tables_with_total(tables, width)
  for _, rows in ipairs(tables) do
    if rows.total and #rows.header == width then return rows end
  end
end

-- Counts the first sentence that describes the first picture of TEXT again: its first number is TOTAL and the sum of the others.
local function picture(text, total)
  local sentence = text:match("\n!%[(.-)%. ") or ""
  local japanese = text:match("\n!%[(.-)。")
  if japanese and (sentence == "" or #japanese < #sentence) then sentence = japanese end
  local sum, first = 0, nil
  for number in sentence:gmatch("%f[%d]%d+") do
    if first then sum = sum + tonumber(number) else first = tonumber(number) end
  end
  same(first, total, "picture")
  same(sum, total, "parts of the picture")
end

-- How many treatments of each option the facts of EXAMPLE have, in the order of options.
local function options_of(example)
  local counts, list = {}, {}
  for option in host.read_library_text("examples/" .. example .. "/facts/treatments.csv"):gmatch("\nT%-%d+,R%-%d+,(%l+)") do
    counts[option] = (counts[option] or 0) + 1
  end
  for i, option in ipairs { "modify", "avoid", "share", "retain" } do list[i] = counts[option] or 0 end
  return table.concat(list, " ")
end

-- The rows of the CSV file NAME of the facts of EXAMPLE, each by the titles of its columns.
local function facts_of(example, name)
  local rows, titles = {}, nil
  for line in host.read_library_text("examples/" .. example .. "/facts/" .. name):gmatch("[^\n]+") do
    local cells, rest = {}, line .. ","
    while rest ~= "" do
      local quoted, after = rest:match('^"(.-)",(.*)$')
      local cell = quoted or rest:match("^[^,]*")
      cells[#cells + 1], rest = cell, after or rest:sub(#cell + 2)
    end
    local row = {}
    for i, title in ipairs(titles or {}) do row[title] = cells[i] end
    if titles then rows[#rows + 1] = row else titles = cells end
  end
  return rows
end

-- What the facts of EXAMPLE say of KEY, without any schema or model: maps by their keys, lists in their order, all else as text.
local function value_of(node)
  if node.kind ~= "map" and node.kind ~= "list" then return node.text end
  local value = {}
  for i, item in ipairs(node) do
    if node.kind == "map" then value[item.key] = value_of(item.value) else value[i] = value_of(item) end
  end
  return value
end

local function stated(example, key)
  local folder = "examples/" .. example
  for _, file in ipairs(host.list_library(folder .. "/facts")) do
    if file:match("^[^.]+") == key then return value_of((host.read_library_yaml(folder .. "/facts/" .. file))) end
  end
  return value_of((host.read_library_yaml(folder .. "/isms.yaml")))[key]
end

-- The rows of TABLES that begin with an id like PATTERN, in the first table of WIDTH columns.
local function rows_of(tables, pattern, width)
  return listing(tables, pattern, nil, width).rows
end

-- How many of ROWS TEST says yes to.
local function number_of(rows, test)
  local found = 0
  for _, row in ipairs(rows) do found = found + (test(row) and 1 or 0) end
  return found
end

-- The values of a cell of a CSV file or of a list, as a set, and how many different ones there are.
local function set_of(list)
  local set, number = {}, 0
  local function add(id)
    if not set[id] then set[id], number = true, number + 1 end
  end
  if type(list) == "table" then for _, id in ipairs(list) do add(id) end end
  if type(list) == "string" then for id in list:gmatch("[^%s,;]+") do add(id) end end
  return set, number
end

-- The ids of ROWS in their order, of their column AT.
local function ids_of(rows, at)
  local ids = {}
  for i, row in ipairs(rows) do ids[i] = row[at] end
  return table.concat(ids, " ")
end

-- How many different controls the facts of EXAMPLE cite for risks, and how many of them are of Annex A.
local function cited_of(example)
  local seen, cited, annex = {}, 0, 0
  local function add(text)
    for id in text:gmatch("%S+") do
      if not seen[id] then cited, annex = cited + 1, annex + (id:find("^A%.%d") and 1 or 0) end
      seen[id] = true
    end
  end
  for _, row in ipairs(facts_of(example, "treatments.csv")) do add(row.controls) end
  for _, row in ipairs(facts_of(example, "risks.csv")) do add(row.existing_controls) end
  return cited, annex
end

-- The sum of the numbers that column AT of ROWS begins with.
local function sum_of(rows, at)
  local sum = 0
  for _, row in ipairs(rows) do sum = sum + tonumber(row[at]:match("^%d+")) end
  return sum
end

-- Holds the steps of the scales in TABLES against those of the method in the facts of EXAMPLE.
local function check_scales(tables, example)
  local scales, printed, all = stated(example, "risk_method").scales, 0, 0
  for _, rows in ipairs(tables) do
    local is_scale = #rows.header == 3 and rows.rows[1] and rows.rows[1][1]:find("^%d+$")
    for i, row in ipairs(is_scale and rows.rows or {}) do same(tonumber(row[1]), i, "step of a scale") end
    printed = printed + (is_scale and #rows.rows or 0)
  end
  for _, scale in pairs(scales) do all = all + #scale end
  same(printed, all, "steps of the scales")
end

-- The controls of the treatments of RISK in EXAMPLE that were done by DAY, and the ids of all of its treatments.
local function treated(example, risk, day)
  local controls, ids = {}, {}
  for _, row in ipairs(facts_of(example, "treatments.csv")) do
    if row.risk == risk then
      ids[#ids + 1] = row.id
      if row.done ~= "" and row.done <= day then controls[#controls + 1] = row.controls end
    end
  end
  return table.concat(controls, " "), ids
end

-- Holds the table in TABLES of the controls that risks and treatments name against the facts of EXAMPLE, in both directions.
local function check_cited(tables, example)
  local said, there, assessed = {}, {}, stated(example, "risk_method").assessed
  for _, rows in ipairs(tables) do
    for _, row in ipairs(#rows.header == 3 and rows.rows[1] and rows.rows[1][1]:find("^%u+%.%d") and rows.rows or {}) do
      for name in row[3]:gmatch("[RT]%-%d+") do said[row[1] .. " " .. name] = true end
    end
  end
  for _, row in ipairs(facts_of(example, "risks.csv")) do
    local existing = row.existing_controls .. " " .. treated(example, row.id, assessed)
    for id in existing:gmatch("%S+") do there[id .. " " .. row.id] = true end
  end
  for _, row in ipairs(facts_of(example, "treatments.csv")) do
    for id in row.controls:gmatch("%S+") do there[id .. " " .. row.id] = true end
  end
  for pair in pairs(there) do assert(said[pair], pair .. " is not listed by control") end
  for pair in pairs(said) do assert(there[pair], pair .. " is listed by control alone") end
end

-- The day, as ISO writes it, MONTHS after that of DATE.
local function months_after(date, months)
  local year, month, day = date:match("(%d+)-(%d+)-(%d+)")
  local all = tonumber(year) * 12 + tonumber(month) - 1 + months
  return ("%04d-%02d-%s"):format(all // 12, all % 12 + 1, day)
end

-- For each document what counts its figures again: CHECK(tables, text, document by its id → tables, example).
local CHECKS = {}

CHECKS["risk-treatment-plan"] = function(tables, text, of, example)
  local limit, risks = THRESHOLD[example], all_risks(tables).rows
  check_scales(tables, example)
  check_cited(tables, example)
  local treatments, accepted = listing(tables, "^T%-%d").rows, covering(listing(tables, "^R%-%d", nil, 7).rows, 2, "residual")
  local evaluated = listing(of("risk-assessment-report"), "^R%-%d", nil, 9).rows
  same(#evaluated, #risks, "risks of the report")
  for i, row in ipairs(risks) do
    local other = evaluated[i]
    same(other[6] .. other[7], row[5] .. row[6], row[1] .. ", in the report")
    same(product(row[5]), leading(row[6]), row[1] .. ", current")
    same(product(row[9]), leading(row[10]), row[1] .. ", residual")
    same(product(other[3]), leading(other[4]), row[1] .. ", inherent")
  end
  for _, rows in ipairs(tables) do
    if rows.total and #rows.header == 4 then
      for _, row in ipairs(rows.rows) do
        same(tonumber(row[2]), count(evaluated, 4, row[1]), row[1] .. ", inherent")
        same(tonumber(row[3]), count(risks, 6, row[1]), row[1] .. ", current")
        same(tonumber(row[4]), count(risks, 10, row[1]), row[1] .. ", residual")
      end
      for at = 2, 4 do same(tonumber(rows.total[at]), #risks, "all levels") end
    end
  end
  local summary = paragraph(text, 3):gsub("(%d+)件であり、その全件", "%1件であり、そのうち%1件") -- a number that is said once
  same(numbers_of(summary, { limit }), sorted { #risks, above(risks, 6, limit), above(risks, 10, limit), #accepted,
    #treatments }, "summary")
  same(labelled(tables, 1), sum_of(risks, 6), "sum of the current scores")
  same(labelled(tables, 2), sum_of(risks, 10), "sum of the residual scores")
  local most, highest = 0, {}
  for _, row in ipairs(risks) do most = math.max(most, leading(row[6])) end
  for _, row in ipairs(risks) do
    if leading(row[6]) == most then highest[#highest + 1] = row[1] end
  end
  same(named_risks(tables), most .. ": " .. table.concat(highest, " "), "the highest")
  local cited, annex = cited_of(example)
  same(labelled(tables, 3), cited, "controls cited")
  same(labelled(tables, 4), annex, "of the annex")
  same(labelled(tables, 5), cited - annex, "others")
  local categories = tallies(tables)[1]
  for _, row in ipairs(categories.rows) do same(tonumber(row[2]), count(risks, 4, row[1]), row[1]) end
  same(sum_of(categories.rows, 2), #risks, "categories")
  picture(text, #risks)
  local options, named = {}, tallies(tables)
  for i, row in ipairs(named[#named].rows) do options[i] = row[2] end
  same(table.concat(options, " "), options_of(example), "options")
  for _, owner in ipairs(tables[#tables].rows) do
    local _, ids = owner[3]:gsub("R%-%d+", "")
    same(tonumber(owner[4]), ids, owner[1])
    same(ids, count(risks, 3, owner[1]), owner[1])
  end
  same(#treatments, #listing(of("risk-treatment-record"), "^T%-%d", nil, 9).rows
    + count(treatments, 8, "–"), "treatments in the record")
end

CHECKS["risk-treatment-record"] = function(tables, text, of, example)
  local limit, planned = THRESHOLD[example], #listing(of("risk-treatment-plan"), "^T%-%d").rows
  local results, overdue = listing(tables, "^T%-%d", nil, 9), listing(tables, "^T%-%d", nil, 6).rows
  local states = tables_with_total(tables, 2)
  local sum = 0
  for i, row in ipairs(states.rows) do
    local counted = i < 4 and count(results.rows, 6, row[1]) or planned - #results.rows
    same(tonumber(row[2]), counted, row[1])
    sum = sum + counted
  end
  same(#states.rows, 4, "states")
  same(leading_bold(states.total[2]), sum, "all treatments")
  same(sum, planned, "treatments of the plan")
  same(numbers_of(paragraph(text, 2)), sorted { planned, #results.rows, planned - #results.rows, #overdue }, "summary")
  local strong = 0
  for _, row in ipairs(results.rows) do strong = strong + (row[5]:find("**", 1, true) and 1 or 0) end
  same(#overdue, strong, "overdue")
  local risks = all_risks(of("risk-treatment-plan")).rows
  local standing, accepted = {}, {}
  for _, row in ipairs(listing(tables, "^R%-%d", nil, 7).rows) do standing[row[1]:match("^R%-%d+")] = row end
  for _, row in ipairs(listing(tables, "^R%-%d", nil, 6).rows) do accepted[row[1]:match("^R%-%d+")] = row end
  local in_force, answered = 0, 0
  for _, row in ipairs(risks) do
    local now = standing[row[1]] and standing[row[1]][6] or row[10]
    local covered = accepted[row[1]] and accepted[row[1]][2] or ""
    if leading(now) > limit then
      in_force, answered = in_force + 1, answered + (covered:find(now, 1, true) and 1 or 0)
    end
    local open = standing[row[1]] and standing[row[1]][5]:find("T%-%d")
    if standing[row[1]] then
      same(standing[row[1]][3] .. ", " .. standing[row[1]][4], row[6] .. ", " .. row[10], row[1] .. ", current and residual")
      same(now, open and row[6] or row[10], row[1] .. ", in force")
    end
  end
  local ending = text:match("\nAcceptances that end within [^\n]-: (%d+)%.") or text:match("到来する受容は、(%d+)件")
  local soon = months_after(stated(example, "as_of"), 3)
  local ends = number_of(stated(example, "acceptances"), function(row)
    return row.expires > stated(example, "as_of") and row.expires <= soon
  end)
  if ending or ends > 0 then same(tonumber(ending), ends, "acceptances that end soon") end
  same(numbers_of(paragraph(text, 6), { limit }), sorted { in_force, answered, above(risks, 10, limit) }, "acceptances")
end

CHECKS["residual-risk-acceptance"] = function(tables, _, of, example)
  local limit, risks = THRESHOLD[example], all_risks(of("risk-treatment-plan")).rows
  local accepted = listing(tables, "^R%-%d", nil, 6).rows
  same(labelled(tables, 1), #risks, "risks")
  same(labelled(tables, 2), above(risks, 10, limit), "above the criterion")
  same(labelled(tables, 3), #covering(accepted, 2, "residual"), "accepted")
  same(labelled(tables, 4), #covering(accepted, 2, "current"), "accepted until the treatment is done")
end

-- Counts the criteria of the rows CRITERIA again: all, carried mainly, in part, and by no control.
local function carried(criteria, text)
  local want = { #criteria, 0, 0, 0 }
  for _, row in ipairs(criteria) do
    local whole = row[4]:gsub("%b()", "")
    local at = whole:find("A%.%d") and 2 or row[4]:find("A%.%d") and 3 or 4
    want[at] = want[at] + 1
  end
  local said = text:match("Criteria: (%d+;[^\n]*)") or text:match("規準(%d+件のうち[^\n]*)")
  same(numbers_of(said), sorted(want), "criteria")
end

CHECKS["statement-of-applicability"] = function(tables, text)
  local criteria
  for _, rows in ipairs(tables) do
    if rows.rows[1] and rows.rows[1][1] == "CC1.1" then criteria = rows.rows end
  end
  carried(criteria, text)
  local summary, statuses, controls, others = nil, nil, {}, {}
  for _, rows in ipairs(tables) do
    local numbers = #rows.header == 7 and rows.total
    if numbers then summary, statuses = rows, { table.unpack(rows.header, 4) } end
    local first = rows.rows[1] and rows.rows[1][1] or ""
    if #rows.header == 8 and first == "A.5.1" then controls = rows.rows end
    if #rows.header == 9 and first:find("^CLD") then others = rows.rows end
  end
  local excluded, total = statuses[#statuses], { #controls, 0, 0, 0, 0, 0 }
  for i, row in ipairs(summary.rows) do
    local theme, within = i > 4 and others or {}, i > 4 and 0 or 1
    for _, control in ipairs(controls) do
      if control[1]:find("^A%." .. i + 4 .. "%.") then theme[#theme + 1] = control end
    end
    same(tonumber(row[2]), #theme, row[1])
    same(tonumber(row[3]), #theme - count(theme, 5, excluded), row[1] .. ", applicable")
    total[2] = total[2] + within * tonumber(row[3])
    for at, status in ipairs(statuses) do
      local counted = count(theme, 5, status)
      same(tonumber(row[at + 3]), counted, row[1] .. ", " .. status)
      total[at + 2] = total[at + 2] + within * counted
    end
  end
  same(table.concat(summary.total, " ", 2), table.concat(total, " "), "all themes")
  local applied = number_of(others, function(row) return row[5] ~= excluded end)
  local said = text:match("adds controls to those of Annex A(: [^\n]*)") or text:match("附属書Aの管理策に加えて([^\n]*)")
  if said then same(numbers_of(said), sorted { #others, applied, #others - applied }, "controls added") end
  local all, unfinished = total[2] + applied, total[4] + total[5]
  unfinished = unfinished + count(others, 5, statuses[2]) + count(others, 5, statuses[3])
  said = text:match("\n(Controls that apply: [^\n]*)") or text:match("\n一部実施又は計画中の管理策は([^\n]*)")
  same(numbers_of(said), sorted { all, unfinished }, "controls that are not finished")
  picture(text, #controls)
  assert(#controls == 93, #controls .. " controls")
end

CHECKS["scope-statement"] = function(tables, text, _, example)
  local all, units, sites = 0, 0, 0
  local facts = host.read_library_text("examples/" .. example .. "/isms.yaml")
  for people in facts:gmatch("people: (%d+)}") do all = all + tonumber(people) end
  for _, rows in ipairs(tables) do
    if rows.total and #rows.header == 2 then
      for _, row in ipairs(rows.rows) do units = units + tonumber(row[2]) end
      same(tonumber(rows.total[2]), all, "people by unit and site in the facts")
    elseif #rows.header == 5 and rows.rows[1][5]:find("^%d+$") then
      for _, row in ipairs(rows.rows) do sites = sites + tonumber(row[5]) end
    end
  end
  local scope = stated(example, "scope")
  local said = text:match("(Issues in the register [^\n]*)") or text:match("登録している課題は([^\n]*)")
  same(numbers_of(said), sorted { #scope.issues, #scope.interested_parties }, "issues and parties")
  same(units, all, "units")
  same(sites, all, "sites")
  same(tonumber(text:match("People in the organisation | (%d+)") or text:match("組織の要員数 | (%d+)")), all, "people")
end

CHECKS["asset-register"] = function(tables, _, _, example)
  local assets, facts = listing(tables, "^A%-%d", nil, 9), stated(example, "assets")
  same(ids_of(assets.rows, 1), ids_of(facts, "id"), "assets of the facts")
  local rated = facts[1].confidentiality and rows_of(tables, "^A%-%d", 6) or {}
  for i, row in ipairs(rated) do
    local fact, most = facts[i], 0
    for at, property in ipairs { "confidentiality", "integrity", "availability" } do
      same(tonumber(row[at + 2]), tonumber(fact[property]), row[1] .. ", " .. property)
      most = math.max(most, tonumber(fact[property]))
    end
    same(tonumber(row[6]), most, row[1] .. ", value")
  end
  same(labelled(tables, 1), #assets.rows, "assets")
  same(labelled(tables, 2), count(assets.rows, 4, "Not recorded") + count(assets.rows, 4, "記載なし"), "without an owner")
  same(recount(tables, assets, "classification"), 1, "tallies")
end

CHECKS["exception-register"] = function(tables, _, _, example)
  local exceptions = listing(tables, "^EX%-%d", nil, 9)
  local _, given = host.read_library_text("examples/" .. example .. "/facts/exceptions.yaml"):gsub("%- id: ", "")
  same(#exceptions.rows, given, "exceptions in the facts")
  same(labelled(tables, 1), #exceptions.rows, "exceptions")
  local overdue = 0
  for _, row in ipairs(exceptions.rows) do overdue = overdue + (row[8]:find("**", 1, true) and 1 or 0) end
  same(labelled(tables, 2), overdue, "expired")
  same(recount(tables, exceptions, "state"), 1, "tallies")
end

CHECKS["opportunity-register"] = function(tables, _, _, example)
  local listed, actions = listing(tables, "^OP%-%d", nil, 7), listing(tables, "^OP%-%d", nil, 6).rows
  local _, given = host.read_library_text("examples/" .. example .. "/facts/opportunities.yaml"):gsub("%- id: ", "")
  same(#listed.rows, given, "opportunities in the facts")
  same(#actions, given, "opportunities with what is done about them")
  local open, overdue, unjudged = 0, 0, 0
  for i, row in ipairs(listed.rows) do
    local is_done = row[7] == "Done" or row[7] == "完了"
    if not is_done and row[7] ~= "Declined" and row[7] ~= "見送り" then open = open + 1 end
    same(actions[i][1], row[1], "order of the opportunities")
    if is_done and (actions[i][6] == "Not recorded" or actions[i][6] == "記載なし") then unjudged = unjudged + 1 end
    overdue = overdue + (actions[i][3]:find("**", 1, true) and 1 or 0)
  end
  for i, counted in ipairs { #listed.rows, open, overdue, unjudged } do same(labelled(tables, i), counted, "figure " .. i) end
  same(recount(tables, listed, "status"), 1, "tallies")
end

-- What the ids of EXAMPLE's facts KEY say, read as lines: id → field → value, and how many there are.
local function given_facts(example, key)
  local rows, ids, current = {}, 0, nil
  for line in host.read_library_text(("examples/%s/facts/%s.yaml"):format(example, key)):gmatch("[^\n]+") do
    local id = line:match("^%- id: (.+)$")
    if id then rows[id], ids, current = {}, ids + 1, id end
    local field, value = line:match("^  ([%l_]+): (.+)$")
    if field then rows[current][field] = value end
  end
  return rows, ids
end

-- The day, counted from 0001-01-01 by the calendar, of "2026-10-23", "23 October 2026" or "2026年10月23日" in TEXT, and the text
-- as ISO has it; nil without one.
local MONTHS = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December" }
local LENGTHS = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function day_of(text)
  local year, month, day = text:gsub("年", "-"):gsub("月", "-"):match("(%d%d%d%d)%-(%d+)%-(%d+)")
  if not year then
    local name
    day, name, year = text:match("(%d+) (%u%l+) (%d%d%d%d)")
    for i, known in ipairs(MONTHS) do month = name == known and i or month end
  end
  if not (year and month) then return nil end
  year, month, day = tonumber(year), tonumber(month), tonumber(day)
  local days = day
  for before = 1, year - 1 do
    local leap = before % 4 == 0 and (before % 100 ~= 0 or before % 400 == 0)
    days = days + (leap and 366 or 365)
  end
  local leap = year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
  for before = 1, month - 1 do days = days + LENGTHS[before] + (before == 2 and leap and 1 or 0) end
  return days
end

local function bold(rows, at)
  local found = 0
  for _, row in ipairs(rows) do found = found + (row[at]:find("**", 1, true) and 1 or 0) end
  return found
end

-- Each day by which a vulnerability has to be corrected: that of the facts, that of its exception, or the days that the table of
-- limits gives its severity after the day on which it was known.
CHECKS["vulnerability-register"] = function(tables, _, _, example)
  local listed, given, ids = listing(tables, "^V%-%d", nil, 9), given_facts(example, "vulnerabilities")
  local exceptions, limits = given_facts(example, "exceptions"), {}
  same(#listed.rows, ids, "vulnerabilities in the facts")
  same(labelled(tables, 1), ids, "vulnerabilities")
  same(labelled(tables, 2), bold(listed.rows, 8), "overdue")
  same(recount(tables, listed, "vulnerabilities"), 2, "tallies")
  for _, rows in ipairs(tables) do
    for _, row in ipairs(#rows.header == 2 and rows.rows or {}) do
      local days = row[2]:match("^(%d+) days$") or row[2]:match("^(%d+)日$")
      if days then limits[row[1]] = tonumber(days) end
    end
  end
  for _, row in ipairs(listed.rows) do
    local facts = given[row[1]]
    local due = facts.decision ~= "dismiss" and (facts.due and day_of(facts.due)
      or facts.exception and day_of(exceptions[facts.exception].expires)
      or day_of(facts.found) + limits[row[5]])
    same(day_of(row[8]), due or nil, row[1] .. ", to be corrected by")
    same(day_of(row[7]), day_of(facts.found), row[1] .. ", known since")
  end
  local late = 0
  for _, row in ipairs(listing(tables, "^V%-%d", nil, 8).rows) do
    local by = given[row[1]].fixed and day_of(given[row[1]].fixed)
    same(day_of(row[6]), by or nil, row[1] .. ", corrected")
    for _, other in ipairs(listed.rows) do
      if other[1] == row[1] and by and by > day_of(other[8]) then late = late + 1 end
    end
  end
  same(labelled(tables, 3), late, "late")
end

-- Each day by which a key has to be replaced: that of the facts, or the days after its last replacement, or the same day as many
-- years later, that the text gives its kind.
CHECKS["key-register"] = function(tables, text, _, example)
  local listed, given, ids = listing(tables, "^KEY%-%d", nil, 8), given_facts(example, "keys")
  local life = listing(tables, "^KEY%-%d", nil, 6)
  same(#listed.rows, ids, "keys in the facts")
  same(labelled(tables, 1), ids, "keys")
  same(labelled(tables, 2), bold(life.rows, 4), "overdue")
  same(labelled(tables, 3), bold(life.rows, 5), "expired")
  same(recount(tables, listed, "keys"), 2, "tallies")
  local days = text:match("(%d+) days at most") or text:match("使用は(%d+)日")
  local years = text:match("key for (%d+) years") or text:match("使用は(%d+)年")
  for _, row in ipairs(life.rows) do
    local facts = given[row[1]]
    local since, want = facts.rotated ~= "none" and facts.rotated or facts.created, facts.due and day_of(facts.due)
    local turns = facts.kind == "data-key" or facts.kind == "stored-secret"
    if facts.state ~= "active" then
      want = nil
    elseif turns and not want then
      want = day_of(since) + tonumber(days)
    elseif facts.kind == "root-key" and not want then
      want = day_of(("%d%s"):format(tonumber(since:sub(1, 4)) + tonumber(years), since:sub(5)))
    end
    same(day_of(row[4]), want, row[1] .. ", replaced by")
    same(day_of(row[5]), facts.expires and day_of(facts.expires), row[1] .. ", valid until")
  end
end

-- The ids of the risks of EXAMPLE in a POSITION or in both, as the facts say it.
local function in_position(example, position)
  local ids = {}
  for _, row in ipairs(facts_of(example, "risks.csv")) do
    if row.position == position or row.position == "both" then ids[#ids + 1] = row.id end
  end
  return table.concat(ids, " ")
end

CHECKS["shared-responsibility-matrix"] = function(tables, text, of, example)
  local services, lines, positions = tables[#tables], {}, {}
  for _, rows in ipairs(tables) do
    local first = rows.rows[1] and rows.rows[1][1] or ""
    if #rows.header == 7 and not first:find("^R%-%d") then services = rows end
    if #rows.header == 6 then lines[#lines + 1] = #rows.rows end
    if #rows.header == 7 and first:find("^R%-%d") then positions[#positions + 1] = rows.rows end
  end
  for i, row in ipairs(services.rows) do same(tonumber(row[5]), lines[i], row[1]) end
  same(#services.rows, #lines, "services with a table")
  local clouds = 0
  for cloud in host.read_library_text("examples/" .. example .. "/facts/suppliers.yaml"):gmatch("cloud: (%l+)") do
    clouds = clouds + (cloud == "none" and 0 or 1)
  end
  local used = 0
  for _, row in ipairs(services.rows) do used = used + (row[4] == "–" and 0 or 1) end
  same(used, clouds, "cloud services in use")
  for i, position in ipairs { "provider", "customer" } do
    local ids = {}
    for k, row in ipairs(positions[i] or {}) do
      ids[k] = row[1]
      for _, planned in ipairs(all_risks(of "risk-treatment-plan").rows) do
        if planned[1] == row[1] then same(row[4] .. ", " .. row[5], planned[6] .. ", " .. planned[10], row[1]) end
      end
    end
    same(table.concat(ids, " "), in_position(example, position), position)
  end
end

local NONE = { None = true, ["該当なし"] = true }

CHECKS["processing-register"] = function(tables, _, _, example)
  local rows, by_role, transfers, told, sensitive = {}, {}, 0, 0, 0
  for _, rows_of in ipairs(tables) do
    local is_entry = rows_of.rows[1] and rows_of.rows[1][1]:find("^PA%-%d")
    if is_entry and #rows_of.header == 9 then
      by_role[#by_role + 1] = #rows_of.rows
      table.move(rows_of.rows, 1, #rows_of.rows, #rows + 1, rows)
    elseif is_entry and (column_of(rows_of, "Rests on") or column_of(rows_of, "根拠の内容")) then
      transfers = #rows_of.rows
    end
    local at = column_of(rows_of, "Transfers") or column_of(rows_of, "外国への提供")
    for _, row in ipairs(at and rows_of.rows or {}) do told = told + (tonumber(row[at]) or 0) end
  end
  for _, row in ipairs(rows) do sensitive = sensitive + (NONE[row[7]] and 0 or 1) end
  local _, given = host.read_library_text("examples/" .. example .. "/facts/processing.yaml"):gsub("%- id: ", "")
  same(#rows, given, "activities in the facts")
  same(labelled(tables, 1), #rows, "activities")
  same(labelled(tables, 2), sensitive, "with sensitive data")
  same(labelled(tables, 3), transfers, "transfers")
  same(told, transfers, "transfers of the activities")
  local roles = tallies(tables)[1].rows
  same(tonumber(roles[1][2]), by_role[1], roles[1][1])
  same(tonumber(roles[2][2]), by_role[2], roles[2][1])
end

-- The last day for the approval of each change: the day on which a normal one was done, the days of the text after it for an
-- emergency; and which were approved after it.
CHECKS["change-register"] = function(tables, text, _, example)
  local listed, given, ids = listing(tables, "^CH%-%d", nil, 9), given_facts(example, "changes")
  local approvals = {}
  for _, rows in ipairs(tables) do
    local found = #rows.header == 5 and rows.rows[1] and rows.rows[1][1]:find("^CH%-")
    if found and #approvals == 0 then approvals = rows.rows end
  end
  same(#listed.rows, ids, "changes in the facts")
  same(#approvals, ids, "approvals")
  same(labelled(tables, 1), ids, "changes")
  same(labelled(tables, 2), bold(approvals, 5), "approved late")
  same(recount(tables, listed, "changes"), 2, "tallies")
  local days = tonumber(text:match("emergency within (%d+) days") or text:match("実施後(%d+)日以内"))
  for _, row in ipairs(approvals) do
    local facts, limit = given[row[1]], nil
    if facts.done and facts.type ~= "standard" then
      limit = day_of(facts.done) + (facts.type == "emergency" and days or 0)
    end
    same(day_of(row[5]), limit, row[1] .. ", approved by")
    local late = limit and (facts.approved == nil or day_of(facts.approved) > limit) or false
    same(row[5]:find("**", 1, true) ~= nil, late, row[1] .. ", late")
  end
end

CHECKS["privacy-impact-assessment"] = function(tables, _, _, example)
  check_scales(tables, example)
  local limit, risks = THRESHOLD[example], {}
  local overview = listing(tables, "^PIA%-%d", nil, 8)
  for _, rows in ipairs(tables) do
    if rows.rows[1] and rows.rows[1][1]:find("^PR%-%d") then table.move(rows.rows, 1, #rows.rows, #risks + 1, risks) end
  end
  local facts = host.read_library_text("examples/" .. example .. "/facts/privacy_assessments.yaml")
  same(#overview.rows, select(2, facts:gsub("id: PIA%-", "")), "assessments in the facts")
  same(#risks, select(2, facts:gsub("id: PR%-", "")), "risks in the facts")
  same(labelled(tables, 1), #overview.rows, "assessments")
  same(labelled(tables, 2), #risks, "risks")
  same(labelled(tables, 3), above(risks, 6, limit), "above the threshold")
  same(labelled(tables, 4), above(risks, 9, limit), "expected to stay above it")
  local sum = 0
  for _, row in ipairs(overview.rows) do sum = sum + tonumber(row[6]) end
  same(sum, #risks, "risks of the assessments")
  local open, in_force = {}, {}
  for _, row in ipairs(facts_of(example, "treatments.csv")) do open[row.id] = row.option ~= "retain" and row.status ~= "done" end
  for i, row in ipairs(risks) do
    same(leading(row[6]), product(row[5]), row[1] .. ", current")
    same(leading(row[9]), product(row[8]), row[1] .. ", residual")
    local waits = false
    for id in row[7]:gmatch("T%-%d+") do waits = waits or open[id] end
    same(row[10], waits and row[6] or row[9], row[1] .. ", in force")
    in_force[i] = { row[10] }
  end
  same(labelled(tables, 5), above(in_force, 1, limit), "in force above it")
  for _, rows in ipairs(tables) do
    local is_levels = #rows.header == 3 and (rows.header[2] == "Current" or rows.header[2] == "現在")
    for _, row in ipairs(is_levels and rows.rows or {}) do
      same(tonumber(row[2]), count(risks, 6, row[1]), row[1] .. ", current")
      same(tonumber(row[3]), count(risks, 9, row[1]), row[1] .. ", residual")
    end
  end
end

-- TEXT such as "5 years after closure", "12か月" or "365 days" in days; nil for one without a time.
local function span_of(text)
  local count = tonumber(text:match("(%d+) years?") or text:match("(%d+)年"))
  if count then return count * 365 end
  count = tonumber(text:match("(%d+) months?") or text:match("(%d+)か月"))
  if count then return count * 365 / 12 end
  return tonumber(text:match("(%d+) days?") or text:match("(%d+)日"))
end

-- Each record is kept as long as each line below says that names it, as the printed times have it.
CHECKS["retention-schedule"] = function(tables, _, of)
  local listed, times = listing(tables, "^REC%-%d", nil, 7), listing(tables, "^REC%-%d", nil, 5)
  same(#listed.rows, #listing(of("document-register"), "^REC%-%d", nil, 8).rows, "records of the register")
  same(labelled(tables, 1), #listed.rows, "records")
  local kept, untimed, short, unused = {}, 0, {}, 0
  for _, row in ipairs(times.rows) do
    kept[row[1]] = span_of(row[2])
    untimed = untimed + ((row[2]:find("%d+ years?") or row[2]:find("%d+ months?") or row[2]:find("%d+年") or row[2]:find("%d+か月")) and 0 or 1)
  end
  same(labelled(tables, 2), untimed, "without a time in months or years")
  local terms = tables[#tables].rows
  assert(#terms > 3, "laws and policies set times")
  for _, row in ipairs(terms) do
    unused = unused + (row[3]:find("REC%-") and 0 or 1)
    for id in row[3]:gmatch("REC%-%d+") do
      if kept[id] < span_of(row[2]) then short[id] = true end
    end
  end
  local count_of = 0
  for _ in pairs(short) do count_of = count_of + 1 end
  same(labelled(tables, 3), count_of, "kept for a shorter time")
  same(labelled(tables, 4), unused, "without a kind of record")
end

-- What is due in a month is as much as is marked there, and each duty that returns is in one of the tables.
CHECKS["duty-plan"] = function(tables)
  local plan, loads, often, sources = tables[#tables - 3], tables[#tables - 2], tables[#tables - 1], tables[#tables]
  same(#plan.header, 17, "columns of the plan")
  same(labelled(tables, 1), #plan.rows + #often.rows, "duties that return")
  same(labelled(tables, 2), #plan.rows, "in single months")
  same(labelled(tables, 3), #often.rows, "at least each month")
  same(#sources.rows, #plan.rows, "sources")
  for i, month in ipairs(loads.rows) do
    local marks = 0
    for _, row in ipairs(plan.rows) do marks = marks + (row[4 + i]:find("[^ ]") and 1 or 0) end
    same(tonumber(month[2]), marks, "due in " .. month[1])
  end
  local late, unknown = 0, 0
  for _, rows in ipairs { plan, often } do
    for _, row in ipairs(rows.rows) do
      late = late + (row[4]:find("**", 1, true) and 1 or 0)
      unknown = unknown + ((row[4] == "Not recorded" or row[4] == "記載なし") and 1 or 0)
    end
  end
  same(labelled(tables, 4), unknown, "without a last record")
  same(labelled(tables, 5), late, "late")
end

-- The keeper of each kind of records that the retention schedule lists, by its id.
local function scheduled_keepers(tables)
  local keepers = {}
  for _, row in ipairs(listing(tables, "^REC%-%d", nil, 7).rows) do keepers[row[1]] = row[4] end
  return keepers
end

-- What is kept in kinds of records of the schedule is kept by whom the schedule says, and by nobody else.
CHECKS["record-list"] = function(tables, _, of)
  local rows, shown, without = tables[#tables].rows, 0, 0
  local keepers, compared = scheduled_keepers(of "retention-schedule"), 0
  for _, row in ipairs(rows) do
    local said = row[3]
    for id in row[6]:gmatch("REC%-%d+") do
      local from, to = said:find(keepers[id], 1, true)
      assert(from, ("%s is kept by %s, %s says the schedule"):format(row[1], row[3], keepers[id]))
      said, compared = said:sub(1, from - 1) .. said:sub(to + 1), compared + 1
    end
    assert(not row[6]:find("REC%-") or not said:find("[^, 、]"), row[1] .. " is kept by " .. row[3])
  end
  assert(compared > 100, "lines of the schedule")
  for _, row in ipairs(rows) do
    for _ in (row[2] .. " / "):gmatch("..- / ") do shown = shown + 1 end
    without = without + ((row[6] == "Not recorded" or row[6] == "記載なし") and 1 or 0)
  end
  same(labelled(tables, 1), #rows, "kinds of records")
  same(labelled(tables, 2), shown, "duties")
  same(labelled(tables, 3), without, "in no register")
end

-- The overview says how many rows each page of a role has.
CHECKS["role-duties"] = function(tables, text)
  local overview, at = {}, 0
  for _, rows in ipairs(tables) do
    if #rows.header == 5 then overview = rows.rows end
  end
  for section in (text:gsub("\n## ", "\n\1") .. "\n\1"):gmatch("\1([^\1]*)") do
    local found, counts = tables_of(section), { 0, 0, 0 }
    if section:find("^%d+ ") and #found > 0 and #found[1].header < 5 then
      at = at + 1
      for _, rows in ipairs(found) do
        local second = rows.header[2]
        local kind = #rows.header == 2 and 3 or (second == "How often" or second == "頻度") and 1 or 2
        counts[kind] = #rows.rows
      end
      for i = 1, 3 do same(tonumber(overview[at][2 + i]), counts[i], overview[at][1]) end
    end
  end
  same(at, #overview, "pages of roles")
end

CHECKS["supplier-evaluation"] = function(tables, text)
  local suppliers = {}
  for _, rows in ipairs(tables) do
    if #rows.header == 10 then suppliers = rows.rows end
  end
  local _, evaluated = text:gsub("\n### %d+%.%d+ ", "")
  same(labelled(tables, 1), #suppliers, "suppliers")
  same(labelled(tables, 2), evaluated, "evaluations")
  local overdue = 0
  for _, row in ipairs(suppliers) do overdue = overdue + (row[10]:find("**", 1, true) and 1 or 0) end
  same(labelled(tables, 3), overdue, "overdue")
  for section in (text .. "\n## "):gmatch("\n### %d+%.%d+ (.-)\n##") do
    local title, criteria = section:match("^[^\n]*"), nil
    for _, rows in ipairs(tables_of(section)) do
      if rows.header[1] ~= "" and #rows.header == 3 then criteria = rows.rows end
    end
    local unmet = 0
    for _, row in ipairs(criteria) do unmet = unmet + ((row[2] == "Met" or row[2] == "適合") and 0 or 1) end
    same(numbers_of(section:match("\n([^\n|*]*%d[^\n|]*)\n")), sorted { unmet, #criteria }, title)
  end
end

-- Findings and opportunities name each other: what an opportunity cites stands beside the finding, and back.
local function check_answers(tables, of, what)
  local said, there = {}, {}
  for _, row in ipairs(listing(tables, "^F%-%d", nil, 7).rows) do
    for id in row[6]:gmatch("OP%-[%d-]*%d") do said[row[1] .. " " .. id] = true end
  end
  for _, row in ipairs(listing(of "opportunity-register", "^OP%-").rows) do
    for id in row[3]:gmatch("F%-%d+") do there[id .. " " .. row[1]] = true end
  end
  assert(next(there), what .. " has no opportunity from an audit")
  for pair in pairs(there) do assert(said[pair], pair .. " is not said beside the finding") end
  for pair in pairs(said) do assert(there[pair], pair .. " is said beside the finding alone") end
end

CHECKS["corrective-action-report"] = function(tables, text, of, example)
  check_answers(tables, of, example)
  local entries = listing(tables, "^NC%-%d", nil, 7)
  same(recount(tables, entries, "state"), 1, "tallies")
  local states = tallies(tables)[1].rows
  local open, overdue = #entries.rows - tonumber(states[#states][2]), 0
  for _, row in ipairs(entries.rows) do overdue = overdue + (row[6]:find("**", 1, true) and 1 or 0) end
  same(numbers_of(paragraph(text, 2)), sorted { #entries.rows, open, overdue }, "summary")
end

CHECKS["management-review-follow-up"] = function(tables, text)
  local rows = { header = {}, rows = {} }
  for _, found in ipairs(tables) do
    if #found.header == 7 then rows = found end
  end
  local undone = count(rows.rows, 6, "Not recorded") + count(rows.rows, 6, "記載なし")
  local states = tallies(tables)[1].rows
  same(tonumber(states[1][2]), undone, states[1][1])
  same(tonumber(states[2][2]), #rows.rows - undone, states[2][1])
  local overdue = 0
  for _, row in ipairs(rows.rows) do overdue = overdue + (row[5]:find("**", 1, true) and 1 or 0) end
  same(numbers_of(paragraph(text, 2)), sorted { #rows.rows, overdue }, "summary")
end

CHECKS["monitoring-record"] = function(tables, _, of)
  local objectives = listing(tables, "^O%-%d", nil, 7)
  same(recount(tables, objectives, "status"), 1, "tallies")
  local lists = {} -- the tables of measurements in their order: plan, state, results, beyond the limit
  for _, rows in ipairs(tables) do
    if rows.rows[1] and rows.rows[1][1]:find("^ME%-%d") then lists[#lists + 1] = rows.rows end
  end
  same(labelled(tables, 1), #lists[1], "measurements")
  same(labelled(tables, 2), #lists[3], "results")
  same(labelled(tables, 3), lists[4] and #lists[4] or 0, "beyond the limit")
  same(labelled(tables, 4), count(lists[2], 5, "–"), "without a result")
  same(labelled(of("objectives-plan"), 1), #objectives.rows, "objectives")
end

-- Ids of evidence → the set of what each shows, from the rows of what each piece shows, and from those by control.
local function shown_both_ways(pieces, controls)
  local there, back, ids = {}, {}, 0
  for _, row in ipairs(pieces) do
    for i = 3, 4 do
      for id in row[i]:gmatch("[%w.]+[%w.:-]*%d[%w.-]*") do there[row[1] .. " " .. id] = true end
    end
  end
  for _, row in ipairs(controls) do
    ids = ids + 1
    for piece in row[3]:gmatch("EV%-%d+") do back[piece .. " " .. row[1]] = true end
  end
  return there, back, ids
end

CHECKS["evidence-register"] = function(tables)
  local lists = {}
  for _, rows in ipairs(tables) do
    if rows.rows[1] and rows.header[1] ~= "" then lists[#lists + 1] = rows.rows end
  end
  same(labelled(tables, 1), #lists[1], "pieces")
  local there, back, ids = shown_both_ways(lists[2], lists[3])
  same(labelled(tables, 2), ids, "controls and requirements")
  for pair in pairs(there) do assert(back[pair], pair .. " is not listed by control") end
  for pair in pairs(back) do assert(there[pair], pair .. " is not listed by piece") end
  local overdue = 0
  for _, row in ipairs(lists[1]) do overdue = overdue + (row[8]:find("**", 1, true) and 1 or 0) end
  same(labelled(tables, 3), overdue, "overdue")
  same(#lists[4], #lists[1], "digests")
end

CHECKS["internal-audit-report"] = function(tables, text)
  local findings, summary = {}, nil
  for _, rows in ipairs(tables) do
    if #rows.header == 7 and rows.rows[1][1]:find("^IA%-") then summary = rows end
    if rows.rows[1] and rows.rows[1][1]:find("^F%-%d") then table.move(rows.rows, 1, #rows.rows, #findings + 1, findings) end
  end
  local want = { #findings }
  for i = 4, 7 do
    want[#want + 1] = 0
    for _, row in ipairs(summary.rows) do want[#want] = want[#want] + tonumber(row[i]) end
  end
  same(want[2] + want[3] + want[4] + want[5], #findings, "ratings")
  same(numbers_of(paragraph(text, 2)), sorted(want), "summary")
end

-- The day in words and the minute of that day that MOMENT names.
local function minute_of(moment)
  local day, hour, minute = moment:match("^(.-) ?(%d+):(%d+)")
  return day, day and tonumber(hour) * 60 + tonumber(minute)
end

CHECKS["incident-report"] = function(tables, text, _, example)
  local down, said = {}, {}
  for _, row in ipairs(stated(example, "incidents")) do down[#down + 1] = row.customers_down_percent end
  for percent in text:gmatch("\n| [^|\n]+ | (%d+) ?%% |") do said[#said + 1] = percent end
  same(table.concat(said, " "), table.concat(down, " "), "per cent of the customers")
  local listed = listing(tables, "^IN%-%d", nil, 6)
  same(recount(tables, listed, "incidents"), 1, "tallies")
  local confirmed, number, hours = nil, 0, {}
  for _, rows in ipairs(tables) do
    local head = rows.header[1]
    for _, row in ipairs(head == "" and rows.rows or {}) do
      if row[1] == "Confirmed" or row[1] == "確認" then confirmed, number = row[2], number + 1 end
    end
    for _, row in ipairs((head == "Told" or head == "通知先") and rows.rows or {}) do
      local day, minute = minute_of(row[2])
      local since, from = minute_of(confirmed)
      local said = tonumber(row[3]:match("^%d+"))
      assert(day == since, "the notices of the examples go out on the day itself")
      same(said, (minute - from) // 60, row[1])
      hours[number] = math.max(hours[number] or 0, said)
    end
  end
  same(number, #listed.rows, "records")
  for i, row in ipairs(listed.rows) do same(tonumber(row[5]:match("^%d+")), hours[i], row[1]) end
end

-- How many rows the tables in section NUMBER of TEXT have.
local function rows_in(text, number)
  local count = 0
  for _, rows in ipairs(tables_of(section_of(text, number))) do count = count + #rows.rows end
  return count
end

CHECKS["document-register"] = function(tables, text, _, example)
  same(labelled(tables, 1), rows_in(text, 3), "documents")
  same(labelled(tables, 2), rows_in(text, 4), "policies")
  local records = listing(tables, "^REC%-%d")
  same(labelled(tables, 3), #records.rows, "kinds of records")
  same(ids_of(records.rows, 1), ids_of(stated(example, "records"), "id"), "records of the facts")
  local outside = rows_of(tables, "^EXT%-%d", 7)
  same(labelled(tables, 4), #outside, "documents of external origin")
  same(ids_of(outside, 1), ids_of(stated(example, "external_documents"), "id"), "those of the facts")
end

-- The ids in column AT of ROWS, as a set, and how many there are.
local function ids_in(rows, at)
  local set, number = {}, 0
  for _, row in ipairs(rows) do
    for id in row[at]:gmatch("%u+%.[%d.]*%d") do
      if not set[id] then set[id], number = true, number + 1 end
    end
  end
  return set, number
end

-- What the controls that apply in the STATEMENT come to that are not in COVERED, and how many of these ELSEWHERE has.
local function left_of(statement, covered, elsewhere)
  local left, later = 0, 0
  for _, rows in ipairs(statement) do
    for _, row in ipairs(#rows.header >= 8 and rows.rows[1][1]:find("^%u+%.%d") and #rows.rows[1] >= 8 and rows.rows or {}) do
      if (row[3] == "Yes" or row[3] == "適用") and not covered[row[1]] then
        left, later = left + 1, later + (elsewhere[row[1]] and 1 or 0)
      end
    end
  end
  return left, later
end

CHECKS["internal-audit-programme"] = function(tables, text, of, example)
  local period, audits = stated(example, "audit_programme"), {}
  for _, row in ipairs(stated(example, "internal_audits")) do
    local start = row.start or row.date
    local within = start >= period.period_start and start <= period.period_end
    audits[#audits + 1] = within and row or nil
  end
  same(ids_of(rows_of(tables, "^IA%-", 6), 1), ids_of(audits, "id"), "audits of the period")
  local planned = text:match("Audits of the programme: (%d+)%.") or text:match("監査は(%d+)件")
  same(tonumber(planned), #audits, "audits of the programme")
  local covering, outside
  for _, rows in ipairs(tables) do
    local audits = rows.rows[1] and rows.rows[1][1]:find("^IA%-") and rows.rows[1][#rows.header]:find("%u%.%d")
    if audits and #rows.header == 3 then covering = rows elseif audits and #rows.header == 4 then outside = rows end
  end
  local covered, controls = ids_in(covering.rows, 3)
  local clauses = {}
  for _, row in ipairs(covering.rows) do
    for id in row[2]:gmatch("%d[%d.]*") do clauses[id] = true end
  end
  local number = 0
  for _ in pairs(clauses) do number = number + 1 end
  local section = text:match("\n## 6 [^\n]*\n(.-)\n## ")
  same(numbers_of(section:match("\n([^|\n][^\n]*)")), sorted { number, controls }, "coverage")
  local said = section:match("\n\n([^|\n][^\n]*)\n\n|[^\n]*\n|[^\n]*\n|[^\n]*IA%-2027")
  local left, later = left_of(of "statement-of-applicability", covered, (ids_in(outside.rows, 4)))
  assert(left > 0)
  same(numbers_of(said), sorted(later == left and { left } or { left, later }), "left to other audits")
end

-- ---- documents whose figures rest on facts alone ----------------------------------------------------------------------------

-- The rows of each of TABLES of WIDTH columns that begin with an id like PATTERN, in their order.
local function all_listings(tables, pattern, width)
  local list = {}
  for _, rows in ipairs(tables) do
    if #rows.header == width and rows.rows[1] and rows.rows[1][1]:find(pattern) then list[#list + 1] = rows.rows end
  end
  return list
end

-- The same rows one after another.
local function all_rows(tables, pattern, width)
  local all = {}
  for _, rows in ipairs(all_listings(tables, pattern, width)) do table.move(rows, 1, #rows, #all + 1, all) end
  return all
end

-- The day of DATE, as ISO writes it, against that on which the facts of EXAMPLE stand.
local function is_past(example, date)
  return date ~= nil and date < stated(example, "as_of")
end

CHECKS["competence-record"] = function(tables, _, _, example)
  local skills, courses = stated(example, "competences"), stated(example, "trainings")
  local gaps = {}
  for _, row in ipairs(skills) do
    if row.sufficient == "false" or row.sufficient == "no" then gaps[#gaps + 1] = row end
  end
  same(labelled(tables, 1), #skills, "judgements")
  same(labelled(tables, 2), #skills - #gaps, "sufficient")
  same(labelled(tables, 3), #gaps, "gaps")
  same(labelled(tables, 4), number_of(gaps, function(row) return is_past(example, row.due) end), "gaps past their day")
  same(labelled(tables, 5), #courses, "trainings")
  same(labelled(tables, 6), number_of(courses, function(row) return is_past(example, row.next) end), "repetitions past their day")
  local judged, held = rows_of(tables, "^K%-%d", 8), rows_of(tables, "^E%-%d", 9)
  same(ids_of(judged, 1), ids_of(skills, "id"), "judgements listed")
  same(ids_of(rows_of(tables, "^K%-%d", 6), 1), ids_of(gaps, "id"), "gaps listed")
  for i, row in ipairs(skills) do same(day_of(judged[i][6]), day_of(row.assessed), row.id .. ", judged on") end
  local absent = {}
  for i, row in ipairs(courses) do
    local expected, attended = tonumber(row.expected), tonumber(row.attended)
    same(held[i][1] .. " " .. held[i][6] .. " " .. held[i][7], ("%s %d %d"):format(row.id, expected, attended), "took part")
    same(leading(held[i][8]), 100 * attended // expected, row.id .. ", rate")
    same(day_of(held[i][4]), day_of(row.date), row.id .. ", date")
    if attended < expected then absent[#absent + 1] = row.id .. " " .. expected - attended end
  end
  local said = {}
  for _, row in ipairs(all_rows(tables, "^E%-%d", 4)) do
    if row[3]:find("^%d+$") then said[#said + 1] = row[1] .. " " .. row[3] end
  end
  same(table.concat(said, ", "), table.concat(absent, ", "), "absent")
end

local KINDS_OF_LAW = { "law", "regulation", "contract", "commitment", "code" }

CHECKS["legal-register"] = function(tables, _, _, example)
  local entries = stated(example, "legal_requirements")
  local unmet = {}
  for _, row in ipairs(entries) do
    if row.open and row.open ~= "none" then unmet[#unmet + 1] = row end
  end
  same(labelled(tables, 1), #entries, "entries")
  same(labelled(tables, 2), number_of(entries, function(row) return is_past(example, row.next) end), "checks overdue")
  same(labelled(tables, 3), #unmet, "not fully met")
  local kinds = tallies(tables)[1].rows
  same(#kinds, #KINDS_OF_LAW, "kinds")
  for i, kind in ipairs(KINDS_OF_LAW) do
    same(tonumber(kinds[i][2]), number_of(entries, function(row) return row.kind == kind end), kind)
  end
  local lists = all_listings(tables, "^L%-%d", 7)
  local listed, met = lists[1], lists[2]
  same(ids_of(listed, 1), ids_of(entries, "id"), "entries listed")
  for i, row in ipairs(entries) do
    same(met[i][1], row.id, "measures listed")
    local facts, many = set_of(row.controls)
    local said, printed = set_of((met[i][3]:gsub("–", ""):gsub("、", " ")))
    same(printed, many, row.id .. ", controls")
    for id in pairs(facts) do assert(said[id], row.id .. " does not print " .. id) end
    same(day_of(met[i][6]), day_of(row.checked), row.id .. ", checked")
    same(day_of(met[i][7]), row.next and day_of(row.next) or nil, row.id .. ", next check")
  end
  same(#rows_of(tables, "^L%-%d", 4), #unmet, "open points")
  local reviews, dates = stated(example, "legal_reviews"), 0
  for _, rows in ipairs(tables) do
    for i, row in ipairs(#rows.header == 6 and rows.rows[1] and not rows.rows[1][1]:find("^L%-") and rows.rows or {}) do
      same(day_of(row[1]), day_of(reviews[i].date), "review " .. i)
      dates = dates + 1
    end
  end
  same(dates, #reviews, "reviews")
end

-- How many of the rows of KEY in EXAMPLE each role owns, of those that TEST says yes to.
local function owned(example, key, test)
  local counts = {}
  for _, row in ipairs(stated(example, key)) do
    if not test or test(row) then counts[row.owner] = (counts[row.owner] or 0) + 1 end
  end
  return counts
end

CHECKS["organisation-and-roles"] = function(tables, _, of, example)
  local roles, matrix = stated(example, "roles"), nil
  for _, rows in ipairs(tables) do
    if #rows.header == 7 and rows.rows[1][2]:find("^%d+$") then matrix = rows.rows end
  end
  same(#matrix, #roles, "roles")
  local counts = { owned(example, "risks"), owned(example, "controls", function(row) return row.applicable == "yes" end),
    owned(example, "treatments"), owned(example, "objectives"), owned(example, "suppliers") }
  local documents = {}
  for _, rows in ipairs(of "document-register") do
    local at = column_of(rows, "Owner") or column_of(rows, "文書責任者")
    for _, row in ipairs(at and #rows.header > 5 and not rows.rows[1][1]:find("^REC%-") and rows.rows or {}) do
      documents[row[at]] = (documents[row[at]] or 0) + 1
    end
  end
  for i, role in ipairs(roles) do
    for at, by_role in ipairs(counts) do
      same(tonumber(matrix[i][at + 1]), by_role[role.id] or 0, role.id .. ", " .. at)
    end
    same(tonumber(matrix[i][7]), documents[matrix[i][1]] or 0, role.id .. ", documents")
  end
end

-- The pairs "from to relation" that BY, a cell of ids of which those in brackets carry in part, says of TO.
local function carriers(by, to, pairs_of)
  for brackets, id in by:gmatch("(%(?)([%w.]+)") do
    pairs_of[id .. " " .. to] = brackets == "" and "main" or "part"
  end
end

CHECKS["coverage-matrix"] = function(tables, text)
  local summary, sections, missing, criteria, links = nil, {}, 0, nil, nil
  for _, rows in ipairs(tables) do
    local first = rows.rows[1] and rows.rows[1][1] or ""
    if #rows.header == 10 then summary = rows
    elseif first == "CC1.1" and #rows.header == 5 then criteria = rows.rows
    elseif #rows.header == 6 and #rows.rows > 0 and (rows.header[1] == "From" or rows.header[6] == "根拠") then
      links = rows.rows
    elseif #rows.header == 6 and #rows.rows > 0 then sections[#sections + 1] = rows
    elseif #rows.header == 5 and #rows.rows > 0 and not criteria then missing = missing + #rows.rows end
  end
  same(#sections, #summary.rows, "standards with a table")
  local open = 0
  for i, standard in ipairs(summary.rows) do
    same(tonumber(standard[3]), #sections[i].rows, standard[1])
    local sum = 0
    for at = 4, 10 do
      same(tonumber(standard[at]), count(sections[i].rows, 4, summary.header[at]), standard[1] .. ", " .. summary.header[at])
      sum = sum + tonumber(standard[at])
    end
    same(sum, #sections[i].rows, standard[1] .. ", all states")
    open = open + tonumber(standard[9])
  end
  same(missing, open, "what is missing")
  local by, from = {}, {}
  local whole, part, none = 0, 0, 0
  for _, row in ipairs(criteria) do
    carriers(row[5], row[1], by)
    if row[5]:gsub("%b()", ""):find("%w") then whole = whole + 1
    elseif row[5]:find("%w") then part = part + 1 else none = none + 1 end
  end
  local words = {}
  for _, row in ipairs(links) do
    words[row[5]] = true
    from[row[1] .. " " .. row[3]] = row[5]
  end
  for link, relation in pairs(by) do assert(from[link], link .. " is not in the crosswalk: " .. relation) end
  local main
  for link, word in pairs(from) do
    assert(by[link], link .. " is in the crosswalk alone")
    main = main or by[link] == "main" and word or nil
  end
  for link, word in pairs(from) do same(word == main, by[link] == "main", link .. ", relation") end
  local said = text:match("\n(Criteria of the categories in use: [^\n]-)%. A") or text:match("\n([^\n]-規準%d+件[^\n]+)")
  said = said:gsub("ISO/IEC %d+", ""):gsub("%b[]%b()", "")
  same(numbers_of(said), sorted { #criteria, whole, 100 * whole // #criteria, part,
    100 * (whole + part) // #criteria, none }, "criteria carried")
end

-- The value of FACTOR for the risk ROW on SIDE: its own, or the highest that ASSETS (id → asset) rate what is concerned.
local function factor_of(row, side, factor, assets)
  local own = row[side .. "." .. factor]
  if own and own ~= "" then return tonumber(own) end
  if row[factor] and row[factor] ~= "" then return tonumber(row[factor]) end
  local asset = assets[row.asset]
  return math.max(tonumber(asset.confidentiality), tonumber(asset.integrity), tonumber(asset.availability))
end

-- The scores of the risks of EXAMPLE by the rows of its facts: id → { inherent, current, residual, row }.
local function scores_of(example)
  local method, assets, scores = stated(example, "risk_method"), {}, {}
  for _, row in ipairs(stated(example, "assets")) do assets[row.id] = row end
  local factors = method.kind == "matrix" and { "likelihood", "impact" } or { "value", "threat", "vulnerability" }
  for i, row in ipairs(facts_of(example, "risks.csv")) do
    local found = { id = row.id, row = row }
    for _, side in ipairs { "inherent", "current", "residual" } do
      found[side] = 1
      for _, factor in ipairs(factors) do found[side] = found[side] * factor_of(row, side, factor, assets) end
    end
    scores[i] = found
  end
  return scores, method, factors
end

-- How many of SCORES lie in BAND on SIDE.
local function in_band(scores, side, band)
  return number_of(scores, function(row) return row[side] >= tonumber(band.min) and row[side] <= tonumber(band.max) end)
end

-- Holds the rows LISTED of changed and closed risks and the rows NEW against the facts of EXAMPLE and SCORES.
local function check_changes(example, listed, new, scores)
  local changes, before, now = stated(example, "risk_assessment").changes, {}, {}
  local assessed, fresh = stated(example, "risk_method").assessed, {}
  for _, row in ipairs(scores) do
    now[row.id] = row.current
    for _, other in ipairs(new) do
      if other[1] == row.id then same(leading(other[4]), row.current, row.id .. ", new") end
    end
    if row.row.identified == assessed then fresh[#fresh + 1] = row.id end
  end
  same(ids_of(new, 1), table.concat(fresh, " "), "new risks")
  for _, row in ipairs(changes) do before[row.risk] = row end
  for _, row in ipairs(listed) do
    local fact = assert(before[row[1]], row[1] .. " changed by no fact")
    before[row[1]] = nil
    same(tonumber(row[4]), tonumber(fact.before), row[1] .. ", before")
    same(tonumber(row[5]), now[row[1]], row[1] .. ", now")
    local kind = not now[row[1]] and "closed" or now[row[1]] > tonumber(row[4]) and "raised" or "lowered"
    same(fact.kind, kind, row[1])
  end
  for id, row in pairs(before) do assert(row.kind == "unchanged" or row.kind == "new", id .. " is not told") end
end

CHECKS["risk-assessment-report"] = function(tables, text, of, example)
  local scores, method, factors = scores_of(example)
  local limit, evaluated = THRESHOLD[example], rows_of(tables, "^R%-%d", 9)
  same(#evaluated, #scores, "risks")
  local above_now, above_then = 0, 0
  local owners = {}
  for i, row in ipairs(scores) do
    local printed = evaluated[i]
    same(printed[1], row.id, "order of the risks")
    same(leading(printed[4]), row.inherent, row.id .. ", inherent")
    same(leading(printed[7]), row.current, row.id .. ", current")
    same(select(2, printed[6]:gsub("%d+", "")), #factors, row.id .. ", factors")
    same(day_of(printed[9]), day_of(row.row.identified), row.id .. ", found on")
    same(printed[8] == "Yes" or printed[8] == "あり", row.current > limit, row.id .. ", above the criterion")
    local done = treated(example, row.id, method.assessed)
    local there, many = set_of(row.row.existing_controls .. " " .. done)
    local said, cited = set_of(printed[5]:gsub("、", " "):gsub("–", ""))
    same(cited, many, row.id .. ", existing controls")
    for id in pairs(there) do assert(said[id], row.id .. " does not print " .. id) end
    above_now = above_now + (row.current > limit and 1 or 0)
    above_then = above_then + (row.residual > limit and 1 or 0)
    owners[row.row.owner] = true
  end
  local said = text:match("\n(Risks: %d+;[^\n]*)") or text:match("\n(リスク%d+件[^\n]*)")
  same(numbers_of(said, { limit }), sorted { #scores, above_now, above_then }, "summary")
  local levels = 0
  for _, rows in ipairs(tables) do
    local numbers = #rows.header == 4 and #rows.rows == #method.bands and rows.rows[1][2]:find("^%d+$")
    local is_levels = numbers and not rows.rows[1][1]:find("^R%-")
    for i, row in ipairs(is_levels and rows.rows or {}) do
      local band = method.bands[#method.bands + 1 - i]
      for at, side in ipairs { "inherent", "current", "residual" } do
        same(tonumber(row[at + 1]), in_band(scores, side, band), row[1] .. ", " .. side)
      end
      levels = levels + 1
    end
  end
  same(levels, #method.bands, "levels")
  local place, highest, plan = 0, math.huge, all_risks(of "risk-treatment-plan").rows
  for _, rows in ipairs(tables) do
    for _, row in ipairs(#rows.header == 5 and rows.rows[1] and rows.rows[1][2]:find("^R%-%d") and rows.rows or {}) do
      place = place + 1
      local id = row[2]:match("^R%-%d+")
      local _, ids = treated(example, id, method.assessed)
      same(tonumber(row[1]), place, "place of " .. id)
      same(row[5]:gsub("、", ", "):gsub(",%s+", " "), table.concat(ids, " "), id .. ", treatments")
      assert(leading(row[3]) <= highest, id .. " stands too late")
      highest = leading(row[3])
      for i, other in ipairs(plan) do
        if other[1] == id then same(highest, scores[i].current, id .. ", score") end
      end
    end
  end
  same(place, above_now, "risks in order")
  check_cited(tables, example)
  check_changes(example, rows_of(tables, "^R%-%d", 6), rows_of(tables, "^R%-%d", 4), scores)
  local shown = {}
  for _, row in ipairs(tables[#tables].rows) do
    for id in row[3]:gmatch("R%-%d+") do shown[#shown + 1] = id end
  end
  same(#shown, #scores, "risks of the owners")
end

CHECKS["risk-assessment-procedure"] = function(tables, text, _, example)
  local scores, method, factors = scores_of(example)
  local limit, example_risk = THRESHOLD[example], nil
  check_scales(tables, example)
  for _, rows in ipairs(tables) do
    local is_example = #rows.header == 3 and rows.rows[1] and rows.rows[1][2]:find("^%d+$") and #rows.rows == #factors
    if is_example then example_risk = rows.rows end
    local is_bands = #rows.header == 3 and #rows.rows == #method.bands and rows.rows[1][2]:find("^%d+%D+%d+$")
    for i, row in ipairs(is_bands and rows.rows or {}) do
      local least, most = row[2]:match("^(%d+)%D+(%d+)$")
      same(least .. " " .. most, method.bands[i].min .. " " .. method.bands[i].max, row[1])
      same(row[3]:find("^Not") == nil and not row[3]:find("不要"), tonumber(most) > limit, row[1] .. ", treatment")
    end
  end
  local score = 1
  for _, row in ipairs(example_risk) do score = score * tonumber(row[2]) end
  local said = labelled(tables, 1)
  same(said, score, "score of the worked example")
  local left = text:match("\n| Residual score | (%d+)") or text:match("\n| 残留リスク値 | (%d+)")
  same(number_of(scores, function(row)
    return row.current == score and row.residual == tonumber(left) and text:find(row.id, 1, true) ~= nil
  end), 1, "the risk with these scores")
end

-- The rows of the self-assessment TABLES that list criteria one by one.
local function assessed_rows(tables)
  local list = {}
  for _, rows in ipairs(tables) do
    local is_list = #rows.header == 9 and rows.rows[1] and rows.rows[1][1]:find("^%d%-%d%-%d%-%d$")
    if is_list then table.move(rows.rows, 1, #rows.rows, #list + 1, list) end
  end
  return list
end

CHECKS["scs-self-assessment"] = function(tables, text, _, example)
  local rows, facts, summary = assessed_rows(tables), {}, nil
  for _, row in ipairs(stated(example, "scs_assessment")) do facts[row.criterion:match("[%d-]+$")] = row end
  for _, found in ipairs(tables) do
    if #found.header == 8 and found.rows[1] and found.rows[1][2]:find("^%d+$") then summary = found end
  end
  local states = { table.unpack(summary.header, 3) } -- met, partly met, not met, not applicable, to be judged, not recorded
  same(#states, 6, "states")
  same(#summary.rows, 7, "categories")
  local all = {}
  for i, category in ipairs(summary.rows) do
    local of_it = {}
    for _, row in ipairs(rows) do
      if tonumber(row[1]:sub(1, 1)) == i then of_it[#of_it + 1] = row end
    end
    same(tonumber(category[2]), #of_it, category[1])
    for k, state in ipairs(states) do
      local counted = count(of_it, 3, state)
      same(tonumber(category[k + 2]), counted, category[1] .. ", " .. state)
      all[k] = (all[k] or 0) + counted
    end
  end
  same(labelled(tables, 1), #rows, "criteria")
  same(labelled(tables, 2), all[1], "met")
  same(labelled(tables, 3), all[2] + all[3], "met in part or not met")
  same(labelled(tables, 4), all[4], "not applicable")
  same(labelled(tables, 5), all[5] + all[6], "to be judged or not recorded")
  picture(text, #rows)
  local results = { met = 1, partly = 2, ["not-met"] = 3, ["not-applicable"] = 4, ["to-judge"] = 5 }
  for _, row in ipairs(rows) do
    local fact = facts[row[1]]
    local want = states[fact and results[fact.result] or 6]
    local open = fact and fact.result == "met" and row[3] == states[5] -- what would show it is not complete
    if not open then same(row[3], want, row[1]) end
    if fact then
      local day = day_of(row[9]:match("[（(].*") or row[9])
      same(day, fact.judged_on and fact.judged_on ~= "" and day_of(fact.judged_on) or nil, row[1] .. ", judged on")
    end
  end
end

CHECKS["scs-evidence-index"] = function(tables, text, of)
  local shown, listed, without = {}, {}, 0
  for _, row in ipairs(assessed_rows(of "scs-self-assessment")) do
    local some = false
    for id in row[8]:gmatch("%u+%-%d+") do
      some = id:find("^EV") or id:find("^REC") or some
      if id:find("^EV") or id:find("^REC") then shown[row[1] .. " " .. id] = true end
    end
    without = without + (some and 0 or 1)
  end
  local criteria = {}
  for _, rows in ipairs(tables) do
    for _, row in ipairs(rows.rows) do
      local criterion, id = row[1]:match("^([%d-]+)%D-(%u+%-%d+)")
      if criterion then listed[criterion .. " " .. id], criteria[criterion] = true, true end
    end
  end
  for pair in pairs(shown) do assert(listed[pair], pair .. " is not in the index") end
  for pair in pairs(listed) do assert(shown[pair], pair .. " is in the index alone") end
  assert(next(shown), "nothing is listed")
  local said = text:match("Criteria: (%d+; [^\n]*)") or text:match("評価基準(%d+件[^\n]*)")
  same(numbers_of(said), sorted { #assessed_rows(of "scs-self-assessment"), without }, "criteria")
end

CHECKS["scs-declaration"] = function(_, text, of)
  local rows = assessed_rows(of "scs-self-assessment")
  local met = count(rows, 3, "Met") + count(rows, 3, "Not applicable") + count(rows, 3, "満たしている")
    + count(rows, 3, "適用対象外")
  local said = text:match("\n(The subject is[^\n]*)") or text:match("\n([^\n]*評価基準%d+件[^\n]*)")
  said = said:gsub("%b[]%b()", ""):gsub("%b()", ""):gsub("（[^（）]*）", ""):gsub("★%d", "")
  same(numbers_of(said), sorted { #rows, met }, "criteria")
end

CHECKS["business-continuity-plan"] = function(tables, text, _, example)
  local facts, planned, exercises = stated(example, "continuity"), 0, nil
  for _, rows in ipairs(tables) do
    if #rows.header == 5 and rows.rows[1] and day_of(rows.rows[1][1]) then exercises = rows.rows end
  end
  same(#exercises, #facts.exercises, "exercises")
  for i, row in ipairs(facts.exercises) do
    same(day_of(exercises[i][1]), day_of(row.date), "day of exercise " .. i)
    planned = planned + (row.result and 0 or 1)
  end
  local said = text:match("\n(Exercises held[^\n]*)") or text:match("\n([^\n|#]*%d+[回件][^\n|]*\n\n|[^\n]*シナリオ)")
  same(numbers_of(said), sorted { #exercises - planned, planned }, "exercises")
  local activities = rows_of(tables, "^B%-%d", 6)
  same(ids_of(activities, 1), ids_of(facts.activities, "id"), "activities")
  for i, row in ipairs(facts.activities) do same(leading(activities[i][6]), tonumber(row.longest_hours), row.id) end
  local objectives = tables_of(section_of(text, 5))[1].rows
  local services = {}
  for _, row in ipairs(stated(example, "services")) do services[#services + 1] = row.rto_hours and row or nil end
  same(#objectives, #services, "services with objectives")
  for i, row in ipairs(services) do
    same(leading(objectives[i][2]), tonumber(row.rto_hours), row.id .. ", recovery time")
    same(leading(objectives[i][3]), tonumber(row.rpo_hours), row.id .. ", recovery point")
  end
  local steps = tables_of(section_of(text, 8))[1].rows
  same(#steps, #facts.recovery, "steps of the recovery")
  for i, row in ipairs(facts.recovery) do same(leading(steps[i][3]), tonumber(row.within_hours), "step " .. i) end
end

CHECKS["objectives-plan"] = function(tables, _, _, example)
  local facts, listed = stated(example, "objectives"), rows_of(tables, "^O%-%d", 8)
  same(labelled(tables, 1), #facts, "objectives")
  same(ids_of(listed, 1), ids_of(facts, "id"), "objectives listed")
  same(ids_of(rows_of(tables, "^O%-%d", 4), 1), ids_of(facts, "id"), "objectives judged")
  for i, row in ipairs(facts) do same(day_of(listed[i][8]), day_of(row.due), row.id .. ", due") end
end

CHECKS["management-assertion"] = function(tables, text, _, example)
  local listed = rows_of(tables, "^C%-%d", 4)
  same(ids_of(listed, 1), ids_of(stated(example, "commitments"), "id"), "commitments")
  local said = text:match("user entity controls (%(%d+%))") or text:match("\n([^\n|]*%d+件[^\n|]*)")
  same(numbers_of(said), tostring(#stated(example, "customer_responsibilities")), "complementary controls of customers")
end

-- For each criterion of ACTIVITIES the numbers of those that serve it, as its row has them.
local function serving(activities)
  local numbers = {}
  for _, row in ipairs(activities) do
    for id in row[6]:gmatch("%u+%d+%.%d+") do numbers[id] = (numbers[id] and numbers[id] .. " " or "") .. row[1] end
  end
  return numbers
end

local SIGNS = { Planned = "\\*", ["計画中"] = "\\*", ["Partially implemented"] = "†", ["一部実施"] = "†" }

CHECKS["system-description"] = function(tables, _, of, example)
  local criteria, want = rows_of(tables, "^%u+%d+%.%d+$", 4), nil
  for _, rows in ipairs(of "statement-of-applicability") do
    if rows.rows[1] and rows.rows[1][1] == "CC1.1" then want = rows.rows end
  end
  same(ids_of(criteria, 1), ids_of(want, 1), "criteria")
  local stated_rows, unfinished, seen = {}, {}, {}
  for _, row in ipairs(rows_of(of "statement-of-applicability", "^A%.%d+%.%d+$", 8)) do stated_rows[row[1]] = row end
  local signed = ids_of(want, 4):gsub("%(?A%.%d+%.%d+%)?", function(label)
    local id = label:match("A[%d%.]+")
    seen[id] = SIGNS[stated_rows[id][5]]
    return label .. (seen[id] or "")
  end)
  same(ids_of(criteria, 3), signed, "controls of the criteria with their signs")
  for id, row in pairs(stated_rows) do
    if seen[id] then unfinished[#unfinished + 1] = ("%s %s %s"):format(id, row[5], row[7]) end
  end
  local listed = {}
  for i, row in ipairs(rows_of(tables, "^A%.%d+%.%d+$", 4)) do listed[i] = ("%s %s %s"):format(row[1], row[3], row[4]) end
  table.sort(unfinished)
  table.sort(listed)
  same(table.concat(listed, "; "), table.concat(unfinished, "; "), "controls that are not implemented")
  local numbers, served = serving(rows_of(tables, "^P%d+%-%d+$", 6)), 0
  for _, row in ipairs(criteria) do
    local cited = {}
    for number in row[4]:gmatch("P%d+%-%d+") do cited[#cited + 1] = number end
    same(table.concat(cited, " "), numbers[row[1]] or "", "activities of " .. row[1])
    served = served + (numbers[row[1]] and 1 or 0)
  end
  for _ in pairs(numbers) do served = served - 1 end
  same(served, 0, "criteria that activities name and no row has")
  same(ids_of(all_rows(tables, "^C%-%d", 3), 1), ids_of(stated(example, "commitments"), "id"), "commitments")
  same(ids_of(rows_of(tables, "^U%-%d"), 1), ids_of(stated(example, "customer_responsibilities"), "id"), "what customers do")
  same(#rows_of(tables, "^P%d%d$", 4), #rows_of(of "policy-book", "^P%d%d", 8), "policies of the book")
end

CHECKS["policy-book"] = function(tables, text, of)
  local listed = rows_of(tables, "^P%d%d", 8)
  same(numbers_of(text:match("%((%d+)%), in the order") or text:match("規程(%d+)件を")), tostring(#listed), "policies")
  same(ids_of(listed, 3):gsub("^%S+ ", ""), ids_of(rows_of(of "document-register", "%-POL%-%d", 9), 1), "policies of the register")
end

-- The text of document ID of EXAMPLE in LANGUAGE behind its cover and history, of a letter behind its head; nil where the example has none.
local function read(example, language, id)
  local text = host.read_library_text(FOLDER .. example .. "/" .. language .. "/" .. id .. ".md")
  if not text then return nil end
  return text:match("\n## 1 .*") or text:match("\n## About.*") or text:match("\n## 規程集について.*")
    or text:match("\n## .*")
end

for _, example in ipairs { "akebono", "larkfield" } do
  for _, language in ipairs(host.list_library(FOLDER .. example)) do
    for id, check in pairs(CHECKS) do
      local text = read(example, language, id)
      if text then
        test(("%s, %s: the figures of %s"):format(example, language, id), function()
          check(tables_of(text), text, function(other) return tables_of(assert(read(example, language, other), other)) end, example)
        end)
      end
    end
  end
end

-- Whether NUMBER, alone in a cell of LINE, is an edition's year.
local function is_year(number)
  return #number == 4 and (number:find("^19") or number:find("^20")) ~= nil
end

local LEVELS = { Low = true, Medium = true, High = true, Critical = true }

-- LINE of a document once for each count in it that is one higher: a number by itself, per cent or a score with its level in a
-- cell, or behind a colon.
local function raised(line)
  local list = {}
  local function add(before, number, after)
    if not is_year(number) then list[#list + 1] = before .. tonumber(number) + 1 .. after end
  end
  if line:find("^| ") then
    for at, number, after in line:gmatch("| ()(%d+)()") do
      local level = line:match("^ (%u%l+) |", after)
      if line:find("^ |", after) or line:find("^ %% |", after) or LEVELS[level] then add(line:sub(1, at - 1), number, line:sub(after)) end
    end
  elseif line:find("^%u") then
    for at, number, after in line:gmatch(": ()(%d+)()[;.]%f[%s\0]") do add(line:sub(1, at - 1), number, line:sub(after)) end
  end
  return list
end

-- The lines of document ID, in English, with one count raised that no check notices.
local function unnoticed(example, id)
  local text = read(example, "en", id)
  text = text:match("^(.-)\n## P01 ") or text -- behind that the book has policies, whose figures are not counts
  local missed, check = {}, CHECKS[id]
  local function try(changed)
    return check and pcall(check, tables_of(changed), changed, function(other)
      return tables_of(assert(read(example, "en", other), other))
    end, example)
  end
  for from, line, to in text:gmatch("()([^\n]+)()") do
    for _, other in ipairs(raised(line)) do
      if try(text:sub(1, from - 1) .. other .. text:sub(to)) ~= false then missed[#missed + 1] = id .. ": " .. other end
    end
  end
  return missed
end

-- It tries some thousand documents: `make whole` asks for it.
if argument(1) == "raised" then
  test("each count of each document is recounted: one that is raised by one is noticed", function()
    local missed, documents = {}, 0
    for _, file in ipairs(host.list_library(FOLDER .. "akebono/en")) do
      local id = file:match("^(.*)%.md$")
      if id then
        documents = documents + 1
        local found = unnoticed("akebono", id)
        table.move(found, 1, #found, #missed + 1, missed)
      end
    end
    assert(documents > 40, documents .. " documents")
    assert(#missed == 0, table.concat(missed, "\n"))
  end)
end

-- ---- dates -------------------------------------------------------------------------------------------------------------------

-- The days that TEXT names, as a set of numbers of days (see day_of).
local function days_in(text, set)
  for _, pattern in ipairs { "%d%d%d%d%-%d+%-%d+", "%d+ %u%l+ %d%d%d%d", "%d%d%d%d年%d+月%d+日" } do
    for found in text:gmatch(pattern) do
      local day = day_of(found)
      if day then set[day] = true end
    end
  end
  return set
end

-- Adds to DAYS, id → set of days, what VALUE, a fact or a part of one that belongs to the entries of IDS, says.
local function add_days(value, ids, days)
  if type(value) ~= "table" then
    for _, id in ipairs(ids) do days_in(tostring(value), days[id]) end
    return
  end
  ids = table.move(ids, 1, #ids, 1, {})
  for _, key in ipairs { "id", "risk" } do -- acceptances and changes have no id, and say of which risk they are
    local id = value[key]
    if type(id) == "string" then ids[#ids + 1], days[id] = id, days[id] or {} end
  end
  for _, part in pairs(value) do add_days(part, ids, days) end
end

-- Id → the days that the facts of EXAMPLE say of its entry, and of what is in it.
local function days_of_facts(example)
  local folder, days = "examples/" .. example, {}
  for _, file in ipairs(host.list_library(folder .. "/facts")) do
    add_days(value_of((host.read_library_yaml(folder .. "/facts/" .. file))), {}, days)
  end
  add_days(value_of((host.read_library_yaml(folder .. "/isms.yaml"))), {}, days)
  return days
end

-- The dates of the rows of ROWS that no fact says of an entry which the row names.
local function unknown_dates(rows, days, where, wrong)
  for _, row in ipairs(rows.rows) do
    local known, named = {}, days[row[1]:match("^[%w-]+") or ""] ~= nil
    for _, cell in ipairs(row) do
      for id in cell:gmatch("[%w][%w-]+") do
        for day in pairs(days[id] or {}) do known[day] = true end
      end
    end
    for _, cell in ipairs(named and row or {}) do
      for day in pairs(days_in(cell, {})) do
        if not known[day] then wrong[#wrong + 1] = ("%s: %s says %s"):format(where, row[1], cell) end
      end
    end
  end
  return wrong
end

-- Registers that compute days of their own, which are held above.
local COMPUTING = { ["change-register"] = true, ["key-register"] = true, ["vulnerability-register"] = true }

-- TEXT, a fact of EXAMPLE, in LANGUAGE.
local function said_in(text, language)
  return type(text) == "table" and text[language] or text
end

-- Kinds of records whose register is a fact, and the document that is this register.
local REGISTERS = { ["change-records"] = "change-register", ["supplier-reviews"] = "supplier-evaluation",
  ["legal-register-reviews"] = "legal-register", ["nonconformity-register"] = "corrective-action-report" }

-- Title of the kind of records of the policies → who keeps it by the facts of EXAMPLE, in LANGUAGE.
local function keepers_of_facts(example, language)
  local titles, names, keepers = {}, {}, {}
  for _, kind in ipairs(value_of((host.read_library_yaml("policies/records.yaml"))).records) do titles[kind.id] = kind.title[language] end
  for _, role in ipairs(stated(example, "roles")) do names[role.id] = said_in(role.title, language) end
  for _, record in ipairs(stated(example, "records")) do
    for _, kind in ipairs(record.kinds or {}) do keepers[titles[kind]] = names[record.owner] end
  end
  local control = stated(example, "documents")
  for kind, document in pairs(REGISTERS) do
    keepers[titles[kind]] = keepers[titles[kind]] or assert(names[control[document].owner], document)
  end
  return keepers
end

for _, example in ipairs { "akebono", "larkfield" } do
  for _, language in ipairs(host.list_library(FOLDER .. example)) do
    test(("%s, %s: list of records and retention schedule name the keeper that the facts name"):format(example, language), function()
      local keepers, seen = keepers_of_facts(example, language), 0
      for _, row in ipairs(tables_of(read(example, language, "record-list"))) do
        for _, cells in ipairs(row.rows) do
          if keepers[cells[1]] then
            same(cells[3], keepers[cells[1]], cells[1])
            seen = seen + 1
          end
        end
      end
      assert(seen > 100, seen .. " kinds of records")
      local printed = scheduled_keepers(tables_of(read(example, language, "retention-schedule")))
      local names = {}
      for _, role in ipairs(stated(example, "roles")) do names[role.id] = said_in(role.title, language) end
      for _, record in ipairs(stated(example, "records")) do same(printed[record.id], names[record.owner], record.id) end
    end)
  end
end

test("each date in the row of an entry is one of its facts", function()
  local wrong, seen = {}, 0
  for _, example in ipairs { "akebono", "larkfield" } do
    local days = days_of_facts(example)
    for _, language in ipairs(host.list_library(FOLDER .. example)) do
      for _, file in ipairs(host.list_library(FOLDER .. example .. "/" .. language)) do
        local id = file:match("^(.*)%.md$")
        local text = id and not COMPUTING[id] and read(example, language, id)
        for _, rows in ipairs(text and tables_of(text) or {}) do
          seen = seen + #rows.rows
          unknown_dates(rows, days, language .. "/" .. file, wrong)
        end
      end
    end
  end
  assert(seen > 3000, seen .. " rows")
  assert(#wrong == 0, table.concat(wrong, "\n"))
end)

-- The columns of a table of WIDTH columns of the statement that say in sentences why, how and what shows it, and what the
-- organisation does as provider and as customer.
local SAYING = { [5] = { 3, 4, 5 }, [7] = { 6, 7 } }

-- The texts of TABLES of the statement in these columns, and in how many rows each stands; codes of reasons, ids and links
-- aside.
local function sentences(tables)
  local counts, codes = {}, {}
  for _, rows in ipairs(tables) do
    for _, row in ipairs(#rows.header >= 8 and rows.rows or {}) do codes[row[4]] = true end
  end
  for _, rows in ipairs(tables) do
    local saying = rows.rows[1] and rows.rows[1][1]:find("^%u+%.%d") and SAYING[#rows.header] or {}
    for _, row in ipairs(rows.rows) do
      for _, i in ipairs(saying) do
        local text = row[i]:gsub("%[EV%-%d+%]%(evidence%-register%.md%)[,;]? ?", ""):gsub("REC%-%d+[,;]? ?", "")
        if not codes[text] and not text:find("%[.-%]%(") then counts[text] = (counts[text] or 0) + 1 end
      end
    end
  end
  return counts
end

test("a statement says the same sentence in two rows at most", function()
  for _, spot in ipairs { "akebono/en", "akebono/ja", "larkfield/en" } do
    local counts, longest = sentences(tables_of(host.read_library_text(FOLDER .. spot .. "/statement-of-applicability.md"))), 0
    for text, count in pairs(counts) do
      longest = math.max(longest, utf8.len(text))
      assert(count <= 2 or utf8.len(text) <= 20, ("%s: %d rows say: %s"):format(spot, count, text))
    end
    assert(longest > 20, spot .. " has no sentence")
  end
end)

local CRITERION = "^%d%-%d%-%d%-%d$"

-- Id → state of the criteria that TABLES of the self-assessment list one by one, and id → action of those in its list of gaps.
local function assessed(tables)
  local states, gaps = {}, {}
  for _, rows in ipairs(tables) do
    for _, row in ipairs(rows.rows[1] and rows.rows[1][1]:find(CRITERION) and rows.rows or {}) do
      if #rows.header == 9 then
        assert(not states[row[1]], row[1] .. " stands twice")
        states[row[1]] = row[3]
      elseif #rows.header == 6 then
        gaps[row[1]] = row[6]
      end
    end
  end
  return states, gaps
end

-- Whether TABLES, of the plan or of the statement, list ACTION ("T-06 (owner; due)") by its id, with its owner and day.
local function is_listed(tables, action)
  local id = action:match("^[%w.-]+")
  for _, rows in ipairs(tables) do
    for _, row in ipairs(rows.rows) do
      local first = row[1]:match("^[%w.-]+") == id and row or {}
      local told = 0
      for i = 2, #first do
        if first[i]:find("%S") and action:find(first[i], 1, true) then told = told + 1 end
      end
      if told >= 2 then return true end
    end
  end
  return false
end

test("the self-assessment of akebono lists each criterion of three stars, and each gap an action that plan or statement list", function()
  local criteria = {}
  for id, level in host.read_library_text("policies/standards/meti-scs-2026.yaml"):gmatch("\n      %- id: (%S+)\n        level: (%d)") do
    if level == "3" then criteria[#criteria + 1] = id end
  end
  same(#criteria, 81, "criteria of three stars")
  for _, language in ipairs { "en", "ja" } do
    local words = require("words." .. language .. ".documents").evaluation_state
    local states, gaps = assessed(tables_of(read("akebono", language, "scs-self-assessment")))
    local plan = tables_of(read("akebono", language, "risk-treatment-plan"))
    local statement, some = tables_of(read("akebono", language, "statement-of-applicability")), 0
    for _, id in ipairs(criteria) do
      local open = assert(states[id], id .. " is missing") == words.partly or states[id] == words["not-met"]
      same(gaps[id] ~= nil, open, id .. " in the list of gaps")
      if open then
        some = some + 1
        assert(is_listed(plan, gaps[id]) or is_listed(statement, gaps[id]), ("no list of actions has '%s' for %s"):format(gaps[id], id))
      end
    end
    assert(some > 2, "few gaps")
  end
end)
