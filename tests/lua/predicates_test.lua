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
We tick every box of Annex A.
Certificate number IS 771234 covers our service.
Fully audited.
証明書番号IS 771234です。
国が推奨するサービスです。
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
どのような監督当局の要請にもお応えできます。
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
We comply with every privacy law in the world.
All contractual and regulatory obligations are met without exception.
Our platform is legally watertight.
The company has implemented every measure that the GDPR-like rules call for.
Regulators would find nothing to object to.
Our firewalls are effective against all known threats.
The access controls function without error.
Our incident handling has proven successful.
The measures we take are sufficient.
Security at our company is excellent.
An independent laboratory confirmed that our encryption is sound.
Third-party experts assess our systems as secure.
Our code was reviewed by one of the best security teams worldwide.
External specialists have verified that nobody can break in.
Several banks have checked our security thoroughly.
The pentest found zero issues.
Our most recent audit was completed without findings.
No security gaps were discovered.
All vulnerability scans were negative.
The review ended with a very good result.
We received the Data Protection Award.
Our security team is ranked among the top five in Europe.
We hold the highest rating for data protection.
Leading provider of secure storage.
Best security in its class.
We guarantee that your data stays private.
Your information is protected at all times.
There is no risk in using our service.
Hackers cannot reach your data.
Our systems are always up.
We ensure complete protection.
Your secrets are safe in our hands.
Data can never fall into the wrong hands.
We have never experienced a data breach.
There have been no security incidents to date.
Our service has been running without failure for eight years.
Zero incidents since the company was founded.
In the past five years, no customer has complained.
We have an unblemished record.
So far every attack has been repelled.
個人情報保護に関する法令を全て満たしています。
契約上及び法律上の義務はもれなく果たしています。
当社の業務はすべて合法です。
監督当局から見ても問題のない水準です。
関係する規則には完全に従っています。
ファイアウォールは既知の脅威すべてに有効です。
アクセス制御は誤りなく機能しています。
事故対応は成功を収めています。
講じている対策は十分なものです。
当社の情報セキュリティは優れています。
独立した研究機関が暗号の安全性を確認しました。
第三者の専門家が当社を安全と評価しています。
世界有数のセキュリティチームがコードを審査しました。
外部の専門家が侵入できないことを確かめています。
複数の金融機関が当社の安全性を確認済みです。
侵入テストの指摘件数は0件でした。
最近の監査は指摘事項なしで終了しました。
セキュリティ上の穴は見つかりませんでした。
脆弱性スキャンはすべて陰性でした。
審査は非常に良い結果でした。
データ保護大賞を受賞しています。
欧州の上位5社に入るセキュリティチームです。
情報保護で最高の格付けを得ています。
安全な保管サービスの最大手です。
同クラスで最も優れた安全性です。
お客様のデータの秘密を保証いたします。
お客様の情報は常に保護されています。
ご利用にリスクはありません。
攻撃者はお客様のデータに到達できません。
システムはいつも稼働しています。
完全な保護を実現します。
秘密は当社が必ず守ります。
データが悪意ある者の手に渡ることはありません。
当社は情報漏えいを起こしたことがありません。
今日に至るまでセキュリティ事故はありません。
8年間故障なしで動いています。
設立以来の事故件数はゼロです。
この5年間、お客様からの苦情はありません。
汚点のない実績です。
これまでの攻撃はすべて撃退しました。
Our organisation acts within the law at every moment.
There is full accordance with national privacy acts.
No regulator has ever had cause to intervene.
You get a service that meets the demands of public authorities.
Our duties under consumer protection law are discharged in full.
Controls at our data centre are flawless.
The safeguards around your account have shown that they work.
Our team detects intrusions reliably.
Our defence in depth has passed the test of reality.
Everything is designed securely and works securely.
Our architecture got excellent feedback from outside reviewers.
Consultants from a global firm found our setup convincing.
A neutral body has looked into our processes and raised no objections.
Our product was hacked by professionals, without success.
Several universities have studied our protocol and trust it.
The annual test brought no surprises.
Our last inspection was a full success.
Nothing critical has come up in any review.
Every audit point is green.
We are free of open vulnerabilities.
We were honoured as the safest start-up of the year.
Our service tops the list of secure tools.
Users give us the best marks for safety.
A prize-winning approach to privacy.
We are the reference in our market.
You can entrust us with everything.
Your files are in the safest place there is.
We make sure nobody can spy on you.
Outages do not exist for us.
Your data will never be misused.
Zero worries about security.
Ironclad encryption keeps all intruders out.
Our service simply cannot fail.
Never a leak, never a loss.
For as long as we have existed, our servers have resisted all attacks.
We can look back on a history without security incidents.
Nothing has ever been stolen from us.
Not once in twenty years did we lose a byte.
There was no reportable event last year.
Our clean history gives you confidence.
当社は常に法の範囲内で活動しています。
各国の個人情報保護の法律に全面的に適合しております。
監督官庁から是正を求められたことはありません。
消費者保護に関する義務を完全に履行しています。
データセンターの統制は完璧に働いています。
アカウントの保護策は効果が確かめられています。
侵入を確実に検知できる体制です。
多層防御は十分に機能することが分かっています。
すべてが安全に設計され、安全に動いています。
社外の有識者から当社の構成は高く評価されています。
大手コンサルティング会社が当社の仕組みに太鼓判を押しました。
中立的な機関の調査でも異議はありませんでした。
専門家による攻撃を受けても破られませんでした。
毎年の試験でも想定外の結果は出ていません。
前回の検査は大成功でした。
どのレビューでも重大な問題は出ていません。
監査項目はすべて合格しています。
未解決の脆弱性はありません。
年間最優秀セキュリティ企業に選ばれました。
安全なツールの一覧で首位です。
利用者から安全性で最高点をいただいています。
受賞歴のあるプライバシー対策です。
業界の手本とされる企業です。
すべてを安心して預けられます。
お客様のファイルは最も安全な場所にあります。
のぞき見は誰にもできません。
当社に障害は存在しません。
お客様のデータが悪用されることは決してありません。
セキュリティの不安はゼロです。
強靭な暗号がすべての侵入者を締め出します。
サービスが止まることはあり得ません。
漏えいなし、紛失なし。
創立以来、サーバはあらゆる攻撃に耐えてきました。
事故のない歩みを続けています。
当社から盗まれたものは何一つありません。
二十年間、1バイトも失っていません。
昨年度、報告を要する事象はありませんでした。
クリーンな経歴が信頼の証です。
Our company fulfils all data protection obligations.
Every legal requirement has been implemented.
We operate in line with all relevant regulations.
Our service is fully legal in all countries.
The requirements of the supervisory authority are satisfied.
The controls are appropriate and effective.
Our security measures function reliably.
Our backup concept has proven itself.
Protection mechanisms work perfectly.
Our processes are secure and efficient.
Our security has been confirmed by external auditors.
Specialists have tested our defences extensively.
We were evaluated by an independent organisation.
A security firm praised our architecture.
Customers regularly inspect us and are always satisfied.
The penetration test revealed no vulnerabilities.
The last assessment had a positive outcome.
All our tests are successful.
There were no complaints in the last audit.
The code analysis found nothing suspicious.
We have been awarded the trust seal of the chamber.
Our platform is number one in data security.
We achieved the top rating.
Our customers rate us five stars.
We are the leading company for secure communication.
Your data is absolutely safe.
We protect your information against all attacks.
Nobody has access to your data except you.
Our service never fails.
You do not need to worry about your data.
Your documents are always confidential.
It is impossible to steal data from us.
There has never been a leak.
No hacker has ever succeeded.
Since 2010 we have not lost any data.
Our service has never been interrupted.
We have been secure for fifteen years.
Until today no security problem has occurred.
We can point to years without incidents.
Our servers were never compromised.
当社はデータ保護の義務をすべて果たしています。
法的な要求事項はすべて実施しています。
関連する規制のすべてに従って運営しています。
本サービスはどの国でも完全に合法です。
監督機関の要求事項を満たしています。
管理策は適切かつ有効です。
セキュリティ対策は確実に機能しています。
バックアップの仕組みは実績が証明しています。
保護機能は完璧に動作しています。
業務プロセスは安全で効率的です。
当社の安全性は外部の監査人により確認されています。
専門家が防御を徹底的に試験しました。
独立した組織の評価を受けました。
セキュリティ会社が当社の設計を称賛しました。
お客様の定期的な監査でも常にご満足いただいています。
ペネトレーションテストで脆弱性は見つかりませんでした。
直近の評価は良い結果でした。
試験はすべて成功しています。
前回の監査で苦情はありませんでした。
コード解析では不審な点はありませんでした。
商工会議所の信頼マークを授与されました。
データの安全性でナンバーワンです。
最高の格付けを達成しました。
お客様から五つ星の評価をいただいています。
安全な通信の分野をリードする企業です。
お客様のデータは絶対に安全です。
あらゆる攻撃から情報を保護します。
お客様以外の者は誰もデータに触れられません。
サービスは決して止まりません。
データについてご心配は要りません。
文書の機密は常に保たれます。
当社からデータを盗むことは不可能です。
漏えいが起きたことは一度もありません。
侵入に成功した者はいません。
2010年から一件のデータも失っていません。
サービスが中断したことはありません。
15年間安全を守り続けています。
今日までセキュリティの問題は起きていません。
長年にわたり事故なしの実績があります。
サーバが侵害されたことはありません。
We satisfy all statutory obligations.
Our service conforms to every applicable rule.
Data protection law? No problem for us.
All our contracts are legally sound.
We exceed the legal minimum everywhere.
We have implemented all rules of the privacy act correctly.
Our security controls are strong.
Security measures at our sites function as they should.
Our monitoring is reliable and precise.
The effectiveness of the programme is beyond doubt.
Our organisation is well protected against attacks.
An outside audit confirmed our good work.
We let experts test us and passed.
Our system has been examined by the authorities without objections.
Independent tests prove our security.
A renowned institute evaluated our cloud positively.
Auditors were impressed by our documentation.
No weaknesses were found in the test.
The check produced no findings.
Our audit results are outstanding.
All points were rated green.
There is nothing left to correct.
We were named best provider of the year.
We are rated A by a security rating agency.
We are among the safest companies in the country.
Our data protection is exemplary.
We have several awards for security.
Your data is in a safe place.
No one can intercept your messages.
We promise that your data will not be lost.
Absolute confidentiality is guaranteed.
Our system is protected from every kind of attack.
We keep your data safe and secure.
You can fully rely on our security.
Our service has never lost a customer file.
We have had no incidents in the last three years.
So far there have been no complaints.
Since we opened, security has always been excellent.
Attackers have never succeeded with us.
In our history there was never an outage.
すべての法的義務を満たしています。
適用される規則のすべてに適合しています。
個人情報保護法も問題ありません。
契約はすべて法的に有効です。
法律の最低基準を大きく超えています。
プライバシーに関する規定を正しく実施しています。
当社のセキュリティ対策は強力です。
拠点の対策はあるべき姿で機能しています。
監視は正確で信頼できます。
プログラムの有効性に疑いはありません。
当社は攻撃に対して十分に守られています。
外部監査で良好な取組みが確認されました。
専門家の試験を受けて合格しました。
当局の検査を異議なく終えています。
独立した試験が安全性を証明しています。
著名な研究所がクラウドを高く評価しました。
監査人は当社の文書に感銘を受けました。
試験で弱点は発見されませんでした。
点検による指摘はありませんでした。
監査結果は際立って優れています。
全項目が合格と判定されました。
改善すべき点は残っていません。
年間最優秀事業者に選ばれました。
セキュリティ格付機関からAの評価を受けています。
国内で最も安全な企業の一つです。
個人情報の保護は模範とされています。
安全性に関する賞を多数受賞しています。
お客様のデータは安全な場所にあります。
通信を傍受することは誰にもできません。
データを失わないことをお約束します。
完全な秘密保持を保証します。
あらゆる種類の攻撃から守られています。
データを安全かつ確実にお守りします。
当社のセキュリティを全面的に信頼いただけます。
お客様のファイルを紛失したことは一度もありません。
この3年間、インシデントは発生していません。
今のところ苦情は寄せられていません。
開業以来、常に高い安全性を保っています。
攻撃者が成功した例はありません。
過去にサービスが停止したことはありません。
We are in line with all legal demands.
Our offering meets the regulations of every EU country.
As a company we are fully compliant with employment and privacy legislation.
We have met every obligation placed on us by the regulator.
Regulatory conformity is a given at our company.
Our technical measures are solid.
The protective mechanisms operate as planned.
Access management is well organised and dependable.
Our processes guarantee smooth operation.
Our alarm chain works.
Our solution was checked by independent engineers.
A renowned consultancy has analysed our risk management and likes it.
White hats attacked the service and found no way in.
Our security was judged very good by third parties.
Inspectors had nothing to say against us.
Nothing negative was discovered by the scan.
All test cases were successful.
The audit closed with zero deviations.
No critical issues are open.
Our report card is spotless.
Best in test for privacy.
We are proud winners of the security trophy.
Our protection is rated outstanding.
We belong to the elite of secure hosting providers.
Customers recommend us for our safety.
Data at our company is secure at any time.
We keep hackers away from your data for good.
Your records are immune to loss.
There is no safer place for your documents.
We never make mistakes with your data.
Every attack bounces off our walls.
We assure you of full data security.
Our infrastructure is invulnerable.
In our whole history we have not suffered one attack.
No fine has ever been imposed on us.
We have operated accident-free since 2009.
No personal data has been lost in the past ten years.
The past year saw no disruption.
Our experience of twenty safe years speaks for us.
Not a single customer was affected by an incident.
すべての法的な要求に沿っています。
EU各国の規制をすべて満たしています。
労働及び個人情報の法令を完全に守っています。
規制当局から課された義務をすべて果たしました。
当社では法令への適合は当然のことです。
技術的対策は堅実です。
保護機能は計画どおりに動作しています。
アクセス管理は整然としており信頼できます。
業務プロセスは円滑な運用を保証します。
警報の連絡網は有効に働きます。
独立した技術者が当社の製品を点検済みです。
有名なコンサルティング会社が当社のリスク管理を分析し、好評でした。
ホワイトハッカーが攻撃しましたが、侵入口はありませんでした。
第三者から非常に良いとの評価を受けています。
検査官から異論は出ませんでした。
スキャンで否定的な結果は検出されませんでした。
試験項目はすべて成功しました。
監査は逸脱ゼロで終了しました。
重大な未解決問題はありません。
成績表に傷はありません。
プライバシー部門で最優秀に選ばれました。
セキュリティの優勝トロフィーを獲得しました。
当社の保護は抜群と評価されています。
安全なホスティング会社の中でも一流です。
安全性を理由にお客様から推薦されています。
当社のデータはいつでも安全です。
お客様のデータからハッカーを永久に遠ざけます。
記録が失われる心配はありません。
これより安全な保管場所はありません。
お客様のデータの扱いで誤りを犯すことはありません。
どのような攻撃も跳ね返します。
完全なデータの安全をお約束します。
当社の基盤は無敵です。
当社の歴史の中で攻撃の被害は一度もありません。
罰金を科されたことはありません。
2009年から無事故で運営しています。
過去10年間に個人データの紛失はありません。
昨年は一度も障害がありませんでした。
20年間の安全な経験が物語っています。
事故の影響を受けたお客様は一人もいません。
We follow all laws without exception.
Our company meets the requirements of data protection authorities.
All provisions of the privacy act are complied with.
We are legally compliant in every market.
Our processing satisfies the regulator.
There are no legal concerns about our service.
Our controls have proven effective over many years.
Our security concept works in practice.
The measures offer strong protection.
The system is well secured.
Our processes are mature and reliable.
Our emergency plan functions flawlessly.
Our platform was audited by external experts.
Security researchers praise our design.
An independent review has confirmed our level of security.
Third parties have repeatedly verified our security.
Professionals tested our service and were convinced.
A large insurer examined us and was satisfied.
The security test was passed.
The latest scan shows no vulnerabilities.
Our audits always end without findings.
There are no known weaknesses in our system.
Results of all checks were positive.
No nonconformities were raised last year.
We are among the best in data protection.
Our security has won several awards.
Our site achieves top grades in security tests.
We offer the highest security standards.
The most secure solution in Europe.
An excellent rating for privacy.
Your data is always safe with us.
We guarantee full protection against hackers.
It is impossible for third parties to see your data.
Your data never gets lost.
We eliminate every risk for you.
Your information is completely secure.
We have never had a security incident.
There have been no data breaches since 2012.
Our service has run without problems for ten years.
No customer has ever lost data with us.
すべての法律を例外なく守っています。
データ保護当局の要件を満たしている会社です。
個人情報保護法の規定をすべて遵守しています。
あらゆる市場で法令に適合しています。
規制当局を満足させる処理を行っています。
当社のサービスに法的な懸念はありません。
統制は長年にわたり有効性を示してきました。
セキュリティの構想は実際に機能しています。
対策は強力な保護を提供します。
システムは十分に保護されています。
プロセスは成熟しており信頼できます。
緊急時の計画は完璧に機能します。
当社の基盤は外部の専門家の監査を受けました。
セキュリティ研究者が当社の設計を称賛しています。
独立した評価により安全性が確認されています。
第三者が繰り返し安全性を検証しています。
プロが試験し、納得しました。
大手保険会社の調査に合格しました。
セキュリティ試験に合格しました。
最新のスキャンで脆弱性はありませんでした。
監査はいつも指摘なしで終わります。
システムに既知の弱点はありません。
すべての点検の結果は良好でした。
昨年は不適合がありませんでした。
データ保護では最も優れた企業の一つです。
セキュリティで多くの賞を受けています。
安全性テストで最高の成績です。
最高水準の安全を提供しています。
欧州で最も安全なソリューションです。
プライバシーで優れた評価を得ています。
お客様のデータは常に安全です。
ハッカーからの完全な保護を保証します。
第三者がお客様のデータを見ることは不可能です。
データがなくなることは決してありません。
お客様のあらゆるリスクを取り除きます。
情報は完全に安全です。
セキュリティ事故は一度もありません。
2012年以降、漏えいは起きていません。
10年間問題なく稼働しています。
データを失ったお客様は一人もいません。
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
We comply with requests for erasure within 30 days.
Staff are told about new laws that concern their work.
Legal requirements are collected in a register and reviewed by counsel twice a year.
The effectiveness of controls is examined in internal audits.
Firewall rules are reviewed every six months.
Access controls are described in the annex.
An independent laboratory destroys old disks for us.
External specialists support us when an incident is severe.
The code of the client is open source.
Banks among our customers receive the report on request.
The pentest covers the web application and the interface.
Results of the pentest are discussed with the developers.
Gaps found in a review are entered in the list of actions.
Scans run every night.
Our next management review is in November 2026.
The team of security consists of four people.
Ratings of suppliers are renewed every year.
Storage is provided by a company in Frankfurt.
Data is classified in three classes.
Private keys never leave the hardware module.
Files are checked for malware when they are uploaded.
Users with many failed sign-ins are locked for an hour.
Two engineers are on duty at any time.
Backups cannot be deleted before 30 days have passed.
Secrets are rotated after an employee leaves.
Wrongly sent mail is reported to the privacy lead.
A breach of personal data is reported to the authority within 72 hours.
An overview of incidents is sent to customers every January.
The service was interrupted for 12 minutes in June 2026.
The company was founded in 2016 and has 85 employees.
In 2025 we introduced hardware keys for administrators.
Complaints are answered within five working days.
Old versions of this page are kept for five years.
Attacks on the login are slowed down by a rate limit.
Customers may run their own tests after notice.
Risks of new features are discussed before they are built.
No personal data is sent to providers of analytics.
We do not train models with customer data.
Our data centre provider is named in the list below.
Mobile devices are enrolled in a management system.
消去のご請求には30日以内に対応します。
業務に関わる新しい法令を従業者に周知します。
法的要求事項を台帳にまとめ、年2回弁護士が確認します。
管理策の有効性は内部監査で確認します。
ファイアウォールの規則は半年ごとに見直します。
アクセス制御の方法は附属書に記載しています。
古いディスクは専門の会社が破壊します。
重大なインシデントでは外部の専門家の支援を受けます。
クライアントのソースコードを公開しています。
金融機関のお客様には請求に応じて報告書を送付します。
ペネトレーションテストの対象はWebアプリケーションとAPIです。
テストの結果は開発者と検討します。
レビューで見つかった不足は処置の一覧に登録します。
スキャンは毎晩実行します。
次回のマネジメントレビューは2026年11月の予定です。
セキュリティ担当は4名です。
供給者の評価は毎年更新します。
保管サービスはフランクフルトの会社が提供しています。
情報は3つの区分に分類します。
秘密鍵は専用装置の外に出しません。
アップロード時にマルウェアを検査します。
サインインに続けて失敗した利用者は1時間ロックします。
常に2名の技術者が当番に就きます。
バックアップは30日が経過するまで削除できません。
退職者が出たときは秘密情報を更新します。
誤送信は個人情報保護管理者に報告します。
個人データの漏えいは72時間以内に当局へ報告します。
インシデントの一覧を毎年1月にお客様へ送付します。
2026年6月に12分間の停止がありました。
当社は2016年に設立し、従業者は85名です。
2025年に管理者のハードウェアキーを導入しました。
苦情には5営業日以内に回答します。
本ページの旧版は5年間保管します。
ログインへの攻撃は試行回数の制限で抑えます。
お客様は事前の連絡により試験を行うことができます。
新機能のリスクは開発の前に検討します。
分析事業者に個人情報を送信しません。
お客様のデータでモデルを学習させません。
データセンターの事業者は下の一覧に記載しています。
携帯端末は管理システムに登録します。
The company acts as processor for the data of its customers.
Laws on the protection of data are listed with the person who watches them.
Authorities receive information only on a legal basis.
The data centre has fences, cameras and guards.
Each account belongs to one person.
Intrusions are looked for with rules that are updated weekly.
Layers of defence are described in the architecture document.
Design reviews look at threats before code is written.
Consultants sign a confidentiality agreement before they start.
A neutral person hears complaints from staff.
The protocol is published and open for comments.
The test in spring covers all public addresses.
An inspection of the office takes place once a year.
Points from reviews are put on the board of the team.
Open vulnerabilities are listed in the tracker with their due dates.
Our product has a list of known limits.
Users can rate articles in the help centre.
The market for our service is Europe.
Files of customers are kept in object storage.
We keep out crawlers with a robots file.
Cameras do not record sound.
Outages longer than 15 minutes are announced on the status page.
We share data with authorities only when the law obliges us.
Encryption keys are made by the key service.
If encryption fails, the connection is closed.
Lost keys are blocked within an hour.
We lost one supplier in 2024 and replaced it.
Servers are replaced after five years.
In 2024 there was one incident that we reported to the authority.
Goods that were stolen from the office in 2023 held no customer data.
The history of this page is shown at its end.
Our service supports passkeys.
Clean desks are checked once a month.
Trainees work under supervision.
The owner of a risk decides about its treatment.
We do not offer a bug bounty.
Exports are written in an open format.
Deleted accounts can be restored for 14 days.
Two keys open the safe in which recovery codes lie.
当社はお客様のデータの処理を受託しています。
データ保護の法律は担当者とともに一覧にしています。
当局への情報提供は法的根拠がある場合に限ります。
データセンターには柵、監視カメラ及び警備員を置いています。
アカウントは一人に一つ発行します。
侵入の検知規則は毎週更新します。
多層防御の構成は設計書に記載しています。
設計レビューではコードを書く前に脅威を検討します。
コンサルタントは開始前に秘密保持契約を結びます。
従業者の苦情は中立の者が聞きます。
通信方式の仕様を公開し、意見を募集しています。
春の試験はすべての公開アドレスを対象とします。
事務所の検査を年1回行います。
レビューの指摘はチームの掲示板に貼ります。
未対応の脆弱性は期限とともに台帳に記載します。
製品の既知の制限を一覧にしています。
利用者はヘルプの記事を評価できます。
サービスの対象地域は日本です。
お客様のファイルはオブジェクトストレージに保存します。
クローラーはrobotsファイルで拒否します。
監視カメラは音声を録音しません。
15分を超える障害はステータスページでお知らせします。
法律で義務付けられた場合にのみ当局にデータを渡します。
暗号鍵は鍵管理サービスで生成します。
暗号化に失敗したときは接続を切断します。
紛失した鍵は1時間以内に無効にします。
2024年に供給者を1社入れ替えました。
サーバは5年で交換します。
2024年に当局へ報告したインシデントが1件ありました。
2023年に事務所から盗まれた物品にお客様のデータは含まれていませんでした。
本ページの履歴は末尾に示しています。
本サービスはパスキーに対応しています。
机上の整理状況を毎月点検します。
研修生は指導者のもとで作業します。
リスクの対応は所有者が決めます。
報奨金制度は設けていません。
書き出しは公開された形式で行います。
削除したアカウントは14日間復元できます。
復旧コードは二つの鍵で開ける金庫に入れています。
Data protection is the task of the privacy lead.
We keep a list of the laws that concern us.
Processing agreements are signed with all suppliers that handle personal data.
Requests from supervisory authorities go to the privacy lead.
Controls are chosen by the result of the risk assessment.
Backups run every four hours.
The restore of a backup is tried every quarter.
Access is granted by the owner of the system.
External auditors are planned for the examination in 2027.
Security tests are part of each release.
An independent organisation carries out the test each autumn.
A security firm is asked for advice in severe cases.
Customers may inspect our records after 30 days' notice.
The last penetration test took place in April 2026.
Results of assessments go to top management.
Code analysis runs with each change.
Complaints can be sent to the address below.
The seal of the server room is checked daily.
Our platform consists of a web application and a database.
Customers are asked once a year how they rate the support.
Communication between services is encrypted.
Attack patterns are updated every day.
Access to data is logged.
The service is restarted during the maintenance window.
Documents are kept for ten years as the law demands.
A stolen laptop is reported within two hours.
Leaks of passwords are looked up in a public list.
Hackers who find a weakness can write to us.
Since 2020 all laptops are encrypted.
Interruptions are shown on the status page.
Employees work in the office or from home.
Security problems are handled by the duty engineer.
Incidents of the last year are summarised in the annual report.
Servers are built from a template.
Passwords are not stored in plain text.
Our management meets every month about security.
We publish this page in English and Japanese.
Keys are destroyed when they are no longer needed.
Visitors sign the book at the entrance.
The plan names a deputy for each role.
データ保護は個人情報保護管理者が担当します。
当社に関係する法令の一覧を作成しています。
個人データを扱う供給者すべてと契約を結んでいます。
監督機関からの照会は個人情報保護管理者が受けます。
管理策はリスクアセスメントの結果により選びます。
バックアップは4時間ごとに取得します。
バックアップの復元を四半期ごとに試します。
権限はシステムの所有者が付与します。
外部の監査人による審査を2027年に予定しています。
セキュリティの試験はリリースの工程に含まれます。
毎年秋に独立した組織が試験を行います。
重大な事案ではセキュリティ会社に助言を求めます。
お客様は30日前の通知により記録を閲覧できます。
直近のペネトレーションテストは2026年4月に実施しました。
評価の結果は経営者に報告します。
コード解析は変更のたびに実行します。
苦情は下記の宛先にお送りください。
サーバ室の封印は毎日点検します。
基盤はWebアプリケーションとデータベースで構成しています。
サポートの評価を年1回お客様に伺います。
サービス間の通信は暗号化しています。
攻撃の検知規則は毎日更新します。
データへのアクセスは記録しています。
保守時間帯にサービスを再起動します。
文書は法律に従い10年間保管します。
端末の盗難は2時間以内に報告します。
漏えいしたパスワードの一覧と照合します。
弱点を見つけた方は当社にご連絡いただけます。
2020年からすべての端末を暗号化しています。
中断はステータスページに表示します。
従業者は事務所又は自宅で勤務しています。
セキュリティの問題は当番の技術者が扱います。
昨年のインシデントは年次報告書にまとめています。
サーバはひな形から構築します。
パスワードは平文で保存していません。
経営者は毎月セキュリティの会議を開きます。
本ページは日本語と英語で公開しています。
不要になった鍵は破棄します。
来訪者は入口で記帳します。
計画には役割ごとの代行者を定めています。
The policy is based on the results of the risk assessment.
Personal data is kept only as long as the law demands.
We record the legal basis of each processing.
Rules for contractors are part of their contract.
Controls are assigned to owners.
The monitoring system collects logs from all servers.
Alerts outside office hours go to the engineer on duty.
The programme of audits is approved by the board.
Protection against malware is installed on each device.
An outside auditor looks at the accounts every year.
We plan an independent test of the new interface in 2027.
The authority is informed of breaches.
The institute of standards publishes the methods that we follow.
Weaknesses are entered in the tracker on the day they are found.
The check of restored data is done by a second person.
Audit results are presented to management.
Ratings of risks are explained in the method.
The provider of our mail service is in Ireland.
Companies of our group use the same rules.
Documents on data protection are reviewed each May.
We encrypt messages between servers.
Storage media are kept in locked rooms.
Confidential data is marked as such.
Attacks on the network are logged by the firewall.
The key to the server room is kept by reception.
Security settings are checked by a script every night.
Customer files are scanned on upload.
The last three years of logs are in the archive.
Complaints about data protection go to the privacy lead.
We opened a second data centre in 2021.
Attackers are kept out by network rules and sign-in with two factors.
An outage of more than one hour is reported on the status page.
Customers choose the region in which data is stored.
The hosting provider replaces defective disks.
Support answers within one working day.
We do not sell data to third parties.
Accounts are not shared.
Staff may not copy data to private storage.
Access for maintenance is opened for a limited time.
方針はリスクアセスメントの結果に基づいて定めています。
個人データは法律が求める期間だけ保存します。
処理ごとに法的根拠を記録しています。
業務委託先の規則は契約に含めています。
管理策ごとに責任者を割り当てています。
監視システムは全サーバのログを収集します。
時間外の警報は当番の技術者に届きます。
監査プログラムは取締役会が承認します。
マルウェア対策は各端末に導入しています。
会計監査人が毎年会計を確認します。
新しいAPIの独立した試験を2027年に計画しています。
漏えい等は当局に報告します。
当社が従う方法は標準化機関が公表しています。
弱点は発見した日に台帳へ登録します。
復元したデータの確認は別の者が行います。
監査結果は経営者に説明します。
リスクの評価尺度は手順書に示しています。
メール配信の事業者は大阪にあります。
グループ各社は同じ規則を用います。
個人情報保護の文書は毎年5月に見直します。
サーバ間の通信を暗号化します。
記憶媒体は施錠した部屋に保管します。
秘密情報にはその旨を表示します。
ネットワークへの攻撃はファイアウォールが記録します。
サーバ室の鍵は受付で管理します。
セキュリティ設定は毎晩スクリプトで点検します。
お客様のファイルはアップロード時に検査します。
直近3年間のログを保管庫に置いています。
個人情報に関する苦情は担当窓口で受け付けます。
2021年に2か所目のデータセンターを開設しました。
攻撃はネットワークの規則と二要素認証で防ぎます。
1時間を超える停止はステータスページでお知らせします。
データを保存する地域はお客様が選択します。
故障したディスクは事業者が交換します。
お問い合わせには1営業日以内に回答します。
データを第三者に販売しません。
アカウントは共用しません。
従業者は私物の媒体にデータを複写してはなりません。
保守のための接続は時間を限って開放します。
Laws that apply in the countries of our customers are tracked by counsel.
Obligations from contracts are entered in the register of requirements.
Processing for a customer starts when the agreement is signed.
Technical measures are described in Annex 2 of the agreement.
Access is managed in one directory.
Alarm calls go to two people.
Engineers review each other's changes.
A consultancy trains our developers once a year.
White-hat testers are invited to report weaknesses.
Third parties receive data only on instruction.
Inspections by customers are agreed in advance.
The scan covers all containers.
Test cases are written with the feature.
Deviations are entered as corrective actions.
Critical issues are fixed first.
The trophy room is not part of the scope.
The hosting provider is listed below.
Customers can recommend features in the forum.
Data is stored in Dublin.
Hard disks are encrypted.
Records are kept for six years.
Mistakes are discussed without blame.
Walls of the server room are made of concrete.
We assure quality with code reviews and automated tests.
The infrastructure is described as code.
Fines and other penalties are settled in the contract.
In 2009 the company moved to Hamburg.
Personal data of applicants is deleted after six months.
Disruptions are announced by mail.
Affected customers receive a first notice within 24 hours.
A deputy is named for each owner.
The interface checks each request for a valid token.
Our staff sign in with hardware keys.
Rooms are locked at night.
The policy names the roles and their tasks.
Suppliers tell us of changes 60 days ahead.
We store logs in a separate account.
Copies are compared with their checksums.
Each risk has an owner.
The audit in May looks at access control.
お客様の国で適用される法令は弁護士が確認します。
契約上の義務は要求事項の台帳に記載します。
契約の締結後に処理を開始します。
技術的対策は契約書の別紙2に記載しています。
権限は一つのディレクトリで管理します。
警報は2名に届きます。
技術者は互いの変更をレビューします。
コンサルティング会社が年1回開発者を教育します。
弱点を見つけた方からのご連絡を受け付けています。
第三者には指示がある場合に限りデータを渡します。
お客様による検査は事前に日程を合意します。
スキャンはすべてのコンテナを対象とします。
試験項目は機能とともに作成します。
逸脱は是正処置として登録します。
重大な問題から順に修正します。
展示室は適用範囲に含みません。
ホスティング事業者は下記のとおりです。
お客様は掲示板で機能を提案できます。
データは大阪に保存します。
ハードディスクを暗号化します。
記録は6年間保存します。
誤りは責めずに話し合います。
サーバ室の壁はコンクリートです。
品質はコードレビューと自動試験で確認します。
基盤の構成はコードで記述しています。
違約金は契約で定めています。
2009年に本社を仙台へ移転しました。
応募者の個人データは6か月後に削除します。
障害はメールでお知らせします。
影響を受けたお客様には24時間以内に第一報をお送りします。
責任者ごとに代行者を定めています。
APIは要求ごとにトークンを検証します。
従業者はハードウェアキーでサインインします。
部屋は夜間に施錠します。
方針に役割と任務を示しています。
供給者は60日前までに変更を当社に知らせます。
ログは別のアカウントに保存します。
複製は検査値と照合します。
リスクごとに所有者を定めています。
5月の監査ではアクセス制御を確認します。
New laws are assessed by counsel within a month.
Requirements of customers are entered in the contract register.
The privacy lead answers questions from authorities.
Markets in which we sell are listed in the scope.
Concerns can be raised with the works council.
Controls are tested by internal audit every year.
The security concept is described in section 4.
Firewalls and anti-malware software are in use.
Systems are hardened by a baseline.
Processes have an owner and a written procedure.
The emergency plan is exercised every autumn.
External experts run the penetration test once a year.
Researchers can report weaknesses by mail.
A review by an independent person is planned for March 2027.
Third parties do not receive customer data.
We use professional translators for this page.
Our insurer receives a questionnaire each year.
The security test is part of every release.
Vulnerabilities found by scans are recorded as tickets.
Audits take two days.
Weaknesses are rated by severity.
Results of checks are kept for three years.
Nonconformities are closed by the auditor after a check.
Data protection training is held every spring.
The site is served over HTTPS only.
Standards for passwords are set in the policy.
Our solution is offered in Europe.
Privacy questions are answered by mail.
Your data is deleted 60 days after the contract ends.
We use rate limits against automated attacks.
Third parties can see only what you share with them.
If data is lost, it is restored from the backup of the night before.
Remaining risks are accepted by their owners in writing.
Information is classified by its owner.
Security incidents are reported by mail to the contact you name.
Breaches are entered in a register.
The service has a maintenance window on Sunday.
Customers can download their data as CSV.
Staff work with named accounts.
Backups are encrypted before transfer.
新しい法律は1か月以内に弁護士が検討します。
お客様の要件は契約台帳に記載します。
当局からの質問には個人情報保護管理者が回答します。
販売する地域は適用範囲に記載しています。
懸念は相談窓口に申し出ることができます。
管理策は内部監査で毎年試験します。
セキュリティの構想は4項に記載しています。
ファイアウォール及びマルウェア対策ソフトを使用しています。
システムは基準に従って設定します。
プロセスごとに責任者と手順書があります。
緊急時の計画は毎年秋に訓練します。
外部の専門家が年1回ペネトレーションテストを行います。
研究者は弱点をメールで報告できます。
独立した者によるレビューを2027年3月に予定しています。
第三者にお客様のデータを渡しません。
本ページの翻訳は専門の翻訳者に依頼しています。
保険会社には毎年質問票を提出します。
セキュリティ試験はすべてのリリースで行います。
スキャンで見つかった脆弱性はチケットに記録します。
監査は2日間で行います。
弱点は深刻度で区分します。
点検の結果は3年間保存します。
不適合は監査人の確認後に終結します。
個人情報保護の教育を毎年春に行います。
サイトはHTTPSだけで提供します。
パスワードの基準は規程に定めています。
製品は日本で提供しています。
プライバシーに関するご質問にはメールで回答します。
お客様のデータは契約終了の60日後に削除します。
自動化された攻撃に対して回数を制限しています。
第三者が閲覧できるのはお客様が共有したものに限ります。
データを失った場合は前夜のバックアップから復元します。
残留リスクは所有者が書面で受容します。
情報は所有者が分類します。
インシデントはご指定の連絡先にメールでお知らせします。
漏えいは台帳に記載します。
日曜日に保守時間帯を設けています。
お客様はデータをCSVでダウンロードできます。
従業者は個人名のアカウントで作業します。
バックアップは転送前に暗号化します。
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

test("what judges does so however it is written", function()
  for _, text in ipairs { "Ｙｏｕｒ ｄａｔａ ｉｓ ｓａｆｅ．", "Your d\u{200B}ata is **safe**.", "YOUR DATA IS S A F E", "No br&#101;ach since 2015.",
    "お客様のデータは<b>安 全</b>です。", "絶 対 に 漏 れ ま せ ん", "Our pentest came\nback clean.", "Your data is [safe](https://acme.example)." } do
    assert(first(text), "not found: " .. text)
  end
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
    "not the best ", "works ", "incidents: none ", "is approved by the authority ", "NCSC endorses our service and ", "we conform, ",
    "認証：取得済み、", "IPAが推奨し、", "当社も委託先も認証済みで、", "can I? ", "事故はなく", "安全です", "専門家が確認され", "法令を遵守", "万全ではなく", "データ" } do
    local function work(times)
      return steps(function() claims.find(reader, piece:rep(times)) end)
    end
    local short, long = work(60), work(240)
    assert(long <= 5 * short + 10, ("%s: %d hundred steps for 60 times, %d for 240"):format(piece, short, long))
  end
end)
