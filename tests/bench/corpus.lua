-- Writes the benchmark corpora as Markdown; the same script writes the same bytes.
-- usage: lua5.4 corpus.lua OUTDIR [NAME...]
--
--   small_en, small_ja   policy, statement of applicability (93 × 7), risk treatment plan (40 × 9), public summary
--   library_en           25 policies of about four pages and the four documents above
--   large_en             one risk register of 10,000 rows × 9 columns and the statement of applicability
--   growth_en            the same register with 100, 1,000 and 10,000 rows
--
-- GFM only: headings, paragraphs, lists, block quotes, pipe tables, bold, code spans, links.

local state

local function seed(number) state = number * 2862933555777941757 + 3037000493 end

-- A number from 0 to k - 1 of a 64-bit linear congruential generator.
local function below(k)
  state = state * 6364136223846793005 + 1442695040888963407
  return (state >> 33) % k
end

local function pick(list) return list[below(#list) + 1] end

local en = {
  space = " ",
  roles = {"the security manager", "the system owner", "the head of support", "the records officer", "the facilities lead",
    "the internal auditor", "the engineering lead", "the personnel office"},
  owners = {"A. Berg", "Support desk", "L. Ngata", "Core team", "T. Ilves", "Personnel", "D. Sorel", "Accounts", "Front desk", "P. Vance"},
  things = {"user accounts", "the inventory", "nightly backups", "supplier agreements", "release requests", "audit logs", "laptops",
    "signing keys", "whiteboards", "customer exports", "build agents", "entry cards", "course records", "sample data",
    "the restart plan", "root accounts", "filed contracts", "branch networks"},
  often = {"each month", "each quarter", "every six months", "yearly", "after every large release", "within three working days"},
  records = {"the task list", "the meeting notes", "the register of risks", "form `S-07`", "the ticket queue", "the review sheet"},
  events = {"a product is launched", "an agreement is renewed", "somebody leaves a team", "a device leaves the site",
    "files go to a partner", "a project ends"},
  threats = {"theft of a bag on a train", "a supplier changes its service unannounced", "old rights used by somebody who left",
    "a disk array fails", "a message reaches the wrong reader", "the building loses power", "a package carries hostile code",
    "files are copied without a trace", "typing errors in a manual import", "a strange sign-in is noticed late",
    "a pipe bursts above the archive", "a certificate runs out over a weekend"},
  measures = {"encrypt every disk and seal the recovery key", "check the list of rights quarterly and drop what nobody uses",
    "hold a second copy elsewhere and restore it for practice", "let a second person confirm and keep the record",
    "teach the team, practise and share what was learnt", "fix a notice period in the agreement and look at it on renewal",
    "raise an alarm from the log and name who answers it", "bear it for now and decide again at the next review"},
  sentences = {"{Role} looks at {thing} {often} and notes the outcome in {record}.",
    "Nobody changes {thing} before {event} unless {role} has agreed in writing.",
    "Whoever works with {thing} knows where the valid version is and whom to call.",
    "As soon as {event}, {role} makes sure that {thing} and {other} are as agreed.",
    "A fault is **told on the day it is found**, judged by {role} and closed in {record}.",
    "What is said about {thing} holds for staff, contractors and interns in the same way.",
    "Evidence stays with {role} for three years; entries of {record} that are older may go.",
    "If a rule for {thing} cannot be kept, {role} describes, rates and signs the risk.",
    "There are no more copies of {thing} than the work needs, and none after {event}.",
    "Measures are layered so that one mistake does not open {other}."},
  headings = {"Why this document exists", "Where it applies", "Who does what", "Basic rules", "Everyday work", "Asking for access",
    "Treating information", "Work on the move", "Third parties", "Events and weak points", "Staying in business", "Deviations",
    "Keeping it current", "Evidence"},
  subheadings = {"At the start", "While it runs"},
  topics = {"Access", "Backup", "Supplier", "Change", "Incident", "Mobile device", "Key handling", "Clear desk", "Sharing", "Release",
    "Visitor", "Training", "Test data", "Recovery", "Administrator", "Archive", "Network", "Logging", "Asset", "Classification",
    "Remote work", "Event", "Privacy", "Site", "Acceptable use"},
  aspects = {"terms for %s", "release of %s", "care of %s", "routine check of %s", "retirement of %s", "owner of %s",
    "isolation of %s", "restoring %s"},
  policy = "%s policy", main = "Information security policy", soa = "Statement of applicability", plan = "Risk treatment plan",
  register = "Risk register", summary = "Public summary of our security work",
  soa_head = {"Control", "Title", "Applies", "Status", "Justification", "Implementation", "Owner"},
  risk_head = {"ID", "Asset", "Threat", "Likelihood", "Impact", "Level", "Treatment", "Owner", "Due"},
  yes = "Yes", no = "No", status = {"Running", "In part", "Planned"}, levels = {"Low", "Medium", "High"}, also = "; ",
  why = {"We keep %s for customers.", "Agreements name %s.", "The assessment of %s asks for it.", "The law on %s asks for it."},
  why_not = "We have no %s; asked again every year.",
  how = {"{Role} looks at {thing} {often}; see {record}.", "Set down in the [policy](01-policy.md); {role} checks {thing} {often}.",
    "A tool enforces it for {thing}; deviations are in {record}."},
  control = {{"Field", "Value"}, {"Owner", "Security manager"}, {"Version", "2.3"}, {"Class", "Internal"},
    {"Approved on", "2026-04-01"}, {"Next review", "2027-04-01"}},
  history = {"Version", "Date", "Change", "By"}, roles_head = {"Role", "Task", "Deputy"},
  note = "**Note.** The electronic form is the valid one; paper copies inform only.", lead = "Every entry follows with its present state.",
}

local ja = {
  space = "",
  roles = {"情報セキュリティ管理者", "システム責任者", "サポート責任者", "文書管理者", "施設担当者", "内部監査員", "開発責任者", "人事担当者"},
  owners = {"青木", "サポート窓口", "石井", "基盤班", "上田", "人事課", "江口", "経理課", "総合受付", "岡本"},
  things = {"利用者アカウント", "資産目録", "夜間バックアップ", "供給者との合意書", "リリース申請", "監査ログ", "ノート型端末", "署名鍵",
    "ホワイトボード", "顧客データの出力", "ビルド用サーバー", "入館カード", "受講記録", "見本データ", "再開計画", "特権アカウント",
    "綴じた契約書", "拠点ネットワーク"},
  often = {"毎月", "四半期に一度", "六か月ごとに", "毎年", "大きなリリースの後に", "三営業日以内に"},
  records = {"作業一覧", "会議の記録", "リスク登録簿", "様式`S-07`", "チケットの待ち行列", "レビュー票"},
  events = {"製品を公開する", "合意書を更新する", "担当者が離任する", "機器を持ち出す", "取引先へファイルを渡す", "案件が終わる"},
  threats = {"電車内での鞄の盗難", "供給者による予告のない変更", "離任者に残った権限の悪用", "ディスク装置の故障", "宛先違いの送信",
    "建物の停電", "部品に潜む悪意のあるコード", "痕跡のない複写", "手入力の誤り", "不審なサインインの発見の遅れ", "書庫の上の漏水",
    "週末の証明書切れ"},
  measures = {"全てのディスクを暗号化し、回復鍵を封印する", "権限の一覧を四半期に一度確かめ、使わないものを外す",
    "別の場所に複製を持ち、復元の練習をする", "二人目が確認し、その記録を残す", "担当者に教え、練習し、学びを分かち合う",
    "予告期間を合意書に定め、更新時に確かめる", "ログから警報を出し、受け手を決めておく", "今は保有し、次のレビューで改めて決める"},
  sentences = {"{Role}は、{thing}を{often}確かめ、結果を{record}に書き留める。",
    "{role}の書面による同意がない限り、{event}前に{thing}を変更してはならない。",
    "{thing}を扱う者は、有効な版の場所と連絡先を知っていなければならない。",
    "{event}ときは直ちに、{role}が{thing}と{other}が合意どおりであることを確かめる。",
    "不具合は**見つけた日に報告**し、{role}が判断し、{record}で閉じる。",
    "{thing}についての定めは、社員、業務委託者及び実習生に同じように適用する。",
    "証拠は{role}が三年間保管する。{record}のそれより古い記載は消してよい。",
    "{thing}の定めを守れないときは、{role}がリスクを記述し、評価し、署名する。",
    "{thing}の複製は仕事に要る数に限り、{event}後には残さない。",
    "一つの誤りで{other}が危うくならないように、対策を重ねる。"},
  headings = {"この文書の目的", "適用する範囲", "役割分担", "基本の決まり", "日々の業務", "アクセスの申請", "情報の扱い", "外出先での業務",
    "第三者", "事象と弱点", "事業の継続", "逸脱", "維持と改訂", "証拠"},
  subheadings = {"始めるとき", "動いている間"},
  topics = {"アクセス"},
  aspects = {"%sの条件", "%sの承認", "%sの保護", "%sの定例確認", "%sの廃止", "%sの管理者", "%sの分離", "%sの復元"},
  policy = "%s規程", main = "情報セキュリティ方針", soa = "適用宣言書", plan = "リスク対応計画", register = "リスク登録簿",
  summary = "セキュリティの取組みの公開概要",
  soa_head = {"管理策", "題名", "適用", "状況", "理由", "実施", "担当"},
  risk_head = {"番号", "資産", "脅威", "起こりやすさ", "影響", "水準", "対応", "担当", "期限"},
  yes = "適用", no = "除外", status = {"実施済", "一部実施", "計画中"}, levels = {"低", "中", "高"}, also = "。",
  why = {"顧客の%sを預かるため。", "合意書に%sの定めがあるため。", "%sのアセスメントの結果による。", "%sに関する法令による。"},
  why_not = "%sを持たないため。毎年問い直す。",
  how = {"{Role}が{thing}を{often}確かめ、{record}に残す。", "[方針](01-policy.md)に定め、{role}が{thing}を{often}確かめる。",
    "{thing}はツールで守り、逸脱は{record}に残す。"},
  control = {{"項目", "内容"}, {"責任者", "情報セキュリティ管理者"}, {"版", "2.3"}, {"区分", "社外秘"}, {"承認日", "2026-04-01"},
    {"次回レビュー", "2027-04-01"}},
  history = {"版", "日付", "変更", "担当"}, roles_head = {"役割", "仕事", "代行"},
  note = "**注記** 電子版を正とし、紙の写しは参考とする。", lead = "全ての項目の現状を次に示す。",
}

local function capital(text) return (text:gsub("^%l", string.upper)) end

local function fill(pattern, words)
  local role = pick(words.roles)
  local value = {role = role, Role = capital(role), thing = pick(words.things), other = pick(words.things), often = pick(words.often),
    record = pick(words.records), event = pick(words.events)}
  return (pattern:gsub("{(%a+)}", value))
end

local function paragraph(words, count)
  local out = {}
  for i = 1, count do out[i] = fill(pick(words.sentences), words) end
  return table.concat(out, words.space)
end

local function pipe_table(head, rows)
  local out = {"| " .. table.concat(head, " | ") .. " |", "|" .. ("---|"):rep(#head)}
  for _, row in ipairs(rows) do out[#out + 1] = "| " .. table.concat(row, " | ") .. " |" end
  return table.concat(out, "\n") .. "\n"
end

local function control_block(words, title)
  local rows, history = {}, {}
  for i = 2, #words.control do rows[#rows + 1] = words.control[i] end
  for i = 0, 3 do
    history[#history + 1] = {"2." .. i, ("202%d-04-01"):format(3 + i), fill(words.sentences[1], words), pick(words.owners)}
  end
  return "# " .. title .. "\n\n" .. pipe_table(words.control[1], rows) .. "\n" .. pipe_table(words.history, history) .. "\n"
end

local function role_rows(words)
  local rows = {}
  for i = 1, 6 do rows[i] = {capital(words.roles[i]), fill(pick(words.sentences), words), pick(words.owners)} end
  return rows
end

local function items(words, count, mark)
  local out = {}
  for i = 1, count do out[i] = mark(i) .. fill(pick(words.sentences), words) .. "\n" end
  return table.concat(out) .. "\n"
end

local function section_body(words, i)
  if i == 2 then return pipe_table(words.roles_head, role_rows(words)) .. "\n" end
  if i % 3 == 0 then return items(words, 5, function() return "- " end) end
  if i % 3 == 1 then return items(words, 4, function(n) return n .. ". " end) end
  local out = {}
  for _, heading in ipairs(words.subheadings) do out[#out + 1] = "### " .. heading .. "\n\n" .. paragraph(words, 3) .. "\n\n" end
  return table.concat(out)
end

local function policy(number, words, title, sections)
  seed(number)
  local out = {control_block(words, title)}
  for i = 0, sections - 1 do
    out[#out + 1] = "## " .. words.headings[i % #words.headings + 1] .. "\n\n" .. paragraph(words, 5) .. "\n\n" .. section_body(words, i)
    if i % 5 == 4 then out[#out + 1] = "> " .. words.note .. "\n\n" end
  end
  return table.concat(out)
end

local function soa(number, words)
  seed(number)
  local rows = {}
  for i = 0, 92 do
    local thing, applies = words.things[i * 5 % #words.things + 1], i % 11 ~= 7
    rows[#rows + 1] = {("C-%d.%02d"):format(5 + i // 24, i % 24 + 1), capital(words.aspects[i % 8 + 1]:format(thing)),
      applies and words.yes or words.no, applies and pick(words.status) or "-",
      (applies and pick(words.why) or words.why_not):format(thing), applies and fill(pick(words.how), words) or "-", pick(words.owners)}
  end
  return control_block(words, words.soa) .. paragraph(words, 4) .. "\n\n## " .. words.soa .. "\n\n" .. words.lead .. "\n\n"
    .. pipe_table(words.soa_head, rows)
end

local function risk_row(words, i)
  local likelihood, impact = 1 + below(5), 1 + below(5)
  local score = likelihood * impact
  local level = words.levels[score < 6 and 1 or score < 13 and 2 or 3]
  local measure = capital(pick(words.measures))
  if below(3) == 0 then measure = measure .. words.also .. pick(words.measures) end
  return {("R-%05d"):format(i), capital(pick(words.things)), capital(pick(words.threats)), tostring(likelihood), tostring(impact),
    score >= 13 and "**" .. level .. "**" or level, measure, pick(words.owners),
    ("202%d-%02d-%02d"):format(6 + below(3), 1 + below(12), 1 + below(28))}
end

local function risks(number, words, title, count)
  seed(number)
  local rows = {}
  for i = 1, count do rows[i] = risk_row(words, i) end
  return control_block(words, title) .. paragraph(words, 4) .. "\n\n## " .. title .. "\n\n" .. words.lead .. "\n\n"
    .. pipe_table(words.risk_head, rows)
end

local function small(words)
  return {["01-policy.md"] = policy(1, words, words.main, 14), ["02-soa.md"] = soa(2, words),
    ["03-risk-plan.md"] = risks(3, words, words.plan, 40), ["04-summary.md"] = policy(4, words, words.summary, 6)}
end

local corpora = {
  small_en = function() return small(en) end,
  small_ja = function() return small(ja) end,
  library_en = function()
    local files = small(en)
    for i, topic in ipairs(en.topics) do files[("%02d-policy.md"):format(10 + i)] = policy(99 + i, en, en.policy:format(topic), 9) end
    return files
  end,
  large_en = function() return {["02-soa.md"] = soa(2, en), ["03-risk-register.md"] = risks(7, en, en.register, 10000)} end,
  growth_en = function()
    local files = {}
    for _, count in ipairs{100, 1000, 10000} do files[("03-risk-%05d.md"):format(count)] = risks(7, en, en.register, count) end
    return files
  end,
}

local out = assert(arg[1], "usage: corpus.lua OUTDIR [NAME...]")
local names = {table.unpack(arg, 2)}
if #names == 0 then names = {"small_en", "small_ja", "library_en", "large_en", "growth_en"} end
for _, name in ipairs(names) do
  assert(os.execute("mkdir -p '" .. out .. "/" .. name .. "'"))
  for file, text in pairs(corpora[name]()) do
    local handle <close> = assert(io.open(out .. "/" .. name .. "/" .. file, "wb"))
    assert(handle:write(text))
  end
end
