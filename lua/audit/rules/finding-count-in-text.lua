local amounts = require "audit.amounts"
local languages = require "base.languages"
local lists = require "base.lists"

local RATINGS = { "major", "minor", "observation", "opportunity" }

local words = {}
for _, language in ipairs(languages) do words[#words + 1] = require("words." .. language .. ".ratings") end

-- Rating → how many findings AUDITS have of it.
local function counts_of(audits)
  local counts = { major = 0, minor = 0, observation = 0, opportunity = 0 }
  for _, audit in ipairs(audits) do
    for _, finding in ipairs(audit.findings or {}) do
      if counts[finding.rating] then counts[finding.rating] = counts[finding.rating] + 1 end
    end
  end
  return counts
end

-- Calls found(rating, said) for each count of findings in TEXT that is not the one in COUNTS.
local function check_text(text, counts, found)
  local plain = amounts.in_figures(text)
  for _, rating in ipairs(RATINGS) do
    for _, own in ipairs(words) do
      for _, form in ipairs(own[rating]) do
        local said = tonumber(plain:match(form))
        if said and said ~= counts[rating] then found(rating, said) end
      end
    end
  end
end

-- The edits that give the audit a minor finding and an observation, and the summary SUMMARY or the review the REPORT.
local function told(summary, report)
  local list = { { "isms.yaml", "method: Talks, auditor: cyd,", "method: Talks, auditor: cyd, findings: ["
    .. "{id: F-1, rating: minor, requirement: A.7.2, text: Open., evidence: Seen., owner: isms-manager, nonconformity: NC-1}, "
    .. "{id: F-2, rating: observation, requirement: A.7.2, text: Ajar., evidence: Seen., owner: isms-manager}]"
    .. (summary and ", summary: \"" .. summary .. "\"" or "") .. "," } }
  if report then
    list[2] = { "isms.yaml", "audits: {report: Nothing.", "audits: {report: \"" .. report .. "\"" }
  end
  return list
end

return {
  numbers = {}, severity = "error", clause = "9.2.2, 9.3.2 d", document = "internal-audit-report",
  title = { en = "Texts count the findings that an audit has",
    ja = "文中の指摘の件数が監査の指摘と一致する" },
  explanation = {
    en = "The summary of an audit, and what a management review was told of the audits it considered, count as many findings of "
      .. "each rating as these audits have; an opportunity for improvement is no observation.",
    ja = "監査の総括（summary）及びマネジメントレビューに報告した監査結果は、区分ごとに、その監査の指摘と同じ件数を示す。改善の機会は"
      .. "観察事項に数えない。",
  },
  violates = {
    told("One minor nonconformity and two observations."), told("軽微な不適合２件を検出した。"),
    told(nil, "Three minor nonconformities."), told("No harm; 1 major finding."),
  },
  keeps = {
    told("One minor nonconformity and one observation."), told("軽微な不適合1件、観察事項1件"), told(nil, "IA-1: 1 minor, 1 observation"),
  },
  run = function(model, report)
    for _, audit in ipairs(model.audits.rows) do
      if audit.summary and audit.findings then
        check_text(audit.summary, counts_of { audit }, function(rating, said)
          report(audit, "summary", ("the summary counts %d of '%s', and %s has %d such findings"):format(said, rating,
            audit.id or "?", counts_of { audit }[rating]))
        end)
      end
    end
    for _, review in ipairs(model.reviews.rows) do
      local input = review.inputs and review.inputs.audits
      local audits = lists.select(model.audits.rows, function(audit) return lists.contains(review.audits or {}, audit.id) end)
      if input and input.report and #audits > 0 then
        local counts = counts_of(audits)
        check_text(input.report, counts, function(rating, said)
          report(input, "report", ("the report counts %d of '%s', and the audits that %s considered have %d such findings"):format(
            said, rating, review.id or "?", counts[rating]))
        end)
      end
    end
  end,
}
