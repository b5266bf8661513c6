-- Assessments of risks that releases show, so that one is compared with the one before by what was
-- issued and not from memory.
local json = require "format.json"
local member = require "base.member"
local releases = require "facts.releases"

local assessments = {}

-- What a release records of the assessment of VIEWS (language → view): { id, day, risks }; nil where
-- no day of one is known.
function assessments.record(views, languages)
  local first = views[languages[1]].model
  if not first.method.assessed then return nil end
  local risks = json.list {}
  for i, row in ipairs(first.risks) do
    local titles = json.list {}
    for k, language in ipairs(languages) do
      titles[k] = { language = language, title = views[language].model.risks[i].title }
    end
    risks[i] = { id = row.id, score = row.score, residual = row.residual_score, titles = titles }
  end
  return { id = first.assessment and first.assessment.id, day = first.method.assessed, risks = risks }
end

local function titles_of(node)
  local titles = {}
  for _, item in ipairs(releases.items_of(node, "titles")) do
    titles[releases.text_of(item, "language") or ""] = releases.text_of(item, "title")
  end
  return titles
end

-- The assessment that RELEASE, of releases.all, shows: { release, id, day, risks (in their order: { id,
-- score, titles (by language) }), by_id }; nil where it says none.
local function read(release)
  local node = member(release.node, "assessment")
  local day = releases.text_of(node, "day")
  if not day then return nil end
  local out = { release = release.name, id = releases.text_of(node, "id"), day = day, risks = {}, by_id = {} }
  for _, item in ipairs(releases.items_of(node, "risks")) do
    local row = { id = releases.text_of(item, "id"), titles = titles_of(item),
      score = math.tointeger(tonumber(releases.text_of(item, "score"))) }
    if row.id then out.risks[#out.risks + 1], out.by_id[row.id] = row, row end
  end
  return out
end

-- The assessments that the releases of the project show, in the order of these.
function assessments.released()
  local list = {}
  for _, release in ipairs(releases.all()) do list[#list + 1] = read(release) end
  return list
end

-- The latest of RELEASED that is the one before an assessment on DAY: of the day PREVIOUS, or, where
-- that is not given, of any before; nil where there is none.
function assessments.before(released, day, previous)
  local found
  for _, item in ipairs(released) do
    local fits = day and item.day < day and (previous == nil or previous == item.day)
    if fits and (not found or item.day >= found.day) then found = item end
  end
  return found
end

return assessments
