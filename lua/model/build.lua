-- Everything an auditor could argue about, derived from the checked facts for one language.
local applicability = require "model.applicability"
local certificates = require "model.certificates"
local context_of = require "model.context"
local coverage = require "model.coverage"
local documents = require "model.documents"
local duties = require "model.duties"
local evaluation = require "model.evaluation"
local evidence = require "model.evidence"
local improvement = require "model.improvement"
local ledgers = require "model.ledgers"
local library = require "facts.library"
local lists = require "base.lists"
local naming = require "model.naming"
local obligations = require "model.obligations"
local operation = require "model.operation"
local parameters = require "model.parameters"
local people = require "model.people"
local phrase = require "base.phrase"
local places = require "facts.places"
local privacy = require "model.privacy"
local projection = require "facts.projection"
local records = require "model.records"
local registers = require "model.registers"
local requirements = require "model.requirements"
local resilience = require "model.resilience"
local risk = require "model.risk"
local standard_fields = require "facts.library.standard"
local treatment = require "model.treatment"
local unconfirmed = require "facts.unconfirmed"

local model = {}

local CONTINUITY = "business-continuity" -- the policy with the recovery objectives
local RISKS = "risk-management" -- the policy that says by when the effect of a treatment is checked

-- Gives SELF members that few ask for: MAKERS[key]() is called when somebody does.
local function later(self, makers)
  return setmetatable(self, { __index = function(_, name)
    if not makers[name] then return nil end
    self[name] = makers[name]()
    return self[name]
  end })
end

-- Returns a function that gives the values of the parameters of the policy ID, or nil when it is not
-- among POLICIES, those in use.
local function values_of(policies, context)
  local known = {}
  return function(id)
    for _, row in ipairs(policies) do
      if row.policy.id == id then
        known[id] = known[id] or parameters.of(row.policy, context.facts, context)
        return known[id]
      end
    end
  end
end

-- Standard of the library → language → what it says there. All models share it and change nothing in it.
local said = setmetatable({}, { __mode = "k" })

local function in_language(data, language)
  said[data] = said[data] or {}
  if not said[data][language] then
    said[data][language] = projection.make(standard_fields, data, language, false)
    library.name_requirements(said[data][language])
  end
  return said[data][language]
end

-- The short name of a standard with TITLE and perhaps SHORT, and the sign of its MARK.
local function marked(title, short, mark)
  return (short or title) .. (mark and mark.sign or "")
end

-- Adds to STANDARD, in a language whose WORDS are given, how texts call it: short, marked (with the
-- sign of its mark), annex (the list of its controls) and source (that list of that standard).
local function name_standard(standard, words)
  standard.source = standard.annex
    and phrase.fill(words.annex_of, { annex = standard.annex, title = standard.title })
    or standard.title
  standard.marked = marked(standard.title, standard.short, standard.mark)
  standard.short = standard.short or standard.title
  standard.annex = standard.annex or standard.short
end

-- The chosen standards with the library's data, in the order of the facts.
local function standards_of(facts, known, language, words)
  local list = {}
  for _, chosen in ipairs(facts.standards) do
    local data = known.standards[chosen.id or ""]
    if data then
      local standard = {}
      places.copy(data, standard)
      for key, value in pairs(in_language(data, language)) do standard[key] = value end
      for key, value in pairs(chosen) do standard[key] = value end
      standard.clauses = evaluation.at_level(standard.clauses, #standard.levels > 0 and standard.level or nil)
      name_standard(standard, words)
      standard.examination = standard.report and coverage.examination(standard, words)
      list[#list + 1] = standard
    end
  end
  return list
end

local function titles_of_standards(known, language)
  local index = {}
  for id, data in pairs(known.standards) do
    local title = projection.text(data.title, language)
    index[id] = { title = title, edition = projection.text(data.edition, language),
      marked = marked(title, projection.text(data.short, language), data.mark),
      certificate = data.certificate, names = naming.names(id, data),
      levels = lists.map(data.levels or {}, function(level)
        return { id = level.id, title = projection.text(level.title, language) }
      end),
      superseded = data.superseded_by ~= nil }
  end
  return index
end

-- The parts that public documents have too; FACTS may be a public projection.
local function add_shared(self, facts, context)
  local words = context.words
  self.standards = standards_of(facts, context.library, context.language, words)
  self.report_standard = coverage.report(self.standards) or false
  self.report_family = self.report_standard and self.report_standard.family or words.auditors_report
  self.categories = coverage.categories(self.standards,
    coverage.all_categories(context.library, context.language))
  for _, row in ipairs(facts.commitments) do
    local category = lists.find(self.categories.all, "id", row.category)
    row.category_name = category and category.name
  end
  self.services, self.sites = registers.by_scope(facts.services), registers.by_scope(facts.sites)
  self.privacy_role = privacy.role(facts, self.standards, words)
  self.cloud_roles = registers.cloud_roles(self.services.in_scope)
  self.suppliers, self.subservices = registers.suppliers(facts, words, context.people,
    context.today)
  self.certifications, self.certificates, self.reports, self.registrations = certificates.build(facts, words,
    titles_of_standards(context.library, context.language), context.today)
end

local function add_risks(self, facts, context)
  self.method = risk.method(facts, context.words, context.people)
  local index = risk.enrich(facts, self.method, context.people)
  treatment.attach(facts, index, context)
  self.risks, self.treatments, self.acceptances = facts.risks, facts.treatments, facts.acceptances
  self.risk_by_id = index
  self.risk_summary = risk.summary(facts.risks, self.method)
  self.treatment_summary = treatment.summary(facts.treatments, context.words)
  treatment.set_checks(facts.treatments, (self.values_of(RISKS) or {}).effect_check_months)
  self.treatment_results = treatment.results(facts.treatments, facts.risks, context.words)
  local outdated = context.outdated and context.outdated["risk-treatment-plan"]
  self.risk_owners = risk.owners(facts, context.people, outdated)
end

local function title_of(id, context)
  local known = context.library.documents[id] or context.library.policies[id]
  return projection.text(known.title, context.language)
end

local function add_statements(self, context)
  local words = context.words
  local stated = requirements.stated(context.registry, context.library.index.requirement, self.standards)
  self.statements = applicability.build_all(self.standards, context, stated)
  self.soa, self.statement = self.statements[1], applicability.join(self.statements)
  self.excluded_by_role = privacy.exclusions(self.statements, words)
  self.criteria = coverage.criteria(self.standards, self.soa, stated)
  self.crosswalk = coverage.summary(self.criteria)
  self.crosswalk_rows = coverage.crosswalk(self.standards, self.criteria, words)
  self.carried = coverage.carried(self.criteria, self.crosswalk_rows, words)
  self.operation = operation.records(context.facts, context, self.unconfirmed)
  self.operation.controls = operation.controls(self.statement, context.facts.treatments,
    self.unconfirmed)
  self.coverage = requirements.coverage(self.standards, stated, self.statement.rows,
    { registry = context.registry, records = self.operation, words = words, today = context.today,
      title_of = function(id) return title_of(id, context) end })
end

local function add_evidence(self, facts, context)
  local words, people, today = context.words, context.people, context.today
  self.competences = records.competences(facts, people, today)
  self.trainings = records.trainings(facts, today)
  self.communications = records.communications(facts, people)
  self.records, self.external_documents = records.kinds(facts, words, people)
  self.evidence = evidence.build(facts, people, today)
  self.measurements = records.measurements(facts, words, people)
  self.register = records.register(self.documents)
  self.objective_summary = records.objectives(self.objectives, words)
  self.ending_acceptances, self.ending_months = records.ending(facts, today), records.ENDS_SOON
  self.issues = context_of.issues(facts, people)
  self.assessment = context_of.assessment(self, facts, context)
  self.responsibilities = context_of.responsibilities(self)
  self.several_roles = context_of.several_roles(self, context.language)
end

local function add_improvement(self, facts, context)
  local words, people, today = context.words, context.people, context.today
  self.audits = improvement.audits(facts, words, people, today)
  self.nonconformities = improvement.nonconformities(facts, words, people, today)
  self.answers = improvement.answers(self.audits, self.nonconformities)
  self.reviews = improvement.reviews(facts, context)
  self.opportunities = improvement.opportunities(facts, words, people, today)
end

local function add_obligations(self, facts, context)
  local words, people, today = context.words, context.people, context.today
  self.legal = obligations.legal(facts, words, people, today)
  self.processing = privacy.processing(facts, words, people)
  self.privacy_assessments = privacy.assessments(facts, self.method, people, today)
  self.asset_register = obligations.assets(facts, words, people)
  self.evaluations = obligations.evaluations(facts, words, people, today)
  self.shared_responsibilities = obligations.responsibilities(facts, words, people)
  self.risks_by_position = obligations.risks_by_position(facts.risks)
  resilience.add_objectives(facts.services, self.values_of(CONTINUITY))
  self.continuity = resilience.continuity(facts, people, today)
  self.incidents = resilience.incidents(facts, words, people, today)
  self.ineffective = resilience.ineffective(facts.incidents, facts.nonconformities, facts.risks)
  self.soc = resilience.soc(self, facts, words, people)
end

local function add_ledgers(self, facts, context)
  local known = { words = context.words, people = context.people, today = context.today,
    values_of = self.values_of, policies = self.policies,
    record_kinds = context.library.records }
  for name, make in pairs(ledgers) do self[name] = make(facts, known) end
end

-- Builds the model of the localised FACTS. CONTEXT: library, language, words, today, given (the facts
-- as they were written), released (the assessments that releases show). The rows are
-- FACTS' own tables, completed.
function model.build(facts, context)
  local self = {}
  context.facts, context.people = facts, people.build(facts)
  privacy.decide(facts, context.library, context.words)
  context.registry = documents.build(context)
  self.people, self.roles = context.people.people, context.people.roles
  self.registry, self.documents, self.policies = context.registry, context.registry.documents,
    context.registry.policies
  self.topic_policies, self.policy_documents = context.registry.topic_policies, context.registry.policy_documents
  self.controlled = context.registry.controlled
  self.controls_of_documents, self.decisions, self.assets = facts.documents or {}, facts.controls,
    facts.assets
  self.standard_facts, self.service_facts = facts.standards, facts.services
  self.role_by_id, self.today = context.people.by_role, context.today
  self.values_of = values_of(self.policies, context)
  self.document = function(id) return context.registry.by_id[id] end
  self.unconfirmed = unconfirmed.build(context.given, context.library)
  add_shared(self, facts, context)
  add_risks(self, facts, context)
  add_statements(self, context)
  self.headcount = registers.headcount(facts)
  self.objectives = registers.objectives(facts, context.words, context.people, context.today)
  add_evidence(self, facts, context)
  add_improvement(self, facts, context)
  add_obligations(self, facts, context)
  add_ledgers(self, facts, context)
  self.counts = registers.counts(facts)
  self.functions = duties.functions(facts, context.library, context.people, context)
  later(self, {
    duties = function() return duties.build(self, facts, context) end,
    activities = function() return coverage.activities(self.criteria, self.duties.rows) end,
  })
  self.self_assessments = evaluation.build(self.standards, { facts = facts, registry = self.registry, policies = self.policies,
    decisions = self.statement.rows, evidence = self.evidence, context = context, words = context.words,
    people = context.people, unconfirmed = self.unconfirmed, overdue = function() return self.duties.overdue end })
  return self
end

-- Builds what public documents may see, from the public projection FACTS alone.
function model.build_public(facts, context)
  local self = {}
  local nobody = { title = function() end }
  add_shared(self, facts, { library = context.library, language = context.language,
    words = context.words,
    today = context.today, people = nobody })
  return setmetatable(self, { __index = function(_,
    key) projection.refuse("model." .. tostring(key)) end })
end

return model
