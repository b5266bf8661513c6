local evidence = require "model.evidence"
local lists = require "base.lists"
local records = require "model.records"

-- Holds what PIECE shows against the kind of record that it is one of.
local function compare(piece, record, report)
  local asked = records.controls_of(record)
  for _, id in ipairs(evidence.shown(piece)) do
    if not lists.contains(asked, id) then
      report(piece, "record", ("%s shows %s and is one of %s, which is not kept for it "
        .. "(records.clause and records.controls)"):format(piece.id, id, record.id))
    end
  end
end

local RECORD = "records: [{id: REC-01, name: Keys, clause: \"7.2\", controls: [A.7.2], "
  .. "owner: isms-manager, place: Safe, classification: internal, retention: 5 years, disposal: Fire}]\n"

-- The edits that register a piece with SHOWS in it.
local function register(shows)
  return { { "isms.yaml", "", RECORD }, { "isms.yaml", "", "evidence: [{id: EV-01, title: Key book, "
    .. "address: \"https://x.example/k\", date: 2026-10-01, kept_by: isms-manager, " .. shows .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.3, 6.1.3 d", document = "statement-of-applicability",
  title = { en = "Evidence and the registers say the same",
    ja = "証拠と台帳の記載が一致する" },
  explanation = {
    en = "A piece of evidence shows controls that apply and have begun, and what the kind of record that it is one "
      .. "of is kept for.",
    ja = "証拠は、適用し、かつ、実施を始めた管理策を示す。証拠が示すものは、その記録の種類を保管する目的（箇条及び管理策）と一致する。",
  },
  violates = {
    register "record: REC-01, controls: [A.7.1]",
    register "record: REC-01, controls: [A.7.2], requirements: [\"7.3\"]",
    register "controls: [A.8.30]",
    { register("controls: [A.7.2]")[2], { "facts/controls.csv", "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
      "A.7.2,yes,planned,B,,isms-manager,2026-12-01,Lock.,Records of IA-1," }, at = { "isms.yaml", "id: EV-01" } },
  },
  keeps = {
    register "record: REC-01, controls: [A.7.2], requirements: [\"7.2\"]", register "controls: [A.7.1]",
  },
  run = function(model, report)
    local kinds, excluded = lists.by_id(model.records), model.statement.excluded_ids
    local rows = lists.by_id(model.statement.rows)
    for _, piece in ipairs(model.evidence.rows) do
      local record = kinds[piece.record or ""]
      if record then compare(piece, record, report) end
      for _, id in ipairs(piece.controls or {}) do
        if excluded[id] then
          report(piece, "controls", piece.id .. " shows " .. id .. ", which is excluded")
        elseif rows[id] and rows[id].status == "planned" then
          report(piece, "controls", piece.id .. " shows " .. id .. ", which is only planned")
        end
      end
    end
  end,
}
