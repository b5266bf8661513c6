-- Inventories of assets.
local words = require "command.import.words"

local VALUES = { confidentiality = true, integrity = true, availability = true }
local MARKS = words.index { yes = { "有", "あり", "有り", "○", "〇", "◯", "●", "✓", "y", "x", "レ", "はい", "1", "true", "ja", "j" },
  no = { "無", "なし", "無し", "×", "n", "いいえ", "0", "false", "none", "nein", "keine" } }

-- Personal data told by marks in columns of kinds: the heading of a marked column is the kind.
local function read_personal(text, column)
  local mark = words.find(MARKS, text)
  if mark == "no" then return { nothing = true } end
  if not column.sub then return nil end
  if mark == "yes" then return { value = column.sub } end
  return { value = column.sub .. ": " .. text }
end

-- Whether a value that is computed from C, I and A is one that they make.
local function compare(row, _, text)
  local c, i, a = row.value.confidentiality, row.value.integrity, row.value.availability
  local number = tonumber((words.plain(text):gsub("%.0+$", "")))
  if not (c and i and a and number) then return nil end
  for _, made in ipairs { math.max(c, i, a), c + i + a, c * i * a } do
    if made == number then return true end
  end
  return false, tostring(math.max(c, i, a))
end

return {
  columns = {
    id = { "asset id", "asset no", "asset number", "asset tag", "資産番号", "資産ID", "管理番号", "資産no", "台帳番号", "asset nr",
      "inventarnummer", "inventar nr", "wert nr", "werte id", "inventarnr", "asset kürzel", "kürzel" },
    name = { "asset", "asset name", "information asset", "name", "資産名", "資産名称", "資産の名称", "情報資産", "情報資産名",
      "情報資産名称", "名称", "資産", "bezeichnung", "wert", "informationswert", "asset bezeichnung", "zielobjekt", "name des assets",
      "bezeichnung des werts", "werte" },
    owner = { "asset owner", "owner", "responsible", "responsible role", "responsible person", "管理責任者", "所有者", "責任者", "管理部署", "資産の管理責任者", "情報資産管理者",
      "管理する部署", "管理部門", "所有部署", "オーナー", "eigentümer", "eigner", "verantwortlich", "verantwortlicher", "verantwortliche",
      "werteigentümer", "asset eigentümer", "informationseigentümer", "informationseigner", "asset verantwortlicher",
      "eigentümer des werts", "zuständig", "verantwortliche person" },
    custodian = { "custodian", "administrator", "user", "管理者", "利用者", "管理担当", "使用者", "担当者", "verwalter", "benutzer", "nutzer",
      "betreuer", "technisch verantwortlich", "technischer verantwortlicher", "betrieb durch" },
    type = { "asset type", "type", "category", "kind", "種類", "種別", "区分", "分類", "媒体", "資産種別", "資産分類", "typ", "art", "kategorie",
      "asset typ", "asset art", "asset kategorie", "wertart", "wertekategorie", "art des werts" },
    location = { "location", "place", "stored at", "storage location", "保管場所", "保存先", "所在", "設置場所", "保存場所", "場所", "媒体・保存先", "保存媒体",
      "standort", "ort", "speicherort", "ablageort", "aufbewahrungsort", "lagerort", "ablage" },
    supplier = { "supplier", "vendor", "provider", "供給者", "委託先", "ベンダー", "lieferant", "anbieter", "dienstleister",
      "hersteller/lieferant" },
    regions = { "regions", "countries", "data location", "保管リージョン", "保管国", "regionen", "länder", "land der speicherung",
      "speicherland" },
    classification = { "classification", "class", "information classification", "confidentiality class", "機密区分", "重要度区分",
      "情報区分", "機密分類", "情報分類", "klassifizierung", "klassifikation", "schutzklasse", "informationsklasse", "einstufung",
      "vertraulichkeitsstufe", "vertraulichkeitsklasse", "klassifizierungsstufe" },
    confidentiality = { "c", "confidentiality", "機密性", "機密性評価値", "vertraulichkeit", "schutzbedarf vertraulichkeit" },
    integrity = { "i", "integrity", "完全性", "完全性評価値", "integrität", "schutzbedarf integrität" },
    availability = { "a", "availability", "可用性", "可用性評価値", "verfügbarkeit", "schutzbedarf verfügbarkeit" },
    services = { "services", "service", "supports", "サービス", "関連サービス", "dienst", "dienste", "unterstützte dienste",
      "geschäftsprozess" },
    personal_data = { "personal data", "pii", "personal information", "個人情報", "個人データ", "個人情報の有無", "個人情報の種類",
      "personenbezogene daten", "personenbezug", "personenbezogen", "pbd" },
    retention = { "retention", "retention period", "保存期間", "保管期限", "保管期間", "保存期限", "aufbewahrungsfrist", "aufbewahrung",
      "aufbewahrungsdauer", "löschfrist", "speicherdauer" },
    state = { "status", "state", "lifecycle", "状態", "状況", "zustand", "lebenszyklus" },
    confirmed = { "last confirmed", "last checked", "last review", "確認日", "棚卸日", "最終確認日", "zuletzt geprüft", "letzte prüfung",
      "zuletzt bestätigt", "geprüft am", "letzte überprüfung", "letzte inventur", "bestätigt am" },
    source = { "source", "情報源", "登録元", "quelle", "herkunft" },
  },
  derived = { "value", "asset value", "total value", "criticality", "資産価値", "重要度", "評価値", "資産値", "gesamtwert", "kritikalität",
    "schutzbedarf", "gesamtschutzbedarf", "wertigkeit" },
  values = { classification = { public = { "open", "公開", "一般", "öffentlich", "offen" },
    internal = { "internal use", "internal use only", "社外秘", "社内限り", "社内", "intern", "nur intern",
      "nur für den internen gebrauch" },
    confidential = { "秘", "機密", "部外秘", "関係者限り", "vertraulich" },
    restricted = { "strictly confidential", "secret", "highly confidential", "極秘", "厳秘", "streng vertraulich", "geheim" } },
    state = { ["in-use"] = { "in use", "active", "live", "使用中", "利用中", "稼働中", "in betrieb", "aktiv", "im einsatz", "in nutzung",
      "produktiv" }, ["in-store"] = { "in store", "stored", "spare", "保管", "保管中", "auf lager", "eingelagert", "lager", "reserve" },
      withdrawn = { "retired", "disposed", "decommissioned", "廃棄", "廃棄済", "廃棄済み", "返却済", "außer betrieb", "ausgemustert",
        "stillgelegt", "entsorgt", "ausgesondert" }, planned = { "予定", "計画", "geplant", "in planung" } } },
  scaled = VALUES, marked = { personal_data = true },
  read = { personal_data = read_personal },
  compare = compare,
  numbered = "A-%02d",
}
