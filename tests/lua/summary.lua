-- The public summary says what the facts say: how far SOC 2 is, which reports and certificates there are.
local canary = shared("canary")
local build = require "build"

local function entry(map, key)
  for _, item in ipairs(map) do
    if item.key == key then return item end
  end
end

local function scalar(text) return { kind = "string", text = text, line = 1, col = 1, path = "isms.yaml" } end

local function map(values)
  local node, keys = { kind = "map", line = 1, col = 1, path = "isms.yaml" }, {}
  for key in pairs(values) do keys[#keys + 1] = key end
  table.sort(keys)
  for i, key in ipairs(keys) do node[i] = { key = key, line = 1, col = 1, value = scalar(values[key]) } end
  return node
end

-- Puts the facts of the English example in LANGUAGE, with SOC facts in place of its own and CERTIFICATIONS.
local function serve(language, soc, certifications)
  local nodes = canary.read("larkfield")
  nodes.languages = { kind = "list", line = 1, col = 1, path = "isms.yaml", scalar(language) }
  nodes.approvals = nil -- of contents with the facts of the example
  nodes.date_style = scalar(language == "ja" and "long" or "iso")
  for _, standard in ipairs(nodes.standards) do
    if entry(standard, "id").value.text == "soc2-tsc-2017" then
      for key, value in pairs(soc) do
        local known = entry(standard, key)
        if known then known.value = scalar(value) else standard[#standard + 1] = map { [key] = value }[1] end
      end
    end
  end
  nodes.certifications = { kind = "list", line = 1, col = 1, path = "isms.yaml" }
  for i, item in ipairs(certifications or {}) do nodes.certifications[i] = map(item) end
  canary.serve(nodes)
  messages()
end

local function summary(language, soc, certifications)
  serve(language, soc, certifications)
  local documents = build { project = ".", today = "2026-11-02", public_only = true }
  assert(documents, messages())
  return documents[1].tree:text()
end

local function says(text, part) assert(text:find(part, 1, true), "it does not say: " .. part) end
local function omits(text, part) assert(not text:find(part, 1, true), "it says: " .. part) end

local REPORT = { id = "r", standard = "soc2-tsc-2017", kind = "report", body = "Example Audit", issued = "2026-07-01", report_type = "type2",
  period_start = "2025-06-01", period_end = "2026-05-31", public = "yes", firm_consent = "yes" }
local CERTIFICATE = { id = "c", standard = "iso27001-2022", kind = "certificate", body = "Example Cert", number = "IS 1",
  issued = "2025-01-01", expires = "2027-12-31", public = "yes" }

local function with(item, changes)
  local out = {}
  for key, value in pairs(item) do out[key] = value end
  for key, value in pairs(changes) do out[key] = value end
  return out
end

local PERIOD = { status = "type2", period_start = "2025-06-01", period_end = "2026-05-31" }
local AGED = { status = "type2", period_start = "2024-06-01", period_end = "2025-05-31" }

-- What each variant says in each language; what the others of the list say, it omits.
local WORDS = {
  en = { preparation = "Larkfield Systems is preparing for the SOC 2® examination.",
    today = "how the controls are designed as of 2026-10-12. It says nothing about how they worked over a period",
    plan1 = "Larkfield Systems plans the SOC 2® Type 1 examination as of 2027-03-31. The examination has not begun.",
    plan2 = "Larkfield Systems plans the SOC 2® Type 2 examination of the period from 2027-01-01 to 2027-06-30.",
    plan = "Larkfield Systems plans the SOC 2® examination. The examination has not begun.",
    progress = "Larkfield Systems is undergoing the SOC 2® Type 2 examination of the period from 2026-07-01 to 2026-12-31. "
      .. "There is no report on it yet.",
    progress1 = "is undergoing the SOC 2® Type 1 examination as of 2026-09-30.",
    none = "Larkfield Systems plans no SOC 2® examination.", lapsed = "The latest SOC 2® report on Larkfield Systems has lapsed.",
    design = "how the controls are designed as of 2026-09-30. It says nothing about how they worked over a period",
    period = "during the period from 2025-06-01 to 2026-05-31", period_aged = "during the period from 2024-06-01 to 2025-05-31",
    report = "has received a report: SOC 2® Type 2 report, issued by Example Audit on 2026-07-01",
    unnamed = "SOC 2® Type 2 report, issued on 2026-07-01", qualified = "The conclusion of the report is qualified",
    unqualified = "The auditor's opinion is unqualified.", adverse = "The auditor's opinion is adverse",
    disclaimer = "The auditor expressed no opinion", aged = "ended more than a year ago",
    bridge = "which nobody outside has examined, says what changed until 2026-08-15.",
    obtained = "How to get it: On request under a confidentiality agreement", no_certificate = "does not refer to a valid certificate",
    expired = "expired on 2026-10-31. Nothing in this summary relies on it.", certificate = "Example Cert" },
  ja = { preparation = "SOC 2®報告書の受領に向けた準備を進めています。",
    today = "2026年10月12日現在における内部統制のデザイン（整備状況）について記載しています。一定期間にわたる運用状況について述べるものではありません。",
    plan1 = "SOC 2® Type 1の保証業務（基準日：2027年3月31日）を受ける予定です。保証業務は、まだ開始していません。",
    plan2 = "SOC 2® Type 2の保証業務（対象期間：2027年1月1日から2027年6月30日まで）を受ける予定です。",
    plan = "SOC 2®の保証業務を受ける予定です。",
    progress = "SOC 2® Type 2の保証業務（対象期間：2026年7月1日から2026年12月31日まで）を受けている途中です。報告書は、まだ発行されていません。",
    progress1 = "SOC 2® Type 1の保証業務（基準日：2026年9月30日）を受けている途中です。",
    none = "SOC 2®の保証業務を受ける予定がありません。", lapsed = "現在の状況を示すものではなくなりました。",
    design = "2026年9月30日現在における内部統制のデザイン（整備状況）について記載しています。一定期間にわたる運用状況について述べるものではありません。",
    period = "2025年6月1日から2026年5月31日までの期間におけるシステム",
    period_aged = "2024年6月1日から2025年5月31日までの期間におけるシステム",
    report = "2026年7月1日にExample Auditが発行したSOC 2® Type 2報告書を受領しました。",
    unnamed = "2026年7月1日に発行されたSOC 2® Type 2報告書を受領しました。", qualified = "この報告書の結論は限定付きです。",
    unqualified = "この報告書の結論は無限定です。", adverse = "この報告書の結論は否定的です。", disclaimer = "結論が表明されていません。",
    aged = "1年を超える期間が経過しています。", bridge = "その後2026年8月15日までの変更については、経営者自身の文書",
    obtained = "入手の方法：On request under a confidentiality agreement", no_certificate = "有効な認証に依拠するものではありません。",
    expired = "2026年10月31日に有効期限を迎えました。本書の記載は、これに依拠するものではありません。", certificate = "Example Cert" },
}

-- TEXT says exactly those of the statements of LANGUAGE that SAID names.
local function states(language, text, said)
  local wanted = {}
  for _, name in ipairs(said) do wanted[name] = true end
  for name, words in pairs(WORDS[language]) do (wanted[name] and says or omits)(text, words) end
end

local VARIANTS = {
  { "readiness is preparation", { status = "readiness", date = "2026-09-30" }, {}, { "preparation", "today", "no_certificate" } },
  { "type 1 is design as of a date", { status = "type1", date = "2026-09-30" }, {}, { "design", "no_certificate" } },
  { "a planned type 1 lies ahead", { status = "planned", report_type = "type1", date = "2027-03-31" }, {},
    { "plan1", "today", "no_certificate" } },
  { "a planned type 2 lies ahead", { status = "planned", report_type = "type2", period_start = "2027-01-01",
    period_end = "2027-06-30" }, {}, { "plan2", "today", "no_certificate" } },
  { "a plan may have no type yet", { status = "planned" }, {}, { "plan", "today", "no_certificate" } },
  { "a period that runs is in progress", { status = "in-progress", report_type = "type2", period_start = "2026-07-01",
    period_end = "2026-12-31" }, {}, { "progress", "today", "no_certificate" } },
  { "an examined day before the report", { status = "in-progress", report_type = "type1", date = "2026-09-30" }, {},
    { "progress1", "design", "no_certificate" } },
  { "no plan is no examination", { status = "not-planned" }, {}, { "none", "today", "no_certificate" } },
  { "a lapsed report supports nothing", { status = "lapsed", report_type = "type1", date = "2026-09-30" }, {},
    { "lapsed", "today", "no_certificate" } },
  { "type 2 is a period", PERIOD, {}, { "period", "no_certificate" } },
  { "a report that was issued is told", PERIOD, { REPORT }, { "period", "report", "no_certificate" } },
  { "a qualified conclusion is told", PERIOD, { with(REPORT, { opinion = "qualified" }) },
    { "period", "report", "qualified", "no_certificate" } },
  { "a firm that did not agree is not named", PERIOD, { with(REPORT, { firm_consent = "no" }) }, { "period", "unnamed", "no_certificate" } },
  { "an unqualified opinion is told without praise", PERIOD, { with(REPORT, { opinion = "unqualified" }) },
    { "period", "report", "unqualified", "no_certificate" } },
  { "an adverse opinion is told", PERIOD, { with(REPORT, { opinion = "adverse" }) }, { "period", "report", "adverse", "no_certificate" } },
  { "a disclaimer is told", PERIOD, { with(REPORT, { opinion = "disclaimer" }) },
    { "period", "report", "disclaimer", "no_certificate" } },
  { "how to get the report is told", PERIOD, { with(REPORT, { obtained = "On request under a confidentiality agreement" }) },
    { "period", "report", "obtained", "no_certificate" } },
  { "a report of long ago is told as that", AGED, { with(REPORT, { period_start = "2024-06-01", period_end = "2025-05-31" }) },
    { "period_aged", "report", "aged", "no_certificate" } },
  { "a letter of management is told as its own", AGED,
    { with(REPORT, { period_start = "2024-06-01", period_end = "2025-05-31", bridge_until = "2026-08-15" }) },
    { "period_aged", "report", "aged", "bridge", "no_certificate" } },
  { "a certificate is told with its body", PERIOD, { CERTIFICATE }, { "period", "certificate" } },
  { "a certificate that is not public is not told", PERIOD, { with(CERTIFICATE, { public = "no" }) }, { "period", "no_certificate" } },
  { "an expired certificate is told as expired and nothing rests on it", PERIOD,
    { with(CERTIFICATE, { expires = "2026-10-31" }) }, { "period", "expired", "certificate", "no_certificate" } },
}

for _, language in ipairs { "en", "ja" } do
  for _, variant in ipairs(VARIANTS) do
    test(variant[1] .. " (" .. language .. ")", function()
      states(language, summary(language, variant[2], variant[3]), variant[4])
    end)
  end
end

-- What the description and the assertion say of an examination whose day or period is not over, and what not.
local AHEAD = {
  { { status = "planned", report_type = "type1", date = "2027-03-31" },
    en = { "| SOC 2® examination | Type 1: Planned |", "which is planned and has not begun", "Written for the SOC 2® examination that is planned.",
      "When it signs, management is to assert that, as of 2027-03-31:" },
    ja = { "| SOC 2®の保証業務 | Type 1：受審予定 |", "保証業務は開始していない", "2027年3月31日を基準日として、次の事項を確認する予定である" } },
  { { status = "in-progress", report_type = "type2", period_start = "2026-07-01", period_end = "2026-12-31" },
    en = { "| SOC 2® examination | Type 2: In progress |", "that is in progress.",
      "When it signs, management is to assert that, throughout the period from 2026-07-01 to 2026-12-31:",
      "(c) these controls operated effectively", "Undated until it is signed" },
    ja = { "| SOC 2®の保証業務 | Type 2：保証業務を実施中 |", "実施中の",
      "2026年7月1日から2026年12月31日までの期間を通じて、次の事項を確認する予定である", "(c) 記述書に記載した内部統制は、有効に運用されている" } },
}

-- The same of one that is not planned, is prepared or led to a report that has lapsed.
for _, item in ipairs {
  { { status = "not-planned" },
    en = { "No examination is planned, and none has taken place", "No SOC 2® examination is planned." },
    ja = { "保証業務を受ける予定はなく、受けていない", "SOC 2®の保証業務を受ける予定はなく" } },
  { { status = "preparing" },
    en = { "no examination has taken place", "Written in preparation of the SOC 2® examination.", "The type of the examination: Not recorded" },
    ja = { "保証業務を受ける準備のために作成したものであり", "保証業務を受ける準備のための文案である。", "保証業務の種類：記載なし" } },
  { { status = "lapsed", report_type = "type1", date = "2025-09-30" },
    en = { "The report on the examination has lapsed", "Written after the report on the examination has lapsed.",
      "Not applicable: the description is of one day (type 1)." },
    ja = { "保証業務の報告書は失効している", "保証業務の報告書は失効しており", "一つの基準日について記述している（Type 1）" } },
} do
  AHEAD[#AHEAD + 1] = item
end

local AS_IF_OVER = { en = { "Management asserts", "further asserts", "on the day named", "during the period", "in the period described", "Signed |" },
  ja = { "現在において", "次の事項を確認する。", "対象期間に発生した", "対象期間中の重要な変更", "署名済み" } }

for _, language in ipairs { "en", "ja" } do
  for _, variant in ipairs(AHEAD) do
    test(("nothing reads as if the examination were over: %s (%s)"):format(variant[1].status, language), function()
      serve(language, variant[1])
      local documents = build { project = ".", today = "2026-11-02", only = "system-description,management-assertion" }
      assert(documents, messages())
      local text = ""
      for _, document in ipairs(documents) do
        if document.id ~= "public-summary" then text = text .. document.tree:text() end
      end
      for _, part in ipairs(variant[language]) do says(text, part) end
      for _, part in ipairs(AS_IF_OVER[language]) do omits(text, part) end
    end)
  end
end
