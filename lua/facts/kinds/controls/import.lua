-- Statements of applicability. One on the ids of an edition that was superseded becomes rows of the
-- one in force: what took several old controls over is merged, and shown for review.
local lists = require "base.lists"
local natural = require "base.natural"
local phrase = require "base.phrase"

-- The id at the start of TEXT: A.5.1 for 5.1, A5.1 or "A.5.1 Policies"; other ids as they are. What
-- stands before a colon is the prefix of a standard.
local function read_id(text)
  local prefix, rest = text:match("^([%w.-]+:)%s*(.*)$")
  local number = (rest or text):match("^[Aa]?[%s.]*(%d+%.%d+[%d.]*)")
  if not number then return text:match("^%S+") end
  return (prefix or "") .. "A." .. number:gsub("%.$", "")
end

-- How many of ROWS name a control in INDEX.
local function count_known(rows, index)
  return #lists.select(rows, function(row) return index[row.value.id] ~= nil end)
end

-- The controls of STANDARD by their ids and by their names elsewhere.
local function index_of(standard)
  local index = lists.by_id(standard.controls)
  for _, control in ipairs(standard.controls) do index[control.name] = control end
  return index
end

-- The superseded edition whose controls most of ROWS name, as { id, controls (see index_of), by (the
-- id of the edition in force) }; nil when none names any.
local function old_edition(rows, standards)
  local found, most = nil, 0
  for _, id in ipairs(lists.keys(standards)) do
    local index = standards[id].superseded_by and index_of(standards[id]) or {}
    local count = count_known(rows, index)
    if count > most then
      found, most = { id = id, controls = index, by = standards[id].superseded_by }, count
    end
  end
  return found
end

-- What a justification says depends on the decision: why a control is left out, or why it is in.
local function place_justification(row, context)
  local text = row.value.justification
  row.value.justification = nil
  if not text then return end
  if row.value.applicable == false then
    row.value.exclusion_reason = row.value.exclusion_reason or text
    return
  end
  row.value.reasons = context.list("reasons", text, row.cells.justification)
end

-- A status may say that the control is excluded, and any other that it is not.
local function decide(row)
  local value = row.value
  if value.status == "excluded" then value.status, value.applicable = nil, false end
  if value.applicable == nil and value.status then value.applicable = true end
  if value.applicable == false then value.status = nil end
end

local function merged_status(sources)
  local status
  for _, row in ipairs(sources) do
    local own = row.value.applicable and (row.value.status or "planned")
    if own then status = (status == nil or status == own) and own or "partial" end
  end
  return status
end

local function is_applicable(sources)
  local applicable
  for _, row in ipairs(sources) do
    if row.value.applicable ~= nil then applicable = applicable or row.value.applicable end
  end
  return applicable
end

-- The different texts that SOURCES have at KEY, joined.
local function merged_text(sources, key)
  local texts, seen = {}, {}
  for _, row in ipairs(sources) do
    local text = row.value[key]
    if text and not seen[text] then texts[#texts + 1], seen[text] = text, true end
  end
  return #texts > 0 and table.concat(texts, "; ") or nil
end

local function merged_list(sources, key)
  local all = {}
  for i, row in ipairs(sources) do all[i] = row.value[key] or {} end
  local items = lists.union(all)
  return #items > 0 and items or nil
end

local function latest(sources)
  local due
  for _, row in ipairs(sources) do
    if row.value.due and row.value.due > (due or "") then due = row.value.due end
  end
  return due
end

local function merge(id, sources)
  local value = { id = id, applicable = is_applicable(sources), status = merged_status(sources),
    reasons = merged_list(sources, "reasons"), due = latest(sources) }
  for _, row in ipairs(sources) do value.owner = value.owner or row.value.owner end
  for _, key in ipairs { "action", "evidence", "implementation" } do
    value[key] = merged_text(sources, key)
  end
  if value.applicable == false then
    value.exclusion_reason = merged_text(sources, "exclusion_reason")
  end
  return { value = value, cells = sources[1].cells }
end

local function state_of(row)
  return row.value.applicable == false and "excluded" or row.value.status or "without status"
end

local function report_merged(row, sources, context)
  local parts = {}
  for i, source in ipairs(sources) do
    parts[i] = source.value.id .. " (" .. state_of(source) .. ")"
  end
  context.report("note", sources[1].cells.id, "merged-control", row.value.id .. " ("
    .. state_of(row) .. ") takes over " .. table.concat(parts, ", ") .. ": look at the row")
end

local function list_new(new, targets)
  local ids = {}
  for _, control in ipairs(new.controls) do
    if not targets[control.name] then ids[#ids + 1] = control.name end
  end
  return natural.sort(ids)
end

-- ROWS on the ids of the edition OLD as rows of the one in force, and a sentence on those that no row
-- became.
local function translate(rows, old, context)
  local targets, order, out = {}, {}, {}
  for _, row in ipairs(rows) do
    for _, id in ipairs(old.controls[row.value.id].carried_by or {}) do
      if not targets[id] then targets[id], order[#order + 1] = {}, id end
      table.insert(targets[id], row)
    end
  end
  for i, id in ipairs(natural.sort(order)) do
    out[i] = merge(id, targets[id])
    if #targets[id] > 1 then report_merged(out[i], targets[id], context) end
  end
  local missing = list_new(context.library.standards[old.by], targets)
  return out, #missing > 0 and ("none of these rows gives %s of %s: decide on %s\n")
    :format(phrase.plural(#missing, "controls"), old.by, table.concat(missing, ", ")) or ""
end

-- A row that says nothing but its number, or an objective above the controls of 2013 (A.9.1).
local function is_heading(row, old)
  local first = next(row.cells)
  return next(row.cells, first) == nil or old and row.value.id:find("^A%.%d+%.%d+$") ~= nil
end

-- The rows that name a control of KNOWN; another one is reported unless it is a heading.
local function known_rows(rows, known, old, context)
  local out = {}
  for _, row in ipairs(rows) do
    local id = row.value.id
    if known[id] then
      out[#out + 1] = row
    elseif id and not is_heading(row, old) then
      context.unmapped(row.cells.id, "'" .. id .. "' is no control of "
        .. (old and old.id or "the standards"))
    end
  end
  return out
end

local function every_control(context)
  local index = {}
  for _, standard in pairs(context.library.standards) do
    for _, control in ipairs(standard.controls) do
      if not standard.superseded_by then index[control.name] = control end
    end
  end
  return index
end

return {
  columns = {
    id = { "control id", "control no", "control number", "no", "number", "ref", "reference",
      "annex a", "clause", "iso 27001", "管理策番号", "番号", "項番", "附属書a", "箇条",
      "管理策ID" },
    applicable = { "applicability", "applicable yes no", "included", "in scope", "selected", "適用",
      "適用の有無", "適用有無", "適用可否", "採否", "適用適用除外", "適用非適用" },
    status = { "implementation status", "implemented", "state", "progress", "実施状況", "実施状態",
      "状況", "実施", "導入状況", "ステータス" },
    justification = { "reason", "justification", "rationale", "reason for selection or exclusion",
      "justification for inclusion or exclusion", "理由", "採否理由", "適用除外理由",
      "適用適用除外の理由" },
    reasons = { "reason for inclusion", "justification for inclusion", "reasons for selection",
      "適用理由", "採用理由" },
    exclusion_reason = { "reason for exclusion", "justification for exclusion",
      "exclusion justification", "除外理由", "適用除外の理由", "不採用理由" },
    owner = { "control owner", "responsible", "責任者", "管理責任者", "担当", "所管" },
    due = { "due date", "target date", "deadline", "planned date", "期限", "完了予定日", "予定日",
      "実施予定" },
    action = { "action plan", "next steps", "to do", "処置", "対応内容", "今後の対応", "残課題" },
    implementation = { "implementation description", "how implemented",
      "description of implementation", "comments", "comment", "notes", "remarks", "実施内容",
      "実施方法", "対策内容", "備考" },
    evidence = { "evidence", "document", "documents", "policy", "documentation", "references",
      "related documents", "文書", "関連文書", "規程", "根拠文書", "証跡", "記録" },
  },
  derived = { "control", "control title", "control name", "title", "name", "control objective",
    "control description", "theme", "section", "管理策", "管理策名", "管理策名称", "管理目的",
    "表題", "分類", "テーマ" },
  values = {
    applicable = {
      yes = { "y", "true", "applicable", "included", "x", "✓", "✔", "○", "〇", "適用", "有", "採用",
        "該当", "する" },
      no = { "n", "false", "not applicable", "n/a", "na", "excluded", "×", "✕", "適用除外", "除外",
        "無", "不採用", "非適用", "適用外", "対象外", "しない", "該当なし" } },
    status = {
      implemented = { "fully implemented", "complete", "completed", "done", "in place", "yes",
        "実施済", "実施済み", "実施", "完了", "導入済", "導入済み" },
      partial = { "partially implemented", "partly implemented", "in progress", "ongoing", "started",
        "partially", "一部実施", "一部", "実施中", "対応中", "進行中" },
      planned = { "not implemented", "not started", "to do", "open", "no", "計画中", "計画", "予定",
        "未実施", "未対応", "未着手" },
      excluded = { "not applicable", "n/a", "na", "exclusion", "適用除外", "除外", "対象外",
        "非適用", "該当なし" },
    },
    reasons = {
      risk = { "r", "rr", "risk assessment", "risk treatment", "results of risk assessment",
        "リスク", "リスク対応", "リスクアセスメント", "リスクアセスメントの結果" },
      law = { "l", "lr", "legal", "legal requirement", "legal requirements", "regulation",
        "regulatory", "法令", "法的要求", "法規制", "法的要求事項" },
      contract = { "c", "co", "contractual", "contractual obligation", "contract requirement",
        "customer requirement", "契約", "契約要求", "契約上の要求", "契約上の義務" },
      baseline = { "b", "br", "bp", "best practice", "business requirement", "business requirements",
        "good practice", "基準", "事業上の要求", "ベストプラクティス" } },
  },
  free = { justification = true },
  read_id = read_id, id_pattern = "^[Aa]?[%s.]*%d+%.%d+",
  finish = function(rows, context)
    local old = old_edition(rows, context.library.standards)
    rows = known_rows(rows, old and old.controls or every_control(context), old, context)
    for _, row in ipairs(rows) do
      decide(row)
      place_justification(row, context)
    end
    if old then return translate(rows, old, context) end
    return rows, ""
  end,
}
