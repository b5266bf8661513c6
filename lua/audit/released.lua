-- For the examples of rules: a release that shows an assessment of the risks of the sound project.
local released = {}

local FILE = "releases/2025-09-20-1/contents.json"
local RISK = '{"id": "%s", "score": "%d", "titles": [{"language": "en", "title": "Old"}]}'

-- The edits that add the release of an assessment of 2025-09-01 with SCORES, a list of { id, score }, and
-- the latest assessment with what ASSESSMENT says besides what every one has.
function released.edits(scores, assessment)
  local risks = {}
  for i, pair in ipairs(scores) do risks[i] = RISK:format(pair[1], pair[2]) end
  return { { FILE, "", '{"version": 1, "contents": [], "assessment": {"id": "RA-1", "day": "2025-09-01", '
      .. '"risks": [' .. table.concat(risks, ", ") .. "]}}" },
    { "facts/risk_assessment.yaml", "{occasion", "{id: RA-2, " .. assessment .. ", occasion" } }
end

return released
