local languages = require "base.languages"
local projection = require "facts.projection"
local spans = require "base.spans"

local WHERE = { -- registers in which somebody judges on a day by evidence: the key of the day, and the document
  { "shared_responsibilities", "confirmed", "shared-responsibility-matrix" },
  { "competences", "assessed", "competence-record" },
  { "legal_requirements", "checked", "legal-register" },
}

-- The words of TEXT for a time that begins after DAY, or nil.
local function later_in(text, day, starts)
  for _, language in ipairs(languages) do
    local said = projection.text(text, language)
    for _, span in ipairs(said and spans.named(said, require("words." .. language .. ".periods"), starts) or {}) do
      if span[1] > day then return span[3] end
    end
  end
end

-- The edit that adds a line on responsibilities, confirmed on 2026-09-14, with EVIDENCE.
local function confirmed(evidence)
  return { { "isms.yaml", "", "shared_responsibilities: [{service: s, topic: backup, responsible: provider, "
    .. "provider: Copies, owner: isms-manager, evidence: " .. evidence .. ", confirmed: 2026-09-14}]\n" } }
end

local function judged(evidence)
  return { { "facts/competences.yaml", "evidence: Diploma", "evidence: " .. evidence } }
end

-- The edit that adds a law, checked on 2026-08-17, with EVIDENCE.
local function complied(evidence)
  return { { "isms.yaml", "", "legal_requirements: [{id: L-1, kind: law, title: Data act, requires: Care., owner: isms-manager, "
    .. "measures: Locks., evidence: " .. evidence .. ", checked: 2026-08-17, next: 2027-02-15}]\n" } }
end

return {
  numbers = {}, severity = "error", clause = "7.5.3, A.5.23, A.5.31", document = "all",
  title = { en = "Evidence is not later than what was judged by it", ja = "証拠が、それにより確認した日より後のものでない" },
  explanation = {
    en = "Who confirms a line on responsibilities, judges a competence, or checks that a law or contract is met, has seen the evidence: a day, month or year in "
      .. "its words that is later than the day of it cannot have been seen.",
    ja = "責任分担の確認、力量の判定並びに法令及び契約の順守の確認は、証拠を見て行う。証拠の記載に含まれる日、月又は年が確認日又は判定日より後の場合、"
      .. "その証拠は見ることができない。",
  },
  violates = { confirmed "Restore test of 15 September 2026", confirmed "{en: Test, ja: 2026年10月の復元試験}",
    judged "Diploma of 2026-03-03", complied "Record of processing of 2026-09-08", complied "{en: Log, ja: 2026年10月の削除記録}" },
  keeps = { confirmed "Restore test of 14 September 2026", confirmed "Restore tests of September 2026",
    confirmed "Restore tests", judged "Diploma of 2026-03-02",
    complied "Record of processing of 2026-08-17" },
  run = function(_, report, view)
    local starts = (view.values.organization or {}).fiscal_year_start or 1
    for _, where in ipairs(WHERE) do
      local register, key, document = table.unpack(where)
      for _, row in ipairs(view.values[register] or {}) do
        local day = row[key]
        local later = day and row.evidence and later_in(row.evidence, day, starts)
        if later then
          report(row, "evidence", ("the evidence is of %s, later than %s, the day of %s.%s"):format(later, day,
            register, key), document)
        end
      end
    end
  end,
}
