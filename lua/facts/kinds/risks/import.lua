-- Risk registers: one row often holds the risk, its scores of several days, and what is done about it.
local lists = require "base.lists"
local levels = require "command.import.levels"
local words = require "command.import.words"

local FACTORS = { likelihood = true, impact = true, threat = true, vulnerability = true }
local VALUES = { confidentiality = true, integrity = true, availability = true }
local IN_WORDS = { threat = "threat_words", vulnerability = "vulnerability_words", impact = "consequence",
  likelihood = "grounds.likelihood" }
local LONG = 24 -- letters of a text that is no name of a step

-- How many texts of COLUMN are numbers in some form, how many are long.
local function look_at(column)
  local numbers, long = 0, 0
  for _, text in ipairs(column.texts) do
    if not levels.is_word(text) then numbers = numbers + 1 end
    if utf8.len(text) and utf8.len(text) > LONG then long = long + 1 end
  end
  return numbers, long, #column.texts
end

local function index_by_name(columns)
  local found = {}
  for _, column in ipairs(columns) do
    if column.to then found[column.to] = column end
  end
  return found
end

local function is_step(column, context, factor)
  local index = context.names.scale(factor).index
  for _, text in ipairs(column.texts) do
    if words.find(index, text) ~= nil then return true end
  end
  return levels.families(column.texts) >= 2
end

-- A factor whose cells are sentences is said in words, and a title of numbers is a score.
local function by_contents(column, context)
  local numbers, long, all = look_at(column)
  if all == 0 or column.fixed then return end
  if column.to == "title" and numbers == all then column.to = false end
  local text = IN_WORDS[column.to]
  if not text or numbers * 2 > all then return end
  if long * 2 > all or not is_step(column, context, column.to) and (column.to == "threat" or column.to == "vulnerability") then
    column.to = text
  end
end

-- Factors that the method of a project does not have.
local FOREIGN = { matrix = lists.set_of_words("confidentiality integrity availability threat vulnerability"),
  ["value-threat-vulnerability"] = lists.set_of_words("likelihood impact") }
local METHODS = { matrix = "a matrix", ["value-threat-vulnerability"] = "of asset value, threat and vulnerability" }

-- C, I, A and L in one sheet: the last is the likelihood; I beside L, without the others, the impact. Factors that the
-- method of the project does not have are notes.
local function letters(columns, context)
  local by, kind = index_by_name(columns), context.names.method().kind
  local i = by.integrity
  if i and words.key(i.heading) == "i" and not by.confidentiality and not by.availability then i.to = by.impact and i.to or "impact" end
  for _, column in ipairs(columns) do
    local factor = type(column.to) == "string" and column.to:match("([^.]+)$")
    if factor and FOREIGN[kind] and FOREIGN[kind][factor] and not column.to:find("^grounds") and not column.to:find("^treatment") then
      column.to, column.why = "notes", "the method of the project is " .. METHODS[kind]
    end
  end
end

local function adjust(columns, context)
  for _, column in ipairs(columns) do by_contents(column, context) end
  letters(columns, context)
end

-- What the factors of ROW make in PHASE ("", "residual.", "inherent."): every score that a method makes of them.
local function scores(row, phase)
  local function factor(name)
    local map, field = (phase .. name):match("^(%a+)%.(%a+)$")
    local value = map and (row.value[map] or {})[field] or not map and row.value[name]
    return value or phase ~= "" and row.value[name] or nil
  end
  local likelihood, impact = factor("likelihood"), factor("impact")
  local value = math.max(row.value.confidentiality or 0, row.value.integrity or 0, row.value.availability or 0)
  local threat, vulnerability = factor("threat"), factor("vulnerability")
  local out = {}
  if likelihood and impact then
    out = { likelihood * impact, likelihood + impact, math.max(likelihood, impact) }
  end
  if value > 0 and threat and vulnerability then
    out[#out + 1], out[#out + 2] = value * threat * vulnerability, value + threat + vulnerability
  end
  return out
end

local function main_score(row, phase, context)
  local list, at = scores(row, phase), ({ product = 1, sum = 2, max = 3 })[context.names.method().combine]
  return #list > 2 and list[at or 1] or list[1]
end

local function band_of(score, context)
  for _, band in ipairs(context.names.method().bands) do
    if band.min and band.max and score >= band.min and score <= band.max then return band end
  end
end

-- Whether TEXT of a computed COLUMN is what the factors of ROW make: true, or false and what they make; nil where
-- nothing can be computed.
local function compare(row, column, text, context)
  local phase = column.before or ""
  local list = scores(row, phase)
  if #list == 0 or phase ~= "" and not (row.value[phase:gsub("%.", "")]) then return nil end
  local number = tonumber((words.plain(text):gsub("%.0+$", "")))
  if number then
    for _, score in ipairs(list) do
      if score == number then return true end
    end
    return false, tostring(main_score(row, phase, context))
  end
  local band = band_of(main_score(row, phase, context), context)
  for _, name in ipairs(band and band.names or {}) do
    if words.key(name) == words.key(text) then return true end
  end
  if band and words.key(text) == "" then return nil end
  return nil
end

-- "CIA", C・I・A and "Confidentiality and Integrity" as their parts.
local function split_affects(text)
  local plain = words.plain(text)
  if plain:find("^[CIAcia]+$") and #plain <= 3 then
    local items = {}
    for letter in plain:gmatch("%a") do items[#items + 1] = letter end
    return items
  end
  return words.split((plain:gsub("・", ","):gsub("%s+and%s+", ","):gsub("%s+und%s+", ","):gsub("%s*&%s*", ","):gsub("及び", ","):gsub("%+", ",")
    :gsub("^([CIA])%s+([CIA])", "%1,%2"):gsub("([CIA])%s+([CIA])$", "%1,%2")))
end

local function read_affects(text)
  local plain = words.plain(text):lower()
  if plain == "all" or plain == "alle" or plain == "全て" or plain == "すべて" then
    return { value = { "confidentiality", "integrity", "availability" } }
  end
  if plain == "none" or plain == "keine" or plain == "なし" then return { nothing = true } end
end

local function read_controls(text, _, context)
  if words.is_nothing(text) or words.is_open(text) then return nil end
  local found, rest = context.controls_in(text)
  if #found > 0 then return { value = found, rest = rest } end
  return { refused = "ids of controls, such as A.5.1", quiet = true }
end

-- An option, or words behind one ("Transfer to the insurer"), or what is done, in a column of both.
local function read_option(text, column, context, cells)
  if words.is_nothing(text) or words.is_open(text) then return nil end
  local read = cells.by_index(context.values["treatment.option"], text, true)
  if not read then return { value = text, to = "treatment.action" } end
  column.keeps_rest = true
  return read
end

return {
  columns = {
    id = { "risk id", "risk no", "risk number", "risk ref", "risk reference", "リスクID", "リスク番号", "リスクno", "管理番号", "risiko id",
      "risikonummer", "risiko nr", "r-nr" },
    title = { "risk", "risk title", "risk name", "risk event", "name", "title", "リスク", "リスク名", "リスク名称", "件名", "リスク項目",
      "想定リスク", "リスク事象", "risiko", "risikobezeichnung", "bezeichnung", "risikoname", "titel", "gefährdung", "risikoereignis",
      "ereignis" },
    description = { "risk description", "description", "scenario", "risk scenario", "details", "risk statement", "リスクの内容", "リスク内容",
      "内容", "説明", "リスクシナリオ", "リスクの説明", "リスク詳細", "risikobeschreibung", "beschreibung", "beschreibung des risikos",
      "risikoszenario", "szenario", "schadensszenario", "gefährdungsszenario" },
    asset = { "asset", "asset name", "assets", "information asset", "affected asset", "affected assets", "asset at risk", "情報資産", "資産",
      "資産名", "対象資産", "情報資産名", "関連資産", "wert", "werte", "zielobjekt", "zielobjekte", "betroffene werte", "betroffener wert",
      "betroffenes asset", "betroffene assets", "informationswert" },
    cause = { "cause", "causes", "threat source", "threat and vulnerability", "threat/vulnerability", "threat / vulnerability", "root cause",
      "原因", "脅威と脆弱性", "要因", "脅威/脆弱性", "脅威・脆弱性", "ursache", "ursachen", "risikoursache", "gefahrenquelle",
      "bedrohung und schwachstelle", "bedrohung/schwachstelle" },
    consequence = { "consequence", "consequences", "impact description", "effect", "potential impact", "potential consequences", "possible consequences", "影響の内容", "影響内容", "結果",
      "想定被害", "起こりうる結果", "被害", "folge", "folgen", "konsequenz", "konsequenzen", "mögliche folgen", "schaden",
      "möglicher schaden", "schadensbeschreibung", "auswirkungsbeschreibung", "beschreibung der auswirkung" },
    category = { "category", "risk category", "risk type", "type", "カテゴリ", "カテゴリー", "リスク分類", "リスク区分", "分類", "区分", "種別",
      "kategorie", "risikokategorie", "risikoart", "risikoklasse" },
    threat_words = { "threat description", "脅威の内容", "bedrohungsbeschreibung", "beschreibung der bedrohung" },
    vulnerability_words = { "vulnerability description", "weakness", "脆弱性の内容", "schwachstellenbeschreibung",
      "beschreibung der schwachstelle" },
    position = { "cloud position", "クラウドでの立場", "立場" },
    assessment = { "assessment id", "アセスメント番号" },
    affects = { "cia", "c/i/a", "security property", "affected properties", "cia impact", "影響区分", "機密性完全性可用性", "影響する特性",
      "schutzziel", "schutzziele", "grundwert", "grundwerte", "betroffene schutzziele", "betroffenes schutzziel" },
    owner = { "risk owner", "owner", "responsible", "responsible role", "responsible person", "リスク所有者", "所有者", "リスクオーナー", "責任者", "担当", "担当者", "リスク管理責任者",
      "担当部署", "risikoeigentümer", "risikoeigner", "risikoverantwortlicher", "risikoverantwortliche", "verantwortlich",
      "verantwortlicher", "verantwortliche", "verantwortliche person", "verantwortliche stelle", "eigentümer", "zuständig" },
    identified = { "date identified", "identified on", "identified", "date", "raised", "date raised", "特定日", "登録日", "起票日", "識別日",
      "erfasst am", "erfassungsdatum", "identifiziert am", "festgestellt am", "datum", "bewertungsdatum", "datum der bewertung",
      "datum der erfassung", "aufgenommen am" },
    likelihood = { "likelihood", "probability", "l", "likelihood score", "発生可能性", "発生頻度", "起こりやすさ", "可能性", "発生確率", "頻度",
      "likelihood (1-5)", "eintrittswahrscheinlichkeit", "eintrittshäufigkeit", "wahrscheinlichkeit", "häufigkeit", "ew" },
    impact = { "impact", "severity", "impact score", "影響度", "影響", "影響の大きさ", "重大性", "impact (1-5)", "影響度合い", "auswirkung",
      "auswirkungen", "schadenshöhe", "schadenhöhe", "schadensausmaß", "schadensschwere", "ausmaß", "schweregrad",
      "schadensauswirkung" },
    confidentiality = { "c", "機密性", "vertraulichkeit" },
    integrity = { "i", "完全性", "integrität" },
    availability = { "a", "可用性", "verfügbarkeit" },
    threat = { "threat", "threats", "threat level", "threat value", "脅威", "脅威レベル", "脅威値", "bedrohung", "bedrohungen",
      "bedrohungsniveau" },
    vulnerability = { "vulnerability", "vulnerabilities", "vulnerability level", "vulnerability value", "脆弱性", "脆弱性レベル", "脆弱性値",
      "schwachstelle", "schwachstellen", "verwundbarkeit", "schwachstellenniveau" },
    ["grounds.likelihood"] = { "likelihood rationale", "grounds of the likelihood", "発生可能性の根拠",
      "begründung der eintrittswahrscheinlichkeit", "begründung eintrittswahrscheinlichkeit" },
    ["grounds.impact"] = { "impact rationale", "grounds of the impact", "影響度の根拠", "begründung der auswirkung",
      "begründung auswirkung", "begründung der schadenshöhe" },
    existing_controls = { "existing controls", "existing control", "current controls", "controls in place", "existing measures", "既存の管理策",
      "既存管理策", "実施済みの管理策", "現在の対策", "既存対策", "現状の対策", "現行の管理策", "実施済み対策", "bestehende maßnahmen", "vorhandene maßnahmen",
      "umgesetzte maßnahmen", "bereits umgesetzte maßnahmen", "bestehende kontrollen" },
    ["treatment.id"] = { "treatment id", "対応番号", "対応id", "maßnahmennummer", "maßnahmen id", "maßnahme id", "maßnahmen nr" },
    ["treatment.option"] = { "treatment", "treatment option", "risk treatment", "risk treatment option", "risk response", "response", "treatment decision",
      "treatment strategy", "strategy", "treatment type", "decision", "対応方針", "リスク対応", "リスク対応の選択", "リスク対応の種類", "リスク対応方針", "対応区分", "リスク対応の選択肢",
      "対応の選択肢", "対応方法", "リスク対応方法", "behandlungsoption", "risikobehandlungsoption", "risikobehandlung", "behandlung",
      "risikostrategie", "strategie", "behandlungsstrategie", "behandlungsart", "umgang mit dem risiko" },
    ["treatment.action"] = { "treatment plan", "risk treatment plan", "mitigation", "mitigation plan", "mitigations", "action", "actions",
      "action plan", "treatment action", "mitigating actions", "mitigating controls", "planned controls", "proposed controls", "additional controls",
      "planned treatment", "measures", "countermeasures", "対応策", "対策", "対応内容", "対応計画", "リスク対応計画", "追加対策", "管理策の内容",
      "今後の対策", "対策内容", "実施する対策", "処置", "maßnahme", "maßnahmen", "geplante maßnahme", "geplante maßnahmen",
      "maßnahmenbeschreibung", "gegenmaßnahme", "gegenmaßnahmen", "behandlungsplan", "risikobehandlungsplan",
      "zusätzliche maßnahmen", "weitere maßnahmen", "behandlungsmaßnahme", "behandlungsmaßnahmen" },
    ["treatment.controls"] = { "control", "controls", "annex a", "annex a control", "annex a controls", "control reference", "iso controls",
      "iso 27001 control", "iso 27001 controls", "related controls", "linked controls", "mapped controls", "applicable controls", "適用管理策", "管理策", "附属書a", "附属書aの管理策", "関連管理策", "対応管理策",
      "管理策番号", "anhang a", "maßnahmen aus anhang a", "maßnahmen nach anhang a", "referenzmaßnahme", "referenzmaßnahmen",
      "bezug anhang a" },
    ["treatment.owner"] = { "action owner", "treatment owner", "mitigation owner", "assigned to", "対応責任者", "対応担当", "対応担当者", "対策担当",
      "対策担当者", "実施責任者", "実施担当", "maßnahmenverantwortlicher", "maßnahmenverantwortliche", "verantwortlich für die maßnahme",
      "verantwortlich für maßnahme", "umsetzungsverantwortlicher", "verantwortlich für die umsetzung",
      "verantwortlich für umsetzung", "umsetzung durch" },
    ["treatment.due"] = { "due date", "due", "target date", "deadline", "planned date", "completion date", "期限", "対応期限", "完了予定日",
      "予定日", "実施期限", "対応予定日", "完了予定", "完了期限", "frist", "termin", "fällig", "fällig am", "fälligkeit", "fälligkeitsdatum",
      "umsetzung bis", "umzusetzen bis", "zieltermin", "zieldatum", "umsetzungstermin", "umsetzungsfrist", "bis wann" },
    ["treatment.status"] = { "status", "state", "treatment status", "progress", "action status", "implementation status", "状況", "状態",
      "ステータス", "対応状況", "進捗", "進捗状況", "実施状況", "umsetzungsstatus", "maßnahmenstatus", "status der maßnahme", "umsetzungsstand",
      "bearbeitungsstand", "bearbeitungsstatus", "stand", "zustand", "status der umsetzung" },
    ["treatment.done"] = { "date completed", "completed on", "completed", "date closed", "closed on", "完了日", "対応完了日", "実施日",
      "umgesetzt am", "erledigt am", "abgeschlossen am", "abschlussdatum", "abgeschlossen" },
    ["treatment.evidence"] = { "evidence", "証跡", "記録", "エビデンス", "nachweis", "nachweise" },
    ["treatment.resources"] = { "resources", "budget", "cost", "資源", "予算", "費用", "ressourcen", "kosten", "aufwand" },
  },
  derived = { "score", "risk score", "risk level", "level", "rating", "risk rating", "risk value", "overall risk", "total", "priority",
    "リスク値", "リスクレベル", "リスク評価", "リスク評価値", "評価値", "リスク値合計", "リスクの大きさ", "評価", "優先度", "inherent risk",
    "residual risk", "residual score", "残留リスク", "残留リスク値", "l x i", "lxi", "risk (l x i)", "risikowert", "risikostufe",
    "risikoniveau", "risikoklassifizierung", "risikobewertung", "risikozahl", "risikopotential", "risikopotenzial",
    "bruttorisiko", "nettorisiko", "restrisiko", "restrisikowert", "gesamtrisiko", "priorität", "risikoeinstufung",
    "risiko (e x a)", "risikohöhe", "risikograd", "rpz" },
  values = {
    affects = { confidentiality = { "c", "機密性", "conf", "vertraulichkeit" }, integrity = { "i", "完全性", "int", "integrität" },
      availability = { "a", "可用性", "avail", "verfügbarkeit" } },
    ["treatment.option"] = {
      modify = { "mitigate", "mitigation", "reduce", "reduction", "treat", "modification", "control", "低減", "リスク低減", "軽減", "修正", "対応",
        "対策", "低減する", "mindern", "minderung", "reduzieren", "reduktion", "reduzierung", "vermindern", "verminderung",
        "verringern", "behandeln", "risikoreduktion", "risikominderung", "risikoreduzierung" },
      retain = { "accept", "accepted", "acceptance", "retention", "tolerate", "受容", "リスク受容", "保有", "リスク保有", "許容", "容認",
        "akzeptieren", "akzeptanz", "tragen", "risikoakzeptanz", "akzeptiert", "übernehmen", "risikoübernahme", "selbst tragen" },
      share = { "transfer", "transferred", "sharing", "insure", "移転", "リスク移転", "共有", "リスク共有", "転嫁", "übertragen",
        "transferieren", "verlagern", "teilen", "versichern", "risikotransfer", "übertragung", "risikoübertragung",
        "verlagerung" },
      avoid = { "avoidance", "terminate", "eliminate", "回避", "リスク回避", "vermeiden", "vermeidung", "risikovermeidung" } },
    ["treatment.status"] = {
      planned = { "open", "not started", "to do", "todo", "new", "pending", "scheduled", "未着手", "未実施", "未対応", "計画", "計画中", "予定", "計画済み",
        "オープン", "検討中", "offen", "geplant", "nicht begonnen", "ausstehend", "neu", "noch nicht begonnen", "nicht umgesetzt",
        "zu erledigen" },
      ["in-progress"] = { "in progress", "ongoing", "wip", "started", "partial", "partially implemented", "underway", "under way", "対応中", "実施中",
        "進行中", "一部実施", "継続中", "着手", "in umsetzung", "in bearbeitung", "in arbeit", "begonnen", "laufend", "läuft", "teilweise",
        "teilweise umgesetzt", "gestartet" },
      done = { "closed", "completed", "complete", "implemented", "finished", "resolved", "完了", "対応済", "対応済み", "実施済", "実施済み", "済", "クローズ",
        "終了", "umgesetzt", "abgeschlossen", "erledigt", "fertig", "geschlossen", "implementiert", "vollständig umgesetzt",
        "fertiggestellt" } },
  },
  phases = FACTORS, phased_names = { i = "impact", p = "likelihood" }, scaled = VALUES,
  split = { affects = split_affects },
  read = { affects = read_affects, ["treatment.option"] = read_option, existing_controls = read_controls, ["treatment.controls"] = read_controls },
  companion = { prefix = "treatment", register = "treatments", parent = "risk" },
  adjust = adjust, compare = compare,
  heading_column = "id",
  fill = { "title" },
  numbered = "R-%02d",
}
