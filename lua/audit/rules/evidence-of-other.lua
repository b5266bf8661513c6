local evidence = require "model.evidence"
local idents = require "audit.idents"
local lists = require "base.lists"
local subjects = require "audit.subjects"

-- What AUDIT examines: ids of controls and clauses.
local function scope_of(audit)
  local all = { audit.controls or {}, audit.clauses or {} }
  for _, part in ipairs(audit.others or {}) do
    all[#all + 1], all[#all + 2] = part.controls or {}, part.clauses or {}
  end
  return lists.union(all)
end

-- Whether ID, or the clause that it is a part of, is among SCOPE.
local function is_within(id, scope)
  for _, other in ipairs(scope) do
    if id == other or id:sub(1, #other + 1) == other .. "." then return true end
  end
  return false
end

-- Whether one of what PIECE shows lies in SCOPE; a piece that shows nothing by its facts, and an audit without a scope, tell nothing.
local function is_examined(piece, scope)
  local shown = evidence.shown(piece)
  if #shown == 0 or #scope == 0 then return true end
  return #lists.select(shown, function(id) return is_within(id, scope) end) > 0
end

-- What PIECE is about: its title, that of its kind of record, and those of what it shows (ROWS by id).
local function subject_of(piece, rows, records)
  local record = records[piece.record or ""]
  local said = { piece.title, record and record.name }
  local texts = {}
  for _, text in pairs(said) do texts[#texts + 1] = text end
  for _, id in ipairs(piece.controls or {}) do texts[#texts + 1] = rows[id] and rows[id].title end
  return subjects.of(texts)
end

local SAYS = { "question", "population", "sample", "seen", "result" }

-- What SAMPLE of an audit is about.
local function asked_by(sample)
  local texts = {}
  for _, key in ipairs(SAYS) do texts[#texts + 1] = sample[key] end
  return subjects.of(texts)
end

-- Holds the pieces of each sample of AUDIT against what it asks for.
local function check_audit(audit, model, rows, records, report)
  local scope = scope_of(audit)
  for _, sample in ipairs(audit.samples or {}) do
    for _, id in ipairs(sample.pieces or {}) do
      local piece = model.evidence.by_id[id]
      if piece and not is_examined(piece, scope) then
        report(sample, "pieces", ("%s shows %s, which %s does not examine"):format(id, table.concat(evidence.shown(piece), ", "),
          audit.id or "?"))
      elseif piece and not subjects.meet(subject_of(piece, rows, records), asked_by(sample)) then
        report(sample, "pieces", ("%s, '%s', is of another subject than what the sample asks for: '%s'"):format(id, piece.title or "?",
          sample.question or "?"))
      end
    end
  end
end

-- Holds what DECISION cites as its evidence against what the PIECES show.
local function check_decision(decision, pieces, report)
  for _, text in pairs(type(decision.evidence) == "table" and decision.evidence or { decision.evidence }) do
    local wrong
    idents.each(text, function(word)
      local piece = pieces[word]
      if piece and not wrong and not lists.contains(piece.controls or {}, decision.id) then wrong = piece end
    end)
    if wrong then
      return report(decision, "evidence", ("the evidence of %s is %s, which shows %s (evidence.controls)"):format(decision.id, wrong.id,
        #evidence.shown(wrong) > 0 and table.concat(evidence.shown(wrong), ", ") or "no control"))
    end
  end
end

local PIECE = "{id: EV-01, title: Protocol of the restore test, address: \"https://x.example/k\", date: 2026-04-01, kept_by: isms-manager, "
  .. "controls: [A.8.13]}"

-- The edits that add the piece to an audit of CONTROLS, with a sample that asks QUESTION.
local function sampled(question, controls)
  return { { "isms.yaml", "", "evidence: [" .. PIECE .. "]\n" }, { "isms.yaml", "auditor: cyd, audited: [isms-manager],",
    "auditor: cyd, audited: [isms-manager], samples: [{question: \"" .. question .. "\", population: 3, sample: All, seen: Protocols, "
      .. "pieces: [EV-01], result: Good}]," },
    controls and { "isms.yaml", "A.8.12, A.8.13, A.8.14", "A.8.12, A.8.14" } or nil }
end

-- The edits by which the piece is the evidence of the control ID.
local function cited(id)
  return { { "isms.yaml", "", "evidence: [" .. PIECE .. "]\n" }, { "facts/controls.csv", id .. ",yes,implemented,B,,isms-manager,,,Records of IA-1,",
    id .. ",yes,implemented,B,,isms-manager,,,EV-01," } }
end

return {
  numbers = {}, severity = "warning", clause = "9.2.2, 7.5.3", document = "internal-audit-report",
  title = { en = "Evidence is of what it is cited for", ja = "引用した証拠が対象の事項を示している" },
  explanation = {
    en = "A piece of evidence that a sample of an audit names (internal_audits.samples.pieces) shows a control or clause that the audit "
      .. "examines, and is about what the sample asks for, by its title, its kind of record or its controls. One that a control cites "
      .. "shows that control (evidence.controls).",
    ja = "監査の抽出（internal_audits.samples.pieces）が示す証拠は、その監査が対象とする管理策又は箇条を示し、題名、記録の種類又は管理策の名称から見て、"
      .. "抽出の問いと同じ事項に関するものとする。管理策の証拠として示すものは、その管理策を示す（evidence.controls）。",
  },
  violates = {
    sampled "Are rights removed when somebody leaves?", sampled "退職者の権限は期限内に削除されているか",
    sampled("Do restore tests keep the time?", "without"), cited "A.7.2",
  },
  keeps = { sampled "Do restore tests keep the time?", sampled "Are backups sound?", cited "A.8.13" },
  run = function(model, report, view)
    local rows, records = lists.by_id(model.statement.rows), lists.by_id(model.records)
    for _, audit in ipairs(model.audits.rows) do check_audit(audit, model, rows, records, report) end
    local pieces = lists.by_id(view.values.evidence or {})
    for _, decision in ipairs(view.values.controls or {}) do
      if decision.evidence then check_decision(decision, pieces, report) end
    end
  end,
}
