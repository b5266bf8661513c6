-- A project made ready: its facts read and checked, its model built for each language.
local dates = require "base.dates"
local facts = require "facts.read"
local model = require "model.build"
local projection = require "facts.projection"

local project = {}

-- The day that counts as today by OPTIONS and the facts VALUES, or nil after reporting that an option
-- is no date.
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

-- The facts, the public facts and the model for LANGUAGE.
local function view(self, language)
  local words = project.words(language)
  local context = { library = self.library, language = language, words = words, today = self.today,
    draft = self.draft, given = self.values }
  local values = projection.make(self.fields, self.values, language, false, self.library)
  local public = projection.make(self.fields, self.values, language, true, self.library)
  local built = model.build(values, context)
  return { language = language, words = words, facts = values, public_facts = public, model = built,
    context = context, fields = self.fields, values = self.values, library = self.library,
    bilingual = #self.languages > 1,
    public_model = model.build_public(public, context) }
end

-- Reads the project that OPTIONS name. Returns { values, library, languages, today, broken, failed
-- (the schema found errors), views (language → view) }, or nil when there is nothing to build on.
function project.open(options)
  local self = facts.load(options.draft)
  if not self or #self.languages == 0 then return nil end
  if self.values.brand and self.values.brand.logo then host.read_bytes(self.values.brand.logo) end
  self.today, self.draft = project.today(options, self.values), options.draft
  if not self.today then return nil end
  self.views = {}
  for _, language in ipairs(self.languages) do self.views[language] = view(self, language) end
  self.view = self.views[self.languages[1]]
  return self
end

return project
