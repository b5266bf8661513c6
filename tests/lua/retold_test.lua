-- What the facts of both examples keep to themselves, told in a public text in all the ways that strangers think of, and what may be said
-- about the same things.
local canary = shared("canary")
local project = require "model.project"
local secrets = require "audit.secrets"

shared("parsed")(function() return false end)

-- A function that says what is internal in a text, for EXAMPLE.
local function inside(example)
  new_project()
  canary.serve(canary.read(example))
  local self = project.open { project = ".", draft = true, today = "2026-11-01" }
  messages()
  local known = secrets.of(self)
  return function(text)
    local first
    secrets.find(known, text, function(_, what, where) first = first or what .. " " .. tostring(where) end)
    return first
  end, known
end

-- Sentences that must not be said (-) and that may be (+).
local SAID = {
  larkfield = [=[
- HANNA WEISZ signs off every new joiner.
- ask weiss about hiring dates
- Our lead auditor KELLY comes each spring.
- the corrigan family founded it
- Requests are answered by o'shea and his team.
- Barbosa keeps the documents in order.
- raman, priya (support)
- Pryce is the only one who can repair the route calculation.
- People data sits with Tallow.
- Gildersome hosts our repositories.
- Tickets are kept in Brackley.
- Every year Fenwright attacks the service for us.
- Hartwell guards the front door.
- TALLOW runs the payroll.
- In August dispatching was slow and failed during the storm.
- A ticket with data of a crew was once sent to a customer it was wrong for.
- Staff sign-in data being stolen is what worries us most.
- Malicious packages could get into our build.
- Lost and stolen laptops are our seventh risk.
- One person alone holds the knowledge of the route calculation.
- We found that critical weaknesses stayed open for longer than seven days.
- A restore test was run without the time being measured.
- The security contact of one customer was out of date.
- Location data of crews was kept for too long.
- An account nobody used for a month and a half is shut off.
- Accounts go to sleep when unused for six and a half weeks.
- Staff must report an event inside the company within half an hour.
- An event reaches the security desk in thirty minutes at the latest.
- Passwords shorter than fourteen letters are refused.
- A screen locks itself after five minutes.
- Logs can be searched for three months, that is 90 days.
- Sessions end after a quarter of an hour without activity.
- The backup of production is erased after five weeks, 35 days in all.
- Critical vulnerabilities are patched within a week.
- The jump host is bastion.
- Administrators enter through the VPN gateway vpn-dublin.
- Backups go to the bucket larkfield-backups.
- Alerts arrive in the channel #ops-alerts.
- The user name for monitoring is svc_monitor.
- Jobs wait in the queue planner-dispatch.
- The database is called planner_main.
- The key is arn:aws:kms:eu-west-1::key/mrk-planner.
- The VPN endpoint is called corrowby-edge.
- Log in as root with the password Heron-Quartz-9.
- The passphrase is correct horse battery staple.
- Use the API key lk_live_9fA83hd72KsLq0.
- Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc123def
- The token for the scanner is tkn-82Hs-99aQ.
- secret=Zx81qqLm!
- Call us on zero one, five five five, zero one zero one.
- Our night line is oh eight seven, one two three, four five six seven.
- Dial plus three five three one five five five zero one zero one.
- Phone: nine one one five five five zero one zero one.
- Key material lies in /srv/planner/keys.
- The admin console answers at https://admin.larkfield.example/console.
- Requests of crews go to support.desk.internal.
- Nonconformity NC-26-03 is still open.
- The control on data masking, A.8.11, has been done.
- Contact our people lead (weiss) for references.
- Signed, D. O'SHEA
- Ms raman heads the support.
- Noel Fitch replies at night.
- The tierney budget covers it.
- Aled keeps the servers, says A. Pryce.
- Code lives with Gildersome in the Netherlands.
- Our pen testers at Fenwright are named persons.
- Brackley's desk software holds the tickets.
- Crew data went to the wrong customer in a ticket.
- Dispatching failed and was slow in August's storm.
- Sign-in data was stolen from staff.
- An invoice was invented and paid.
- Location data of the crews is being kept too long.
- A weakness that was known got exploited.
- Former rights were kept after a change of job.
- Critical weaknesses were open for longer than seven days.
- An event was noticed far too late.
- After forty-five days of silence an account is switched off.
- Unused accounts are locked after 1.5 months.
- Report any event within 30 mins to the internal desk.
- We ask for a first internal report of each incident in half an hour.
- The password must not be shorter than fourteen characters.
- Screens lock after 5 min.
- Backups are erased after 35 days.
- Access rights are reviewed every three months.
- The bastion is called gate-one.
- Our SSH jump host is gw01.
- The S3 bucket larkfield-planner-logs is private.
- Incidents are discussed in #incident-room.
- Sign in as user planner_admin.
- The message queue named crew-messages holds them.
- Data sits in database planner-prod.
- The VPN server vpn.larkfield.example lets staff in.
- VPN: corrowby-vpn-1
- Default password: Corrowby2026!
- The admin password is Planner#1.
- passwd Xk29!vvQ
- The shared secret is 'green-heron-42'.
- Token abcd-1234-efgh-5678 opens the feed.
- API key: 7f3c9a1b2d4e5f60
- Our passphrase reads: seven green herons sleep quietly.
- Phone us: zero eight seven, five five five, oh one oh one.
- Dial oh one five five five oh one two three.
- R 05 is treated this year.
- T-07 is late.
- NC-26-03 was closed.
- The run is described in ~/runbooks/route.md.
- 41 hardware keys were handed out under T-01.
- Write to tomas.lindqvist@larkfield.example.
- Everything about hiring goes through WEISS, HANNA.
- corrigan signs the policy.
- The auditor, ms. kelly, found little.
- The one who answers at night is oshea.
- Salaries? Tallow does that.
- Fenwright found two weaknesses.
- We meet Hartwell each quarter.
- Laptops get stolen or lost now and then.
- In one incident a ticket with the data of a crew was sent to a wrong customer.
- A fraudulent, invented invoice was paid.
- Long outages of the infrastructure provider are on our list.
- The supplier lost support tickets.
- A log of the build service was never connected.
- Nobody may leave an account idle for 45 days; it is suspended then.
- Our staff have half an hour to report an event to the duty officer.
- Passwords: fourteen characters or more.
- A phone locks after five minutes without input.
- Log data is searchable for a quarter, 90 days.
- Ordinary access rights are looked at every 3 months.
- The gateway for administrators is named weir-gate.
- Everything is logged to the bucket "lf-audit-logs".
- The service account planner-deploy pushes releases.
- Cluster planner-prod-1 runs it.
- Repository larkfield/planner-core holds the code.
- The login is 'ops' and the password 'Storm!2026'.
- Our Wi-Fi password is Corrowby-Mill-14.
- token=8f3a9c
- Access key AKIAIOSFODNN7EXAMPLE
- Ring us: one eight hundred? No: nine nine five, five five five, zero one nine nine.
+ The orders are read through /api/v2/orders by customers' systems.
+ Our public interface answers at /v1/jobs and /v1/crews.
+ Examples in our guide use the documentation addresses 192.0.2.10 and 203.0.113.7.
+ The sample address is 2001:db8::1.
+ A customer's order has a number such as 123-456-7890.
+ Order number 555-123-4567 is an example.
+ The R-5 map format is supported on phones.
+ The map tiles are in the format T-REX.
+ Our office is in Weir Lane in Corrowby.
+ Customers reach the office by Weir Lane.
+ Customers can export their data as a file at any time.
+ Accounts of customers are created by their own administrators.
+ Passwords are never stored in readable form.
+ The password of each person is known to nobody else.
+ A password is needed together with a second factor.
+ Customers keep their tokens and API keys secret.
+ The key is kept in a secret store.
+ API keys can be replaced at any time.
+ The user name is the mail address of the person.
+ The database is encrypted.
+ The queue is watched around the clock.
+ Our help channel is open on working days.
+ The gateway is patched.
+ A VPN is needed for administration.
+ The jump host is hardened.
+ The host is chosen by the provider.
+ Backups are kept in a second region.
+ The bucket is encrypted and closed to the public.
+ Green is our colour.
+ The price of the service stands on our website.
+ People in the office are trained every year.
+ The people of the support desk answer in English.
+ Mail is delivered by Postwick Mail.
+ Northmere runs the two data centres.
+ Laptops are encrypted, so that a lost laptop tells nothing.
+ We look for weaknesses that are known and correct them by priority.
+ Customer data is kept apart from the data of other customers.
+ We train staff to see stolen sign-in pages.
+ Access rights are taken away after a change of duties.
+ Logs are read every day.
+ A supplier is assessed before its use.
+ Storms raise the demand, and the service grows with it.
+ The build is checked for malicious code.
+ Restore tests are made and measured.
+ One, two, three: plan, dispatch and report.
+ Zero trust is our aim.
+ Phases one to four are described in the guide.
+ In three steps you are ready.
+ Incidents are told to customers within 24 hours.
+ Data is deleted within 60 days after a contract ends.
+ Backups are made every four hours.
+ We answer questions within a month and a half.
+ Half an hour after sign-up you can plan your first job.
+ Our service is available at least 99.9 % of each month.
+ The location of a crew is shown to dispatchers during shifts only.
+ Larkfield Planner runs in Ireland.
+ Version 2.4.1 was released in May 2026.
+ Write to security@larkfield.example.
+ See https://www.larkfield.example/security for the report form.
+ The tallow in the sample job is a material.
+ A storm raises demand.
+ Staff change jobs, and their rights change with them.
+ Sign-in needs a second factor for all staff.
+ Crew data is shown to the customer that it belongs to.
+ Tickets are answered in order.
+ Wrong recipients are avoided by a warning.
+ Known weaknesses are corrected.
+ The host is monitored and the server is rebuilt each month.
+ Each user has a name and a role.
+ A login is needed.
+ The channel is encrypted.
+ A user can choose a strong password.
+ Reset your password at any time.
+ The key is rotated yearly.
+ Tokens expire after use.
+ Our API is documented at /api/v1/docs.
+ GET /api/v3/crews/{id} returns a crew.
+ Example: 198.51.100.23 stands for your server.
+ Order 555-000-1234 is a sample.
+ The R-9 tracker sends positions.
+ The database is replicated to a second region.
+ Zero downtime is planned for, one release at a time.
+ Two of three engineers approve.
+ Five nines are not promised.
+ The office is open from nine to five.
+ The team of the support desk is friendly.
+ A backup server is used.
+ Repositories are private.
+ The network is segmented.
+ The function is tested.
+ The index is updated nightly.
+ The table is shown on the page.
+ Each instance is replaced when it fails.
+ The share of critical weaknesses is small.
+ Events are reported by staff at once.
+ We report incidents to customers within 24 hours.
+ Unused accounts are disabled.
+ Passwords are long.
+ Screens lock by themselves.
+ Backups are erased in the end.
+ Access rights are reviewed regularly.
+ Training takes half an hour.
+ The trial ends after 45 days.
+ The company was founded in 2014.
+ The service stands on Northmere Cloud.
+ E-mail is sent by Postwick Mail.
+ Visit us in Weir Lane 14.
+ The planner is fast.
+ Anyone can lose a laptop; ours are encrypted.
+ A wrong address is corrected by the customer.
+ The provider has two data centres.
+ Support tickets are kept for a year.
+ Source code is reviewed.
+ The build service is watched.
+ Idle sessions end.
+ Events are reported within the company.
+ Characters of all languages may be used in names.
+ A phone is needed for the second factor.
+ Administrators sign in by a gateway.
+ Logs are stored in a bucket of the provider.
+ A service account has few rights.
+ Clusters are upgraded without downtime.
+ The repository is protected.
+ Wi-Fi in the office is for guests only.
+ Tokens are short-lived and API keys are hashed.
+ Numbers one to nine are accepted.
+ The function is called by a schedule.
+ A user named by the customer becomes administrator.
+ A queue called from outside is not open.
+ Our network is watched by people.
+ The host is called once a minute.
+ The table has three columns: name, role, team.
+ The password is hashed.
+ The server is new.
+ Stored data is kept in Ireland.
+ We reply within five working days.
+ The index is rebuilt weekly.
+ Data is exported in the GPX-1 format.
]=],
  akebono = [=[
- 四十五日間使われないアカウントは停止します。
- 45日間使われないIDは自動で止まります。
- 一か月半ログインしない利用者は無効になります。
- アカウントは1か月半使わなければ止めます。
- 事象に気付いた者は30分以内に社内へ初報を入れます。
- 三十分以内に窓口へ第一報が届きます。
- 半時間以内に社内の窓口へ報告します。
- パスワードの長さは十四文字以上に限ります。
- パスワードが14字に満たない場合は登録できません。
- 画面は5分で自動的にロックされます。
- 操作がないまま十五分たつとセッションが切れます。
- ログは九十日間すぐに検索できます。
- バックアップは五週間、35日で消去します。
- 深刻な脆弱性は一週間以内に直します。
- 権限の見直しは三か月ごとに行います。
- 診断はあさつゆにお願いしています。
- といあわせ堂のチケットを使っています。
- リポジトリはEdahaに置きます。
- 給与はKomorebiで計算します。
- 給与の計算先は「こもれび」です。
- ASATSUYUが年1回攻撃を試みます。
- takahashi naokiが承認します。
- 窓口はnakamuraです。
- サキヤマが監査します。
- 責任者は濱崎（涼子）です。
- 葛城由紀部長が決めます。
- 髙木翔さんが夜間に対応します。
- おがわ あやが契約を見ます。
- フオンが配車計算を直します。
- 台風のときの通信の障害で、伝票が保存できないことがありました。
- 通信障害により台風時に伝票の保存に失敗しました。
- 認証情報が従業者から窃取されることを恐れています。
- データが他の顧客に表示されるおそれがあります。
- 脆弱性は既知のものが悪用され得ます。
- ノートPCを紛失したり盗難に遭ったりすることが考えられます。
- 供給者が認証を受けた範囲が確認されていませんでした。
- 緊急の脆弱性の修正が遅れました。
- 規程を確認する前にアクセス権を付与していました。
- 退職や異動の後に権限が残っていました。
- 災害で本社が閉鎖されることに備えています。
- 個人データを長期に保存していました。
- 踏み台サーバはbastionです。
- VPNゲートウェイはvpn-tokyoです。
- バックアップの保管先はバケットakebono-backupです。
- 警報はチャンネル#sre-alertに届きます。
- 監視用のユーザー名はsvc_monitorです。
- 待ち行列slip-dispatchに入ります。
- データベース名はslip_mainです。
- キーはarn:aws:kms:jp-north-1::key/slipです。
- 接続先ホストはslip-edgeです。
- 管理者のパスワードはAkebono#2026です。
- パスフレーズは「あかつきの空と海」です。
- APIキーはak_live_93hf82Kd0sです。
- トークン：tkn-19xX-82aa
- 電話はゼロサンの一二三四の五六七八です。
- 電話番号は〇三、一二三四、五六七八です。
- ゼロヨンゴ、イチニサン、ヨンゴロクナナにお電話ください。
- 鍵は/srv/slip/keysにあります。
- 管理画面はhttps://admin.akebono-works.example/です。
- 利用のない状態が45日続いたアカウントは凍結します。
- 使われていないIDは一月半で無効化されます。
- 気付いた事象は30分以内に社内の窓口へ一報します。
- 第一報は三〇分以内です。事象は30分以内に報告されます。
- パスワードは最低でも十四桁を求めます。
- 5分触らないと画面がロックされます。
- 15分間操作しないとセッションが終わります。
- バックアップは三十五日間保管します。
- ログは直ちに検索できる形で90日残します。
- 緊急の脆弱性は7日で修正します。
- あさつゆの診断員が来ます。
- こもれびさんに給与をお願いしています。
- EDAHAのビルドサービスを使います。
- Toiawase-doの窓口を使います。
- saitoまでご連絡ください。
- Watanabe Daisukeが復旧を率います。
- 担当：hamazaki
- ナカムラさんが経理です。
- 渡部ではなく渡邊が答えます。
- 﨑山 健
- 台風で通信障害が起き、伝票の保存に失敗しました。
- 他の顧客のデータが表示されました。
- 従業者から認証情報が盗み取られることを想定しています。
- 既知の脆弱性が悪用されました。
- 長時間、クラウド基盤が停止しました。
- 緊急の脆弱性の修正に遅れが出ました。
- 不正なオープンソースの部品が混入しました。
- ソースコードに秘密情報が混入していました。
- 攻撃を検知するのが遅れました。
- 偽の請求に支払いました。
- 踏み台はgate-oneという名前です。
- VPNゲートウェイ：akebono-vpn
- S3バケットのslip-logsに置きます。
- Slackの#incident-roomで話します。
- ユーザー名「slip_admin」でログインします。
- キュー名はslip-eventsです。
- DB名：slip-prod
- ホスト名slip-web-1
- 初期パスワード：Shinonome2026!
- 管理用パスワードは「ひがしのそら」です。
- 合言葉は「朝日が昇る」です。
- 共有シークレット：green-heron-42
- APIキー：7f3c9a1b2d4e5f60
- ゼロヨンゴの一二三の四五六七
- 電話：〇四五、三二一、七六五四
- R－05は対応中です。
- 管理策8.12は未実施です。
- 10.20.30.40に接続します。
- T-01は完了しました。
- naoki.takahashi@akebono-works.exampleへ
- 渡邉が当番です。
- OGAWAに確認済みです。
- 経理はmakoto nakamuraが見ます。
- 浜崎さんの部署です。
- グエンさんが直しました。
- あさつゆに見てもらいました。
- えだはへの依存があります。
- 給与計算は「こもれび」頼みです。
- ノートPCが盗難に遭い、また紛失もありました。
- 規程の確認より前にアクセス権を付与してしまいました。
- クラウド基盤が長時間停止するおそれ。
- 四五日使われないIDを停止します。
- 社内の窓口への報告は半時間以内です。
- 端末の画面は無操作五分でロックします。
- 通常のアクセス権は三か月に一度見直します。
- ログを365日保存します。
- バックアップの消去は35日後です。
- 管理用ゲートウェイ名はshinonome-gwです。
- 監査ログはバケット「ak-audit-logs」にあります。
- サービスアカウントslip-deployで配布します。
- クラスターslip-prod-1で動きます。
- リポジトリはakebono/slip-coreです。
- Wi-Fiのパスワードは「あかつき2026」です。
- トークンはab12-cd34-ef56です。
- 電話：ヨンゴーの三二一の七六五四
- 0XX-ではなく〇三、五五五五、〇一二三です。
- 連絡先はsaito@akebono-works.exampleです。
+ 顧客のシステムは/api/v2/ordersを呼び出します。
+ 公開APIのパスは/v1/slipsです。
+ 説明書の例では192.0.2.1を使います。
+ 例のアドレスは198.51.100.0/24です。
+ 注文番号は123-456-7890の形です。
+ 伝票番号090-1234-5678は例です。
+ R-5形式の地図に対応します。
+ 本社は暁町一丁目にあります。
+ 所在地は東雲ビル4階です。
+ パスワードは誰にも読めない形で保存します。
+ パスワードは本人だけが知っています。
+ パスワードと第二の要素を組み合わせます。
+ APIキーは顧客が秘密に保ちます。
+ トークンはいつでも無効にできます。
+ ユーザー名はメールアドレスです。
+ データベースは暗号化しています。
+ データベース名は公開しません。
+ 踏み台サーバは堅牢化しています。
+ VPNを通じて管理します。
+ バケットは非公開です。
+ チャンネルは二つあります。
+ 待ち行列を監視しています。
+ ホストは供給者が管理します。
+ ほくと基盤のデータセンターで動きます。
+ 通知はﾒｰﾙ便が届けます。
+ 朝つゆの降りる季節も休みません。
+ 木漏れ日の入るオフィスです。
+ お問い合わせは電子メールでお願いします。
+ 健康診断は毎年受けます。
+ 脆弱性診断を毎年受けています。
+ 既知の脆弱性は優先度に応じて修正します。
+ 退職した者の権限はすぐに削除します。
+ 台風のときもサービスを続けます。
+ 通信は暗号化します。
+ 伝票の保存先は国内です。
+ 災害に備えて訓練しています。
+ 個人データは必要な期間だけ保存します。
+ 誤送信を防ぐ仕組みがあります。
+ ノートPCは暗号化しています。
+ 供給者の認証の範囲を確認します。
+ お客様のデータは、他のお客様のデータと分離します。
+ サポートは日本語で答えます。
+ 三つの段階で進めます。
+ 一二三の順に並びます。
+ ゼロから始められます。
+ 契約終了後60日以内に削除します。
+ インシデントは確認から24時間以内にお知らせします。
+ 24時間ごとにバックアップを取得します。
+ 一か月半の試用期間があります。
+ 30分で設定が終わります。
+ 登録から45日で初回の請求となります。
+ 稼働率は99.9%以上です。
+ 2026年4月5日に新しい版を公開しました。
+ 第14条に定めます。
+ 川のせせらぎが聞こえる町です。
+ 並木の美しい通りです。
+ 村の祭りに協賛しています。
+ security@akebono-works.exampleへご連絡ください。
+ https://www.akebono-works.example/securityをご覧ください。
+ 変更は別の者がレビューします。
+ 利用のないアカウントは無効にします。
+ 事象は速やかに報告します。
+ 画面は自動的にロックします。
+ バックアップは決めた期間だけ保管します。
+ ログを検索できます。
+ 診断の結果に基づき修正します。
+ 給与の情報は扱いません。
+ 台風に備えて電源を二重にしています。
+ 通信障害のときは予備の回線に切り替えます。
+ 伝票の保存は自動です。
+ お客様のデータを他のお客様に表示しません。
+ 認証情報は暗号化します。
+ ソースコードを検査します。
+ オープンソースの部品を確認します。
+ 攻撃を検知する仕組みがあります。
+ 請求書は電子で送ります。
+ ユーザーごとに権限を設定できます。
+ データベースは二重化しています。
+ サーバーは国内にあります。
+ ネットワークを分けています。
+ テーブルの項目は設定できます。
+ キューにたまったデータは失われません。
+ チャンネルは暗号化しています。
+ パスワードは定期的な変更を求めません。
+ トークンの有効期限を設定できます。
+ APIキーは管理画面で発行します。
+ APIは/api/v1/slipsで提供します。
+ 例として203.0.113.5を用います。
+ 注文番号555-123-4567を入力します。
+ R-9型の端末に対応します。
+ 電話での受付は行っていません。
+ 一つ、二つ、三つと数えます。
+ ゼロトラストを目指します。
+ ニーズに応えます。
+ サンプルを用意しています。
+ ハチミツの配送も行います。
+ 第三者による評価を受けます。
+ 三十分の講習を行います。
+ 試用は45日間です。
+ 30分以内に設定できます。
+ 5分で登録できます。
+ 7日間の無料期間があります。
+ 朝の光がこもれる部屋です。
+ 枝葉の手入れをします。
+ 夕暮れまで配送します。
+ 東雲ビルの4階にあります。
+ あけぼの市の会社です。
+ メール便で届きます。
+ ほくと基盤の障害情報を確認します。
+ 変更は承認を経て行います。
+ ノートPCの持ち出しは許可制です。
+ チケットは日本語で受け付けます。
+ データの消失に備えて複製します。
+ リリース作業は二人で行います。
+ クラウド基盤を使います。
+ 利用者IDは一人一つです。
+ 窓口への報告は電子メールで行います。
+ 端末の画面を保護します。
+ アクセス権を定期的に見直します。
+ ログを保存します。
+ バックアップを消去できます。
+ ゲートウェイを経由します。
+ バケットの設定を検査します。
+ サービスアカウントの権限は最小です。
+ クラスターは冗長です。
+ リポジトリは保護しています。
+ 来客用のWi-Fiがあります。
+ トークンは短時間で失効します。
+ 一から九までの数字を使えます。
+ 四つの地域に対応します。
+ 二十四時間監視しています。
+ 五日以内に回答します。
+ パスワードは8文字でも登録できます。
+ ホストはIPv6に対応します。
+ データベースはMySQLです。
+ サーバーはLinuxです。
+ テーブルはCSVで出力できます。
+ キューはFIFOです。
+ ユーザー名はアルファベットです。
+ チャンネルはWebとメールです。
]=],
}

for _, example in ipairs { "larkfield", "akebono" } do
  local find, known = inside(example)
  test(example .. ": what is internal is found in other words, and nothing else is", function()
    local wrong = {}
    for mark, text in SAID[example]:gmatch("([+-]) ([^\n]+)\n") do
      local what = find(text)
      if (what ~= nil) ~= (mark == "-") then wrong[#wrong + 1] = text .. ": " .. tostring(what) end
    end
    assert(#wrong == 0, table.concat(wrong, "\n"))
  end)
  test(example .. ": every public fact may be said", function()
    for _, cell in ipairs(known.public) do
      local what = find(cell.text)
      assert(not what, cell.text .. ": " .. tostring(what))
    end
  end)
end
