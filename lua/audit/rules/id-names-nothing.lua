local idents = require "audit.idents"
local lists = require "base.lists"
local records = require "model.records"

local function check_evidence(view, report)
  local kinds = lists.by_id(view.values.records or {})
  for _, decision in ipairs(view.values.controls or {}) do
    local wrong
    idents.each(decision.evidence or "", function(word)
      local record = kinds[word]
      if record and not wrong and not lists.contains(records.controls_of(record), decision.id) then
        wrong = record
      end
    end)
    if wrong then
      report(decision, "evidence", "the evidence of " .. decision.id .. " is the record " .. wrong.id
        .. ", which is kept for " .. (table.concat(records.controls_of(wrong), ", "))
        .. " (records.clause and records.controls)")
    end
  end
end

local RECORD = "records: [{id: REC-01, name: Keys, clause: \"A.7.2\", owner: isms-manager, "
  .. "place: Safe, classification: internal, retention: 5 years, disposal: Fire}]\n"

-- The edits that add the record and make EVIDENCE that of A.7.2.
local function names(text)
  return { { "isms.yaml", "", RECORD }, { "facts/controls.csv",
    "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
    "A.7.2,yes,implemented,B,,isms-manager,,," .. text .. "," } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.3, 6.1.3 d", document = "all",
  title = { en = "Ids in texts name what they mean",
    ja = "文中の番号が実在する対象を示す" },
  explanation = {
    en = "A word that looks like an id of a register (REC-09, NC-26-01) names an entry of the facts "
      .. "or the number of a document (in a cell on evidence: evidence-names-nothing), and the evidence of a control is "
      .. "a record that is kept for it (records.clause, records.controls).",
    ja = "台帳の番号の形をした語（REC-09、NC-26-01など）は、事実又は文書番号に実在する（証拠の欄は"
      .. "evidence-names-nothing）。管理策の証拠が"
      .. "記録の番号を示す場合、その記録の箇条に当該管理策がある。",
  },
  violates = {
    { { "isms.yaml", "", RECORD }, { "facts/controls.csv",
      "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,",
      "A.5.7,yes,implemented,B,,isms-manager,,,Key book REC-01," } },
    { { "isms.yaml", "consequence: Loss.", "consequence: Loss as in R-3." } },
    { { "isms.yaml", "consequence: Loss.", "consequence: {en: Loss., ja: R-3と同じ損失}" } },
  },
  keeps = {
    names "Key book REC-01", names "Ticket OPS-02",
    { { "isms.yaml", "consequence: Loss.", "consequence: \"Loss as in R-2, ECDSA P-256 and R-2026.\"" } },
  },
  run = function(_, report, view)
    idents.unknown(view, function(key) return not idents.is_evidence(key) end, function(holder, key, word)
      report(holder, key, "'" .. word .. "' looks like an id of these facts and names nothing in them")
    end)
    check_evidence(view, report)
  end,
}
