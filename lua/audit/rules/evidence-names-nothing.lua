local idents = require "audit.idents"

local RECORD = "records: [{id: REC-01, name: Keys, clause: \"A.7.2\", owner: isms-manager, "
  .. "place: Safe, classification: internal, retention: 5 years, disposal: Fire}]\n"

-- The edits that add a kind of records and make TEXT the evidence of A.7.2.
local function shown(text)
  return { { "isms.yaml", "", RECORD }, { "facts/controls.csv",
    "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
    "A.7.2,yes,implemented,B,,isms-manager,,," .. text .. "," } }
end

-- The same with documents that have numbers such as ACM-SOA-01.
local function numbered(text)
  local list = shown(text)
  list[3] = { "facts/documents.yaml", "N-statement-of-applicability", "ACM-SOA-01" }
  list[4] = { "facts/documents.yaml", "N-public-summary", "ACM-SUM-01" }
  return list
end

return {
  numbers = {}, severity = "error", clause = "7.5.3, 6.1.3 d", document = "all",
  title = { en = "Ids of evidence name what is there", ja = "証拠の番号が実在する対象を示す" },
  explanation = {
    en = "The auditor asks for what a cell on evidence names. A word in it that looks like an id of a register "
      .. "(REC-09, T-12, NC-26-01, ME-02) or like the number of a document of these facts names an entry or a document.",
    ja = "審査員は、証拠の欄に示すものの提示を求める。証拠の欄にある、台帳の番号（REC-09、T-12、NC-26-01、ME-02など）又は"
      .. "文書番号の形をした語は、台帳又は文書に実在する。",
  },
  violates = {
    shown "Key book REC-02", shown "Done by T-9", numbered "Statement ACM-SOB-01",
    { { "isms.yaml", "evidence: Report of IA-1", "evidence: Bill of T-8" } },
  },
  keeps = { shown "Key book REC-01", shown "Ticket OPS-02", shown "Done by T-3", numbered "Statement ACM-SOA-01" },
  run = function(_, report, view)
    idents.unknown(view, idents.is_evidence, function(holder, key, word)
      report(holder, key, "the evidence '" .. word .. "' looks like an id of these facts and names nothing in them")
    end)
  end,
}
