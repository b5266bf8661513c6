-- Every rule of lua/audit/rules/ against the examples that it carries: small edits of the sound project in tests/minimal.
local audit = require "audit.run"
local build = require "build"
local check = require "command.check"
local content = require "document.content"
local lists = require "base.lists"
local project = require "model.project"
local readiness = require "audit.readiness"

local minimal = shared("minimal")

local function count_lines(text)
  return select(2, text:gsub("\n", ""))
end

-- FILES with EDIT { file, from, to } made; an empty FROM puts TO at the end, where a fact takes the
-- place of the file that holds it. Returns the first and the last line that the edit touched.
local function apply(files, edit)
  local file, from, to = edit[1], edit[2], edit[3]
  local key = file == "isms.yaml" and from == "" and to:match("^([%l_]+):")
  if key then files["facts/" .. key .. ".yaml"] = nil end
  local text = files[file] or ""
  local first, last = #text + 1, #text
  if from ~= "" then first, last = text:find(from, 1, true) end
  assert(first, file .. " has no " .. from)
  local line = count_lines(text:sub(1, first - 1)) + 1
  files[file] = text:sub(1, first - 1) .. to .. text:sub(last + 1)
  return line, line + count_lines((to:gsub("\n$", "")))
end

local written = {} -- what stands in the project
shared("parsed")(function(name) return written[name] end)
shared("parsed_facts")(function(name) return written[name] == minimal[name] end)
shared("started")()

-- The files of the sound project, to be edited.
local function sound()
  local files = {}
  for name, text in pairs(minimal) do files[name] = text end
  return files
end

local function write(edits)
  local files = sound()
  for _, edit in ipairs(edits) do apply(files, edit) end
  for name in pairs(written) do
    if not files[name] then project_file(name) end
  end
  for name, text in pairs(files) do
    if written[name] ~= text then project_file(name, text) end
  end
  written = files
end

-- Makes EDITS in FILES; returns the lines on which a finding of them may stand: { file, first, last }.
local function places_of(edits, files)
  local list = {}
  for i, edit in ipairs(edits) do
    local first, last = apply(files, edit)
    list[i] = { edit[1], first, last }
  end
  if not edits.at then return list end
  local file, text, below = table.unpack(edits.at)
  local line = count_lines(files[file]:sub(1, files[file]:find(text, 1, true))) + 1 + (below or 0)
  return { { file, line, line } }
end

-- Whether one of FOUND stands in one of PLACES.
local function is_placed(found, places)
  for _, item in ipairs(found) do
    for _, place in ipairs(places) do
      local same = item.path and item.path:sub(-#place[1]) == place[1]
      if same and item.line and item.line >= place[2] and item.line <= place[3] then return true end
    end
  end
  return false
end

-- What a finding may say it concerns: a document or policy of the library or of the sound project, or one of the groups.
local known = { all = true, facts = true, policies = true }
for _, folder in ipairs { "templates", "policies", "tests/minimal/templates", "tests/minimal/policies" } do
  for _, id in ipairs(host.list_library(folder)) do known[id] = true end
end

-- What earlier projects of this file were told: messages stay.
local function told()
  local set = {}
  for _, message in ipairs(host.messages()) do set[message.code .. message.text] = true end
  return set
end

local OPTIONS = { project = ".", today = "2026-11-23" }

-- ITEMS as an index by code, and as one text.
local function indexed(items)
  local index, lines = {}, {}
  for _, item in ipairs(items) do
    assert(known[item.document], item.code .. " concerns what is no document: " .. tostring(item.document))
    index[item.code] = index[item.code] or {}
    table.insert(index[item.code], item)
    lines[#lines + 1] = ("%s:%s:%s: %s: %s [%s]"):format(item.path, item.line, item.col, item.level, item.text, item.code)
  end
  return index, table.concat(lines, "\n")
end

-- The findings of a whole check of the project with EDITS as an index by code, all that was said as one
-- text, how ready the project is, and whether all rules ran.
local function findings(edits)
  write(edits)
  messages()
  local before = told()
  local result = check.inspect(OPTIONS)
  local items = {}
  for _, item in ipairs(result.items) do
    if item.rule or not before[item.code .. item.text] then items[#items + 1] = item end
  end
  messages()
  local index, said = indexed(items)
  return index, said, readiness.judge(result.view, items, result.complete), result.complete
end

-- What is said of the facts of the project with EDITS when it is read: as findings gives it.
local function mistakes(edits)
  write(edits)
  messages()
  local before, items = told(), {}
  project.read(OPTIONS)
  for _, item in ipairs(host.messages()) do
    item.document = "facts"
    if not before[item.code .. item.text] then items[#items + 1] = item end
  end
  messages()
  return indexed(items)
end

-- What the rules of the set RULES find in the project with EDITS: as findings gives it. Only what they read is made: where READS
-- all texts, else the view of the first language.
local function findings_of(rules, edits, reads)
  write(edits)
  messages()
  local self = assert(project.read(OPTIONS))
  local outdated, found = self.failed and {} or content.outdated(self), nil
  local function is_wanted(rule) return rules[rule] end
  if not reads then
    self.outdated = outdated
    self.view = project.view(self, self.languages[1])
    found = audit.on_model(self.view, self.broken, nil, is_wanted)
  else
    project.complete(self, outdated)
    found = audit.on_texts(build.render(self, OPTIONS, self.languages), self, is_wanted)
  end
  messages()
  return indexed((audit.accept(found, self.view)))
end

test("the sound project is ready in every point", function()
  local index, said, judged = findings {}
  assert(next(index) == nil, said)
  for _, point in ipairs(judged.points) do
    assert(point.ready, point.number .. ": " .. table.concat(point.reasons, ", "))
  end
  assert(#judged.points == 40 and judged.documents.total + judged.operation.total == 40)
end)

-- The points that are open after EDITS, as "7: control-open".
local function open_points(edits)
  local _, _, judged = findings(edits)
  local list = {}
  for _, point in ipairs(judged.points) do
    if not point.ready then
      list[#list + 1] = point.number .. ": " .. table.concat(point.reasons, " ")
    end
  end
  return table.concat(list, "; ")
end

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(have, want), 2) end
end

test("a point is ready when its facts are confirmed", function()
  same(open_points { { "isms.yaml", "", "unconfirmed: [scope.statement]\n" } },
    "31: fact-unconfirmed; 32: fact-unconfirmed; 39: fact-unconfirmed")
end)

test("a point is ready when its document is there", function()
  same(open_points { { "facts/documents.yaml", "objectives-plan:\n", "document-register:\n" } },
    "33: document-missing")
end)

test("a point is ready when its record is there", function()
  same(open_points { { "isms.yaml", "date: 2026-05-01, status: held", "date: 2027-02-01, status: planned" } },
    "35: record-missing; 36: finding")
end)

test("a point about operation is ready when the controls are implemented", function()
  same(open_points { { "facts/controls.csv", "A.7.1,yes,implemented,B,,isms-manager,,,Records of IA-1,",
    "A.7.1,yes,partial,B,,isms-manager,2026-12-01,Lock.,Records of IA-1," } }, "7: control-open")
end)

test("all forty numbers have a rule, and every rule says what it is", function()
  local seen = {}
  for _, rule in ipairs(audit.all()) do
    for _, number in ipairs(rule.numbers) do seen[number] = true end
    for _, key in ipairs { "clause", "document", "title", "explanation", "violates", "keeps" } do
      assert(rule[key], rule.code .. " has no " .. key)
    end
    assert(known[rule.document], rule.code .. " names no document: " .. rule.document)
    assert(rule.severity == "error" or rule.severity == "warning", rule.code)
    assert(#rule.violates > 0 and #rule.keeps > 0, rule.code .. " lacks an example")
    assert((rule.run ~= nil) ~= (rule.read ~= nil), rule.code .. " has to read the model or the texts")
    for _, text in ipairs { rule.title, rule.explanation, rule.cure } do assert(text.en and text.ja, rule.code) end
  end
  for number = 1, 40 do assert(seen[number], "no rule has the number " .. number) end
end)

-- The lines of the sound project that EDITS touch, the keys that they add, and the files of facts whose place a key takes, as a
-- set of spots: each with what may not be beside it, itself or such a file.
local function touched(edits)
  local set = {}
  for _, edit in ipairs(edits) do
    local file, from, to = edit[1], edit[2], edit[3]
    local text = minimal[file] or ""
    local first, last = text:find(from, 1, true)
    local line = first and count_lines(text:sub(1, first)) or 0
    for i = line, first and last >= first and line + count_lines(text:sub(first, last)) or -1 do
      set[file .. ":" .. i] = file .. ":" .. i
    end
    for key in ("\n" .. to):gmatch("\n([%w_-]+):") do
      set[file .. ":" .. key] = file .. ":" .. key
      if file == "isms.yaml" and from == "" then set["instead of " .. key] = "in " .. key end
    end
    local key = file:match("^facts/([%w_]+)%.")
    if key then set["in " .. key] = "instead of " .. key end
  end
  return set
end

local function overlap(one, other)
  for _, beside in pairs(one) do
    if other[beside] then return true end
  end
  return false
end

-- ITEMS, each with `edits`, as many side by side in one project as touch different lines: a list of lists of items.
local function side_by_side(items)
  local projects, spots = {}, {}
  for _, item in ipairs(items) do
    local own, at = touched(item.edits), 1
    while spots[at] and overlap(own, spots[at]) do at = at + 1 end
    projects[at], spots[at] = projects[at] or {}, spots[at] or {}
    for spot in pairs(own) do spots[at][spot] = true end
    table.insert(projects[at], item)
  end
  return projects
end

-- The edits of all ITEMS in one list.
local function edits_of(items)
  local list = {}
  for _, item in ipairs(items) do table.move(item.edits, 1, #item.edits, #list + 1, list) end
  return list
end

-- Whether ITEM, an example of a rule, is tried: the first of its rule and, in `make whole`, which gives the argument "all", each.
local function is_tried(item) return item.number == 1 or argument(1) == "all" end

-- The examples of the rules that read texts (or, where not READS, facts): { rule, number, violates, edits }.
local function examples(reads)
  local list = {}
  for _, rule in ipairs(audit.all()) do
    for _, kind in ipairs((rule.read ~= nil) == reads and { "violates", "keeps" } or {}) do
      for i, edits in ipairs(rule[kind]) do
        list[#list + 1] = { rule = rule, number = i, violates = kind == "violates", edits = edits }
      end
    end
  end
  return list
end

-- Whether ITEM, an example of a rule whose edits stand at PLACES, comes out as it should by INDEX, what was found; else also what
-- is wrong.
local function is_right(item, index, places)
  local found = index[item.rule.code]
  if not item.violates then return not found, "is refused" end
  if not found then return false, "passes" end
  return is_placed(found, places), "is found in another place"
end

-- Notes in each of ITEMS, all examples that READS, whether it comes out right beside others.
local function try_side_by_side(items, reads)
  for _, group in ipairs(side_by_side(items)) do
    local wanted, files = {}, sound()
    for _, item in ipairs(group) do wanted[item.rule] = true end
    local ran, index = pcall(findings_of, wanted, edits_of(group), reads)
    for _, item in ipairs(ran and group or {}) do
      item.right = is_right(item, index, places_of(item.edits, files))
    end
  end
end

local all = {}
for _, reads in ipairs { true, false } do
  local items = lists.select(examples(reads), is_tried)
  for _ = 1, argument(1) ~= "all" and 3 or 0 do
    try_side_by_side(lists.select(items, function(item) return not item.right end), reads)
  end
  table.move(items, 1, #items, #all + 1, all)
end

-- Beside others an example may come out otherwise: it is tried again beside others that did, and then by itself; in `make whole` each one is.
for _, rule in ipairs(audit.all()) do
  test(rule.code .. " finds what violates it, and nothing else", function()
    for _, item in ipairs(lists.select(all, function(item) return item.rule == rule and not item.right end)) do
      local index, said = findings_of({ [rule] = true }, item.edits, rule.read ~= nil)
      local fine, why = is_right(item, index, places_of(item.edits, sound()))
      assert(fine, ("example %d that %s it %s; said: %s"):format(item.number, item.violates and "violates" or "keeps", why, said))
    end
  end)
end

in_whole("a whole check comes through all that violates a rule", function()
  local first = lists.select(all, function(item) return item.violates end)
  if argument(1) ~= "all" then first = table.move(first, #first * 3 // 4, #first, 1, {}) end -- `make whole` has each
  local projects, through = side_by_side(first), 0
  for _, items in ipairs(projects) do
    local index, said, judged, complete = findings(edits_of(items))
    assert(next(index) and not index["internal-error"] and #judged.points == 40, said)
    if complete then through = through + 1 end
  end
  assert(through > #projects / 2, through .. " of " .. #projects .. " projects could be rendered")
end)

-- What a date says and what check makes of it; nil is nothing.
local DATES = {
  ["2027-02-29"] = "invalid-date", ["2100-02-29"] = "invalid-date", ["2026-02-30"] = "invalid-date",
  ["2026-04-31"] = "invalid-date", ["2026-00-10"] = "invalid-date", ["2026-13-01"] = "invalid-date",
  ["2026-12-32"] = "invalid-date", ["0000-12-01"] = "invalid-date",
  ["2026-12-1"] = "wrong-type", ["2026/12/31"] = "wrong-type", ["31.12.2026"] = "wrong-type",
  ["31 December 2026"] = "wrong-type", ["令和8年12月31日"] = "wrong-type", ["20261231"] = "wrong-type",
  ["2026-12-31T00:00"] = "wrong-type", ["soon"] = "wrong-type",
  ["2028-02-29"] = false, ["2026-12-31"] = false, ["2027-01-01"] = false, ["2027-04-30"] = false,
}

test("a date that is none is refused at its line, with its own code", function()
  for text, code in pairs(DATES) do
    local edit = { "isms.yaml", "due: 2026-12-01", "due: \"" .. text .. "\"" }
    local index, said = (code and mistakes or findings) { edit }
    if code then
      assert(index[code] and is_placed(index[code], places_of({ edit }, sound())), text .. ": " .. said)
    else
      assert(next(index) == nil, text .. ": " .. said)
    end
  end
end)

-- Registers that may be there with nothing in them, and what check then asks for.
local EMPTY = {
  { "isms.yaml", "risks:", "treatments:", "" },
  { "isms.yaml", "suppliers:", "risk_method:", "" },
  { "isms.yaml", "objectives:", "customer_responsibilities:", "objectives-unmeasured" },
  { "isms.yaml", "internal_audits:", "management_reviews:", "audit-programme" },
  { "isms.yaml", "services:", "sites:", "scope-incomplete" },
  { "isms.yaml", "sites:", "scope:", "" },
  { "isms.yaml", "people:", "roles:", "dangling-reference" },
}

local function without(file, from, to)
  local text = minimal[file]
  local first, last = text:find("\n" .. from, 1, true), text:find("\n" .. to, 1, true)
  return { file, text:sub(first, last - 1), "\n" .. from .. " []" }
end

test("a register may be empty", function()
  for _, row in ipairs(EMPTY) do
    local index, said = findings { without(row[1], row[2], row[3]) }
    assert(not index["internal-error"], said)
    assert(row[4] == "" or index[row[4]], row[2] .. ": " .. said)
  end
  local index, said = findings { { "facts/controls.csv", minimal["facts/controls.csv"],
    "id,applicable,status,reasons\n" } }
  assert(#index["control-decision-missing"] == 93, said)
  index, said = findings { { "facts/documents.yaml", minimal["facts/documents.yaml"], "{}\n" } }
  assert(#index["missing-fact"] == 4, said)
end)
