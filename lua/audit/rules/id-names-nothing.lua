local records = require "model.records"
local lists = require "base.lists"
local walk = require "facts.walk"

local IDS = { id = true, reference = true }
local TEXTS = { text = true, string = true }

-- "NC-26-01" → "NC-00-00": what ids of one register have in common.
local function shape_of(id)
  return (id:gsub("%d", "0"))
end

-- The ids that the facts of VIEW know, and the shapes of those that look like a letter and a number.
local function known_ids(view)
  local ids, shapes = {}, {}
  local function add(id)
    if type(id) ~= "string" then return end
    ids[id] = true
    if id:find("^%a.*%-%d") then shapes[shape_of(id)] = true end
  end
  walk.leaves(view.fields, view.values, view.library, function(_, id) add(id) end, IDS)
  for _, control in pairs(view.values.documents or {}) do add(control.number) end
  return ids, shapes
end

-- Calls TAKE for each word of TEXT, a text in one or in several languages, that may be an id.
local function each_id(text, take)
  for _, words in pairs(type(text) == "table" and text or { text }) do
    for run in tostring(words):gmatch("[%w%-]+") do
      local word = run:match("^%A*(%a[%w%-]*%-%d[%w%-]*)")
      if word then take(word) end
    end
  end
end

local function check_cells(view, report)
  local ids, shapes = known_ids(view)
  walk.leaves(view.fields, view.values, view.library, function(_, value, holder, key)
    local unknown
    each_id(value, function(word)
      if not unknown and not ids[word] and shapes[shape_of(word)] then unknown = word end
    end)
    if unknown then
      report(holder, key, "'" .. unknown .. "' looks like an id of these facts and names nothing "
        .. "in them")
    end
  end, TEXTS)
end

local function check_evidence(view, report)
  local kinds = lists.by_id(view.values.records or {})
  for _, decision in ipairs(view.values.controls or {}) do
    local wrong
    each_id(decision.evidence or "", function(word)
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
    "A.7.2,yes,implemented,B,,isms-manager,,,Records,",
    "A.7.2,yes,implemented,B,,isms-manager,,," .. text .. "," } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.3, 6.1.3 d", document = "all",
  title = { en = "Ids in texts name what they mean",
    ja = "文中の番号が実在する対象を示す" },
  explanation = {
    en = "A word that looks like an id of a register (REC-09, NC-26-01) names an entry of the facts "
      .. "or the number of a document, and the evidence of a control is a record that is kept for "
      .. "it (records.clause, records.controls).",
    ja = "台帳の番号の形をした語（REC-09、NC-26-01など）は、事実又は文書番号に実在する。管理策の証拠が"
      .. "記録の番号を示す場合、その記録の箇条に当該管理策がある。",
  },
  violates = {
    names "Key book REC-02",
    { { "isms.yaml", "", RECORD }, { "facts/controls.csv",
      "A.5.7,yes,implemented,B,,isms-manager,,,Records,",
      "A.5.7,yes,implemented,B,,isms-manager,,,Key book REC-01," } },
    { { "isms.yaml", "consequence: Loss.", "consequence: Loss as in R-3." } },
    { { "isms.yaml", "consequence: Loss.", "consequence: {en: Loss., ja: R-3と同じ損失}" } },
  },
  keeps = {
    names "Key book REC-01", names "Ticket OPS-02",
    { { "isms.yaml", "consequence: Loss.", "consequence: \"Loss as in R-2, ECDSA P-256 and R-2026.\"" } },
  },
  run = function(_, report, view)
    check_cells(view, report)
    check_evidence(view, report)
  end,
}
