local idents = require "audit.idents"

-- The edits by which the evidence of A.7.2 is TEXT.
local function shown(text)
  return { { "facts/controls.csv", "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
    "A.7.2,yes,implemented,B,,isms-manager,,," .. text .. "," } }
end

-- The edit by which the evidence of a treatment that was done is TEXT.
local function done(text)
  return { { "isms.yaml", "evidence: Report of IA-1", "evidence: " .. text } }
end

return {
  numbers = { 7 }, severity = "warning", clause = "7.5.3, 8.1", document = "statement-of-applicability",
  title = { en = "The evidence of an implemented control and of a treatment that was done has an id",
    ja = "実施済の管理策及び完了した対応の証拠には番号がある" },
  explanation = {
    en = "\"Review records\" cannot be handed to an auditor, and REC-09 can: the register says where it is kept, by whom "
      .. "and until when. Name the control in records.controls or evidence.controls, or in controls.evidence a "
      .. "document, a record or another entry of the facts by its id; in treatments.evidence likewise.",
    ja = "「見直しの記録」だけでは審査員に提示できない。番号（REC-09など）があれば、台帳から保管場所、責任者及び期限が分かる。"
      .. "records.controls若しくはevidence.controlsに管理策を記載するか、controls.evidenceに文書、記録その他の事実を番号で示す。対応の証拠（treatments.evidence）も同じである。",
  },
  violates = { shown "Records of the door", shown "Records of 2026-09-14", done "Bill of September",
    done "Bill of T-3" },
  keeps = { shown "Bill of T-3", shown "", done "Bill of September (IA-1)" },
  run = function(model, report, view)
    local known = idents.known(view)
    for _, row in ipairs(model.statement.rows) do
      local shows = row.records[1] or row.pieces[1] or not row.evidence
      if row.status == "implemented" and not shows and not idents.names_one(row.evidence, known) then
        report(row.decision, "evidence", "the evidence of " .. row.id .. " names no entry of the facts: give the id "
          .. "of a record, a document or a piece of evidence, or name the control there")
      end
    end
    for _, row in ipairs(model.treatments) do
      if row.status == "done" and row.evidence and not idents.names_one(row.evidence, known, row.id) then
        report(row, "evidence", "the evidence of " .. (row.id or "?") .. ", which is done, names no entry of the facts: "
          .. "give the id of a record or a piece of evidence", "risk-treatment-record")
      end
    end
  end,
}
