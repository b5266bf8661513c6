-- Statements of applicability. One on the ids of an edition that was superseded becomes rows of the
-- one in force: what took several old controls over is merged, and shown for review.
local days = require "base.days"
local ids = require "command.import.control_ids"
local lists = require "base.lists"
local natural = require "base.natural"
local parted = require "command.import.parted"
local phrase = require "base.phrase"
local words = require "command.import.words"

-- The controls of STANDARD by their ids and by their names elsewhere.
local function index_of(standard)
  local index = lists.by_id(standard.controls)
  for _, control in ipairs(standard.controls) do index[control.name] = control end
  return index
end

-- The superseded editions of STANDARDS, each { id, controls (see index_of), by (the id of the edition in force) }.
local function old_editions(standards)
  local list = {}
  for _, id in ipairs(lists.keys(standards)) do
    local by = standards[id].superseded_by
    if by then list[#list + 1] = { id = id, controls = index_of(standards[id]), by = by } end
  end
  return list
end

local function every_control(context)
  local index = {}
  for _, standard in pairs(context.library.standards) do
    for _, control in ipairs(standard.superseded_by and {} or standard.controls) do index[control.name] = control end
  end
  return index
end

-- Whether ROW says anything of its control.
local function is_decision(row)
  for name in pairs(row.value) do
    if name ~= "id" and name ~= "notes" then return true end
  end
  return false
end

-- A row without the id of a control is a heading, or it is lost where it decides something.
local function report_without_id(row, context)
  local cell = row.cells.id
  if is_decision(row) then
    context.lost(row, "unknown-control", cell and ("'%s' cannot be read as 'id': expected %s: the row is left out"):format(cell.text,
      row.refusals.id or "one") or "the row names no control and is left out")
    return
  end
  for col = 1, row.record.last do context.fates[row.record[col] or {}] = "told" end
  if cell then context.report("note", cell, "section-heading", "'" .. cell.text .. "' is a heading over the rows below") end
end

-- A row for each control that one of ROWS names.
local function for_each_control(rows, context)
  local out = {}
  for _, row in ipairs(rows) do
    if not row.value.id then report_without_id(row, context) end
    for _, id in ipairs(row.value.id or {}) do
      local value = {}
      for name, content in pairs(row.value) do value[name] = content end
      value.id = id
      out[#out + 1] = { value = value, cells = row.cells, record = row.record, notes = #row.value.id > 1 and { table.unpack(row.notes) } or row.notes,
        raw = row.raw, rests = row.rests }
    end
  end
  return out
end

local function count_known(rows, index, other)
  return #lists.select(rows, function(row)
    return is_decision(row) and index[row.value.id] ~= nil and other[row.value.id] == nil
  end)
end

local SHARE_OF_SLIPS = 0.1 -- so few rows on the ids of another edition are slips, more are another edition

-- The superseded edition that ROWS are on, or nil; second, true where two editions stand in the sheet and nobody said which.
local function edition_of(rows, known, context)
  local best, most = nil, 0
  for _, old in ipairs(old_editions(context.library.standards)) do
    local count = count_known(rows, old.controls, known)
    if count > most then best, most = old, count end
    if old.id == context.answers.edition then return old end
  end
  local in_force = count_known(rows, known, best and best.controls or {})
  if context.answers.edition or most == 0 then return nil end
  local share = math.min(most, in_force) / (most + in_force)
  if share <= SHARE_OF_SLIPS then return most > in_force and best or nil end
  context.ask(rows[1].cells.id, ("%s of this sheet are on ids of %s and %s on ids of %s: which edition is it?"):format(
    phrase.plural(most, "rows"), best.id, phrase.plural(in_force, "rows"), best.by), "edition: " .. best.by)
  return nil, true
end

-- The reasons that TEXT lists ("Law (L-01), Baseline: the law asks for it"), what stands in brackets behind them, and what it says
-- behind its colon; where it lists none, nil, nothing and TEXT.
local function listed_reasons(text, context)
  local function list(part) return context.list("reasons", words.without_brackets((part:gsub("（", "("):gsub("）", ")")))) end
  local head, own = text, nil
  local reasons, whole = list(text)
  local from, to = text:find(":", 1, true)
  if not from then from, to = text:find("：", 1, true) end
  if not whole and from then
    head, own = text:sub(1, from - 1), words.trim(text:sub(to + 1))
    reasons, whole = list(head)
  end
  if not whole then return nil, {}, text end
  local ids = {}
  for inside in head:gsub("（", "("):gsub("）", ")"):gmatch("%((.-)%)") do ids = lists.union { ids, words.split(inside) } end
  return reasons, ids, own ~= "" and own or nil
end

local SOURCES = { risks = "risk", requirements = "legal requirement" } -- what the ids beside reasons are

-- Enters IDS, those that stand beside reasons, into VALUE; whether each is one of the project.
local function place_ids(value, ids, context)
  local all = true
  for _, id in ipairs(ids) do
    local found = false
    for field, entity in pairs(SOURCES) do
      local known = context.names.entities(entity)[words.key(id)]
      if known then
        value[field], found = lists.union { value[field] or {}, { known } }, true
      end
    end
    all = all and found
  end
  return all
end

-- What a justification says depends on the decision: why a control is left out, or why it is in; in the words of
-- the reasons that there are, or in its own.
local function place_justification(row, context)
  local value = row.value
  local text = value.justification
  value.justification = nil
  if not text then return end
  if value.applicable == false then
    if value.exclusion_reason and parted.plain(value.exclusion_reason) ~= parted.plain(text) then
      parted.keep(row, "justification", text, context)
    else
      value.exclusion_reason = text
    end
    return
  end
  if type(text) == "table" then
    value.justification = text
    return
  end
  local reasons, ids, own = listed_reasons(text, context)
  value.reasons = value.reasons or reasons
  value.justification = own
  if not place_ids(value, ids, context) then parted.keep(row, "justification", text, context) end
end

-- Reasons of a control that is left out, or an exclusion reason of one that is in, stand in the wrong column.
local function move_reasons(row, context)
  local value = row.value
  if value.applicable == false or not value.exclusion_reason then return end
  context.finding(parted.cell(row, "exclusion_reason"), "reason-of-applicable", "the control applies and has a reason for its "
    .. "exclusion, which is kept as its justification: look at the row")
  if value.justification then
    parted.keep(row, "exclusion_reason", value.exclusion_reason, context)
  else
    value.justification = value.exclusion_reason
  end
  value.exclusion_reason = nil
end

-- "Not implemented" is planned where an action or a day says so.
local function settle_status(row, context)
  local value = row.value
  if value.status ~= "not" then return end
  if value.applicable == nil then value.applicable = true end
  value.status = (value.action or value.due) and "planned" or nil
  if not value.status then context.note(row, row.cells.status, row.cells.status.text) end
end

-- A status may say that the control is excluded, and any other that it is not.
local function decide(row, context)
  local value = row.value
  if value.status == "excluded" then
    value.status = nil
    if value.applicable == true then
      context.finding(row.cells.status, "status-differs", "the status says that the control does not apply, another "
        .. "column that it does: look at the row")
      context.note(row, row.cells.status, row.cells.status.text)
    else
      value.applicable = false
    end
  end
  settle_status(row, context)
  if value.applicable == nil and value.status then value.applicable = true end
  if value.due and (value.status == "implemented" or value.applicable == false) then -- the day on which it was
    context.note(row, row.cells.due, row.cells.due.text)
    value.due = nil
  end
  if value.applicable == false and value.status then
    context.note(row, row.cells.status, row.cells.status.text)
    value.status = nil
  end
  for field, text in pairs(row.rests or {}) do
    if field == "applicable" and value.applicable == false and not value.exclusion_reason then
      value.exclusion_reason = text
    elseif field == "applicable" and value.applicable and not value.justification then
      value.justification = text
    else
      context.note(row, row.cells[field], text)
    end
  end
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
  local texts = {}
  for _, row in ipairs(sources) do texts[#texts + 1] = row.value[key] end
  return parted.join(texts, "; ")
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
  local notes = {}
  for _, row in ipairs(sources) do
    for _, note in ipairs(row.notes) do notes[#notes + 1] = note end
  end
  local value = { id = id, applicable = is_applicable(sources), status = merged_status(sources),
    reasons = merged_list(sources, "reasons"), due = latest(sources) }
  for _, row in ipairs(sources) do value.owner = value.owner or row.value.owner end
  for _, key in ipairs { "action", "evidence", "implementation", "justification" } do
    value[key] = merged_text(sources, key)
  end
  if value.applicable == false then
    value.exclusion_reason = merged_text(sources, "exclusion_reason")
  end
  return { value = value, cells = sources[1].cells, notes = notes, record = sources[1].record }
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

-- An objective above the controls of 2013 (A.9.1), or a row that says nothing but its number.
local function is_heading(row, old)
  return not is_decision(row) or old and row.value.id:find("^A%.%d+%.%d+$") ~= nil
end

-- The rows that name a control of KNOWN; another one is an error at its cell unless it is a heading.
local function known_rows(rows, known, old, context)
  local out = {}
  for _, row in ipairs(rows) do
    local id = row.value.id
    if known[id] and not (old and is_heading(row, nil)) then
      out[#out + 1] = row
    elseif known[id] == nil and not is_heading(row, old) then
      context.lost(row, "unknown-control", "'" .. id .. "' is no control of "
        .. (old and old.id or "the standards in force") .. ": the row is left out")
    end
  end
  return out
end

-- The decision of a row in one text, to be compared.
local function decision_of(row)
  local parts = {}
  for _, name in ipairs { "applicable", "status", "exclusion_reason" } do
    parts[#parts + 1] = tostring(parted.plain(row.value[name]))
  end
  return table.concat(parts, "|")
end

-- Why ID may stand twice: a workbook shows 5.10 as 5.1.
local function explanation(id, known, seen)
  local with_zero = id .. "0"
  if not (known[with_zero] and not seen[with_zero]) then return "" end
  return ("; a spreadsheet writes %s for %s: set the column to text, and write %s in the right row"):format(
    id:gsub("^A%.", ""), with_zero:gsub("^A%.", ""), with_zero)
end

-- ROWS with each control once; one that stands twice with two decisions is an error.
local function once(rows, known, context)
  local seen, out = {}, {}
  for _, row in ipairs(rows) do seen[row.value.id] = true end
  local first = {}
  for _, row in ipairs(rows) do
    local id = row.value.id
    local before = first[id]
    local why = before and row.raw and before.raw and explanation(id, known, seen) or ""
    if not before then
      first[id], out[#out + 1] = row, row
    elseif before.record == row.record then
      before = nil -- named twice in one cell
    elseif why ~= "" or decision_of(before) ~= decision_of(row) then
      context.fail(row.cells.id, "control-twice", ("%s stands twice%s, here and in row %d%s"):format(id,
        decision_of(before) ~= decision_of(row) and " with two decisions" or "", before.record.line,
        why ~= "" and why or explanation(id, known, seen)))
    else
      for name, content in pairs(row.value) do
        if before.value[name] == nil then
          before.value[name] = content
        elseif parted.is_text(content) and parted.plain(before.value[name]) ~= parted.plain(content) then
          parted.keep({ cells = row.cells, notes = before.notes }, name, content, context)
        end
      end
    end
  end
  return out
end

local CIRCLES = { ["○"] = true, ["〇"] = true, ["◯"] = true, ["●"] = true, ["⭕"] = true, ["✓"] = true, ["✔"] = true,
  ["レ"] = true }

-- Which marks the texts of COLUMN are.
local function marks_of(column)
  if column.marks then return column.marks end
  column.marks = {}
  for _, text in ipairs(column.texts) do
    local plain = words.plain(text):upper()
    column.marks[plain] = true
    if CIRCLES[plain] then column.marks.circle = true end
  end
  return column.marks
end

local function has_reason(context)
  return context.texts.exclusion_reason or context.texts.justification
end

-- X never decides alone, nor O beside it: a legend does, or circles elsewhere and a reason here.
local function read_applicable(text, column, context, cells)
  local plain = words.plain(text):upper()
  local meaning = context.legend[plain]
  if meaning and cells.by_index(context.values.applicable, meaning) then
    local read = cells.by_index(context.values.applicable, meaning)
    return { value = read.value == "yes" }
  end
  local marks = marks_of(column)
  if plain == "X" and marks.circle and has_reason(context) then return { value = false } end
  local open = plain == "X" or plain == "△" or plain == "P" or plain == "O" and marks.X
  if open then return { ask = "yes, no" } end
  if plain == "O" then return { value = true } end
  if plain == "N/A" or plain == "NA" or plain == "N.A." then return { value = false } end
end

local FEW = { I = "implemented", PI = "partial", P = "partial", NI = "not", N = "not" }

-- Letters mean a status where two of them occur together.
local function read_letter(plain, marks)
  if plain == "PI" or plain == "NI" then return FEW[plain] end
  local pairs_ = { { "I", "PI", "NI" }, { "I", "P", "N" } }
  for _, set in ipairs(pairs_) do
    local count = 0
    for _, letter in ipairs(set) do count = count + (marks[letter] and 1 or 0) end
    if count >= 2 and lists.contains(set, plain) then return FEW[plain] end
  end
end

local function read_share(plain)
  local number = tonumber(plain:match("^(%d+%.?%d*)%s*%%$"))
  if not number or number > 100 then return nil end
  return number == 100 and "implemented" or number == 0 and "not" or "partial"
end

local function read_status(text, column, context, cells)
  local plain = words.plain(text):upper()
  local meaning = context.legend[plain]
  local known = meaning and cells.by_index(context.values.status, meaning)
  if known then return known end
  local marks = marks_of(column)
  local value = read_letter(plain, marks) or read_share(plain)
  if value then return { value = value } end
  if plain == "実施中" then return { ask = "implemented (in operation), partial (being introduced)" } end
  if plain == "△" and marks.circle and (marks["×"] or marks["✕"]) then return { value = "partial" } end
  if plain == "△" or plain == "X" or plain == "P" then return { ask = "implemented, partial, planned" } end
  if plain == "N/A" or plain == "NA" or plain == "N.A." then return { value = "excluded" } end
end

-- The title beside an id, and the one in a column of titles, are compared with the standard's.
local function compare(row, _, text, context)
  for _, id in ipairs(type(row.value.id) == "table" and row.value.id or {}) do
    for _, title in ipairs(context.titles_of(id)) do
      local have, want = words.key(text), words.key(title)
      if have == want or #have >= 6 and (want:find(have, 1, true) or have:find(want, 1, true)) then return true end
      local found = ids.read(text, context.prefixes)
      if found and found.ids[1] == id and (not found.rest or words.key(found.rest) == want) then return true end
    end
  end
end

local function read_id(text, _, context)
  if words.is_nothing(text) then return nil end
  local found, why = ids.read(text, context.prefixes), nil
  local named = not found and context.control_titled(text)
  if named then return { value = { named } } end
  local plain = words.plain(text)
  if not found and context.any_control(plain) then return { value = { plain } } end
  if not found then
    if days.read(text) or plain:find("^%d+月%d+日$") or plain:find("^%d%d?%-%a%a%a$") then
      why = "the id of a control; a spreadsheet made a day of it"
    end
    return { refused = why or "the id of a control, such as A.5.1", later = true }
  end
  return { value = found.ids, title = found.rest, raw = found.bare }
end

-- A mark in a column of one reason, whose heading (or what the legend says of it) names the reason.
local function read_reason(text, column, context)
  if not column.sub or words.is_nothing(text) then return nil end
  local reason = words.find(context.values.reasons, context.legend[words.plain(column.sub):upper()] or column.sub)
    or words.find(context.values.reasons, column.sub)
  local plain = words.plain(text):upper()
  local is_mark = CIRCLES[plain] or plain == "X" or plain == "Y" or plain == "YES" or plain == "1" or plain == "✅" or plain == "O"
  if reason and is_mark then return { value = { reason } } end
  if plain == "N" or plain == "NO" or plain == "0" or plain == "×" then return { nothing = true } end
  return { refused = "a mark below one of the reasons risk, law, contract, baseline" }
end

-- The column in which most cells hold an id is that of the ids, whatever it is called.
local function adjust(columns, context)
  local best, most
  for _, column in ipairs(columns) do
    local count = 0
    for _, text in ipairs(column.texts) do
      local found = ids.read(text, context.prefixes)
      if found and context.any_control(found.ids[1]) or context.any_control(words.plain(text)) or context.control_titled(text) then count = count + 1 end
    end
    local fits = column.to == "id" or column.to == nil or column.to == false or column.to == "notes"
    if fits and count > 0 and count > (most or 0) then best, most = column, count end
  end
  for _, column in ipairs(columns) do
    if best and column.to == "id" and column ~= best and not column.fixed then column.to = false end
    if column.to == "applicable" or column.to == "status" then column.keeps_rest = true end
  end
  if best and not best.fixed then best.to, best.sure = "id", 1 end
end

-- Whatever the sheet calls them, the rows are decisions on controls of one edition, each once.
local function finish(rows, context)
  local known = every_control(context)
  rows = for_each_control(rows, context)
  local old, open = edition_of(rows, known, context)
  if open then return rows, "" end
  rows = known_rows(rows, old and old.controls or known, old, context)
  for _, row in ipairs(rows) do
    decide(row, context)
    place_justification(row, context)
    move_reasons(row, context)
  end
  if old then return translate(rows, old, context) end
  return once(rows, known, context), ""
end

return {
  columns = {
    id = { "control id", "control no", "control no.", "control number", "control ref", "control reference", "annex a",
      "annex a control", "annex a ref", "clause", "iso 27001", "iso 27001 control", "a.no", "管理策番号", "附属書a", "附属書a番号",
      "附属書a管理策", "箇条", "管理策id", "管理策no", "anhang a", "anhang a nr", "anhang a referenz", "maßnahmennummer", "maßnahmen nr",
      "maßnahmen id", "control nr", "kontroll id", "norm referenz", "normreferenz", "abschnitt", "referenzmaßnahme", "kapitel" },
    applicable = { "applicability", "applicable yes no", "applicable (y/n)", "applicable?", "is applicable", "applied",
      "included", "include", "in scope", "selected", "適用", "適用の有無", "適用有無", "適用可否", "適用状況", "採否", "適用/適用除外",
      "適用/非適用", "適用/除外", "適用・適用除外", "適用・除外", "適用要否", "適用区分", "anwendbar", "anwendbarkeit", "anwendbar ja/nein",
      "anwendbar (ja/nein)", "anwendbar j/n", "zutreffend", "trifft zu", "im geltungsbereich", "gilt", "ausgewählt" },
    status = { "implementation status", "implemented", "implementation", "state", "progress", "current status",
      "implementation state", "実施状況", "実施状態", "状況", "実施", "導入状況", "ステータス", "対応状況", "整備状況", "umsetzungsstatus", "umsetzung",
      "umgesetzt", "umsetzungsstand", "umsetzungsgrad", "implementierungsstatus", "stand", "stand der umsetzung",
      "status der umsetzung", "implementiert" },
    justification = { "reason for inclusion", "justification for inclusion", "reasons for selection", "reason for selection",
      "適用理由", "適用の理由", "採用理由", "採用の理由", "管理策採用の理由", "reason", "justification", "rationale", "reason for selection or exclusion", "justification for selection",
      "justification for inclusion or exclusion", "justification for inclusion/exclusion", "reason for inclusion/exclusion",
      "justification for inclusion / exclusion", "理由", "採否理由", "採否の理由", "適用/適用除外の理由", "適用/除外の理由", "適用・除外の理由",
      "適用・適用除外の理由", "適用又は適用除外の理由", "選択理由", "採用/不採用の理由", "適用可否の理由", "begründung", "begründung für aufnahme",
      "begründung für die aufnahme", "begründung der auswahl", "begründung für auswahl", "begründung der anwendbarkeit",
      "begründung für anwendbarkeit", "begründung für einschluss", "begründung für aufnahme oder ausschluss",
      "begründung der aufnahme", "begründung für auswahl/ausschluss", "begründung der auswahl oder des ausschlusses",
      "begründung für ein- oder ausschluss", "grund" },
    reasons = { "reasons for inclusion" },
    exclusion_reason = { "reason for exclusion", "justification for exclusion", "exclusion justification", "exclusion reason",
      "reason for non-applicability", "justification if excluded", "除外理由", "除外の理由", "適用除外の理由", "適用除外理由", "不採用理由",
      "適用しない理由", "除外した理由", "begründung für ausschluss", "begründung für den ausschluss", "begründung des ausschlusses",
      "ausschlussgrund", "ausschlussbegründung", "begründung der nichtanwendbarkeit", "begründung für nichtanwendbarkeit",
      "begründung bei ausschluss", "begründung falls nicht anwendbar", "grund für ausschluss", "grund des ausschlusses" },
    risks = { "risks", "risk", "risk id", "risk ids", "related risks", "linked risks", "リスク", "リスクid", "関連リスク", "対応リスク",
      "リスク番号", "risiko", "risiken", "risiko id", "zugehörige risiken", "verknüpfte risiken" },
    owner = { "control owner", "responsible", "responsible role", "responsible person", "responsibility", "accountable", "責任者", "管理責任者", "担当", "担当者", "所管", "担当部署",
      "主管", "管理策所有者", "verantwortlich", "verantwortlicher", "verantwortliche", "verantwortliche stelle",
      "maßnahmenverantwortlicher", "zuständig", "eigentümer", "verantwortliche person", "zuständigkeit" },
    due = { "due date", "target date", "deadline", "planned date", "completion date", "implementation date", "期限", "完了予定日",
      "完了予定", "予定日", "実施予定", "実施予定日", "導入予定", "対応期限", "frist", "termin", "fällig am", "umsetzung bis", "umzusetzen bis",
      "zieltermin", "zieldatum", "geplant bis", "umsetzungstermin", "fälligkeit", "geplante umsetzung", "umsetzungsdatum" },
    action = { "action plan", "action", "actions", "next steps", "to do", "処置", "対応", "対応内容", "今後の対応", "残課題", "課題",
      "offene maßnahmen", "nächste schritte", "offene punkte", "handlungsbedarf", "geplante maßnahmen", "geplante maßnahme",
      "weitere schritte" },
    implementation = { "implementation description", "how implemented", "implementation method", "implementation details",
      "description of implementation", "method of implementation", "comments", "comment", "remarks", "実施内容", "実施方法", "対策内容",
      "実装内容", "実施事項", "対応方法", "実現方法", "beschreibung der umsetzung", "umsetzungsbeschreibung", "art der umsetzung",
      "umsetzung im unternehmen", "wie umgesetzt", "umsetzungsdetails", "realisierung", "umsetzungshinweise" },
    policy = { "policy", "policies", "related policy", "方針", "方針文書", "関連規程", "richtlinie", "richtlinien", "leitlinie",
      "zugehörige richtlinie" },
    evidence = { "evidence", "document", "documents", "documentation", "references", "related documents", "supporting documents",
      "文書", "関連文書", "規程", "根拠文書", "証跡", "記録", "エビデンス", "関連する文書", "参照文書", "nachweis", "nachweise", "dokument", "dokumente",
      "referenzdokument", "referenzdokumente", "mitgeltende dokumente", "dokumentation", "referenz dokument", "verweis",
      "verweise", "nachweisdokumente", "zugehörige dokumente" },
  },
  derived = { "control", "control title", "control name", "controls", "title", "name", "control objective", "annex a control title",
    "control description", "description", "theme", "section", "category", "domain", "管理策", "管理策名", "管理策名称", "管理策の名称",
    "管理目的", "表題", "分類", "テーマ", "区分", "管理策の内容", "項目", "項目名", "maßnahme", "maßnahmen", "maßnahmenbezeichnung", "maßnahmentitel",
    "bezeichnung", "titel", "bezeichnung der maßnahme", "beschreibung", "thema", "kategorie", "bereich", "maßnahmenziel",
    "control bezeichnung", "control titel", "titel der maßnahme", "überschrift", "kontrolle" },
  values = {
    applicable = {
      yes = { "y", "true", "applicable", "included", "include", "in scope", "applied", "selected", "1", "✓", "✔", "✅", "☑", "○", "〇", "◯",
        "⭕", "●", "◎", "レ", "適用", "適用する", "有", "有り", "あり", "要", "対象", "採用", "該当", "該当する", "する", "はい", "ja", "j", "anwendbar",
        "zutreffend", "trifft zu", "eingeschlossen", "ausgewählt", "relevant" },
      no = { "n", "false", "not applicable", "n/a", "na", "excluded", "exclude", "not included", "out of scope", "not selected", "0", "×",
        "✕", "✖", "✗", "✘", "❌", "☒", "適用除外", "適用しない", "除外", "無", "無し", "なし", "不要", "不採用", "非適用", "適用外", "対象外", "しない",
        "非該当", "該当なし", "該当しない", "いいえ", "nein", "nicht anwendbar", "nicht zutreffend", "trifft nicht zu", "ausgeschlossen",
        "entfällt", "nicht relevant", "nicht ausgewählt", "entbehrlich" } },
    status = {
      implemented = { "fully implemented", "complete", "completed", "done", "in place", "yes", "existing", "effective", "active", "fully",
        "implemented and operating", "operational", "in operation", "operating", "live", "closed", "✅", "✓", "✔", "🟢", "○", "〇", "◯", "実施済",
        "実施済み", "実施", "実施している", "運用中", "運用", "完了", "導入済", "導入済み", "対応済", "対応済み", "整備済", "整備済み", "済", "済み", "実装済",
        "実装済み", "適用済", "適用済み", "ja", "j", "umgesetzt", "vollständig umgesetzt", "implementiert", "erledigt", "abgeschlossen",
        "vorhanden", "vollständig", "eingeführt", "vollständig implementiert", "in betrieb" },
      partial = { "partially implemented", "partly implemented", "in progress", "ongoing", "started", "partially", "partly", "wip",
        "being implemented", "under way", "underway", "🟡", "一部実施", "一部", "一部対応", "一部導入", "部分的", "部分実施", "対応中", "進行中", "導入中",
        "整備中", "teilweise", "teilweise umgesetzt", "in umsetzung", "in bearbeitung", "begonnen", "teils",
        "teilweise implementiert", "in arbeit", "laufend" },
      planned = { "to be implemented", "scheduled", "計画中", "計画", "計画済", "計画済み", "予定", "実施予定", "導入予定", "対応予定", "geplant",
        "umsetzung geplant", "in planung", "terminiert" },
      ["not"] = { "not implemented", "not started", "to do", "todo", "open", "no", "none", "missing", "❌", "✗", "×", "✕", "🔴", "未", "未実施", "未対応",
        "未着手", "未整備", "未導入", "未実装", "検討中", "under consideration", "under review", "nein", "nicht umgesetzt", "offen",
        "nicht begonnen", "fehlt", "nicht vorhanden", "noch nicht umgesetzt", "ausstehend", "nicht implementiert" },
      excluded = { "not applicable", "n/a", "na", "exclusion", "excluded", "適用除外", "除外", "対象外", "非適用", "該当なし", "適用外",
        "nicht anwendbar", "entfällt", "entbehrlich", "ausgeschlossen", "nicht relevant", "nicht zutreffend" },
    },
    reasons = {
      risk = { "r", "rr", "ra", "rra", "risk assessment", "risk treatment", "results of risk assessment", "risks", "risk assessment results",
        "リスク", "リスク対応", "リスクアセスメント", "リスクアセスメントの結果", "リスクアセスメント結果", "risiko", "risikobehandlung", "risikobeurteilung",
        "risikoanalyse", "risikobewertung", "ergebnis der risikobeurteilung", "ergebnisse der risikobeurteilung" },
      law = { "l", "lr", "legal", "legal requirement", "legal requirements", "regulation", "regulatory", "law and regulation", "法令",
        "法的要求", "法規制", "法的要求事項", "法令要求", "gesetz", "gesetzlich", "rechtlich", "gesetzliche anforderung",
        "gesetzliche anforderungen", "rechtliche anforderungen", "gesetzliche vorgabe", "gesetzliche vorgaben" },
      contract = { "c", "co", "contractual", "contractual obligation", "contractual obligations", "contract requirement",
        "contractual requirement", "customer requirement", "契約", "契約要求", "契約上の要求", "契約上の義務", "契約上の要求事項", "vertrag",
        "vertraglich", "vertragliche anforderung", "vertragliche anforderungen", "vertragliche verpflichtung",
        "kundenanforderung", "kundenanforderungen" },
      baseline = { "b", "br", "bp", "best practice", "best practices", "business requirement", "business requirements", "br/bp", "good practice",
        "ベースライン", "基準", "事業上の要求", "ベストプラクティス", "事業上の要求事項", "grundschutz", "stand der technik", "geschäftliche anforderung",
        "geschäftliche anforderungen", "bewährte praxis" } },
  },
  read = { id = read_id, applicable = read_applicable, status = read_status, reasons = read_reason },
  marked = { justification = "reasons", reasons = true },
  heading_column = "id", must_have = "id",
  adjust = adjust, compare = compare, finish = finish,
}
