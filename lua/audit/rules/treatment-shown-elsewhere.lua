local idents = require "audit.idents"
local lists = require "base.lists"

-- The ids in TEXT as a set.
local function ids_in(text)
  local set = {}
  idents.each(text or "", function(word) set[word] = true end)
  return set
end

-- The kinds of records and pieces of evidence of MODEL that CITED, a set of ids, has, with the kind of record of each piece, as a set.
local function shown_by(cited, model, kinds)
  local set = {}
  for id in pairs(cited) do
    local piece = model.evidence.by_id[id]
    if kinds[id] or piece then set[id] = true end
    if piece and piece.record then set[piece.record] = true end
  end
  return set
end

-- Whether the statement's ROW names TREATMENT, or one of SHOWN as its evidence.
local function leads_to(row, treatment, shown)
  if ids_in(row.evidence)[treatment.id] then return true end
  for _, id in ipairs(lists.union { row.records, row.pieces, lists.keys(ids_in(row.evidence)) }) do
    if shown[id] then return true end
  end
  return false
end

-- Whether one of the ROWS of the statement that TREATMENT cites leads to what SHOWN says of it; where none applies, nothing has to.
local function is_found(treatment, rows, shown)
  local asked = false
  for _, id in ipairs(treatment.controls or {}) do
    local row = rows[id]
    if row and row.applicable then
      if leads_to(row, treatment, shown) then return true end
      asked = true
    end
  end
  return not asked
end

local RECORD = "records: [{id: REC-01, name: Locks, controls: [A.7.2], owner: isms-manager, place: Safe, classification: internal, "
  .. "retention: 5 years, disposal: Fire}]\n"
local REPORT = "evidence: Report of IA-1"
local IMPLEMENTED = "A.7.1,yes,implemented,B,,isms-manager,,,Records of IA-1,"

-- The edits by which REC-01 shows that T-3 is done, with EVIDENCE of A.7.1, which it cites.
local function shown(evidence)
  return { { "isms.yaml", REPORT, "evidence: Bill of REC-01" }, { "isms.yaml", "", RECORD },
    { "facts/controls.csv", IMPLEMENTED, "A.7.1,yes,implemented,B,,isms-manager,,," .. evidence .. "," } }
end

return {
  numbers = {}, severity = "warning", clause = "8.3, 6.1.3 d, 7.5.3", document = "statement-of-applicability",
  title = { en = "What shows that a treatment is done is found from its controls", ja = "対応の完了を示す証拠に、その管理策からたどり着ける" },
  explanation = {
    en = "Of a treatment that is done, the kind of record or piece of evidence that its evidence names is one that the statement names "
      .. "for one of its controls; or the evidence of such a control names the treatment. Else who walks from the control to its "
      .. "evidence comes to another place than who walks from the treatment.",
    ja = "完了した対応の証拠に示す記録又は証拠は、その対応が引用する管理策のいずれかについて適用宣言書に示す。又は、その管理策の証拠に"
      .. "対応の番号を示す。そうでなければ、管理策から証拠をたどる者と対応から証拠をたどる者とが、異なる所に行き着く。",
  },
  violates = { shown "Records of IA-1" },
  keeps = { shown "Bill of the smith (T-3)", { { "isms.yaml", REPORT, "evidence: Bill of REC-01" },
    { "isms.yaml", "", (RECORD:gsub("A.7.2", "A.7.1")) } } },
  run = function(model, report)
    local rows, kinds = lists.by_id(model.statement.rows), lists.by_id(model.records)
    for _, treatment in ipairs(model.treatments) do
      local shown_of = treatment.status == "done" and shown_by(ids_in(treatment.evidence), model, kinds) or {}
      if next(shown_of) and not is_found(treatment, rows, shown_of) then
        report(treatment, "evidence", ("%s is shown by %s, to which the evidence of %s does not lead"):format(treatment.id or "?",
          table.concat(lists.keys(shown_of), ", "), table.concat(treatment.controls, ", ")))
      end
    end
  end,
}
