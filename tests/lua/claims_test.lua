-- What a public document must not claim, however it is written, and what it may say.
local claims = require "audit.claims"

-- An organisation that prepares for SOC 2, follows ISO/IEC 27001 and holds nothing.
local PREPARING = { today = "2026-11-22", values = { organization = { name = "Acme" },
  standards = { { id = "iso27001-2022" }, { id = "soc2-tsc-2017" } },
  suppliers = { { name = { en = "Open Host", ja = "株式会社ひらく基盤" } } } } }

local reader = claims.reader(PREPARING)

local function first(text, about_others)
  local found = claims.find(reader, text, about_others)[1]
  return found and text:sub(found.from, found.to)
end

local REFUSED = {
  "We are SOC 2 Type 2 certified.", "We are SOC 2 Type II certified.", "Our SOC 2 (Type 2) certification is current.",
  "SOC 2 and ISO 27001 certified.", "Our service is SOC 2-accredited.", "We hold the SOC 3 seal.", "We have received a SOC 2 report.",
  "We passed our SOC 2 audit.", "An unqualified opinion was issued on our controls.", "Independent auditors verified our security.",
  "We are ISO/IEC 27001 certified.", "Our service is ISO/IEC 27001 compliant.", "SOC\u{A0}2® certified", "our **SOC 2** certification", "S O C 2 certified",
  "SOC\n2\ncertified", "S\u{200B}OC 2 certified", "ＳＯＣ ２ ｃｅｒｔｉｆｉｅｄ", "SОC 2 cеrtified", "soc-2_certified", "[SOC] {2} (certified)",
  "Your data is fully secure.", "100% secure", "100 % uptime", "We guarantee the security of your data.", "gives reasonable assurance",
  "Audited by Example LLP.", "AICPA approved", "Our controls are effective.", "Our safeguards operate effectively.", "not only SOC 2 certified",
  "We have never lost our SOC 2 certification.", "Acme is GDPR compliant.", "We are HIPAA compliant.", "We are SOC 2.", "We have ISO 27001.",
  "Listed in ISMAP.", "A three-star rating", "We display the PrivacyMark.", "Our provider knows that we are SOC 2 certified.",
  "We do not doubt that we are ISO 27001 certified.", "We plan our SOC 3 certification.", "SOC 2 ✅",
  "SOC 2 Type 2認証を取得しています。", "SOC 2 報告書を受領しています。", "ＳＯＣ２レポート取得済み", "SOC 2 Type 1報告書を取得済みです。",
  "監査法人から無限定適正意見を得ています。", "監査法人による検証を受けました。", "SOC 3マークを掲示しています。", "プライバシーマークを取得しています。",
  "ISMAPに登録されています。", "ISO/IEC 27018に適合しています。", "安全性を保証します。", "当社の内部統制は有効に運用されています。",
  "ISO/IEC 27001に準拠しています。", "SCS評価制度の★3を取得しています。", "★3相当の対策を行っています。", "万\n全の対策", "１００％の安全",
  "認 証 を 取 得 し て い ま す", "ＩＳＭＳ認証を取得", "絶対に漏えいしない", "SOC 2報告書を取得していないわけではありません。",
  "お客様のデータを守り、ISMS認証を取得しています。", "委託先と当社はISMS認証を取得しています。",
}

local ALLOWED = {
  "Our controls are arranged after ISO/IEC 27001.", "We do not hold a SOC 2 report.", "Audit logs are kept for a year.",
  "We check our provider's certificate every year.", "The web site uses a TLS certificate that is renewed automatically.",
  "It is not a SOC 2® report or any other SOC report.", "Systems can never be fully secure.", "We prepare for a SOC 2® examination.",
  "We are preparing for a SOC 2 report.", "Internal audits are held every year.", "Controls are reviewed for their effectiveness every year.",
  "Quality assurance tests each release.", "Our security operations centre watches the systems.", "Open Host is ISO/IEC 27001 certified.",
  "We read the SOC 2 report of our provider every year.", "Client certificates protect the interface.", "Staff comply with our policies.",
  "Non-compliant devices are blocked.", "We report incidents to customers.", "Registered users sign in with a second factor.",
  "JIS Q 27001に沿って管理しています。", "情報を暗号化して保存します。", "多要素認証で保護します。", "認証情報は暗号化します。",
  "監査ログを1年間保存します。", "内部監査を年1回行います。", "サーバ証明書を自動で更新します。", "ご意見は窓口までお寄せください。",
  "当社のSOC（セキュリティ監視センター）が監視します。", "本書はSOC 2報告書ではありません。", "SOC 2報告書は取得していません。",
  "委託先のSOC 2報告書を毎年確認します。", "株式会社ひらく基盤はISMS認証を取得しています。", "SOC 2報告書の受領に向けて準備しています。",
  "絶対的な保証を与えるものではありません。", "管理策の有効性を毎年評価します。", "品質保証部門が出荷前に試験します。",
}

test("claims are found however they are written", function()
  for _, text in ipairs(REFUSED) do assert(first(text), "not found: " .. text) end
end)

test("what is true and sober may be said", function()
  for _, text in ipairs(ALLOWED) do
    local found = first(text)
    assert(not found, text .. ": " .. tostring(found))
  end
end)
