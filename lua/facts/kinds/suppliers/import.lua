local words = require "command.import.words"

local NO_STAR = words.index { none = { "no", "なし", "無し", "無", "未取得", "取得なし", "☆", "0" } }

-- The stars that TEXT says, as "★3", "★★★" or "3つ星"; of none, nothing but a note, for no cell of a CSV says that a map is none.
local function read_stars(text)
  if words.is_nothing(text) or words.is_open(text) then return nil end
  if words.find(NO_STAR, text) then return { nothing = true, rest = text } end
  local plain = words.plain(text)
  local level = plain:match("^★?(%d)$") or plain:match("^(%d) ?つ星$") or plain:match("^(%d) stars?$")
  local _, signs = plain:gsub("★", "")
  if not level and plain == ("★"):rep(signs) then level = signs end
  level = math.tointeger(tonumber(level))
  return level and level >= 1 and level <= 5 and { value = level } or { refused = "stars from ★1 to ★5, or none" }
end

-- Days of a star that nobody has are notes.
local function finish(rows, context)
  for _, row in ipairs(rows) do
    local star = row.value.star
    if star and not star.level then
      row.value.star = nil
      for _, key in ipairs { "star.checked", "star.next_check" } do
        local cell = row.cells[key]
        if cell then context.note(row, cell, cell.text) end
      end
    end
  end
  return rows, ""
end

return {
  read = { ["star.level"] = read_stars }, finish = finish,
  columns = {
    ["star.level"] = { "star", "stars", "scs star", "★", "★の段階", "取得★", "保有する★", "取得している★" },
    ["star.checked"] = { "star checked", "★確認日", "★の確認日" },
    ["star.next_check"] = { "star next check", "next check of the star", "★次回確認日", "★の次回確認日" },
    id = { "supplier id", "vendor id",  "供給者番号", "委託先番号", "管理番号", "lieferanten id", "lieferantennummer", "lieferanten nr",
      "dienstleister id", "kreditorennummer" },
    name = { "name", "supplier", "サービス提供者", "取引先名", "委託先の名称",  "vendor", "vendor name", "supplier name", "company", "third party",
      "供給者", "供給者名", "委託先", "委託先名", "委託先名称", "会社名", "取引先", "lieferant", "lieferantenname", "name des lieferanten",
      "dienstleister", "bezeichnung", "firma", "unternehmen", "anbieter", "auftragnehmer", "auftragsverarbeiter",
      "dienstleistername" },
    service = { "service", "services", "service provided", "product", "description", "scope", "委託内容",
      "委託業務", "サービス", "提供サービス", "業務内容", "leistung", "leistungen", "dienstleistung", "dienstleistungen", "beschreibung",
      "gegenstand", "leistungsbeschreibung", "produkt", "erbrachte leistung", "vertragsgegenstand" },
    kind = { "type", "supplier type", "種類", "種別", "区分", "typ", "art", "lieferantentyp", "art des lieferanten" },
    cloud = { "cloud service", "service model", "クラウドサービスの種類", "クラウド", "cloud dienst", "cloud modell", "servicemodell",
      "dienstmodell" },
    criticality = { "risk", "tier", "risk level", "importance", "重要度", "重要性", "リスク", "kritikalität", "risiko", "risikoklasse",
      "bedeutung", "wichtigkeit", "kritisch", "risikostufe", "einstufung" },
    reaches = { "information reached", "到達できる情報", "erreichbare informationen" },
    bearable_days = { "outage bearable", "tolerable outage", "許容停止日数", "tragbare ausfalltage",
      "tolerierbare ausfallzeit in tagen" },
    changes_production = { "can change production", "production access", "本番環境の変更", "kann produktion ändern",
      "zugriff auf produktivsysteme" },
    location = { "country", "region", "data location", "所在地", "国", "保管地域", "land", "standort", "sitz",
      "ort der datenverarbeitung" },
    regions = { "regions", "countries", "保管リージョン", "保管国", "regionen", "länder", "orte der verarbeitung" },
    contract_regions = { "contract regions", "regions by contract", "契約上の保管国",
      "契約上の保管リージョン", "vertraglich vereinbarte regionen", "vertragliche regionen" },
    data = { "data processed", "information", "data types", "information shared", "取扱情報",
      "預託情報", "提供情報", "取り扱う情報", "daten", "verarbeitete daten", "informationen", "datenarten", "datenkategorien",
      "zugriff auf daten", "art der daten" },
    assurance = { "certifications", "certification", "reports", "attestation", "認証", "取得認証",
      "認証取得状況", "zertifikate", "zertifizierung", "zertifizierungen", "nachweise", "nachweis", "testat", "testate" },
    monitoring = { "how monitored", "監視", "監視方法", "überwachung", "art der überwachung" },
    reviewed = { "last review", "last reviewed", "review date", "last assessment", "評価日",
      "確認日", "前回評価日", "最終評価日", "letzte bewertung", "letzte prüfung", "letzte überprüfung", "zuletzt geprüft", "geprüft am",
      "bewertet am", "datum der bewertung", "bewertungsdatum", "letztes audit" },
    next_review = { "next review date", "next assessment", "review due", "次回評価日",
      "次回確認日", "nächste bewertung", "nächste prüfung", "nächste überprüfung", "wiedervorlage", "nächste prüfung am",
      "nächstes audit" },
    owner = { "owner", "relationship owner", "responsible", "business owner", "contact", "責任者", "担当", "担当者",
      "主管部署", "担当部署", "verantwortlich", "verantwortlicher", "verantwortliche", "ansprechpartner", "intern verantwortlich",
      "eigentümer", "zuständig", "interner ansprechpartner", "lieferantenverantwortlicher", "fachverantwortlicher" },
  },
  derived = {},
  values = {
    kind = { supplier = { "vendor", "third party", "供給者", "委託先", "外部委託", "lieferant", "dienstleister", "zulieferer",
      "auftragsverarbeiter" },
      subservice = { "subservice organization", "subservice organisation", "sub-processor",
        "再受託会社", "再委託先", "unterauftragnehmer", "subunternehmer", "subdienstleister", "unterauftragsverarbeiter" } },
    cloud = { infrastructure = { "iaas", "基盤", "infrastruktur" }, platform = { "paas", "plattform" }, software = { "saas" } },
    criticality = { high = { "critical", "1", "tier 1", "高", "大", "hoch", "kritisch", "sehr hoch" },
      medium = { "moderate", "2", "tier 2", "中", "mittel", "normal" }, low = { "3", "tier 3", "minor", "低", "小", "niedrig",
        "gering", "unkritisch" } },
  },
  defaults = { kind = "supplier" },
  numbered = "S-%02d",
}
