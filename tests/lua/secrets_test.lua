-- What of the internal facts is found in a public text, however it is written, and what may be said: many sentences on one small
-- project.
local facts = require "facts.read"
local project = require "model.project"
local mailboxes = require "audit.mailboxes"
local secrets = require "audit.secrets"

shared("parsed")(function() return false end)

project_file("isms.yaml", [[
organization:
  name: {en: Brook Works, ja: 小川製作所}
  legal_name: {en: "Brook Works Co., Ltd.", ja: 小川製作所株式会社}
  address: {en: "12 Amory Street, 1-2-3 Minami-cho, Example City", ja: 〒000-0000 例市南町一丁目2番3号}
  website: https://www.brook.example
languages: [ja, en]
as_of: 2026-11-22
standards: [{id: iso27001-2022}]
people:
  - {id: a, name: {ja: 髙橋 直樹, en: TAKAHASHI Naoki}, kana: タカハシ ナオキ, phone: 03-1234-5678, email: naoki@brook.example}
  - {id: b, name: {ja: 𠮷田 美咲, en: YOSHIDA Misaki}, kana: ヨシダ ミサキ}
  - {id: c, name: {ja: 渡邉 大輔, en: WATANABE Daisuke}, kana: ワタナベ ダイスケ}
  - {id: d, name: {ja: 森 葵, en: MORI Aoi}, kana: モリ アオイ}
  - {id: e, name: {ja: 葛󠄀城 由紀, en: KATSURAGI Yuki}, kana: カツラギ ユキ}
  - {id: f, name: {ja: 久保 健, en: KUBO Ken}, kana: クボ ケン}
  - {id: g, name: Tomas Lindqvist}
  - {id: h, name: Declan O'Shea, email: desk.two@brook.example}
  - {id: i, name: Alice Baker}
  - {id: j, name: Nguyễn Thị Hương, kana: グエン ティ フオン}
  - {id: k, name: {ja: 小川 彩, en: OGAWA Aya}, kana: オガワ アヤ}
  - {id: l, name: {ja: 上原 進, en: Susan Price}, kana: ウエハラ ススム, public: true}
  - {id: m, name: {ja: 浜﨑 涼, en: HAMAZAKI Ryo}, kana: ハマザキ リョウ}
  - {id: o, name: Hanna Weiß}
  - {id: p, name: Jürgen Müller}
  - {id: q, name: Bridget Amory}
  - {id: n, name: {ja: 齋藤 恵, en: SAITO Megumi}, kana: サイトウ メグミ}
suppliers:
  - {id: s1, name: {ja: こもれび給与株式会社, en: "Komorebi Payroll Co., Ltd."}, service: x, kind: supplier}
  - {id: s2, name: {ja: えだは株式会社, en: Edaha Ltd}, service: x, kind: supplier}
  - {id: s3, name: {ja: 株式会社ほくと基盤, en: Northmere Cloud}, service: x, kind: supplier, public: true}
  - {id: s4, name: Tallow People, service: x, kind: supplier}
contact: {security_email: security@brook.example, url: "https://www.brook.example/security"}
risks:
  - {id: R-01, title: {en: Stolen sign-in data of staff, ja: 従業者の認証情報の窃取}, owner: o, likelihood: 1, impact: 1}
  - {id: R-02, title: {en: Loss of data, ja: データの消失}, owner: o, likelihood: 1, impact: 1}
incidents:
  - {id: IN-2026-01, title: {en: Ticket sent to the wrong customer, ja: 別の顧客へのチケットの誤送信}}
commitments: [{id: C-1, kind: commitment, category: security, text: {en: Backups are made every 24 hours., ja: 24時間ごとにバックアップを取得します。}}]
controls: [{id: A.8.11, applicable: true, status: planned}, {id: A.8.1, applicable: true, status: implemented}]
parameters:
  access-control: {inactive_account_disable_days: 45}
  backup-recovery: {backup_frequency_hours: 24}
public_terms: [{term: 福岡, reason: A city}, {term: status.brook.example, reason: Open to all}]
approvals:
  - {document: backup-recovery, version: "1", classification: internal, original: en, contents: [],
     approved: {date: 2026-01-01, role: gone, title: {en: Chief, ja: 長}, person: gone, name: {en: Rufus Okonkwo, ja: 桐谷 修}},
     reviewed: {date: 2026-01-01, role: l, title: {en: Chief, ja: 長}, person: l, name: {en: Susan Price, ja: 上原 進}}}
documents:
  access-control: {version: "1", status: approved, date: 2026-01-01}
  authentication: {version: "1", status: approved, date: 2026-01-01}
  backup-recovery: {version: "1", status: approved, date: 2026-01-01}
]])

local self = project.open { project = ".", draft = true }
messages()
local inside = secrets.of(self)

local function found(text)
  local first
  secrets.find(inside, text, function(_, what, where) first = first or what .. " " .. tostring(where) end)
  return first
end

local REFUSED = {
  "Ask Tomas Lindqvist.", "Mr Lindqvist reviews it.", "LINDQVIST, Tomas", "Lindqvist's team", "tomas lindqvist", "Ｌｉｎｄｑｖｉｓｔ", "Lind\u{AD}qvist", "T. Lindqvist",
  "Declan O’Shea", "Mr OShea", "O'SHEA", "Ms Baker", "Alice Baker", "mr. lindqvist", "Nguyen answers.", "Huong answers.", "Naoki Takahashi", "Takahashi", "Lindqvist\nTomas",
  "(Tomas) [Lindqvist]", "Tomas**Lindqvist**", "担当は髙橋です。", "担当は高橋です。", "担当高橋", "高橋様まで", "高 橋", "高橋部長が確認", "高橋承認済み", "お問合せは吉田美咲まで。", "ヨシダ ミサキが受け付けます。", "ヨシダが担当",
  "ﾖｼﾀﾞが担当", "よしだが担当", "担当はよしだです。", "渡辺です", "渡邊", "わたなべさん", "森様", "森さんが", "担当の森です。", "森 葵", "モリさん", "葛城が確認", "葛󠄁城", "久保が確認", "浜崎", "濱﨑", "濵崎", "斉藤", "斎藤", "齊藤", "「高橋」", "高橋という姓",
  "小川が", "上の久保です", "グエンが", "こもれび給与に委託", "こもれび給与", "えだは株式会社", "えだはに置く", "Edaha keeps it.", "Komorebi Payroll", "tallow people", "Tallow-People",
  "See R-01.", "see r-01", "R‑01", "Ｒ－０１", "R01", "R-1 is open", "IN-2026-01", "IN 2026 01", "C-1 is kept", "Stolen sign-in data of staff is the top risk.", "stolen sign in data of staff", "従業者の認証情報の窃取です",
  "a ticket sent to the wrong customer", "別の顧客へのチケットの誤送信", "Accounts are disabled after 45 days without use.", "Accounts are disabled after forty-five days.", "アカウントは45日で無効化します。", "アカウントは四十五日で無効化します。", "Accounts are disabled after ４５ days.",
  "Minimum password length: 14.", "An account is blocked for fifteen minutes.", "r 01 is open", "The top one is risk 1.", "Code lies at komorebi.",
  "A.8.11 is planned for spring.", "Control 8.11 is not implemented.", "A.8.11は計画中です。", "a 8.11: planned", "Annex A 8.11 will be rolled out", "管理策8.11は未実施です。",
  "Call 03-1234-5678.", "電話は０３－１２３４－５６７８です。", "Call +44 20 7946 0958.", "(555) 123-4567", "09012345678", "naoki@brook.example", "someone@brook.example",
  "naoki (at) brook (dot) example", "naoki at brook dot example", "naoki[at]brook[dot]example", "naoki（アット）brook（ドット）example", "naoki アットマーク brook.example",
  "naoki＠brook ドット example", "desk.two at brook dot example", "desk dot two at brook dot example", "desk.two（アット）brook（ドット）example",
  "bastion-01.brook.example", "Use bastion-01.", "db.internal", "10.0.0.17", "192.168.0.0/16", "fe80::1", "2a01:4f8:0:0:0:0:0:1", "api.other.example", "踏み台はbastion-01です。", "１０．０．０．１７",
  "Account 111122223333", "1111-2222-3333", "project brook-prod-1234", "アカウント ab12345678", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "/etc/nginx/nginx.conf", "設定は/etc/nginx/conf.dにあります。", "C:\\data\\keys", "\\\\server\\share", "s3://bucket/keys", "~/keys/id", "arn:aws:iam::1:role/x",
}

local ALLOWED = {
  "The service runs at Northmere Cloud in Ireland.", "Write to security@brook.example.", "See https://www.brook.example/security.", "Changes are reviewed by a second person.", "Brook Works Co., Ltd. answers.",
  "Our baker delivers bread.", "Baker Street", "Susan Price leads the company.", "Price lists are public.", "and/or", "24/7", "ISO/IEC 27001", "AES-256 and TLS 1.3", "happened in 2026-01", "in 2026 01", "A.8.1 names devices.",
  "One person reads each request.", "A person may ask for a copy.", "See c 1 there.", "On komorebi days we rest.", "A.5.15 is a control.", "Data is deleted after 45 days.", "Backups are made every 24 hours.", "memory and security", "e.g. this, i.e. that", "version 1.2.3", "on 2026-01-15", "1,000,000 records", "status.brook.example", "Node.js",
  "基盤は株式会社ほくと基盤が運用します。", "変更は二人で確認します。", "情報セキュリティと関係法令を守り、原則として東京で保管します。", "森林を守ります。", "メモリを消去します。", "記録は永久保存します。", "永久保管", "小川製作所は例市にあります。", "田高橋本", "同意の上原則として", "上原 進が代表です。",
  "枝はよく伸びます。", "こたえだはない", "福岡の拠点", "24時間ごとにバックアップを取得します。", "監視・運用/保守", "令和8年4月1日", "〒000-0000", "よしだれ", "データの消失を防ぎます。", "Loss of data is prevented.", "最高。橋を渡る。", "カタクボリン",
}

test("internal facts are found however they are written", function()
  for _, text in ipairs(REFUSED) do assert(found(text), "not found: " .. text) end
end)

test("what is no internal fact may be said", function()
  for _, text in ipairs(ALLOWED) do
    local what = found(text)
    assert(not what, text .. ": " .. tostring(what))
  end
end)

local function tell_apart(sentences)
  for mark, text in sentences:gmatch("([+-]) ([^\n]+)\n") do
    local what = found(text)
    assert((what ~= nil) == (mark == "-"), text .. ": " .. tostring(what))
  end
end

test("a name is found in capitals, small letters and other letters, and a company by its first word", function()
  tell_apart [=[
- HANNA WEISZ signs it.
- Ask weisz about it.
- Ask Weiss.
- Mueller and MÜLLER and Muller
- a word with mueller
- the lindqvists
- Payroll is run by Tallow.
- TALLOW pays.
- こもれびが計算します。
- KOMOREBIに任せる
+ A candle of tallow burns.
+ 木漏れ日の入る部屋
+ Northmere runs it.
+ Our price is fair.
+ 12 Amory Street is our place.
+ Amory Street
- Amory answers.
- amory street's owner is Bridget Amory
]=]
end)

test("the address of a person is none to publish, the address of a post is", function()
  local function is_personal(address) return mailboxes.is_personal(address, mailboxes.persons { { name = "Taro Yamada" } }, { brook = true }) end
  for _, address in ipairs { "taro.yamada@brook.example", "yamada@brook.example", "tyamada@brook.example", "yamada-security@brook.example",
    "jane.doe@brook.example", "j.doe@brook.example", "Jane_Doe@brook.example" } do assert(is_personal(address), address) end
  assert(not mailboxes.is_personal("susan.price@brook.example", mailboxes.persons {}, { susan = true, price = true }))
  for _, address in ipairs { "security@brook.example", "isms-office@brook.example", "security.team@brook.example", "brook-info@brook.example", "psirt2@brook.example",
    "vulnerability-report@brook.example" } do assert(not is_personal(address), address) end
end)

test("a title is found in other words and another order, if all of it stands in a sentence", function()
  tell_apart [=[
- Sign-in data of our staff was stolen.
- Staff had their sign-in data stolen.
- 認証情報が従業者から窃取された。
- 従業者の情報を認証ごと盗み取られた。
- A customer was wrongly sent a ticket.
- 別の顧客にチケットを誤って送信した。
+ Staff are told not to steal.
+ Sign-in data of staff is protected.
+ Tickets are sent to the customer.
+ 認証情報を保護する。
+ 別の顧客にチケットを送信しません。
+ 顧客にチケットを送信する。
]=]
end)

test("a finding names the cell that has the value", function()
  local said = found("Ask Lindqvist.")
  assert(said:find("^'Lindqvist' .*isms.yaml:16$"), said)
  assert(found("A.8.11 is planned."):find("^the status of A.8.11 "), found("A.8.11 is planned."))
  assert(found("Accounts are disabled after 45 days."):find("access%-control.inactive_account_disable_days", 1))
end)

test("a finding names the line that has the value, however it is written there", function()
  for _, text in ipairs { "Ask Lindqvist.", "10.0.0.17", "０３－１２３４－５６７８", "０９０ー１２３４ー５６７８", "Ａ.8.11は計画中です。" } do
    local said = "何もありません。\nNothing.\f"
    secrets.find(inside, said .. text, function(from) assert(from == #said + 1 or text:find("^Ask"), text .. ": " .. from) end)
  end
end)

test("what only the other reading has is found at each of its lines, and all else once", function()
  local lines = {}
  secrets.find(inside, "Alice Baker.\nNo.\nAlice%20Baker.\fNo.\f<b>Lindqvist</b>", function(from) lines[#lines + 1] = from end)
  assert(table.concat(lines, " ") == "1 40 18", table.concat(lines, " "))
end)

test("the work grows as the text does", function()
  for _, piece in ipairs { "a", "R-01 ", "高橋", "10.", "a.", "a-", "a@", "/a", "1 ", "Brook Works ", "45 days ", "Lindqvist. ",
    "zero ", "zero, double ", "ゼロの", "一", "the bucket is ", "password=", "passphrase is ab ", "バケット「", "stolen sign-in data, ",
    "risk no. 1, ", "Tomas, our ", "Aa, our head ", "root / x1", "a-", "x1!", "data masking, not yet ", "tenant id is ",
    "aB1", "See 10.0.0.17 and 03-1234-5678.\n", "A.8.11 is planned, ", "0(", "x/y:" } do
    local function work(times)
      return steps(function() secrets.find(inside, piece:rep(times), function() end) end)
    end
    local short, long = work(100), work(400)
    assert(long <= 5 * short + 10, ("%s: %d hundred steps for 100 times, %d for 400"):format(piece, short, long))
  end
end)

-- More of both: - must not be said, + may be.
local MORE = [=[
- Lindqvist leads.
- questions to t.lindqvist
- Lindqvist–O'Shea team
- The O'Sheas
- Prof. Baker
- Signed: ALICE BAKER
- Katsuragi, Yuki
- Yuki Katsuragi
- Mori-san
- MORI Aoi
- Kubo answers
- Ken KUBO
- Saito and Hamazaki
- Misaki Yoshida
- Edaha, Ltd.
- Komorebi  Payroll
- R-02: open
- [R-02]
- IN_2026_01
- An unused account is disabled after 45 days.
- a.8.11: todo; planned
- A.8.11 excluded
- 8.11 control is planned
- +49 (0)30 1234567
- 555.123.4567
- +1-555-123-4567
- foo.bar.brook.example
- intranet.brook.example/wiki
- backup.local
- srv-007
- 10.20.30.40
- fd00:1234::1
- acct 123456789012
- 123456789012
- c:\users\admin
- /home/deploy/.ssh/id_rsa
- file:///etc/hosts
- jdbc:postgresql://db/app
- ops@brook.example
- ops(at)brook.example
+ A mountain of work.
+ We moved in May 2026 to a larger office.
+ Grown-up processes
+ The baker's dozen
+ ISO/IEC 27001:2022
+ CVE-2024-12345
+ P1 incidents are answered first.
+ SHA-256 and RSA-4096
+ 99.95 % of the month
+ 10 000 records
+ Monday to Friday, 9:00 to 17:00
+ 3.5 hours
+ HTTP/2 and TLS 1.3
+ He said so.
+ The risk is accepted.
+ Control 8.11 is named in the standard.
+ security@brook.example or www.brook.example/security
+ Naoki is a first name.
- 高橋に聞いてください。
- 高橋、吉田
- 高橋・吉田
- 高橋社長
- 弊社高橋より
- 代表取締役 髙橋直樹
- 担当：ヨシダ
- 吉田宛
- 吉田美咲室長
- よしだみさき
- わたなべだいすけ
- 渡邉取締役
- 森が担当します。担当：森葵
- 担当者の森
- モリアオイ
- 葛󠄀城さん
- 葛城部長
- クボさん
- 久保さん
- 浜﨑部長
- 濱崎涼
- 齋藤が
- さいとうさん
- おがわあや
- 小川室長
- グエンさん
- Nguyễnさん
- LINDQVISTさん
- こもれび給与株式會社
- こもれび給与（株）
- えだは(株)
- R-02（対応中）
- 危険R02
- C-1を守ります
- IN-2026-01の件
- 別の顧客へのチケットの誤送信
- 利用者アカウントは、45日サインインがないと無効化されます。
- A.8.11：未実施
- Ａ.８.１１は来年導入します。
- ０３－１２３４－５６７８
- ０９０ー１２３４ー５６７８
- +81-3-1234-5678
- db-01に接続
- １０.０.０.１
- /etc/passwdを確認
- wiki.brook.exampleを参照
- 口座 AB1234567
+ 高橋脚の点検
+ 吉報をお待ちください。
+ 美しい田園
+ 久保田という町
+ 浜崎橋交差点
+ 斎場の近く
+ 葛の花
+ 森永久平和
+ セキモリの語源
+ もりだくさんの機能
+ くぼみのある部品
+ 渡辺町の拠点
+ 45日以内に返却します。
+ パスワードは16文字です。
- 給与のこもれび
+ 枝はのびる
- R-001 is open
- http://10.1.2.3/login
- AWS account 1111 2222 3333
- mail naoki [at] brook.example
- フオンさん
- accounts sleep after a 45-day idle sign-in
- \\nas\share
]=]

test("a first name is found where its holder has an office, is addressed or acts", function()
  tell_apart [=[
- Tomas, our head of engineering, is on call.
- Ask for Tomas.
- Tomas (Head of Engineering) answers.
- our CTO Tomas
- Contact: Tomas
- Reviewed by Tomas
- Declan is our security officer.
- Declan answers within a day.
- Huong, our CISO
- Alice, our DPO, replies.
- Mail Alice.
- Ask Baker.
- Baker, our DPO, replies.
- 直樹さんが受け付けます。
- 美咲（情報セキュリティ室長）が確認します。
- 室長の美咲が確認します。
- 大輔部長
- ミサキさん
- Aiko, our CISO, answers.
- Questions go to Aiko, our chief information security officer.
+ Susan, our CEO, leads the company.
+ Tomas is a first name.
+ We serve weiss beer.
+ We serve Weiss beer.
+ Alice in Wonderland
+ Today, our CISO answers in person.
+ In Dublin, our engineers work in shifts.
+ 直樹という名前
+ 健やかな職場
+ 恵みの雨
+ 進行中の作業
]=]
end)

test("an entry of a register is found by its number beside the word for it", function()
  tell_apart [=[
- Risk R 1 is our largest one.
- Risk no. 1 is being treated.
- See risk #2.
- risk number 2
- Risk 1 is high.
- Risks 1 and 2
- the incident 2026-01
- リスクR 1に対応中です。
- リスク番号2が最大です。
- リスクNo.1
- リスク1は高い
- リスク第2号
+ The risk is 3 times as high.
+ There are risk 1 to 5 points
+ risk 2 times
+ Risk no. 77 is none of ours.
+ リスク1件
+ リスクは2段階です。
]=]
end)

test("a control that is not there in full is found by its title", function()
  tell_apart [=[
- Data masking is not implemented yet.
- Masking of data is planned for next year.
- We do not have data masking.
- データマスキングは未実施です。
- 来年、データマスキングを導入する予定です。
+ Data masking is used in test systems.
+ Data masking is a control.
+ User endpoint devices are not yet delivered.
+ データマスキングを行っています。
]=]
end)

test("accounts, tenants and passwords are found in sentences", function()
  tell_apart [=[
- The account is brook-prod-2231.
- The tenant is acme-42-prod.
- Our tenant is called acme-42-prod.
- tenant name: acme-42-prod
- The project brook-prod-eu hosts it.
- the brook-prod-2231 account
- テナント名はacme-42-prodです。
- アカウントはbrook-prod-3310です。
- root / Tr0ub4dor
- admin:Winter2026!
- 管理者はroot／Tr0ub4dorです。
- Use P@ssw0rd1 for it.
+ admin / user
+ root: the account that may do everything
+ The account is closed after 30 days without pay.
+ The project is planned for 2026.
+ admin/read-only
+ and/or
+ R&D and Q&A
]=]
end)

test("strangers' sentences of both kinds are told apart", function() tell_apart(MORE) end)

test("telephone numbers are told apart from dates, times, amounts, clauses and versions", function()
  tell_apart [=[
- Call 01 234 5678.
- Call 01 555 0101 at night
- 00353 1 555 0101
- Tel. (01) 555 0101
- +353 (0)1 555 0101
- 電話 03(1234)5678
- 電話 ⓿➂➊➁➂➃➄➅➆➇
- 電話 (03)1234-5678
- (０３)１２３４－５６７８
- 03–1234–5678
- 03.1234.5678
- 03・1234・5678
- 03─1234─5678
- 0120-123-456
- Freephone 0800 123 4567
- 030/1234567
- 01 23 45 67 89
- Tel: 555 0101
- phone 555-0101
- Fax 123 4567
- 内線 4711
- 内線：1234
- ext. 4711
- extension 4711
- call 1-800-555-0199
- 1 (555) 123-4567
- TEL03-1234-5678
- ☎ 1234-5678
- 電話番号は1234-5678です
- 携帯は090 1234 5678
- Phone: 01 234 5678
- 44 20 7946 0958 by phone
- 0044 (0)20 7946 0958
- (+353) 1 555 0101
- 03 1234 5678
- Mobile 087-123 4567
- +81 (3) 1234 5678
- 81-3-1234-5678へお電話ください
+ Between 2019 and 2026.
+ 2019-2026
+ from 01.02.2026 to 31.12.2026
+ 01/02/2026 - 31/12/2026
+ 2026-01-15 to 2026-12-31
+ 2026/01/15
+ 9.00-12.00 and 13.00-17.30
+ 09.00-17.30
+ 09:00 - 17:30, 08:00 - 12:00
+ EUR 1 000 000
+ 10 000 000 records
+ 1,234,567,890 yen
+ ISO/IEC 27001:2022 and ISO/IEC 27017:2015
+ clause 9.2.1, 9.2.2 and 9.3.1
+ 4.1 4.2 4.3 5.1 5.2 5.3
+ A.5.1-A.5.37
+ version 10.15.7 and 2.4.6
+ NIST SP 800-53
+ RFC 5322
+ SHA-256, AES-256-GCM
+ 24/7/365
+ 99.99 %
+ 100-200 users
+ 10-20-30
+ 1. 2. 3. 4. 5.
+ 第1条から第27条まで
+ 2026年4月1日から2027年3月31日まで
+ 令和8年04月01日
+ 2026.04.01〜2027.03.31
+ 〒100-0001 東京都例区1-2-3
+ 1-2-3 Minami-cho
+ 0.05 % to 0.5 %
+ 0.123456789
+ The report covers 12 months.
+ RPO 4 hours, RTO 24 hours
+ ISO 9001 2015 27001 2022
+ ISBN 978-3-16-148410-0
+ 3 of 10, 4 of 12
+ 12 345 678
+ + 5 000 000
+ +10 % of 20
+ call us from 9 to 17
+ telephone hours 09.00-17.00
+ phone 24/7
+ 電話は9時から17時まで
+ 電話 2026年4月1日から
+ 平日9:00～17:30（12:00～13:00を除く）
+ 2026-04 - 2027-03
+ 04/2026 - 03/2027
+ ISO 27001 27017 27018 27701
+ 第三者 03
+ 00:00:00
+ (1) 2019, (2) 2020, (3) 2021
+ The years 2019 2020 2021 2022
+ 30 60 90 days
+ See the next 15 pages.
+ hotel 123456 rooms
+ The next 24 hours.
+ an extension of 12 months, an extension of 100 days
]=]
  assert(found("+353 1 555\n0101"), "a number goes on over the end of a line")
end)

test("what has no form is found beside the word for it: machines, stores, users, passwords and keys", function()
  tell_apart [=[
- The jump host is bastion.
- Our VPN gateway is called dublin-two.
- Backups go to the bucket brook-backups.
- The bucket for logs is named brooklogs.
- Alerts arrive in #ops-alerts, our channel.
- the #oncall channel
- The user name is svc_monitor.
- Jobs wait in the queue "planner-dispatch".
- the planner_main database
- 踏み台サーバはbastionです。
- バケット「brook-backup」に保存します。
- 監視のユーザー名：svc-monitor
- データベース名はslip_mainです。
- #sre-alertチャンネルに届く
- The password is Heron-Quartz-9.
- Password: hunter2
- password=letmein
- The PIN is "4711-0000".
- パスワードはAkebono#2026です。
- パスフレーズは「あかつきの空と海」です。
- The passphrase is correct horse battery staple.
- API key lk_live_9fA83hd72KsLq0
- Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc
- トークン：tkn-19xX-82aa
- Use aB3dE5gH7jK9mN1p for it.
- arn:aws:s3:::brook-logs
- arn:aws:iam::role/deploy
- The security group is sg-brook-web.
- Host: db-primary
- log in as deploy_bot
- ログインユーザーはrootです。
- 資格情報はdeploy/Zx81qqLmです。
- secret key 9f8e7d6c5b4a3210
- PIN: 48151623
+ Host the data in Japan: it is close.
+ A user: who is that?
+ The token is a string.
+ The cluster is in use, the node is idle, the volume is low.
+ The share of it is 5 percent, the table is in the annex.
+ The stream is clean, the function is free-standing.
- -----BEGIN RSA PRIVATE KEY-----
+ The database is encrypted, read-only and up-to-date.
+ The queue is first-in, first-out; the host is self-managed.
- Ask in #incident-room for it.
- Slackの#incident-roomで話します。
- The S3 bucket brook-planner-logs is private.
- キュー名はslip-eventsです。
- APIキー：7f3c9a1b2d4e5f60
- Our passphrase reads: seven green herons sleep quietly.
+ A read-only database, a multi-tenant host and a customer-managed bucket are used.
+ The database is PostgreSQL; キューはRabbitMQです。
+ The gateway is patched and the server is watched.
+ The user is asked for a password, which is hashed.
+ Passwords have no end; the password is known to nobody.
+ A key is an AES-256 key, a token is short-lived.
+ The password is at least twelve signs long.
+ パスワードは本人だけが知っています。
+ パスワードは「秘密」に分類します。
+ バケットは非公開です。
+ ホストはLinuxです。
+ The secrets of good planning are simple.
+ The passphrase is never written down by anybody.
+ Customers give each user a role.
]=]
end)

test("telephone numbers in words are found, lists and counts are not", function()
  tell_apart [=[
- Call zero three, one two three four, five six seven nine.
- oh eight seven, double two three four five six
- Phone: five five five zero one zero one
- ゼロサン、イチニサンヨン、ゴロクナナキュウ
- 電話は〇三の一二三四の五六七九です。
+ One, two, three, four, five, six, seven: count with us.
+ Zero trust, two factors, one goal.
+ 一、二、三の順に進めます。
+ サンゴ礁とニンジン
+ 二〇二六年四月に一〇〇社を超えました。
]=]
end)

test("what is public by its nature passes: interfaces, addresses of examples, numbers of orders, products", function()
  tell_apart [=[
+ Customers call /api/v2/orders and /v1/jobs.
+ 顧客は/api/v2/ordersを呼び出します。
+ Our guide has 192.0.2.10, 198.51.100.0/24, 203.0.113.7 and 2001:db8::1.
+ An order number such as 123-456-7890 is shown.
+ 注文番号は123-456-7890です。
+ The R-1 map format and R-2形式 are read.
- /api/admin/users
- /api/config/prod.yaml
- 192.0.3.10
- Call 123-456-7890.
- R-1 is open.
]=]
end)

test("names of machines are told apart from products, versions and standards", function()
  tell_apart [=[
- Use prod-db01 for it.
- db-primary-2 is watched.
- Host ip-10-0-1-5 runs it.
- See srv01.corp.
- srv01.corp
- enter by bastion01
- k8s-node-3
- PROD-DB01
- DC01 is the domain controller
- web-03 and web-04
- web01
- app-server-12
- prod-db
- stg-web
- db.internal.
- db.internal:5432
- db01に接続
- サーバsrv01で動く
- Bastion01
- mail_gw_2
- vpn-gw2.brook.example
- db[.]internal
- 10[.]0[.]0[.]17
- ldap://dc1
- node-3.k8s
- redis-replica-1
- prod-eu-west-1-db-2
- ec2-10-0-1-5
- ｐｒｏｄ－ｄｂ０１
+ Type-2 and SOC-2
+ phase-2, step-3, tier-1, level-2
+ AES-256, SHA-256, HTTP/2, UTF-8, IPv4, OAuth2, X.509, S3, EC2, K8s, TLS1.3
+ Web 2.0, web3, Db2, Node18, Postgres16, PostgreSQL-16
+ COVID-19, GPT-4, Log4j
+ a mail server, an app server, a backup-server, web-based, server-side
+ 3-2-1 backup
+ top-10, 24-hour, 2-factor
+ AC-2, CA-1, AU-12
+ NIST SP 800-53
+ P1 and P2
+ Windows11 and iOS17
+ api-v2
+ RAID-5, RAID10
+ ISO-27001, ISO27001
+ e-mail, sign-in, log-in, on-call
+ production-like
+ test-driven
+ FIPS-140
+ B2B, B2C
]=]
end)

test("the value of a parameter is found in any order of words, unit or none", function()
  tell_apart [=[
- パスワードは14字以上です。
- パスワードは14文字以上です。
- パスワードの最小文字数は14です。
- 14文字以上のパスワードを使います。
- 最小文字数は14
- パスワードの長さ：14以上
- パスワードは十四文字以上です。
- パスワードは14桁以上です。
- パスワードは最低14文字
- Passwords have at least 14 characters.
- Passwords are 14+ characters long.
- A 14-character password is needed.
- Minimum password length: 14
- password length 14 chars
- Passwords need fourteen characters.
- アカウントは45日間使わないと無効になります。
- 45日間サインインがないアカウント
- inactive accounts: 45d
- アカウントの無効化：45
- アカウント無効化までの日数は45です。
- 45日間使われないアカウントは停止します。
- 四十五日間ログインのないIDは止まります。
- 一か月半使わないアカウントを凍結します。
- An account is suspended when unused for a month and a half.
- Accounts unused for six and a half weeks are shut off.
- 十四文字に満たないパスワードは使えません。
- Unused accounts are locked after 1.5 months.
+ Accounts, people and systems are listed.
+ 一か月半の試用期間があります。
+ We answer within a month and a half.
+ 14日以内に返却します。
+ 当社には14名の社員がいます。
+ Passwords are changed when they leak.
+ パスワードは安全に保管します。
+ 14 people work here, and passwords are long.
+ 2026年4月14日にパスワードの規程を改めました。
+ Passwords: see section 14.
+ On May 14 we changed passwords.
+ パスワードの規程は14条からなります。
+ Data is kept for 45 years.
+ 14種類の資産があり、パスワードで守ります。
+ 利用者の声は14件です。
]=]
end)

test("a name is found that goes on over paragraphs, items, rows and cells", function()
  assert(found("森\f葵"))
  assert(found("Alice\fBaker"))
  assert(found("Tallow\fPeople"))
  assert(found("Tomas\f\fLindqvist"))
  assert(found("こもれび\f給与"))
  assert(found("1. Alice\f2. Baker"))
  assert(found("14 Alice\f15 Baker"))
  assert(found("4.1 Alice\f4.1.2 Baker"))
  assert(found("第3章 森\f第4章 葵"))
  assert(found("| Alice |\f| Baker |"))
  assert(found("Alice\n\nBaker"))
  assert(not found("Alice is a name.\fA baker delivers bread."))
end)

test("who gave an approval is a person, also one whom the facts have no more", function()
  tell_apart [=[
- Okonkwo approved it.
- Ask Rufus Okonkwo
- 桐谷が承認した
- 桐谷様
+ Susan Price leads.
+ Mr Price leads.
+ 上原が代表です
]=]
end)

test("tickets, accounts, keys and paths are told apart from standards and flaws", function()
  tell_apart [=[
- The ticket is INC0012345.
- See JIRA-1234.
- ticket SEC-482
- Ticket #4711
- チケット番号4711
- CHG0030045 was approved
- i-0abc123def4567890
- vpc-0a1b2c3d4e5f
- sg-0123abcd
- AKIAIOSFODNN7EXAMPLE
- Account no. 111-122-223-333
- 口座番号 1234567
- IBAN DE89 3704 0044 0532 0130 00
- config/prod.yaml
- src/auth/keys.pem
- $HOME/keys
- C:/data/keys
- HKLM\\Software\\X
- subscription 8f3a-22bc
- See OPS-17 for it.
- L i n d q v i s t
- L-i-n-d-q-v-i-s-t
- A.l.i.c.e. B.a.k.e.r
- A. l. i. c. e. B. a. k. e. r.
- A l i c e  B a k e r
- A/l/i/c/e B/a/k/e/r
- Alice%20Baker
- Alice%2520Baker
- Al&#105;ce B&#x61;ker
- <b>Al</b>ice <i>B</i>aker
- "name": "\\u0041lice Baker"
- 髙（たか）橋（はし）が答える
- <ruby>渡<rt>わた</rt>邉<rt>なべ</rt></ruby>
- 渡《わた》邉《なべ》
- 渡邉（わたなべ）
- %E9%AB%99%E6%A9%8B
- &#39641;&#27211;
- Lindqvíst
- Lindqｖist
- Ｌindqvist
- Lindqvıst
- 𝐋𝐢𝐧𝐝𝐪𝐯𝐢𝐬𝐭
- Ⓛindqvist
- 🇱indqvist
- 🅛indqvist
- Lind𐞥vist
- Lɨndqvist
- Lindqvist1
- Lindqvist_
- 高|橋
- 高・橋
- tlindqvist
- @tlindqvist
- Lindqvist.pdf
- tomas.lindqvist
- tomas_lindqvist
- tomaslindqvist
- account 4711-0815
- channel #sec-4711-alerts
- Ask Alice B. for it.
- Tomas L. runs it
- Account of Tomas L. (operations)
+ Alice b. and all
+ the project 2026-2027
+ the project of 2026-27
- Account no. 4711 0815-22
- tenant acme-42-prod
- tenant: acme-42
- the project brook_prod_eu
- テナントacme-42-prod
+ account type-2 and tenant level-3
+ the project began in 2026-01-15
+ account 2026-01
+ the project covid-19
+ a project follow-up and a well-known tenant
+ the tenant-specific key of each account
+ an account e-mail address
+ CVE-2024-12345 and CWE-79
+ ISO-27001, AES-256, RFC-2119
+ and/or, input/output
+ TCP/IP, CI/CD
+ 2026/27
+ case 12, issue 3
+ in case 4711 users sign in at once
+ A baker, t lindemann
+ ISMS-P and SOC-2
+ Our incident 2026 was small.
+ JIS Q 27001 and ISO/IEC-27001
- issue #123
+ In this incident 250 customers were told.
+ our #1 goal
]=]
end)

test("the 0 of numbers in kanji is a digit: forty days are not four", function()
  assert(host.fold("四〇日") ~= host.fold("四日"))
  assert(host.fold("四〇日") == "四〇日")
end)
