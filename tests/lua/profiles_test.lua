-- What each size of the policies holds: every requirement is carried, no policy is lost or there twice, and duties have holders,
-- records, and times that the policies permit.
local duties = require "model.duties"
local kept = require "document.kept"
local library = require "facts.library"
local lists = require "base.lists"
local requirements = require "model.requirements"

local LANGUAGES = { "en", "ja" }
local ALONE = "information-security-policy" -- a document in every profile
local DOCUMENTS = 12 -- that the policies of a small organisation are

local function taken(profile)
  local known = library.load(LANGUAGES)
  library.take_profile(known, profile)
  return known
end

local standard, small = taken "standard", taken "small"

-- The policies of KNOWN that are texts, as if all were in use.
local function rows_of(known)
  local rows = {}
  for _, id in ipairs(lists.keys(known.policies)) do
    local policy = known.policies[id]
    if not policy.gathers then rows[#rows + 1] = { id = id, policy = policy } end
  end
  return rows
end

-- Name of each requirement that sections of KNOWN satisfy → how many of them do.
local function satisfied(known)
  local counts = {}
  local stated = requirements.stated({ policies = rows_of(known), documents = {} }, known.index.requirement)
  for name in pairs(known.index.requirement) do
    for _, place in ipairs(stated[name] or {}) do counts[name] = (counts[name] or 0) + #place.sections end
  end
  return counts
end

test("both profiles carry all 93 controls, and each requirement in as many sections", function()
  local one, other = satisfied(standard), satisfied(small)
  local controls = standard.standards["iso27001-2022"].controls
  assert(#controls == 93)
  for _, control in ipairs(controls) do assert((other[control.name] or 0) > 0, control.name) end
  for name, count in pairs(one) do assert(other[name] == count, name) end
  for name in pairs(other) do assert(one[name], name) end
end)

test("in the small profile the policies are twelve documents, and each is a chapter of one", function()
  local seen, documents, numbers = {}, 1, { [small.policies[ALONE].number] = true }
  for id, policy in pairs(small.policies) do
    if policy.gathers then
      documents = documents + 1
      assert(not numbers[policy.number], id)
      numbers[policy.number] = true
      for i, part in ipairs(policy.gathers) do
        assert(not seen[part], part)
        seen[part] = true
        local own = small.policies[part]
        assert(own.gathered_in == id and own.place == i and own.number == policy.number, part)
        assert(own.sections == standard.policies[part].sections, "the text is the same")
      end
    end
  end
  assert(documents == DOCUMENTS, documents)
  for id in pairs(standard.policies) do assert(seen[id] or id == ALONE, id) end
end)

test("a profile changes defaults within what the policies permit, and makes no interval shorter", function()
  local changed = 0
  for id, values in pairs(small.profile.parameters) do
    local before, after = lists.by_id(standard.policies[id].parameter_rows), lists.by_id(small.policies[id].parameter_rows)
    for name, value in pairs(values) do
      local row, own = before[name], after[name]
      assert(row and own.default == value and row.default ~= value, id .. "." .. name)
      assert(not row.max or value <= row.max, id .. "." .. name)
      assert(row.type == "boolean" or value > row.default, id .. "." .. name)
      changed = changed + 1
    end
  end
  assert(changed > 100, changed)
  assert(lists.by_id(small.policies["backup-recovery"].parameter_rows).backup_frequency_hours.default
    == lists.by_id(standard.policies["backup-recovery"].parameter_rows).backup_frequency_hours.default)
end)

-- The duties of KNOWN, all policies in use, for an organisation in which each function is a role.
local function built(known, language)
  local values, people = {}, { by_role = {}, title = function(id) return id end }
  for id, policy in pairs(known.policies) do
    values[id] = {}
    for _, row in ipairs(policy.parameter_rows) do values[id][row.id] = row.default end
  end
  for _, item in ipairs(known.functions) do
    for _, role in ipairs(item.roles or {}) do people.by_role[role] = { holder = role } end
  end
  local self = { policies = rows_of(known), roles = {}, values_of = function(id) return values[id] end }
  local context = { library = known, language = language, words = require("words." .. language .. ".documents"), people = people,
    today = "2026-11-22", given = {} }
  local facts = { functions = {}, records = {}, evidence = {} }
  self.functions = duties.functions(facts, known, people, context)
  return duties.build(self, facts, context)
end

test("in both profiles every duty has a holder, a record and a time of keeping it", function()
  for _, known in ipairs { standard, small } do
    for _, language in ipairs(LANGUAGES) do
      local all = built(known, language)
      assert(#all.rows > 300 and #all.unheld == 0)
      for _, row in ipairs(all.rows) do assert(row.text and row.who ~= "" and row.record_row.title, row.id) end
      for _, record in ipairs(all.records) do assert(record.kept_for and record.keeper, record.id) end
    end
  end
end)

test("rounds have each duty that returns once, whatever the language, and few a holder", function()
  local all, other = built(small, "en"), built(small, "ja")
  local seen, rhythms = {}, {}
  for i, round in ipairs(all.plan.rows) do
    assert(other.plan.rows[i].id == round.id)
    rhythms[round.who] = (rhythms[round.who] or 0) + 1
    for _, part in ipairs(round.parts) do
      assert(not seen[part.id], part.id)
      seen[part.id] = true
      assert(part.marks == round.marks)
    end
  end
  for _, row in ipairs(all.recurring) do assert(seen[row.id], row.id) end
  for who, count in pairs(rhythms) do assert(count <= 4, who) end
end)

test("what a document that gathers policies shows is what all of them do", function()
  local spec = small.policies.access
  local chapters = lists.map(spec.gathers, function(id) return { id = id, policy = small.policies[id] } end)
  local keys = kept.keys({ spec = spec, policy = spec, gathers = chapters }, small.policies)
  for _, key in ipairs { "parameters", "functions", "controls", "standards", "documents" } do assert(keys[key], key) end
  local shown = library.shown_facts({}, spec)
  assert(table.concat(shown, " ") == "parameters.access-control parameters.authentication")
end)
