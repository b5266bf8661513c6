-- What a public document must not claim, however it is written, and what it may say.
local claims = require "audit.claims"

-- An organisation that prepares for SOC 2, follows ISO/IEC 27001 and holds nothing.
local PREPARING = { today = "2026-11-22", values = { organization = { name = "Acme" },
  standards = { { id = "iso27001-2022" }, { id = "soc2-tsc-2017" } },
  suppliers = { { name = { en = "Open Host", ja = "株式会社ひらく基盤" },
    assurance = { en = "ISO/IEC 27001 certificate and SOC 2 Type 2 report", ja = "ISMS認証及びSOC 2 Type 2報告書" } },
    { name = { en = "Quiet Mailers", ja = "静かな便株式会社" } } } } }

local reader = claims.reader(PREPARING)

local function first(text, supplier)
  local found = claims.find(reader, text, supplier)[1]
  return found and found.text
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
  "Listed in ISMAP.", "We are registered in the STAR registry.", "STARレジストリに登録されています。", "A three-star rating", "We display the PrivacyMark.", "Our provider knows that we are SOC 2 certified.",
  "We do not doubt that we are ISO 27001 certified.", "We plan our SOC 3 certification.", "SOC 2 ✅",
  "SOC 2 Type 2認証を取得しています。", "SOC 2 報告書を受領しています。", "ＳＯＣ２レポート取得済み", "SOC 2 Type 1報告書を取得済みです。",
  "監査法人から無限定適正意見を得ています。", "監査法人による検証を受けました。", "SOC 3マークを掲示しています。", "プライバシーマークを取得しています。",
  "ISMAPに登録されています。", "ISO/IEC 27018に適合しています。", "安全性を保証します。", "当社の内部統制は有効に運用されています。",
  "ISO/IEC 27001に準拠しています。", "SCS評価制度の★3を取得しています。", "★3相当の対策を行っています。", "万\n全の対策", "１００％の安全",
  "認 証 を 取 得 し て い ま す", "ＩＳＭＳ認証を取得", "絶対に漏えいしない", "SOC 2報告書を取得していないわけではありません。",
  "We are SOC%202 certified.", "We are SOC 2 certifi&#101;d.", "We are <b>SOC 2</b> certi<i>fied</i>.", "認（にん）証（しょう）を取得",
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

-- Claims of a kind that no standard names: of the past, of rank, of what tests and others have found.
local BOASTS = { "We have never had a breach.", "There has never been a security incident.", "No one can get at your data.",
  "It is impossible to break in.", "Recognised by the AICPA.", "We have been through a SOC 2 Type 2 audit.", "State-of-the-art security.",
  "The most secure platform on the market.", "Industry-leading security.", "Our penetration test found nothing.", "Every control works.",
  "Our auditors had nothing to complain about.", "Our controls were found suitable.", "All criteria are met.", "Deloitte audits us every year.",
  "Rated A+ by SecurityScorecard.", "これまで情報漏えいは一度もありません。", "過去に事故は一件もありません。", "最先端のセキュリティを備えています。",
  "最も安全なサービスです。", "脆弱性診断で問題は見つかりませんでした。", "侵入することは不可能です。" }
local SOBER = { "A penetration test is done every year.", "The test found what was planned to be found.", "Customers may test the service themselves.",
  "診断は毎年行います。", "事故が起きたときは速やかにお知らせします。", "安全に保管します。" }

test("what boasts claims, and what only tells does not", function()
  for _, text in ipairs(BOASTS) do assert(first(text), "not found: " .. text) end
  for _, text in ipairs(SOBER) do
    local found = first(text)
    assert(not found, text .. ": " .. tostring(found))
  end
end)

-- What says nothing but the names of schemes, or calls somebody by one.
local BADGES = { "An ISO 27001 company", "We are an ISO/IEC 27001 organisation.", "Acme, your SOC 2 provider", "Powered by ISO 27001.",
  "ISMS企業", "当社はISO 27001の会社です。", "ISO 27001 · SOC 2 · GDPR", "ISO/IEC 27001:2022, SOC 2 Type 2 and HIPAA.", "Our standards: ISO 27001, SOC 2",
  "ISO 27001\fSOC 2", "ISO/IEC 27001:2022. SOC 2.", "| ISO 27001 | SOC 2 |", "対応規格：ISO/IEC 27001、SOC 2", "ISO 27001・ISMAP・SOC 2", "ISO/IEC 27001及びSOC 2" }
local NO_BADGES = { "ISO/IEC 27001", "ISO/IEC 27001:2022\fThe standard is known.", "We read ISO/IEC 27001 and ISO/IEC 27002.", "| Control | ISO 27001 | SOC 2 |",
  "We are no ISO 27001 company.", "Open Host is an ISO 27001 company.", "Companies read ISO/IEC 27001.", "The words of these standards are used here: ISO/IEC 27001, SOC 2.",
  "ISO/IEC 27001及びSOC 2の用語を用います。", "当社はISO/IEC 27001の構成に沿って記載します。" }

test("a row of names of schemes claims, and so does who is called by one", function()
  for _, text in ipairs(BADGES) do assert(first(text), "not found: " .. text) end
  for _, text in ipairs(NO_BADGES) do
    local found = first(text)
    assert(not found, text .. ": " .. tostring(found))
  end
end)

test("claims are found however they are written", function()
  for _, text in ipairs(REFUSED) do assert(first(text), "not found: " .. text) end
end)

test("what is true and sober may be said", function()
  for _, text in ipairs(ALLOWED) do
    local found = first(text)
    assert(not found, text .. ": " .. tostring(found))
  end
end)

-- More of both: - must not be said, + may be.
local MORE = [=[
- Acme's certification under ISO 27001 was renewed.
- We proudly present our new ISO badge.
- The company is ISO-certified.
- SOC2-compliant infrastructure
- An accredited body issued our certificate.
- Our ISMS is certified.
- We attained SOC 2 last year.
- SOC 2 Type 2 (completed)
- SOC 2: pass
- Following a successful audit, our ISO 27001 status was confirmed.
- Deloitte audited our controls.
- The auditors found no exceptions.
- Our controls were tested by an independent CPA.
- Our design of controls was found suitable by external auditors.
- Acme is fully GDPR compliant.
- We comply with HIPAA.
- This service satisfies PCI DSS.
- Certified secure.
- Nothing can happen to your data; we guarantee it.
- We promise 100% security.
- It is impossible to hack us.
- Our security is bulletproof.
- The safeguards have proven effective.
- We are trusted and certified.
- SOC-2 report on file
- We've got ISO 27001.
- We have held ISO 27001 since 2019.
- Proven compliance with ISO 27017.
- Officially registered at JIPDEC.
- The Cyber Essentials Plus badge is ours.
+ We are guided by ISO/IEC 27001.
+ Our risk method is based on ISO/IEC 27005.
+ We do not claim to be certified.
+ There is no SOC 3 report.
+ This text is not an auditor's opinion.
+ We are not yet ISO 27001 certified.
+ No seal is used on this site.
+ We intend to obtain a SOC 2 report in 2027.
+ We keep reports of incidents for three years.
+ The supplier must hold an ISO/IEC 27001 certificate.
+ A certificate authority signs our keys.
+ Access certifications are carried out every quarter.
+ The board is informed about the effectiveness of controls.
+ Employees must register visitors at the desk.
+ Independent teams review changes.
+ External experts test the service for weaknesses every year.
+ Customers may audit us by agreement.
+ We answer auditors of our customers.
+ Effective from May 2026, mail is encrypted.
- ISMS（ISO/IEC 27001）認証を更新しました。
- 当社サービスは認証済みです。
- 認証取得
- ISO27001ホルダーです。
- 当社はISO 27001を取得しています。
- SOC 2対応済み
- SOC 2（Type 2）取得
- 有限責任監査法人の保証を得ています。
- 外部の専門家に安全性を認められています。
- 第三者評価で最高評価を獲得しました。
- 統制は有効であると評価されました。
- サービスの安全性は証明されています。
- お客様のデータは必ず守ります。安全を保障いたします。
- 決して漏えいしません。
- セキュリティは完璧です。
- 当社はPマークの付与を受けています。
- プライバシーマーク登録番号 10000000
- 政府認定クラウド
- ISMAP-LIUに登録済み
- 国際規格ISO 27001に適合。
- GDPR準拠
- 「準拠」しています：ISO 27017
- JIS Q 15001適合
- ★★★を取得
- SECURITY ACTION二つ星を宣言しています。
- 経済産業省の認定を受けたサービスです。
- SOC2レポートあり
- 監査済みのシステムです。
- 当社は独立した第三者による評価を受けました。
- リスクはゼロです。
+ ISO/IEC 27001を参考にしています。
+ 認証に3回失敗するとロックします。
+ 認証のないアクセスは拒否します。
+ 委託先にはISMS認証の取得を求めています。
+ データセンターの事業者が保有するSOC 2報告書を確認しています。
+ 現時点でISMS認証は取得していません。
+ SOC 3報告書はありません。
+ 本書は保証報告書ではありません。
+ 当社はいかなる保証も行いません。
+ 2027年のISMS認証取得に向けて準備しています。
+ 証明書の失効を確認します。
+ 監査の記録を5年間保存します。
+ お客様による監査に対応します。
+ 外部の専門家による脆弱性診断を毎年受けています。
+ インシデントの報告書を作成します。
+ 登録された端末だけが接続できます。
+ 有効なアカウントを毎月確認します。
+ 安全管理措置を講じています。
+ 法令及び契約を遵守します。
+ 対策の有効性を内部監査で確認します。
- 外部監査人が統制の有効性を確認しました。
+ 当社はSOC 2の認証を受けているものではありません。
- SOC 2 report available under NDA.
- ＩＳＯ２７００１　認　証　取　得
- クラウドセキュリティ認証を保有しています。
]=]

-- What somebody who sells would write, and what somebody who answers for security does.
local SALES = [=[
- Trusted by auditors: ISO 27001, SOC 2.
- 事故は一切発生しません。
- 一切発生しません。
- Our ISO 27001-ready platform.
- We are ISO 27001 ready.
- SOC 2 approved.
- We were audited by a Big Four firm.
- Audited by a Big Four.
- Bank-grade security for everyone.
- Military-grade encryption.
- Enterprise-grade security you can trust.
- Best-in-class security.
- World-class security.
- 100% safe.
- Zero breaches, guaranteed.
- Certified to the highest standards.
- We meet all requirements of ISO 27001.
- Aligned with SOC 2 and audited annually.
- Fully aligned with ISO 27001.
- Our security has been independently tested and approved.
- Officially recognised as secure.
- Your data can never be lost.
- Your data never leaks.
- Data loss is impossible.
- We eliminate all risk.
- Security you can count on: ISO 27001, SOC 2, GDPR.
- A five-star security rating.
- A+ rating from security auditors.
- Recognised by auditors.
- Recommended by auditors.
- Rated best by independent experts.
- Our auditors love us.
- Accredited information security.
- We have been awarded ISO/IEC 27001.
- Registered under ISO 27001.
- ISO 27001 registration since 2020.
- HIPAA-grade protection.
- GDPR-proof.
- Approved by regulators.
- Government-grade protection.
- Our controls work flawlessly.
- Our controls always work.
- Every control works as designed.
- Auditors confirmed that all is well.
- External review found no weaknesses.
- A penetration test proved that we are secure.
- Completely protected against attacks.
- We fully prevent data leaks.
- No incident will ever happen.
- Incident-free since 2015.
- Hackers have no chance.
- Attested by CPAs.
- We carry the ISO 27001 seal.
- SOC 2-compliant by design.
- Compliance guaranteed.
- Proven security.
- Validated by third parties.
- Our security is second to none.
- Your data is 100 percent protected.
- We promise that nothing gets lost.
- 万全の体制で守ります。
- 絶対に安心です。
- 漏えいを完全に防止します。
- 不正アクセスを完全に防ぎます。
- 事故ゼロを実現しています。
- 事故ゼロのサービスです。
- 国際規格に準拠したサービスです。
- 認証取得済みのクラウドです。
- 第三者機関による認定を受けています。
- 第三者機関により認定されています。
- 監査法人も認めるセキュリティです。
- 世界最高水準のセキュリティです。
- 銀行並みのセキュリティです。
- 金融機関レベルの安全性です。
- 軍事レベルの暗号化です。
- 業界最高水準のセキュリティ対策です。
- 情報漏えいの心配はありません。
- 漏えいのリスクはありません。
- 情報漏えいは発生しません。
- データが失われることはありません。
- 万が一の事故も起こりません。
- ISO 27001準拠の管理体制です。
- ISO 27001レベルの管理体制です。
- SOC 2対応サービスです。
- SOC 2に対応しています。
- 信頼の証であるISMS認証です。
- ISMS認証企業です。
- 国のお墨付きを得ています。
- 安全性は第三者により確認されています。
- 専門家から高い評価を得ています。
- 安全・安心を約束します。
- 100％安全です。
- 絶対に破られません。
- セキュリティは完全です。
- 完全無欠の防御です。
- 鉄壁の守りです。
- 最高の安全性を保証いたします。
- 法令に完全に適合しています。
- すべての要求事項に適合しています。
- 個人情報保護法に準拠しています。
- 統制は有効に機能しています。
- 管理策はすべて有効です。
- 監査で問題なしと確認されました。
- 監査の結果、指摘事項はゼロでした。
- プライバシーマークの付与認定を受けています。
- 公的機関に認められたサービスです。
- 審査に合格したシステムです。
- 世界が認めた安全性です。
- 情報漏えいゼロを続けています。
- 必ず守り抜きます。
+ We hold no certificate of ISO/IEC 27001.
+ We hold no certificate for ISO/IEC 27001.
+ We have no ISO/IEC 27001 certificate.
+ We do not hold any certification of our management system.
+ We have not been certified.
+ Acme has no certificate of any kind.
+ 法令に適合するように見直します。
+ 規程が法令に適合しているかを毎年確認します。
+ 法令に適合しているか確認します。
+ The report covers 12 months.
+ The report covers the period from April to March.
+ A report of each incident goes to the customer.
+ Users authenticate with two factors.
+ Authentication is required for every request.
+ The TLS certificate is renewed every 90 days.
+ We renew the certificates of our web servers automatically.
+ Certificates of our servers are renewed before they expire.
+ Expired certificates are replaced.
+ The certificate of the web site is checked every day.
+ Internal auditors report to management.
+ An internal audit takes place once a year.
+ The internal audit examines all controls within three years.
+ Quality assurance signs off each release.
+ We aim to align with ISO/IEC 27001.
+ We intend to be certified under ISO/IEC 27001.
+ Our goal is an ISO/IEC 27001 certificate in 2027.
+ Open Host holds an ISO/IEC 27001 certificate.
+ Employees must comply with laws and contracts.
+ Suppliers must comply with our rules.
+ Everyone complies with the security policy.
+ We comply with the law.
+ We comply with laws that apply to us.
+ We strive to comply with the law.
+ Compliance with laws is reviewed every year.
+ Conformity with the rules is checked in audits.
+ We check whether our controls are effective.
+ The effectiveness of controls is measured.
+ Management reviews the effectiveness of the system.
+ No system is perfectly secure.
+ Absolute security does not exist.
+ We cannot guarantee that no incident happens.
+ There is no guarantee of security.
+ Our controls follow Annex A of ISO/IEC 27001.
+ Our management system is built on ISO/IEC 27001.
+ The Statement of Applicability names the controls of ISO/IEC 27001 Annex A.
+ The system description follows the criteria of SOC 2.
+ We report incidents to the authority within 72 hours.
+ Customers receive a report after each incident.
+ Access rights are reviewed and approved by the owner.
+ Changes are approved by a second person.
+ Backups are verified by restoring them.
+ Backups are tested every month.
+ Audit logs are kept for one year.
+ Penetration tests are carried out by an external firm.
+ An external firm tests our service every year.
+ The service is registered in the asset register.
+ All assets are registered.
+ Users register with their mail address.
+ Devices are registered before use.
+ Risks are assessed every year.
+ We assess suppliers before we use them.
+ Suppliers are assessed once a year.
+ We read the assurance reports of our suppliers.
+ Staff who pass the test receive access.
+ Training ends with a test, which everybody has to pass.
+ Passwords have to meet the rules.
+ The service level is measured every month.
+ Data is marked with its classification.
+ Documents bear their classification.
+ We work to prevent incidents.
+ We do our best to protect your data.
+ Incidents may happen in spite of all measures.
+ The clean desk rule applies.
+ Approved software only is installed.
+ An independent person examines the report.
+ Reports of weaknesses are answered within two days.
+ We are working towards ISO/IEC 27001 certification.
+ The certificate authority is our own.
+ Auditors of customers may ask for evidence.
+ Star topology is used in the office network.
+ The board approved the policy.
+ Personal data is deleted without exception.
+ Rules hold without exceptions for everyone.
+ The rules apply without exceptions.
+ Multi-factor authentication is required without exception.
+ 法令の遵守に努めます。
+ 法令及び契約を遵守します。
+ 法令を遵守するための手順を定めています。
+ 認証基盤を二重化しています。
+ 認証基盤は東京で運用しています。
+ 監査ログを1年間保存します。
+ 監査ログを毎日確認します。
+ 内部監査を年1回実施します。
+ 内部監査で不備が見つかった場合は是正します。
+ ISO/IEC 27001に沿った管理を目指しています。
+ ISO/IEC 27001の要求事項を参考に管理しています。
+ 証明書は期限の前に更新します。
+ TLS証明書は自動で更新されます。
+ 多要素認証を必須としています。
+ 認証に失敗した記録を残します。
+ 利用者は登録したメールアドレスでサインインします。
+ 端末は台帳に登録します。
+ 情報資産を台帳に登録し、管理します。
+ 委託先を毎年評価します。
+ 委託先を選定するときは、評価を行います。
+ 有効性を評価し、改善します。
+ 管理策の有効性を測定します。
+ リスクを完全になくすことはできません。
+ 絶対の安全はありません。
+ 事故が起きないことを保証するものではありません。
+ 事故を防ぐよう努めます。
+ 事故が発生した場合は72時間以内に報告します。
+ インシデントが発生したときは、速やかに通知します。
+ 変更は責任者が承認します。
+ アクセス権は所有者が承認し、毎年見直します。
+ 外部の会社による診断を毎年受けます。
+ 外部の専門家の助言を受けています。
+ 不適合は是正します。
+ 要求事項に適合しない場合は是正します。
+ 規程への適合を点検します。
+ 規程に適合しているかを内部監査で確認します。
+ データは完全に消去します。
+ 復旧の試験を毎年行います。
+ 品質保証の担当者が試験します。
+ 報告書は経営者に提出します。
+ 本報告の対象期間は12か月です。
+ パスワードは安全な方法で保管します。
+ 安全な開発の手順を定めています。
+ 教育の修了を登録します。
+ 監査人が求める資料を提供します。
+ お客様の監査に協力します。
+ 認証局は自社で運用します。
+ 個人情報保護法に従って取り扱います。
+ 個人情報保護法その他の法令に従います。
+ 当社は、ISMS認証を取得していません。
+ ISO/IEC 27001の認証は保有していません。
- Nothing can go wrong with us.
- Data is never lost.
- Your data will never be stolen.
- No breach ever occurs.
- It fully prevents every attack.
- Our firewall completely eliminates attacks.
- 当社では情報漏えいは起きません。
- お客様の情報が漏れることはありません。
- お客様のデータは決して失われません。
- 不正侵入を完全に遮断します。
- データを100％守ります。
- 障害は発生いたしません。
- Regulators recognised by name: our service is trusted by auditors.
- Rated A by independent experts.
+ If an incident occurs, customers are told within 24 hours.
+ When incidents occur, we learn from them.
+ Incidents that occur at night are handled by the duty officer.
+ Backups protect against loss of data.
+ Malware protection is active on all devices.
+ Access is blocked after failed attempts.
+ What happens with data at the end of the contract?
+ Nothing is installed without approval.
+ No data is sold.
+ No data is passed to third parties.
+ Losses are reported, so that none is lost from sight.
+ Data must not be lost in a move.
+ No password is stored in plain text.
+ Work does not stop when an office is closed.
+ Customers rely on our service, so recovery is tested.
+ Requests that may not occur twice are numbered.
+ It does not happen often that a supplier changes.
+ The keys are fully managed by us.
+ Disks are fully encrypted.
+ We rely on the controls of ISO/IEC 27001 Annex A.
+ 事故が起きないよう努めています。
+ 事故が発生しないよう対策しています。
+ データが失われないように毎日複製します。
+ 障害が発生しても業務を続けられるように備えています。
+ 停電が起きても止まらない電源を備えています。
+ 情報が漏れないよう暗号化します。
+ 事故が起きた場合は原因を調べます。
+ 紛失した端末は遠隔で消去します。
+ 情報を守るための規程を定めています。
+ 規則を必ず守ります。
+ 利用を停止した端末は接続できません。
+ 権限のない者は閲覧できません。
+ 個人情報を第三者に提供しません。
+ 本人の同意なく個人情報を第三者に提供することはありません。
+ パスワードを平文で保存することはありません。
+ 被害が生じない範囲で試験します。
+ 完全に復旧するまで監視を続けます。
+ 外部からの通信を遮断します。
+ 有事の際も情報を守る体制を整えています。
+ 要員の信頼を確かめるため、ISO/IEC 27001に沿って経歴を確認します。
]=]

test("strangers' sentences of both kinds are told apart", function()
  for mark, text in (MORE .. SALES):gmatch("([+-]) ([^\n]+)\n") do
    local what = first(text)
    assert((what ~= nil) == (mark == "-"), text .. ": " .. tostring(what))
  end
end)

-- - names a scheme for nothing that may be said of one, + says what for.
local NAMED = [=[
- We do everything that ISO 27001 requires.
- The service is HIPAA-friendly.
- ISO27001に則しています。
- Built for SOC 2.
- ISO 27001 since 2022.
- AICPA SOC member.
- ISO 27001 inside.
- Think ISO 27001, think Acme.
- SOC 2? Yes!
- Enterprise-ready: ISO 27001, SOC 2, GDPR.
- Our ISO 27001 journey is complete.
- ISO 27001 all the way down.
- Security you know from ISO 27001 banks.
- SOC 2 Type 2, every year.
- We speak ISO 27001.
- ISO 27001 in our DNA.
- Join an ISO 27001 family.
- SOC 2 comes standard.
- 27001 on board.
- ISMAP quality for everyone.
- P Mark since 2020
- TISAX? Of course.
- ISO 27001だから安心。
- SOC 2で選ばれています。
- ISO27001の会社です。
- ISO 27001、当たり前です。
- プライバシーマークの安心を、あなたに。
- ISMAPクラスの安全性。
- SOC 2もお任せください。
- Pマークあります。
- ISO 27001と共に歩む。
- 27001の品質をお届けします。
- Our auditors love our SOC 2 program.
- ISO 27001: check.
- From SOC 2 to ISO 27001, we have it all.
- With SOC 2 you can sleep well.
- Enjoy ISO 27001 security.
- Powered by ISO 27001 processes.
- Two letters and one number: SOC 2.
- The only vendor in the region with ISO 27017.
- Our latest SOC 3 is online.
- SOC 2 Type 2 (2026)
- ISO 27001 inside and out.
- We live and breathe ISO 27001.
- We take ISO 27001 seriously.
- ISO/IEC 27001 for your peace of mind.
- Look no further than our HITRUST.
- FedRAMP High.
- Cyber Essentials Plus since March.
- CSA STAR Level 2.
- Our customers benefit from our SOC 2.
- Ask for our SOC 2.
- Download our SOC 3 here.
- SOC 2 available under NDA.
- ISMAP対応。
- ISO27001で守られています。
- SOC 2 Type 2、更新しました。
- 当社はISO 27001です。
- 安心のプライバシーマーク。
- ISO 27017もあります。
- SOC 3を公開中。
- Pマーク企業として。
- ISO 27001、10年目。
- PCI DSSの世界へ。
- クラウドセキュリティ認証をもつサービス。
+ Our risk method draws on ISO/IEC 27005 and NIST SP 800-30.
+ We compare our controls with the CSA STAR catalogue.
+ Questions about ISO 27001 or SOC 2 go to our security contact.
+ Our engineers learn about ISO 27001.
+ The words are those of ISO/IEC 27000.
+ Passwords follow NIST SP 800-63B.
+ Media are erased as NIST SP 800-88 recommends.
+ The ISMS covers the whole company.
+ The SOC is staffed around the clock.
+ Dates are written in ISO format.
+ Personal data is handled under the GDPR.
+ We have appointed a representative under Article 27 of the GDPR.
+ TLS is set up after the guidelines of the BSI.
+ The public summary is arranged by the Trust Services Criteria.
+ ISO/IEC 27017 is guidance for cloud services.
+ Room C5 is locked.
+ SOC 2 is a registered trademark of the AICPA.
+ 当社のISMSは全従業者を対象とします。
+ ISMSの運用は情報セキュリティ委員会が担います。
+ NIST SP 800-88の方法で消去します。
+ 個人情報保護法に定める安全管理措置を講じます。
+ 用語はISO/IEC 27000によります。
+ SOCは24時間体制です。
+ 本書の構成はTrustサービス規準によります。
+ 経済産業省のガイドラインを参考にします。
+ JIS Q 27001の附属書Aに沿って管理策を定めています。
+ Our security policy covers the topics of ISO/IEC 27002.
+ We plan a SOC 2 examination for 2027.
+ This summary has the chapters of ISO/IEC 27001.
+ We know what ISO/IEC 27001 asks of us.
+ Staff are trained on the GDPR.
+ Keys have the lengths that NIST recommends.
+ Our glossary uses terms of ISO/IEC 27000.
+ We answer questionnaires such as CSA CAIQ.
+ Incidents are classed as in ISO/IEC 27035.
+ 当社は、ISO/IEC 27001の考え方を取り入れて管理しています。
+ パスワードはNIST SP 800-63Bを参考に定めています。
+ 本ページはSOC 3報告書に代わるものではありません。
+ ISO/IEC 27017の手引を参照しています。
+ 暗号はCRYPTRECの推奨リストから選びます。
+ 個人情報保護法及び番号法を守ります。
]=]

test("who names a scheme says what for", function()
  for mark, text in NAMED:gmatch("([+-]) ([^\n]+)\n") do
    local what = first(text)
    assert((what ~= nil) == (mark == "-"), text .. ": " .. tostring(what))
  end
end)

test("what a supplier's fact says is said of the supplier", function()
  local host, quiet = PREPARING.values.suppliers[1], PREPARING.values.suppliers[2]
  assert(not first("ISMS認証及びSOC 2 Type 2報告書", host))
  assert(not first("ISO/IEC 27001 certificate and SOC 2 report", host))
  assert(not first("Its assurance report is read every year", host))
  assert(first("We are SOC 2 certified like them", host))
  assert(first("当社もISMS認証を取得しています", host))
  assert(first("Its SOC 2 report is read every year", quiet))
  assert(first("Its ISO/IEC 27017 certificate is read every year", host))
end)

-- - is more than a supplier holds by its own fact, + is borne out.
local OF_SUPPLIERS = [=[
+ Our provider Open Host is SOC 2 certified.
+ Our provider Open Host is ISO 27001 certified.
+ Open Host holds an ISO/IEC 27001 certificate and a SOC 2 Type II report.
+ We follow ISO/IEC 27017, and our provider Open Host is SOC 2 certified.
+ We follow ISO/IEC 27017 and our provider Open Host is SOC 2 certified.
+ Open Host is certified.
+ Our provider is ISO 27001 certified.
+ We read the SOC 2 Type 2 report of Open Host every year.
+ Quiet Mailers is not SOC 2 certified.
+ A supplier must hold a PCI DSS certificate.
+ 株式会社ひらく基盤はSOC 2 Type 2報告書を取得しています。
+ 委託先である株式会社ひらく基盤のISMS認証を毎年確認します。
+ ひらく基盤はISMS認証を取得しています。
+ 委託先のひらく基盤のISMS認証を毎年確認します。
- Our provider Quiet Mailers is SOC 2 certified.
- Our provider Quiet Mailers is ISO 27001 certified.
- Quiet Mailers is certified.
- Open Host holds an ISO/IEC 27017 certificate.
- Open Host has a SOC 2 Type 1 report.
- Open Host is PCI DSS compliant.
- Our provider holds an ISO/IEC 27017 certificate.
- We read the SOC 1 report of our provider every year.
- Open Host and Quiet Mailers are ISO 27701 certified.
- 静かな便株式会社はISMS認証を取得しています。
- 静かな便はISMS認証を取得しています。
- ひらく基盤はISMAPに登録されています。
- 当社はひらく基盤と同じくISMS認証を取得しています。
- 株式会社ひらく基盤はPCI DSSに準拠しています。
- 委託先はISMAPに登録されています。
]=]

test("what others hold is held against the fact of the supplier", function()
  for mark, text in OF_SUPPLIERS:gmatch("([+-]) ([^\n]+)\n") do
    local what = first(text)
    assert((what ~= nil) == (mark == "-"), text .. ": " .. tostring(what))
  end
end)

local function in_state(status, kind, certifications)
  return claims.reader { today = "2026-11-22", values = { certifications = certifications,
    standards = { { id = "soc2-tsc-2017", status = status, report_type = kind } } } }
end

-- States of an examination in which a sentence may be said.
local SAID = {
  { "We prepare for a SOC 2® examination.", "preparing planned in-progress report-held lapsed" },
  { "We plan to undergo a SOC 2 examination in 2027.", "preparing planned in-progress report-held lapsed" },
  { "A SOC 2 examination is planned.", "preparing planned in-progress report-held lapsed" },
  { "SOC 2保証業務の受審に向けて準備しています。", "preparing planned in-progress report-held lapsed" },
  { "SOC 2報告書の取得を予定しています。", "preparing planned in-progress report-held lapsed" },
  { "We do not plan a SOC 2 examination.", "not-planned report-held lapsed" },
  { "No SOC 2 examination is planned.", "not-planned report-held lapsed" },
  { "SOC 2報告書の取得は予定していません。", "not-planned report-held lapsed" },
  { "Our SOC 2 examination is in progress.", "in-progress" },
  { "SOC 2の審査中です。", "in-progress" },
  { "No SOC 2 examination is under way.", "not-planned preparing planned report-held lapsed" },
  { "We hold no SOC 2 report.", "not-planned preparing planned in-progress lapsed" },
  { "SOC 2報告書は取得していません。", "not-planned preparing planned in-progress lapsed" },
  { "Our SOC 2 report has lapsed.", "lapsed" },
  { "当社のSOC 2報告書は失効しました。", "lapsed" },
  { "Once we hold a SOC 2 report, it is sent to customers.", "not-planned preparing planned in-progress report-held lapsed" },
  { "We hold a SOC 2 report.", "" },
}

local STATES = { "not-planned", "preparing", "planned", "in-progress", "report-held", "lapsed" }

test("plans, denials and ends are held against how far the examination is", function()
  for _, status in ipairs(STATES) do
    local state = in_state(status)
    for _, case in ipairs(SAID) do
      local may = (" " .. case[2] .. " "):find(" " .. status .. " ", 1, true) ~= nil
      local found = claims.find(state, case[1])[1]
      assert((found == nil) == may, status .. ": " .. case[1])
    end
  end
end)

test("a denial of a report of one type is no denial of the other", function()
  local held = in_state("report-held", "type1")
  assert(#claims.find(held, "We hold no SOC 2 Type 2 report.") == 0)
  assert(#claims.find(held, "We hold no SOC 2 Type I report.") == 1)
  local report = { { standard = "soc2-tsc-2017", kind = "report", report_type = "type2", issued = "2026-10-01" } }
  assert(#claims.find(in_state(nil, nil, report), "We hold no SOC 2 report.") == 1)
  report[1].expires = "2026-11-21"
  assert(#claims.find(in_state(nil, nil, report), "We hold no SOC 2 report.") == 0)
  assert(#claims.find(in_state(nil, nil, report), "Our SOC 2 report has expired.") == 0)
end)

test("a denial and a plan have to be true", function()
  local holder = claims.reader { today = "2026-11-22", values = { standards = { { id = "iso27001-2022" } },
    certifications = { { standard = "iso27001-2022", expires = "2027-01-01" } } } }
  assert(#claims.find(holder, "We are not ISO/IEC 27001 certified.") == 1)
  assert(#claims.find(holder, "We do not hold a SOC 2 report.") == 0)
  assert(#claims.find(holder, "We are preparing for a SOC 2 report.") == 1)
end)

test("a claim over several lines is found where it begins, and not over paragraphs", function()
  local found = claims.find(reader, "Fine.\fWe are SOC\n2 certified.")
  assert(#found == 1 and found[1].from > 7)
  assert(not first("We follow SOC 2.\fMail is encrypted."))
end)

test("a question that is denied claims nothing, one that is affirmed does", function()
  for _, text in ipairs { "Are you certified? No.", "Do you have a SOC 2 report? Not yet.", "SOC 2報告書はありますか。いいえ、ありません。" } do
    assert(not first(text), text)
  end
  for _, text in ipairs { "Are you certified? Yes.", "Do you have a SOC 2 report? Of course.", "SOC 2報告書はありますか。はい。", "SOC 2? Done." } do
    assert(first(text), text)
  end
end)

test("what others and we are said to have together is claimed", function()
  for _, text in ipairs { "Both we and our hosting provider are certified.", "Like our provider, we are certified.", "当社も委託先も認証済みです。",
    "委託先だけでなく当社自身も認証を取得しています。" } do assert(first(text), text) end
end)

test("marks of others are known by the name of a picture", function()
  assert(claims.is_mark(reader, "SOC for Service Organizations seal.png"))
  assert(claims.is_mark(reader, "Seal images/aicpa-soc.svg"))
  assert(not claims.is_mark(reader, "Logo logo.svg"))
end)

in_whole("long sentences are read in the time that they are long", function()
  for _, piece in ipairs { "certified ", "not ", "SOC 2 ", "認証", "a", "our provider ", "is not ", "not certified ", "SOC 2 not certified ",
    "認証を取得していません", "our provider's SOC 2 report ", "preparing for a SOC 2 report ", "effective control whether ",
    "completely protects ", "nothing happens ", "SOC 2, ", "SOC 2.\f", "SOC 2 company ", "SOC 2 and ", "事故は発生しません" } do
    local function work(times)
      return steps(function() claims.find(reader, piece:rep(times)) end)
    end
    local short, long = work(60), work(240)
    assert(long <= 5 * short + 10, ("%s: %d hundred steps for 60 times, %d for 240"):format(piece, short, long))
  end
end)

-- Sentences on the stars of SCS, and what one may say who has chosen nothing, ★3 and ★4.
local STARS = {
  { "当社は、SCS評価制度の★3の取得に向けて準備しています。", "3 4" }, { "SCS評価制度の★3の取得を予定しています。", "3 4" },
  { "SCS評価制度★3の自己評価を準備しています。", "3 4" }, { "SCS評価制度の★４の取得に向けて準備しています。", "4" },
  { "サプライチェーン強化に向けたセキュリティ対策評価制度の★3の取得を準備しています。", "3 4" },
  { "We are preparing for ★3 of the SCS evaluation scheme.", "3 4" }, { "We are preparing for three stars of the SCS scheme.", "3 4" },
  { "We prepare for SCS ★4.", "4" }, { "SCS評価制度の★3は取得していません。", "none 3 4" }, { "We hold no star of the SCS scheme.", "none 3 4" },
  { "当社はSCS評価制度の★3を取得しています。", "" }, { "★3相当の対策を実施しています。", "" }, { "★３相当の水準です。", "" },
  { "三つ星相当の対策です。", "" }, { "SCS ★4に準拠しています。", "" }, { "SCS評価制度の要求事項に準拠した運用をしています。", "" },
  { "当社は★3企業です。", "" }, { "★3対応", "" }, { "SCS評価制度対応", "" }, { "We hold three stars of the SCS scheme.", "" },
  { "Our security is equivalent to SCS 3 stars.", "" }, { "We meet the SCS 3-star criteria.", "" }, { "Our controls are on a par with ★3.", "" },
  { "We comply with SCS ★3.", "" }, { "Our security conforms to ★4.", "" }, { "We are at the level of SCS ★3.", "" }, { "Acme is SCS ★3 compliant.", "" },
  { "Our controls are in line with the three-star criteria of SCS.", "" }, { "★3レベルの対策を行っています。", "" }, { "★3に適合しています。", "" },
  { "SCS評価制度に準じた対策を講じています。", "" }, { "星3つを取得しました。", "" }, { "SCS評価制度の三つ星と同等の水準です。", "" },
  { "★3取得企業として準備は万全です。", "" }, { "当社はSECURITY ACTION二つ星です。", "" }, { "We are a SECURITY ACTION ★2 company.", "" },
}

test("stars are claimed by nobody's own words, and preparing for those that are aimed at may be said", function()
  local loaded = require "facts.library".load { "en", "ja" }
  for _, level in ipairs { "none", 3, 4 } do
    local own = claims.reader { today = "2026-11-22", library = loaded, values = { standards = { { id = "iso27001-2022" },
      level ~= "none" and { id = "meti-scs-2026", level = level } or nil } } }
    for _, case in ipairs(STARS) do
      local may = (" " .. case[2] .. " "):find(" " .. level .. " ", 1, true) ~= nil
      assert((claims.find(own, case[1])[1] == nil) == may, level .. ": " .. case[1])
    end
  end
end)

test("words in the name of a service claim nothing, but for a name that claims by itself", function()
  local function claim(name, text)
    return claims.find(claims.reader { today = "2026-11-22", values = { services = { { name = name } } } }, text)[1]
  end
  local said = "Acme Reports shows which criteria of SOC 2 a customer asks about."
  assert(claim("Other", said) and not claim("Acme Reports", said))
  assert(claim("Acme Reports", "Acme Reports is SOC 2 certified."))
  assert(claim("Certified Cloud", "Certified Cloud keeps slips."))
end)
