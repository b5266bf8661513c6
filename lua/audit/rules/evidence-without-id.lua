local idents = require "audit.idents"

-- The edits by which the evidence of A.7.2 is TEXT.
local function shown(text)
  return { { "facts/controls.csv", "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
    "A.7.2,yes,implemented,B,,isms-manager,,," .. text .. "," } }
end

return {
  numbers = { 7 }, severity = "warning", clause = "7.5.3, 8.1", document = "statement-of-applicability",
  title = { en = "The evidence of an implemented control has an id",
    ja = "実施済の管理策の証拠には番号がある" },
  explanation = {
    en = "\"Review records\" cannot be handed to an auditor, and REC-09 can: the register says where it is kept, by whom "
      .. "and until when. Name the control in records.controls or evidence.controls, or in controls.evidence a "
      .. "document, a record or another entry of the facts by its id.",
    ja = "「見直しの記録」だけでは審査員に提示できない。番号（REC-09など）があれば、台帳から保管場所、責任者及び期限が分かる。"
      .. "records.controls若しくはevidence.controlsに管理策を記載するか、controls.evidenceに文書、記録その他の事実を番号で示す。",
  },
  violates = { shown "Records of the door", shown "Records of 2026-09-14" },
  keeps = { shown "Bill of T-3", shown "" },
  run = function(model, report, view)
    local known = idents.known(view)
    for _, row in ipairs(model.statement.rows) do
      local shows = row.records[1] or row.pieces[1] or not row.evidence
      if row.status == "implemented" and not shows and not idents.names_one(row.evidence, known) then
        report(row.decision, "evidence", "the evidence of " .. row.id .. " names no entry of the facts: give the id "
          .. "of a record, a document or a piece of evidence, or name the control there")
      end
    end
  end,
}
