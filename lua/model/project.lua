-- A project made ready: its facts read and checked, its model built for each language.
local approvals = require "model.approvals"
local assessments = require "model.assessments"
local dates = require "base.dates"
local facts = require "facts.read"
local model = require "model.build"
local projection = require "facts.projection"

local project = {}

-- The day that counts as today by OPTIONS and the facts VALUES, or nil after reporting that an
-- option is no date.
function project.today(options, values)
  if options.as_of then
    if dates.parse(options.as_of) then return options.as_of end
    host.report("error", nil, nil, nil, "invalid-date",
      "--as-of must be a date such as 2026-04-01, not '" .. options.as_of .. "'")
    return nil
  end
  local epoch = math.tointeger(tonumber(options.source_date_epoch))
  return values.as_of or (epoch and dates.from_seconds(epoch)) or options.today
end

-- The locale words of LANGUAGE.
function project.words(language)
  return require("words." .. language .. ".documents")
end

-- What documents for the public see, made when the first of them asks: GIVEN, the facts, in VIEW.
local function public_parts(self, given, context)
  return { __index = function(view, key)
    if key == "public_facts" then
      view.public_facts = projection.make(self.fields, given, view.language, true, self.library)
    elseif key == "public_model" then
      view.public_model = model.build_public(view.public_facts, context)
    end
    return rawget(view, key)
  end }
end

-- The facts, the public facts and the model of the project SELF for LANGUAGE. With NEUTRAL they are
-- as of that day, and all documents have the same approval (see approvals.neutral).
function project.view(self, language, neutral)
  local words = project.words(language)
  local given = neutral and approvals.neutral(self.values, neutral) or self.values
  local context = { library = self.library, language = language, words = words,
    today = neutral or self.today, draft = neutral ~= nil or self.draft,
    outdated = not neutral and self.outdated or {}, given = given, released = self.released }
  local values = projection.make(self.fields, given, language, false, self.library)
  local built = model.build(values, context)
  return setmetatable({ language = language, words = words, facts = values, model = built,
    context = context, fields = self.fields, values = self.values, library = self.library,
    bilingual = #self.languages > 1 }, public_parts(self, given, context))
end

-- The logo of BRAND counts as read. A font is a file, and pages take what stands beside it, too.
local function take_look(brand)
  if brand.logo then host.read_bytes(brand.logo) end
  for _, font in pairs(brand.fonts or {}) do
    host.probe(font)
    if font:find("/", 1, true) then host.probe(font:match("^(.*)/"), 1) end
  end
end

-- Reads the project that OPTIONS name. Returns { values, library, languages, today, broken, released
-- (the assessments that releases show), failed (the schema found errors) }, or nil when there is nothing to build on.
function project.read(options)
  local self = facts.load(options.draft)
  if not self or #self.languages == 0 then return nil end
  take_look(self.values.brand or {})
  self.today, self.draft = project.today(options, self.values), options.draft
  self.released = assessments.released()
  return self.today and self
end

-- Adds to SELF, a project that was read, `views` (language → view) and `view`, that of the first
-- language; returns it. OUTDATED (id → { version }) are the documents that are not as they were
-- approved.
function project.complete(self, outdated)
  self.views, self.outdated = {}, outdated
  for _, language in ipairs(self.languages) do
    self.views[language] = project.view(self, language)
  end
  self.view = self.views[self.languages[1]]
  return self
end

-- Reads and completes the project that OPTIONS name, whose approvals are taken as they stand; nil
-- when there is nothing to build on.
function project.open(options)
  local self = project.read(options)
  return self and project.complete(self, {})
end

return project
