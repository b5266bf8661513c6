local lists = require "base.lists"

-- What a control decision may name as its ground or evidence: the key of the decision, what such an
-- entry is called, and the index by id of what cites controls.
local KINDS = {
  { key = "risks", name = "a treatment of %s", of = function(model) return model.risk_by_id end },
  { key = "requirements", name = "%s of legal_requirements",
    of = function(model) return lists.by_id(model.legal.rows) end },
  { key = "records", name = "%s of records", of = function(model)
      local index = {}
      for _, record in ipairs(model.records) do
        index[record.id or ""] = { controls = record.asked_by }
      end
      return index
    end },
  { key = "pieces", name = "%s of evidence", of = function(model) return model.evidence.by_id end },
}

-- Compares what the decision of ROW names with what cites its control, both of the KIND.
local function compare(row, kind, cited, report)
  local declared = row.decision[kind.key] or {}
  for _, id in ipairs(declared) do
    if cited[id] and not lists.contains(cited[id].controls or {}, row.id) then
      report(row.decision, kind.key, row.id .. " names " .. id .. ", but " .. kind.name:format(id)
        .. " does not cite " .. row.id)
    end
  end
  for _, id in ipairs(#declared > 0 and row[kind.key] or {}) do
    if not lists.contains(declared, id) then
      report(row.decision, kind.key, kind.name:format(id) .. " cites " .. row.id .. ", whose "
        .. kind.key .. " do not name " .. id)
    end
  end
end

local RECORD = "records: [{id: REC-01, name: Keys, controls: [A.7.2], owner: isms-manager, "
  .. "place: Safe, classification: internal, retention: 5 years, disposal: Fire}]\n"

return {
  numbers = { 9 }, severity = "error", unfinished = true, clause = "6.1.3", document = "statement-of-applicability",
  title = { en = "Controls and their grounds cite each other",
    ja = "管理策とその根拠の引用が双方向で一致する" },
  explanation = {
    en = "A control that names risks as its reason is cited by a treatment of each of them, and "
      .. "names every risk whose treatment cites it; likewise the laws and contracts that require "
      .. "it, and the records and pieces of evidence that show it.",
    ja = "リスクを理由とする管理策は各リスクの対応に引用され、引用元のリスクをすべて挙げる。管理策を"
      .. "要求する法令及び契約、並びに管理策の記録及び証拠も同じとする。",
  },
  violates = {
    { { "facts/controls.csv", "A.5.11,yes,implemented,B,", "A.5.11,yes,implemented,B,R-1" } },
    { { "facts/controls.csv", "A.7.1,yes,implemented,B,", "A.7.1,yes,implemented,B,R-2" } },
    { { "isms.yaml", "", RECORD },
      { "facts/controls.csv", "A.5.11,yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,",
        "A.5.11,yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,REC-01" } },
    { { "isms.yaml", "", "evidence: [{id: EV-01, title: Key book, controls: [A.7.2]}]\n" },
      { "facts/controls.csv", "implementation,records,", "implementation,pieces," },
      { "facts/controls.csv", "A.5.11,yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,",
        "A.5.11,yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,EV-01" } },
  },
  keeps = {
    { { "facts/controls.csv", "A.7.1,yes,implemented,B,", "A.7.1,yes,implemented,B,R-1" } },
  },
  run = function(model, report)
    for _, kind in ipairs(KINDS) do
      local cited = kind.of(model)
      for _, row in ipairs(model.statement.rows) do compare(row, kind, cited, report) end
    end
  end,
}
