-- What judges in public text without naming any scheme claims; what says what is done does not.
local claims = require "audit.claims"

local reader = claims.reader { today = "2026-11-22", values = {
  organization = { name = { en = "Acme Works", ja = "アクメ信頼の会" } },
  standards = { { id = "iso27001-2022" }, { id = "soc2-tsc-2017" } },
  suppliers = { { name = { en = "Open Host", ja = "株式会社ひらく基盤" },
    assurance = { en = "ISO/IEC 27001 certificate and SOC 2 Type 2 report", ja = "ISMS認証及びSOC 2 Type 2報告書" } } } } }

local function first(text) return claims.find(reader, text)[1] end

-- One a line; / is the end of a line in it.
local CLAIMS = [=[
We meet all legal requirements.
Our service satisfies every regulation that applies to it.
Whatever the law asks, we already do.
Every applicable statute is observed to the letter.
You can be sure we are on the right side of the law.
Full legal conformity, out of the box.
All regulatory boxes are ticked.
Our processing is entirely lawful.
Everything we do is in line with data protection law.
We live up to the strictest privacy rules in Europe.
All of our obligations under data protection law have been fulfilled.
The platform fulfils the requirements of financial regulators.
Regulatory requirements? Met.
We go beyond what regulators demand.
Our terms are up to date with the latest legislation.
The legal side is fully taken care of.
Acme operates in full accordance with privacy legislation.
As of today we believe we observe all applicable laws.
Ready for every regulation, today and tomorrow.
With us you are always legally on the safe side.
Our product was built to the highest legal standards.
No legal requirement is left unmet.
We respect every rule of data protection.
We exceed industry requirements.
Our practices match best practice in the industry.
Data protection requirements/are met.
The service is suitable for regulated industries.
Our controls work as intended.
All safeguards perform well.
Our measures have proven themselves.
The controls do what they should.
Our security measures are adequate.
Our protection is strong and reliable.
Our defences hold.
Security controls run smoothly day after day.
The controls have shown their worth in practice.
Our security management is mature.
The safeguards in place are sufficient to stop attackers.
Our processes are robust.
We have everything under control.
Our monitoring catches every threat.
The effectiveness of our measures has been demonstrated.
Nothing gets past our firewall.
Our backup procedures are reliable and well proven.
Generally speaking, our controls succeed in keeping intruders out.
Our incident response is fast and efficient.
The management system functions properly.
Controls are appropriate and operate without deviation.
Our access control is watertight.
We have a high level of security.
Our security programme delivers.
Security that simply works.
Every measure does its job.
Our pentest came back clean.
We have been independently reviewed.
Experts have looked at us.
Our platform has been tested by professionals.
Specialists from outside have put our systems to the test.
Renowned security researchers have examined our code.
A leading consultancy vetted our processes.
Ethical hackers tried to break in and failed.
Our architecture has been scrutinised by third parties.
Banks have audited us and stayed.
Large customers have inspected our security and approved it.
An outside firm confirmed the quality of our controls.
Third-party validated security.
Reviewed by independent specialists.
Our security has stood up to outside examination.
Several of our customers' security teams have given us the green light.
External consultants were impressed by our setup.
We have had our security checked by people who know.
The authorities have looked into our processing and were satisfied.
Penetration testers could not get in.
Assessed by an external body in 2026.
Our software was analysed by a well-known security company.
Leading experts endorse our approach.
Verified security from an independent source.
A team of white hats/checked the platform.
Our code has undergone outside review.
The last audit had no findings.
The penetration test showed no weaknesses.
Our scan results are spotless.
No vulnerabilities are known.
There are no open issues.
Nothing was found in our last review.
All tests were passed with flying colours.
The assessment ended with a perfect score.
Zero critical findings in three years.
Our latest check gave us a clean bill of health.
The review turned up nothing of note.
We came through the inspection without a single remark.
The result of the test was excellent.
Not one weakness came to light.
The audit confirmed that everything is in order.
Our systems are free of known vulnerabilities.
All checks green.
The last pentest went very well.
No deviations were identified.
Our internal audit found everything in good order.
Testers left empty-handed.
The examination had a positive result.
No non-conformities whatsoever.
All findings are closed.
Vulnerability scans come back empty.
The outcome of the risk assessment is good.
An award-winning security team.
We won the Cloud Security Award 2026.
Top rated for data protection.
The number one in secure file exchange.
Our security scores 98 out of 100.
Rated excellent by customers.
We rank among the top ten in the industry.
Grade A security.
Our site gets an A+ in every test.
Gold-level protection.
A leader in privacy.
The best protected service on the market.
Winner of the national data protection prize.
Our platform sets the benchmark for security.
Nobody does security better.
Customers give us five out of five for security.
We are the gold standard of data protection.
Premium security for everyone.
Unbeaten in safety.
An industry leader in information security.
Top marks for our security.
Our badge of trust stands for safety.
We have been named a security champion.
Ahead of our competitors in security.
First-class protection of your data.
Distinguished for outstanding privacy.
Excellent security, year after year.
Your data is safe.
Your data is safe with us.
Your files are never lost.
Our platform is unhackable.
Nobody but you can ever read your data.
There is no way in.
You have nothing to worry about.
Sleep soundly: your data is in good hands.
We keep your secrets, always.
Rest assured that your information is secure.
Hackers don't stand a chance.
A breach is out of the question.
Rock-solid protection for your data.
Your business never stops.
We stop every attack.
Data loss? Not with us.
Our cloud is a fortress.
Trust us with your most sensitive data.
Unauthorised access is ruled out.
Nothing can ever happen to your files.
The service is always available.
Peace of mind, delivered.
Attackers will fail, every time.
Complete confidentiality at all times.
Your data could not be in safer hands.
We ensure the security of your data.
Your data will/remain safe.
Absolutely no one gets in.
Practically impossible to break into.
No breach since 2015.
We have not had a single incident in ten years.
Since our founding, no data has been lost.
Our track record is spotless.
Ten years without an incident.
A decade of uninterrupted service.
Not one customer record has ever leaked.
To date, nobody has broken in.
So far, nothing has gone wrong.
Our history is free of breaches.
In all these years we never had to report a breach.
Customers have trusted us since 2012 and were never let down.
Fifteen years, zero leaks.
We have yet to see a successful attack.
There were no security incidents last year.
Attackers have tried and always failed.
Never in our history was data stolen.
Our record speaks for itself.
We have kept data safe for over a decade.
Up to now no complaint has reached us.
The service has run without interruption since 2018.
The authorities have never fined us.
Trusted for twenty years.
Security incidents are unknown here.
In 2025 there was not a single outage.
No data/has ever been lost.
We look back on many years without damage.
法令を完全に遵守しています。
各種法規制に対応済みです。
すべての法的要求事項を満たしています。
関連法令をすべて守っています。
個人情報保護法に完全対応しています。
最新の法改正にも対応しています。
法律上の問題は一切ありません。
当社のサービスは各国の規制をクリアしています。
法令・ガイドラインを漏れなく遵守しております。
コンプライアンスは万全です。
業界のガイドラインに全面的に対応しています。
適法に運営されています。
規制当局の要求を上回る水準です。
金融機関の求める基準を満たします。
法令遵守を徹底しています。
法的な要件は全て充足しています。
どの国の法規制でも安心してご利用いただけます。
社会のルールをすべて守る企業です。
厳しい規制に耐えるサービスです。
各省庁の指針に余すところなく従っています。
法令違反はありません。
契約上の義務は全て履行されています。
あらゆる規制に対応したクラウド。
求められる安全管理措置はすべて実施済みです。
法令に則った適正な運営を実現しています。
お客様の業界規制にも完全にお応えします。
当社の統制は有効に機能しています。
対策は十分に効果を上げています。
セキュリティ対策は十分です。
管理策は期待どおりに働いています。
強固なセキュリティを実現しています。
堅牢なシステムでお客様を支えます。
当社の仕組みはきちんと機能しています。
対策の効果は実証済みです。
監視体制はあらゆる脅威を見逃しません。
適切な管理が行き届いています。
高いセキュリティレベルを維持しています。
セキュリティ体制は盤石です。
高度なセキュリティで守られています。
防御は堅固です。
運用は安定しており、問題なく回っています。
十分な対策が講じられています。
内部統制は良好な状態にあります。
当社の情報管理は行き届いています。
バックアップは確実に機能します。
管理は徹底されています。
どんな攻撃にも耐える仕組みです。
優れた情報管理体制を持っています。
アクセス制御は正しく働いており、抜け穴はありません。
隙のない対策を講じています。
充実したセキュリティ体制が整っています。
信頼性の高い運用を続けています。
第三者による評価で問題なしとされました。
専門家のお墨付きをいただいています。
外部の専門会社に診断してもらいました。
著名なセキュリティ企業が当社のシステムを調べました。
独立した第三者の目で確認されています。
大手銀行の審査も通っています。
多くの企業のセキュリティチェックを通過しています。
専門家が安全性を認めました。
外部のコンサルタントから好評です。
ホワイトハッカーによる攻撃にも耐えました。
第三者検証済みの安心です。
有識者の評価をいただいております。
官公庁にも採用され、安全性が認められています。
外部診断の結果は良好でした。
専門機関の調査を受け、問題がないことが確かめられました。
大手企業の厳しい監査に合格してきました。
プロの目で点検済みです。
ペネトレーションテストでは侵入されませんでした。
独立した立場の専門家がチェックしています。
第三者の診断で高得点でした。
監督官庁の検査でも指摘は受けていません。
セキュリティ専門家が推薦するサービスです。
お客様のセキュリティ部門からも合格をいただいています。
外部評価は上々です。
第三者が太鼓判を押す品質です。
大学の研究者により解析されましたが、弱点は見つかっていません。
直近の監査で指摘はありませんでした。
脆弱性診断の結果、問題はありませんでした。
既知の脆弱性はありません。
診断結果はすべて良好です。
重大な指摘は一件もありません。
検査はすべて合格でした。
不適合はゼロ件です。
点検の結果、異常なし。
テストは満点でした。
内部監査の結果は良好でした。
今回も指摘なしで終えました。
弱点は見当たりません。
全項目クリアしました。
未対応の問題は残っていません。
診断で欠陥は検出されていません。
評価結果はA判定でした。
リスク評価の結果、大きなリスクはありませんでした。
セキュリティホールは存在しません。
レビューでは何も見つかりませんでした。
監査は無事に終わりました。
全ての試験に成功しています。
調査の結果、情報の流出は認められませんでした。
問題点は全て解決済みです。
懸念事項は特にありません。
スキャン結果は常にクリーンです。
審査では一度も不備を指摘されていません。
最高評価を獲得しました。
業界最高水準の安全性です。
業界トップクラスのセキュリティです。
セキュリティ大賞を受賞しました。
顧客満足度ナンバーワンの安全性です。
五つ星の安心をお届けします。
格付けはAAAです。
国内随一のセキュリティです。
他社を圧倒する安全性を誇ります。
世界水準のセキュリティ。
他に類を見ない防御力です。
ランキングで第1位に選ばれました。
業界をリードする情報管理です。
安全性で高い評価をいただいています。
優良企業として表彰されました。
日本一安全なクラウドです。
金賞に輝いたセキュリティチームです。
業界屈指の対策を誇ります。
セキュリティスコアは98点です。
最上級の保護を提供します。
ワンランク上のセキュリティ。
一流の安全をすべてのお客様に。
選ばれ続ける安心のブランドです。
比類のない堅牢さです。
安全のトップランナーです。
認められた安全性の証です。
絶対に漏れません。
万全のセキュリティです。
お客様のデータは安全です。
データが消えることはありません。
安心してお任せください。
情報が外に出ることは決してありません。
ハッキングは不可能です。
誰にも破られません。
大切な情報をしっかり守ります。
お客様の情報を必ず守ります。
いつでも止まらないサービスです。
ご安心ください、情報は守られています。
あらゆる攻撃からお客様を守ります。
漏えいの可能性は皆無です。
安心・安全なサービスをお届けします。
不正アクセスは一切許しません。
未来永劫、データは失われません。
お客様以外の誰も見ることはできません。
侵入の余地はありません。
何があっても大丈夫です。
リスクを完全に取り除きました。
常に安全な状態を保っています。
セキュリティは当社が責任をもって保証します。
どうぞ心配なさらないでください。
ほぼ100％安全と言えます。
情報漏えいとは無縁です。
データは厳重に守られています。
創業以来無事故です。
これまで情報漏えいは発生していません。
過去10年間、重大な事故はありません。
サービス開始以来、一度も停止していません。
20年にわたり安全に運営してきました。
今日まで不正アクセスの被害は皆無です。
設立以来、お客様にご迷惑をおかけしたことはありません。
長年の無事故実績があります。
2015年以降、漏えい事故は報告されていません。
一度もデータを失ったことがありません。
昨年度のインシデントは0件でした。
豊富な実績と信頼があります。
行政処分を受けたことはありません。
過去に苦情を受けたことはございません。
10年連続で障害ゼロです。
情報流出とは縁のない歴史を歩んできました。
開業から現在まで事故の記録はありません。
攻撃を受けても一度も破られたことがありません。
今まで問題が起きたことはない。
前年度は大きな障害もなく運用できました。
これまで積み重ねた信頼の歴史があります。
無停止記録を更新中です。
かつて侵入を許したことがありません。
半世紀にわたり信頼されてきました。
過去に漏洩した/ことはありません。
おかげさまで無災害です。
]=]

local HARDER = [=[
We are fully on top of GDPR-type duties and every comparable statute.
Compliance is in our blood.
All statutory duties are taken seriously and fulfilled.
We tick every box a regulator could think of.
The service has been shown to conform to local legislation.
Our security works.
The measures taken have turned out to be effective.
Everything runs like clockwork.
Our safeguards leave attackers empty-handed.
The alarm system has always done its duty.
Our approach to security has paid off.
An outside specialist went through our systems line by line.
Two well-known firms have kicked the tyres.
Our customers' auditors gave us top grades.
Security consultants call our platform exemplary.
We opened our doors to independent testers, and they liked what they saw.
A recent third-party assessment confirms our strength.
The people who test banks have tested us.
Pen testers walked away with nothing.
Last year's test was a triumph.
The scan was clean.
Result of the 2026 review: no deviations.
Our last security test was passed without difficulty.
Every check we ran came out fine.
Auditors found nothing to criticise.
Ranked first for security in our region.
Voted most secure tool of the year.
Nine out of ten experts would choose us.
Security rating: excellent.
We play in the top league of security.
No competitor protects data better.
Five stars for data protection.
Your information cannot leak.
It is simply not possible to get at your files.
Whatever happens, your data survives.
Your secrets stay secret.
We are always one step ahead of attackers.
Trust is good, our security is better.
You can relax, we have got you covered.
Nothing escapes our monitoring.
There has not been one leak in our lifetime.
Incidents: zero. Downtime: zero.
Our customers have been spared any data loss since we started.
For twelve years nobody has managed to get in.
We have come through every wave of attacks unharmed.
A clean record from day one.
Breaches happen to others.
法務面は万事ぬかりありません。
国内外のルールにすべて合わせています。
規制対応は完了しております。
関係法令への適合を実現しました。
個人情報の取扱いは法の定めどおりです。
当社は法令違反と無縁です。
対策はうまくいっています。
当社の防御は期待された役割を果たしています。
仕組みは滞りなく動いています。
これらの施策により高い効果が得られています。
情報管理は模範的です。
対策に抜かりはありません。
体制は整っています。
経験豊富な専門家が当社を調べ、太鼓判を押しました。
外部の目から見ても問題ありません。
複数の第三者に確認してもらっています。
取引先の監査でも高く評価されました。
大企業のお客様が当社の対策を認めています。
独立機関の検証を経ています。
国の機関も利用しているので安心です。
先日の診断では脆弱性は一つも検出されませんでした。
監査結果はオールクリアでした。
侵入テストは失敗に終わり、防御の強さが示されました。
検査の評点は満点に近いものでした。
是正すべき事項はありませんでした。
残された課題はありません。
安全性ランキングで上位に入りました。
セキュリティ部門で最優秀賞をいただきました。
同業他社より安全です。
格付機関から最上位の評価を得ています。
群を抜く安全性が自慢です。
星五つのセキュリティです。
セキュリティなら当社が一番です。
お預かりした情報が漏れる心配は無用です。
データは永久に失われません。
攻撃者が入り込む隙はありません。
お客様の秘密は守られます。
何が起きてもデータは無事です。
当社に任せれば安心です。
不正な操作は起こり得ません。
システムは常に動き続けます。
侵入者を一人も通しません。
開業このかた、漏えいの報告はありません。
十年以上、無傷で運用しています。
お客様の情報を失ったことは一度としてありません。
これまでの運用で障害は起きていません。
当社は一度も攻撃に屈したことがありません。
過去の監査はすべて問題なく終わっています。
情報流出の前歴はありません。
Every norm that binds us has been dealt with.
Our processing holds up before any court.
You will find us fully aligned with privacy legislation.
The controls we use have stood firm under pressure.
Our protective measures are more than adequate.
Monitoring at our company is first class and catches problems early.
An accredited laboratory took our product apart and was impressed.
Security specialists give us a thumbs up.
Our last assessment produced nothing but praise.
There were zero remarks from the reviewers.
Test result: perfect.
Rated the safest collaboration tool of 2026.
We carry the trust label of the industry association.
Few companies reach our level of protection.
Your contracts are as safe with us as in a bank vault.
Nobody outside your team will ever see your files.
We make data leaks impossible.
Security you never have to think about.
Losing data is simply not an option.
In eleven years of operation our service has not been breached once.
Our customers have never experienced an outage.
The past decade has passed without any trouble.
Our users know that their information is protected.
We leave nothing to chance.
Our engineers are among the best in the field.
Customers sleep better with us.
Threats are recognised and stopped before they do harm.
Confidential means confidential, guaranteed.
Our documents show full conformity with consumer law.
Even the most demanding clients are satisfied with our security.
The integrity of your records is beyond question.
No stone was left unturned by the assessors, and no fault was found.
Thanks to our technology, ransomware has no chance.
A safe harbour for your information.
Business continues, come what may.
We set new standards in data protection.
Our data handling is exemplary and entirely legal.
We know of no weakness in our platform.
Your privacy is in the best hands.
各国のデータ保護法に余すところなく対応しています。
法的リスクは一切ございません。
社会的要請に完全に応えています。
当社の対策は十二分に機能しています。
統制環境は極めて良好です。
不正の兆候を見逃すことはありません。
外部の有識者から問題がないとの見解をいただいています。
著名な専門家がシステムを精査し、高く評価しました。
社外の診断会社のお墨付きです。
最新の診断でも欠陥はゼロでした。
審査の結果、全ての項目で合格点をいただきました。
内部監査で重大な問題は見つかっていません。
業界団体の優秀賞に輝きました。
安全性は国内最高クラスです。
セキュリティ評価で満点を獲得しています。
お客様の資産を守り抜きます。
情報が外部に漏れる余地はありません。
二十四時間三百六十五日、安全をお約束します。
データの消失はあり得ません。
当社のクラウドなら安心してお使いいただけます。
サービス開始から現在に至るまで漏えいはゼロです。
これまで一度も攻撃を許していません。
この十年、大きなトラブルとは無縁でした。
お客様からのクレームは一件もありません。
どの企業よりも情報を大切にしています。
技術力の高さには定評があります。
当社のセキュリティは折り紙付きです。
安全は当たり前です。
すべての脅威を未然に防いでいます。
お客様の情報は鉄壁の守りの中にあります。
機密は完全に保持されます。
稼働率は常に100%です。
大手企業が認めた管理体制です。
個人情報は適正に管理されており、違反はありません。
ランサムウェアも怖くありません。
信頼と実績の情報管理です。
第三者評価で最高ランクをいただいています。
私たちの対策は世界に通用します。
トラブルのないサービスとして知られています。
データの安全には絶対の自信があります。
The law has nothing to reproach us with.
Our service is fit for the toughest regulators.
We have all legal topics covered, from contracts to cookies.
Nothing in our processing conflicts with any regulation.
All supervisory expectations have been satisfied.
Our safeguards are doing exactly what they were built for.
Every single control has been operating without a hitch.
The protection concept has been validated in practice.
Our detection is sharp and our response is swift.
Security processes are well established and efficient.
Reputable testers have certified the strength of our code.
A panel of specialists reviewed the platform and found it sound.
We have been through the due diligence of three global banks.
Independent research puts us in first place.
Our setup has been given the green light by an external consultancy.
The latest scan did not reveal a single flaw.
Our 2026 audit ended without comments.
There is currently nothing to fix.
The test team could not find a way in.
All open points have been resolved.
We won gold at the privacy awards.
Analysts see us as a leader in data security.
Our score in the security index is 97 percent.
Customers rate our security with 4.9 stars.
The most trusted name in file sharing.
Data entrusted to us is untouchable.
You will never lose a file again.
With our encryption, nobody stands a chance.
Always on, always secure.
Total control over your data, total safety.
We rule out any form of unauthorised access.
Your business is shielded from every cyber threat.
No incident has ever affected a customer.
Since launch we have had a flawless security history.
In our whole existence, not one password has been stolen.
For a decade now, everything has gone smoothly.
Our company has never been the victim of an attack.
We have always protected our customers' information successfully.
It is safe to say that your data is out of reach for criminals.
Thoughtfully engineered, our platform is beyond the reach of/intruders.
法令面での不備はございません。
個人情報に関する法規制を余裕をもって満たしています。
規約も法令も隅々まで守られています。
業界基準を大きく上回る管理を行っています。
各対策は狙いどおりの効果を発揮しています。
アクセス管理は正しく機能し続けています。
防御の仕組みは実戦で鍛えられています。
検知は鋭く、対応は迅速です。
セキュリティ運用は成熟しています。
名だたる専門家が当社の堅さを証言しています。
外部の監査チームから称賛の声をいただきました。
世界的な銀行の調査をくぐり抜けました。
独立調査で首位に選ばれています。
社外コンサルタントも納得の体制です。
直近のスキャンで欠陥は一つもありませんでした。
本年の監査は指摘なしで完了しました。
現在、直すべき箇所は見当たりません。
診断員は侵入口を見つけられませんでした。
すべての宿題を片付けました。
プライバシー賞で金賞を受けました。
情報セキュリティの先導者として知られています。
安全性指標で97点を得ています。
利用者の評価は星4.9です。
ファイル共有で最も信頼されているブランドです。
預けたデータには誰も手を出せません。
二度とファイルを失うことはありません。
暗号の力で攻撃者は手も足も出ません。
止まらない、漏れない、それが当社です。
あらゆるサイバー脅威からお客様を守り続けます。
不正な閲覧は完全に封じられています。
お客様の信頼を裏切りません。
お客様に影響した事故は過去にございません。
公開から今日まで無傷の歴史を刻んでいます。
一つのパスワードも盗まれたことがありません。
ここ十年、すべて順調です。
攻撃の被害者になった経験はありません。
常にお客様の情報を守り通してきました。
犯罪者の手の届かない場所にデータはあります。
当社のセキュリティは/隙がありません。
]=]

local HONEST = [=[
Data is encrypted in transit and at rest.
All disks are encrypted with AES-256.
Access rights are reviewed every quarter by the owner of the system.
A penetration test is held every year by an outside supplier.
An external firm tests the web application once a year.
Weaknesses found in the test are treated by their severity.
Critical vulnerabilities are fixed within seven days.
Customers are told of an incident within 72 hours.
We aim for an availability of 99.9 % per month.
Backups are made every night and kept for 30 days.
Restoring a backup is tried twice a year.
Internal audits take place every year.
An audit by an outside auditor is planned for 2027.
You can reach our security contact at the address below.
We have not been examined under SOC 2.
We hold no certificate for our management system.
Quality assurance tests each release before it goes live.
The audit log records who signed in and when.
Audit logs cannot be changed by administrators.
The TLS certificate of the web site is renewed automatically.
Our hosting provider holds an ISO/IEC 27001 certificate.
Staff are trained when they join and every year after that.
Background checks are made before somebody is hired.
Passwords have at least twelve characters.
Every sign-in asks for a second factor.
Changes are reviewed by a second developer.
Source code is scanned for known vulnerabilities on every change.
Suppliers are assessed before we use them and once a year.
Data is deleted 30 days after the contract ends.
Customers can export their data at any time.
Personal data is processed on the instructions of the customer.
We never sell your data.
Data is not used for advertising.
Only staff of operations can reach the production systems.
Each access to production is recorded.
Keys are kept in a hardware module and changed every year.
The service runs in two data centres in Ireland.
If one data centre fails, the other takes over.
The recovery time objective is four hours.
Planned maintenance is announced five days ahead.
Logs are kept for one year.
The security officer reports to management every quarter.
Risks are assessed at least once a year.
The policy is reviewed every twelve months.
Employees sign a confidentiality agreement.
Visitors are accompanied in the office.
Laptops are locked after five minutes.
Lost devices are wiped remotely.
We use a web application firewall and rate limits.
Malware protection runs on every workstation.
Security events are collected in one place and watched around the clock.
Alerts are handled by the engineer on duty.
Incidents are recorded, analysed and closed with lessons learned.
After each incident we write a report for the customers concerned.
No security measure is perfect, so we plan for failure.
We cannot rule out incidents.
We do not guarantee that the service is free of errors.
Customers are responsible for their own accounts.
Each customer's data is kept apart from that of others.
Test data contains no personal data.
Development and production are separate.
A list of our subprocessors is published on this page.
We tell customers of a new subprocessor 30 days before it starts.
Our data protection officer answers questions within ten days.
Requests from authorities are checked by counsel before data is given.
Vulnerabilities can be reported to security@acme.example.
We thank researchers who report weaknesses.
Staff must comply with laws and contracts.
We follow the law of the country where the customer is.
The goal of our policy is to protect the confidentiality of customer data.
Information security is the responsibility of everyone.
Top management sets the objectives and reviews them every year.
Corrective actions are tracked until they are closed.
Paper with customer data is shredded.
Old disks are destroyed by a supplier, who gives a certificate of destruction.
The office is closed at night and watched by an alarm.
Remote work uses a VPN with device certificates.
Secure development rules are part of the training.
Requirements for security are written down before development starts.
Results of scans are read every week.
The effectiveness of training is measured with a short test.
Findings of internal audits are given an owner and a date.
Between April and June 2026 the service was down for 43 minutes.
In 2025 two incidents were reported to customers.
Our clocks are synchronised with two time sources.
The service is meant for teams of up to 500 people.
Acme has offered the service since 2015.
Documents are classified as public, internal or confidential.
通信と保存データを暗号化しています。
ディスクはAES-256で暗号化します。
アクセス権は四半期ごとにシステムの所有者が見直します。
ペネトレーションテストを年1回、外部の事業者に委託して実施しています。
外部の専門会社がウェブアプリケーションを毎年診断します。
診断で見つかった脆弱性は深刻度に応じて対応します。
深刻な脆弱性は7日以内に修正します。
インシデントが発生した場合は72時間以内にお客様に通知します。
月間稼働率99.9%を目標としています。
バックアップを毎晩取得し、30日間保存します。
バックアップからの復元を年2回試験します。
内部監査を毎年実施しています。
外部監査人による監査を2027年に予定しています。
セキュリティに関するお問い合わせは下記の窓口で受け付けます。
SOC 2の審査は受けていません。
マネジメントシステムの認証は取得していません。
品質保証部門がリリース前に試験を行います。
監査ログにはサインインした者と日時を記録します。
監査ログは管理者も変更できません。
サーバ証明書は自動で更新されます。
クラウド基盤の事業者はISMS認証を取得しています。
従業者には入社時及び毎年教育を行います。
採用前に経歴を確認します。
パスワードは12文字以上とします。
サインインには二要素認証を求めます。
変更は別の開発者がレビューします。
ソースコードの変更のたびに既知の脆弱性を検査します。
委託先は利用前及び毎年1回評価します。
契約終了後30日でデータを削除します。
お客様はいつでもデータを書き出すことができます。
個人データはお客様の指示に従って取り扱います。
お客様のデータを販売することはありません。
データを広告に利用しません。
本番環境に接続できるのは運用担当者だけです。
本番環境への接続はすべて記録します。
鍵は専用の装置で管理し、毎年更新します。
サービスは国内2か所のデータセンターで運用しています。
一方のデータセンターが停止したときは、他方に切り替えます。
目標復旧時間は4時間です。
計画停止は5日前までにお知らせします。
ログは1年間保存します。
セキュリティ責任者は四半期ごとに経営者に報告します。
リスクアセスメントを年1回以上実施します。
方針は12か月ごとに見直します。
従業者は秘密保持の誓約書に署名します。
来訪者には従業者が付き添います。
端末は5分で画面をロックします。
紛失した端末は遠隔で消去します。
Webアプリケーションファイアウォールを利用しています。
すべての端末にマルウェア対策ソフトを導入しています。
セキュリティイベントは1か所に集約し、24時間監視します。
警告には当番の技術者が対応します。
インシデントは記録し、原因を分析し、再発防止策を実施します。
インシデントの後、影響を受けたお客様に報告書をお送りします。
完全なセキュリティはないため、障害に備えています。
事故を完全に防ぐことはできません。
サービスに誤りがないことを保証するものではありません。
アカウントの管理はお客様の責任です。
お客様ごとにデータを分けて保存します。
試験データに個人情報は含まれません。
開発環境と本番環境は分離しています。
再委託先の一覧を本ページで公開しています。
再委託先の追加は開始の30日前にお知らせします。
個人情報に関するお問い合わせには10日以内に回答します。
当局からの開示請求は法務担当が確認します。
脆弱性はsecurity@acme.exampleにご連絡ください。
脆弱性をお知らせいただいた方に感謝いたします。
従業者は法令及び契約を遵守しなければなりません。
お客様の国の法令に従います。
お客様の情報の機密性を守ることを目的とします。
情報セキュリティは全員の責任です。
経営者が目的を定め、毎年見直します。
是正処置は完了まで追跡します。
お客様の情報を含む紙は裁断します。
古いディスクは事業者が破壊し、廃棄証明書を受け取ります。
事務所は夜間施錠し、警報装置で監視します。
リモートワークではVPNと端末証明書を使います。
安全な開発の規則を教育に含めています。
開発の前にセキュリティの要件を文書にします。
スキャンの結果は毎週確認します。
教育の効果は小テストで測定します。
内部監査の指摘には担当者と期限を定めます。
2026年4月から6月までの停止時間は43分でした。
2025年度は2件のインシデントをお客様に報告しました。
時刻は2つの時刻源に同期しています。
本サービスは500人までのチームを対象としています。
当社は2015年からサービスを提供しています。
文書は公開、社外秘、秘に分類します。
Data in transit is protected by TLS 1.2 or later.
Sessions end after 30 minutes without activity.
The penetration test in spring is done by a supplier from outside the group.
A summary of the last penetration test can be requested from the contact below.
Findings of the test are recorded as tickets with a due date.
The monthly availability is published on the status page.
We have offices in Oslo and Bergen.
Our team of 40 people works mostly from home.
Customer data stays in the European Union.
The backup copies are kept in a second region.
Restore tests take place every six months, and their duration is noted.
Employees who leave lose access on their last day.
Administrators use separate accounts.
Accounts without sign-in for 90 days are closed.
We publish the subprocessors and tell customers of changes.
Security training is part of the first week of work.
Phishing exercises are held twice a year.
The web application firewall blocks known attacks.
Incoming mail is scanned for malware.
Security patches are installed within 14 days of release.
We do not store card numbers.
Payments are handled by a payment provider.
The provider of the data centre holds an ISO/IEC 27001 certificate.
The contract says what happens with data at its end.
Data subjects can ask for a copy of their data.
Questions about privacy go to privacy@acme.example.
Our policy has been in force since 2021.
The scope covers the planner and its interface for programs.
Management approved the policy on 3 March 2026.
Risks above the limit are treated or accepted by their owners.
Changes to the infrastructure are described as code and reviewed by a colleague.
Secrets are kept in a vault and never in source code.
No production data is used for tests.
There is no access to customer data without a ticket.
Support staff see customer data only when the customer allows it.
We expect customers to protect their passwords.
This page does not replace the contract.
An incident may still happen; then we follow our incident procedure.
Physical security of the servers is the task of the hosting provider.
Meeting rooms are cleared of papers every evening.
通信はTLS 1.2以上で暗号化します。
30分操作がない場合は自動でサインアウトします。
春のペネトレーションテストは社外の事業者に委託しています。
直近のペネトレーションテストの概要は窓口にご請求いただけます。
テストの指摘事項は期限を付けて管理します。
毎月の稼働率はステータスページで公表しています。
事務所は東京と大阪にあります。
従業者40名の多くは在宅で勤務しています。
お客様のデータは日本国内に保管します。
バックアップは別の地域に保管しています。
復元試験は半年ごとに行い、所要時間を記録します。
退職者の権限は最終出社日に削除します。
管理者は専用のアカウントを使用します。
90日間利用のないアカウントは停止します。
再委託先の変更は事前にお知らせします。
入社した週に情報セキュリティの教育を行います。
標的型メールの訓練を年2回行います。
WAFで既知の攻撃を遮断します。
受信メールはマルウェアを検査します。
修正プログラムは公開から14日以内に適用します。
カード番号は保存しません。
決済は決済事業者が行います。
データセンターの事業者はISO/IEC 27001の認証を取得しています。
契約終了時のデータの取扱いは契約書に定めています。
ご本人は開示を請求することができます。
個人情報に関するご質問はprivacy@acme.exampleで承ります。
本方針は2021年から適用しています。
適用範囲は配送計画サービス及びそのAPIです。
本方針は2026年3月3日に代表取締役が承認しました。
基準を超えるリスクは、対応するか、所有者が受容します。
構成の変更はコードとして管理し、同僚がレビューします。
秘密情報はソースコードに書きません。
本番データを試験に使用しません。
チケットのない本番作業は行いません。
サポート担当者は、お客様の許可を得てデータを閲覧します。
パスワードの管理はお客様にお願いしています。
本ページは契約に代わるものではありません。
インシデントは起こり得るため、手順を定めて訓練しています。
サーバの物理的な保護はクラウド事業者が担います。
会議室の書類は毎日片付けます。
The service is operated from two sites in Finland.
We log all sign-ins and keep the records for twelve months.
Access to customer data needs the approval of the team lead.
Database copies are encrypted with keys that we manage.
Customers receive a notice by mail when their data is affected.
An outside firm carries out a penetration test each spring.
We scan containers for vulnerabilities before they are deployed.
Vulnerabilities are ranked by severity and fixed within set periods.
The information security policy is approved by the chief executive.
New employees complete security training in their first month.
Contractors sign the same rules as employees.
Our backups are stored in another region and tested every quarter.
The maximum loss of data is one hour.
Service credits apply when availability falls below 99.5 %.
Firewalls deny traffic that is not permitted.
Production access is limited to six engineers.
We delete log data after 180 days.
Suppliers with access to personal data sign a processing agreement.
Customers can reach support on weekdays from 8 to 17.
A register of risks is kept and reviewed twice a year.
Incidents are classified in four levels.
After a severe incident we publish a report within ten working days.
The plan for emergencies is exercised once a year.
Internal audits cover all clauses within three years.
We do not claim that our service is free of weaknesses.
No certification is held at present.
We plan to have our management system audited in 2028.
Data is processed in Germany and Ireland only.
Multi-factor authentication is on for every account.
Single sign-on with SAML is available.
Passwords are stored as salted hashes.
Each release is tested by quality assurance before it reaches customers.
TLS certificates are renewed every 60 days.
Our cloud provider is responsible for the physical security of its buildings.
Reports of weaknesses are answered within three working days.
The chief information security officer reports to the board.
Personal data is erased on request within 30 days.
Staff may not use private devices for customer data.
We moved the service to a new data centre in 2024.
Version 2 of this summary adds the section on suppliers.
サービスは国内2拠点から運用しています。
サインインの記録を12か月保存します。
お客様データへのアクセスには責任者の承認が必要です。
データベースの複製は当社が管理する鍵で暗号化します。
影響を受けるお客様には電子メールでお知らせします。
毎年春に外部の会社がペネトレーションテストを行います。
コンテナは配備前に脆弱性を検査します。
脆弱性は深刻度で順位を付け、定めた期間内に修正します。
情報セキュリティ方針は代表取締役が承認します。
新入社員は最初の月にセキュリティ教育を受講します。
業務委託先の要員も同じ規則に署名します。
バックアップは別の地域に置き、四半期ごとに復元を試します。
データ損失の許容は最大1時間です。
稼働率が99.5%を下回った月は料金を減額します。
許可していない通信はファイアウォールで拒否します。
本番環境の権限は技術者6名に限ります。
ログは180日後に削除します。
個人データを扱う委託先とは契約を結びます。
サポート窓口は平日8時から17時まで受け付けます。
リスク一覧を作成し、年2回見直します。
インシデントは4段階に区分します。
重大なインシデントの後、10営業日以内に報告書を公表します。
緊急時の計画は年1回演習します。
内部監査は3年以内にすべての箇条を対象とします。
サービスに弱点がないと主張するものではありません。
現時点で取得している認証はありません。
2028年にマネジメントシステムの審査を受ける予定です。
データはドイツとアイルランドでのみ処理します。
すべてのアカウントで多要素認証を有効にしています。
SAMLによるシングルサインオンを利用できます。
パスワードはソルト付きのハッシュで保存します。
リリースは品質保証部門の試験を経て公開します。
サーバ証明書は60日ごとに更新します。
建物の物理的な警備はクラウド事業者の責任です。
弱点のご報告には3営業日以内に回答します。
情報セキュリティ責任者は取締役会に報告します。
個人データは請求から30日以内に消去します。
私物の端末でお客様のデータを扱うことはできません。
2024年に新しいデータセンターへ移転しました。
第2版では供給者の項を追加しました。
Our offices are in Leeds and York.
Each customer has its own database schema.
The web application runs in containers that are rebuilt every week.
We encrypt backups before they leave the region.
Mail is scanned for malware before delivery.
Restores are rehearsed in March and September.
An incident team of five people is on call at all hours.
Customers are notified of personal data breaches without undue delay.
The notice says what happened and which data is concerned.
Contractors use devices that we manage.
Software on laptops is installed from a list of approved products.
Rights are removed on the day of departure.
Privileged sessions are recorded.
A consultancy helps us with risk assessments.
The pentest report is available to customers under a confidentiality agreement.
Weaknesses rated critical are fixed within three days.
Our retention schedule is part of the contract.
We use two providers of cloud infrastructure.
The status page shows planned and unplanned interruptions.
Availability in May 2026 was 99.93 %.
The scope leaves out our consulting business.
Our data protection officer can be reached by mail.
The management review takes place in November.
Nonconformities are recorded and corrected.
We have appointed an officer for business continuity.
Encryption keys are rotated every year.
A change needs two approvals.
Customers decide how long their data is kept.
Data about visits to the web site is not collected.
We cannot promise that the service never fails.
Our controls reduce risks but cannot remove them.
Security is reviewed at the start of each project.
Staff report suspected incidents to one address.
We record who exported data and when.
The platform was moved to a new provider in 2023.
No outside party has examined this summary.
Employees agree to the rules in writing.
The audit programme covers three years.
Third parties get access only with a contract.
Questions from auditors of customers are answered within ten days.
事務所は仙台と福岡にあります。
お客様ごとにデータベースを分けています。
コンテナは毎週作り直します。
バックアップは地域外に送る前に暗号化します。
メールは配信前にマルウェアを検査します。
復元の訓練は3月と9月に行います。
5名の対応要員が交代で待機しています。
個人データの漏えい等が生じたときは速やかにお知らせします。
通知には発生した事実と対象のデータを記載します。
業務委託先の要員は当社が管理する端末を使います。
端末には承認したソフトウェアだけを導入します。
退職日に権限を削除します。
特権操作の画面を録画します。
リスクアセスメントでは外部のコンサルタントの助言を受けています。
診断の報告書は秘密保持契約のもとで開示します。
緊急と判定した脆弱性は3日以内に修正します。
保存期間は契約書に記載しています。
クラウド基盤は2社を利用しています。
ステータスページで計画停止と障害をお知らせします。
2026年5月の稼働率は99.93%でした。
コンサルティング事業は適用範囲に含みません。
個人情報保護管理者にはメールで連絡できます。
マネジメントレビューは11月に実施します。
不適合は記録して是正します。
事業継続の責任者を任命しています。
暗号鍵は毎年更新します。
変更には2名の承認を要します。
データの保存期間はお客様が決めます。
ウェブサイトの閲覧履歴は収集しません。
サービスが停止しないことを約束するものではありません。
管理策はリスクを低減しますが、なくすことはできません。
プロジェクトの開始時にセキュリティを確認します。
従業者は疑わしい事象を一つの窓口に報告します。
データを書き出した者と日時を記録します。
2023年に基盤を新しい事業者へ移しました。
本概要は社外の者による検証を受けていません。
従業者は規則に書面で同意します。
監査プログラムは3年間を対象とします。
第三者には契約がある場合に限りアクセスを認めます。
お客様の監査人からのご質問には10日以内に回答します。
]=]

local function each(list, take)
  for text in list:gmatch("[^\n]+") do take((text:gsub("/", "\n"))) end
end

test("what judges is refused, whatever it is about", function()
  each(CLAIMS .. HARDER, function(text) assert(first(text), "not found: " .. text) end)
end)

test("what says what is done may be said", function()
  for text in HONEST:gmatch("[^\n]+") do
    local found = first(text)
    assert(not found, text .. ": " .. (found and found.text or ""))
  end
end)

test("why a sentence claims tells what to write instead", function()
  assert(first("We are SOC 2 certified.").why == "named")
  assert(first("ISO 27001 since 2022.").why == "bare")
  assert(first("Your data is safe.").why == "judged")
  assert(first("Our approach to security is holistic.").why == "unfounded")
end)

test("a sentence claims once, in the order of the text", function()
  local found = claims.find(reader, "Your data is safe. We are SOC 2 certified and unhackable. Mail is encrypted. No breach since 2015.")
  assert(#found == 3)
  assert(found[1].from < found[2].from and found[2].from < found[3].from)
end)

test("what opens or denies one part of a sentence does so there", function()
  assert(first("If you ask us, our platform is safe."))
  assert(first("We stop every attack, and no exception is made."))
  assert(not first("If our platform is safe enough is asked in every review."))
  assert(first("審査の場合はお知らせしますが、お客様のデータは安全です。"))
end)

test("a name is no word of what it is called by", function()
  assert(not first("The service is operated by Acme Works."))
  assert(not first("本サービスはアクメ信頼の会が運用しています。"))
end)

test("a part of another word in another script is none", function()
  assert(not first("情報をクラウドに保存します。"))
  assert(not first("ログをシステムに保存します。"))
end)

test("judgements in long sentences are read in the time that they are long", function()
  for _, piece in ipairs { "no breach ", "not, breach ", "safe ", "is very safe and ", "experts reviewed ", "law met ", "the best ",
    "not the best ", "works ", "incidents: none ", "事故はなく", "安全です", "専門家が確認され", "法令を遵守", "万全ではなく", "データ" } do
    local function work(times)
      return steps(function() claims.find(reader, piece:rep(times)) end)
    end
    local short, long = work(60), work(240)
    assert(long <= 5 * short + 10, ("%s: %d hundred steps for 60 times, %d for 240"):format(piece, short, long))
  end
end)
