#!/bin/sh
# Registers made from the spreadsheets that people have: columns, words, dates and ids as they are usually written.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 2
SOURCE_DATE_EPOCH=1767225600
export SOURCE_DATE_EPOCH
"$ismsdoc" init project --name Acme >/dev/null && mkdir old && mv project/facts/risks.csv project/facts/controls.csv project/facts/suppliers.csv old && cp project/facts/treatments.csv old

imports() { "$ismsdoc" import "$@" >said 2>&1 || { cat said; return 1; }; }
is() { # is FILE: its lines, without the mark of UTF-8, are what stands on standard input
	cat >lines && sed '1s/^\xef\xbb\xbf//' "$1" | diff - lines
}
refuses() { # refuses MESSAGE... -- WORDS...: with exit status 1, and nothing is written
	: >wanted
	while [ "$1" != -- ]; do printf '%s\n' "$1" >>wanted; shift; done
	shift
	exits 1 "$ismsdoc" import "$@" >said 2>&1 || { cat said; return 1; }
	while read -r line; do grep -F -e "$line" said >/dev/null || { echo "not said: $line"; cat said; return 1; }; done <wanted
	[ ! -e new ]
}

cat >risks.csv <<'END'
Risk register,,,,,,,
Risk ID,Risk,Description,Risk Owner,Probability,Impact,Risk Score,Date identified
R 1,Fire,"The office, burning",Head of Office,3,4 - Major,12,2026/4/1
R 2,Theft,Somebody steals,Blake Example,Likely,Minor,8,1 Apr 2026
END
risks() {
	imports risks.csv --as risks project && is project/facts/risks.csv <<'END'
id,title,description,owner,identified,likelihood,impact
R-1,Fire,"The office, burning",office-lead,2026-04-01,3,4
R-2,Theft,Somebody steals,isms-manager,2026-04-01,4,2
END
}
check "risks: title row, column names, owners by title or name, steps by name, dates" risks
check "a register that is there is refused" refuses "project/facts/risks.csv: error: the file is there already" -- risks.csv --as risks project
cp project/facts/risks.csv kept && check "and stays as it was" cmp kept project/facts/risks.csv

cat >assets.csv <<'END'
資産番号,情報資産名,管理責任者,種別,機密区分,機密性,完全性,可用性,資産価値
1,顧客データベース,開発部長,情報,極秘,３,3,2,3
2,業務用PC,管理部長,機器,社外秘,2,1,2,2
END
assets() {
	"$ismsdoc" init japanese --lang ja >/dev/null && imports assets.csv --as assets japanese && is japanese/facts/assets.csv <<'END'
id,name,owner,type,classification,confidentiality,integrity,availability
1,顧客データベース,engineering-lead,情報,restricted,3,3,2
2,業務用PC,office-lead,機器,internal,2,1,2
END
}
check "assets: Japanese columns, words and digits" assets

cat >scan.csv <<'END'
No,Vulnerability,CVE ID,System,Rating,CVSS score,Detected,Assigned to,Due date
1,Old lock,CVE-2026-9990001,Front door,重要,7.5,2025/4/1,Head of Office,2025-05-01
2,Old key,none,Front door,Minor,2,1 Apr 2025,Blake Example,
END
vulnerabilities() {
	imports scan.csv --as vulnerabilities project && is project/facts/vulnerabilities.csv <<'END'
id,title,cve,asset,severity,cvss,found,owner,due
1,Old lock,CVE-2026-9990001,Front door,high,7.5,2025-04-01,office-lead,2025-05-01
2,Old key,none,Front door,low,2,2025-04-01,isms-manager,
END
}
check "vulnerabilities: scores, ratings and days" vulnerabilities

cat >keys.csv <<'END'
鍵番号,鍵名,種別,用途,方式,鍵長,責任者,鍵管理者,保管場所,発行日,有効期限,状態
K1,入口の証明書,サーバー証明書,入口の証明,RSA,2048,開発部長,開発部長、管理部長,金庫,2026年4月1日,2027/3/31,有効
END
keys() {
	imports keys.csv --as keys japanese && is japanese/facts/keys.csv <<'END'
id,title,kind,purpose,algorithm,length,owner,custodians,place,created,expires,state
K1,入口の証明書,public-key-certificate,入口の証明,RSA,2048,engineering-lead,engineering-lead office-lead,金庫,2026-04-01,2027-03-31,active
END
}
check "keys: Japanese columns, kinds and states" keys

cat >changes.csv <<'END'
Change no,Summary,Class,Affected services,Submitted,Requester,Impact,Test result,Rollback plan,Approvers,Approval date,Scheduled,Implemented,Change result,Vulnerability ID
CH-1,New lock,regular,Example Service,2025/4/1,Head of Engineering,The door may jam,"Tried on a spare door, opens",N/A,Head of Office; Blake Example,2025-04-02,none,4 Apr 2025,Backed out,none
END
changes() {
	imports changes.csv --as changes project && is project/facts/changes.csv <<'END'
id,title,type,services,requested,requested_by,assessment,tested,approved_by,approved,planned,done,result,vulnerability
CH-1,New lock,normal,service,2025-04-01,engineering-lead,The door may jam,"Tried on a spare door, opens",office-lead isms-manager,2025-04-02,none,2025-04-04,rolled-back,none
END
}
check "changes: classes, approvers, and what there is none of" changes

cat >records.csv <<'END'
記録番号,記録名,管理策,管理責任者,保管場所,個人情報の有無,管理区分,保存期間,廃棄方法
R1,来訪者の記録,"A.7.2、7.3",管理部長,受付,あり,社外秘,3年間,裁断
END
records() {
	rm japanese/facts/records.yaml && imports records.csv --as records japanese && is japanese/facts/records.csv <<'END'
id,name,controls,owner,place,classification,personal_data,retention,disposal
R1,来訪者の記録,A.7.2 A.7.3,office-lead,受付,internal,yes,3年間,裁断
END
}
check "records: Japanese columns, controls with and without their letter" records
printf 'No,Record,Control,Owner,Place,Class\nR1,Keys,A.9.9,Head of Office,Safe,internal\n' >odd.csv
unknown() {
	imports odd.csv --as records other && grep -F "row 2, column C (Control): 'A.9.9' cannot be read as 'controls'" said >/dev/null &&
		grep -F 'Control: A.9.9' other/facts/records.csv >/dev/null
}
check "records: a control that no standard has is told, and kept in the notes" unknown

printf 'ID,Name,Kind,Owner,Services\nserver,Server,hardware,Head of Engineering,Example Service\n' >served.csv
served() {
	imports served.csv --as assets project && is project/facts/assets.csv <<'END'
id,name,owner,type,services
server,Server,engineering-lead,hardware,service
END
}
check "what the project names is found in any register" served
rm -f project/facts/assets.csv

cat >soa.csv <<'END'
番号,管理策,適用/適用除外,理由,実施状況,関連文書
5,組織的管理策,,,,
5.1,情報セキュリティのための方針群,適用,リスク対応、法令,実施済,基本方針
5.2,役割,適用,契約,一部実施,
5.7,脅威インテリジェンス,適用,リスク,計画中,
8.30,外部委託による開発,適用除外,開発を外部に委託していないため,該当なし,
END
statement() {
	imports "$1" --as controls "$2" && is "$2/facts/controls.csv" <<'END'
id,applicable,status,reasons,evidence,exclusion_reason
A.5.1,yes,implemented,risk law,基本方針,
A.5.2,yes,partial,contract,,
A.5.7,yes,planned,risk,,
A.8.30,no,,,,開発を外部に委託していないため
END
}
check "a Japanese statement of applicability" statement soa.csv soa
iconv -f UTF-8 -t CP932 soa.csv >soa-cp932.csv
check "the same from Japanese Excel" statement soa-cp932.csv cp932

cat >soa2013.csv <<'END'
sep=;
Control ID;Title;Applicable;Status;Justification for exclusion;Comments;Control owner
A.9;Access control;;;;;
A.9.1;Business requirements;;;;;
A.9.1.1;Access control policy;Yes;Implemented;;Policy written;Head of Engineering
A.9.1.2;Access to networks;Yes;In progress;;VPN groups;Head of Engineering
A.9.2.3;Privileged access;;N/A;We have no administrators;;
A.14.2.7;Outsourced development;No;Excluded;Nothing is outsourced;;
END
old_ids() {
	imports soa2013.csv --as controls old2013 && is old2013/facts/controls.csv <<'END' && grep -F 'soa2013.csv: note: row 4, column A (Control ID): A.5.15 (partial) takes over A.9.1.1 (implemented), A.9.1.2 (partial): look at the row [merged-control]' said && grep 'decide on A.5.1, A.5.2' said
id,applicable,status,owner,implementation,exclusion_reason,notes
A.5.15,yes,partial,head-of-engineering,"Policy written; VPN groups",,"Title: Access control policy
Title: Access to networks"
A.8.2,no,,,,We have no administrators,Title: Privileged access
A.8.30,no,,,,Nothing is outsourced,Title: Outsourced development
END
}
check "ids of 2013 become rows of 2022, and what is merged is shown" old_ids
printf 'Control ID,Applicable,Status\niso27001-2013:A.9.1.1,yes,Implemented\niso27001-2013:9.4.5,yes,Planned\n' >named.csv
named() {
	imports named.csv --as controls named && is named/facts/controls.csv <<'END'
id,applicable,status
A.5.15,yes,implemented
A.8.4,yes,planned
END
}
check "also where they are named as elsewhere" named
whole() {
	{ echo "Control no,Applicable,Implementation status,Reason for inclusion,Control owner,Due date,Action plan"
	"$ismsdoc" list controls | awk '$1 == "iso27001-2013" { print $2 ",Yes,In progress,Best practice,Information Security Manager,2030-01-01,Finish" }'; } >all.csv &&
	[ "$(wc -l <all.csv)" = 115 ] && imports all.csv --as controls project && grep '^none of these rows gives 11 controls of iso27001-2022: decide on A.5.7,' said &&
	tail -n +2 project/facts/controls.csv >rows && [ "$(wc -l <rows)" = 82 ] && cp old/risks.csv old/treatments.csv old/suppliers.csv project/facts &&
	sed -n 's/.*decide on //p' said | tr -d ' ' | tr ',' '\n' | sed 's/$/,yes,planned,baseline,isms-manager,2030-01-01,Finish/' >>project/facts/controls.csv &&
	"$ismsdoc" build project -q --format md --only statement-of-applicability
}
check "a whole statement of 2013 makes 82 rows, and with the new 11 the project builds" whole

cat >suppliers.csv <<'END'
No,Vendor,Service provided,Country,Tier,Last review,Budget,Responsible
1,Acme Cloud,Infrastructure,Germany,Critical,31/12/2025,100,Head of Nothing
2,Beta,Mail,Japan,low,Q2 2026,20,
3,Gamma,Rooms,Japan,low,TBD,,Head of Office
END
nothing_lost() {
	imports suppliers.csv --as suppliers project && is project/facts/suppliers.csv <<'END' && grep -F 'suppliers.csv: warning: row 3, column F (Last review): '"'Q2 2026' cannot be read as 'reviewed'" said && grep -F "row 4, column F (Last review): 'TBD' says that 'reviewed' is still open" said && grep '30 of 30 cells accounted for' said && grep -F 'head-of-nothing' project/facts/roles.yaml && grep -F -e '- roles.head-of-nothing' project/facts/unconfirmed.yaml && grep -F '"Head of Nothing": head-of-nothing' project/mapping.yaml
id,name,service,kind,criticality,location,reviewed,owner,notes
1,Acme Cloud,Infrastructure,supplier,high,Germany,2025-12-31,head-of-nothing,Budget: 100
2,Beta,Mail,supplier,low,Japan,,,"Last review: Q2 2026
Budget: 20"
3,Gamma,Rooms,supplier,low,Japan,,office-lead,
END
}
rm -f project/facts/suppliers.csv
check "what has no home is kept beside the row, and an owner that is no role becomes one to confirm" nothing_lost
printf 'No,Vendor,Service,Last review\n1,Acme,x,3/4/2026\n' >asked.csv
check "what could be two is asked, and nothing is written" refuses "asked.csv: error: row 2, column D (Last review): what does '3/4/2026' mean" 'words: {"reviewed": {"3/4/2026": …}}' "nothing is written" -- asked.csv --as suppliers new
answered() {
	"$ismsdoc" init answers --name X >/dev/null && rm answers/facts/suppliers.csv && printf 'suppliers:\n  words:\n    reviewed: {"3/4/2026": 2026-04-03}\n' >answers/mapping.yaml &&
	imports asked.csv --as suppliers answers && is answers/facts/suppliers.csv <<'END'
id,name,service,kind,reviewed
1,Acme,x,supplier,2026-04-03
END
}
check "unless mapping.yaml answers" answered
check "another register is refused" refuses "no register 'scope'" -- risks.csv --as scope new
check "a file that is not there" refuses "nothing.csv" -- nothing.csv --as risks new
: >empty.csv
check "an empty file" refuses "no-header" -- empty.csv --as risks new
printf 'a,b\n1,2\n' >other.csv
check "a file of something else" refuses "other.csv: error: no row names two columns of risks" -- other.csv --as risks new
odd() {
	printf 'Control,Status\nA.5.1 Policies,dunno\nA.99.1,yes\n' >odd.csv && exits 1 "$ismsdoc" import odd.csv --as controls odd >said 2>&1 &&
	grep -F "odd.csv: warning: row 2, column B (Status): 'dunno' cannot be read as 'status'" said && grep -F "odd.csv: error: row 3, column A (Control): 'A.99.1' is no control" said && is odd/facts/controls.csv <<'END'
id,notes
A.5.1,Status: dunno
END
}
check "unknown words and controls have their place, and the rest is imported" odd
printf 'Risk,Owner\n"open\n' >quote.csv
check "a quote that does not close" refuses "csv-quote" -- quote.csv --as risks new
{ echo "Risk,Owner"; yes x, | head -n 300 | tr -d '\n'; echo; } >wide.csv
check "a row that never ends" refuses "more than 200 columns" -- wide.csv --as risks new
echo "Risk,Owner" >titles.csv
printf 'Control,Applicable\nSome policies,yes\n' >nameless.csv
check "a file without ids of controls" refuses "nameless.csv: error: row 1: no row below this one holds anything of controls" -- nameless.csv --as controls new
printf 'Control,Applicable\nPolicies for information security,yes\n' >titled.csv
titled() { imports titled.csv --as controls titled && is titled/facts/controls.csv <<'END'
id,applicable
A.5.1,yes
END
}
check "controls by their titles" titled
check "a file of titles only" refuses "no-rows" -- titles.csv --as risks new

# Registers that are there.
"$ismsdoc" init there --name X >/dev/null && cp -r there first
cat >changed.csv <<'END'
Risk ID,Risk,Risk owner,Likelihood,Treatment plan,Due date
R-02,Customer sees another customer's data,Head of Office,2,Enforce the separation,
R-99,New risk,Head of Office,1,,
END
dry() { imports changed.csv --as risks there --update --dry-run && grep -x 'risks ~ R-02: likelihood: 3 → 2' said && grep -x 'nothing is written (--dry-run)' said && diff -r there first; }
check "--dry-run says what would change, and writes nothing" dry
differences() { diff "$1" "$2" | sed -n 's/^[<>] /&/p'; }
updates() {
	imports changed.csv --as risks there --update && differences first/facts/risks.csv there/facts/risks.csv >have && cat >want <<'END' && diff have want && differences first/facts/treatments.csv there/facts/treatments.csv >have && cat >want <<'END2' && diff have want && grep -F '9 rows of risks are not in the sheet' said
< R-02,Customer sees another customer's data,A fault in the separation of customers shows data of one to another,confidentiality,engineering-lead,2026-01-01,3,5,1,5
> R-02,Customer sees another customer's data,A fault in the separation of customers shows data of one to another,confidentiality,office-lead,2026-01-01,2,5,1,5
> R-99,New risk,,,office-lead,,1,,,
END
< T-03,R-02,modify,Enforce the separation of customers in the database and test it in every build,A.8.3 A.8.29,engineering-lead,2026-07-01,planned
> T-03,R-02,modify,Enforce the separation,A.8.3 A.8.29,engineering-lead,2026-07-01,planned
END2
}
check "--update changes only what is there and differs, and deletes nothing" updates
again() { imports changed.csv --as risks there --update && grep -x 'No difference.' said; }
check "a second time there is no difference" again
deletes() { imports changed.csv --as risks there --update --delete && grep -x 'risks - R-01' said && [ "$(cut -d, -f1 there/facts/risks.csv | tail -n +2 | tr '\n' ' ')" = 'R-02 R-99 ' ] && [ "$(cut -d, -f2 there/facts/treatments.csv | tail -n +2 | tr '\n' ' ')" = 'R-02 ' ]; }
check "--delete takes out what the sheet does not have, with its treatments" deletes
replaces() {
	printf 'Risk ID,Risk,Owner\nR-1,Fire,Head of Office\n' >one.csv && refuses "there/facts/risks.csv: error: the file is there already" -- one.csv --as risks there && imports one.csv --as risks there --replace && is there/facts/risks.csv <<'END' && is there/facts/treatments.csv <<'END2'
id,title,owner
R-1,Fire,office-lead
END
id,risk,option
END2
}
check "--replace puts the sheet in the place of a register" replaces
cat >written.yaml <<'END'
# What we own.
- id: A-1
  name: Laptops # all of them
  owner: office-lead
  location: >-
    The office
    and at home

# The crown jewels.
- {id: A-2, name: "Source, code", owner: engineering-lead, services: [service], location: Cloud}
END
cat >inventory.csv <<'END'
Asset name,Owner,Location,Type
Laptops,Head of Engineering,At home,Hardware
"Source, code",Head of Engineering,Repository,Software
Phones,Head of Office,Pockets,Hardware
END
by_hand() {
	cp written.yaml there/facts/assets.yaml && imports inventory.csv --as assets there --update && is there/facts/assets.yaml <<'END'
# What we own.
- id: A-1
  name: Laptops # all of them
  owner: engineering-lead
  location: "At home"
  type: Hardware

# The crown jewels.
- {id: A-2, name: "Source, code", owner: engineering-lead, services: [service], location: Repository, type: Software}
- id: A-01
  name: Phones
  owner: office-lead
  type: Hardware
  location: Pockets
END
}
check "comments and order of what people wrote stay, and rows without ids are found by name" by_hand

kindly() { # facts in CSV as people leave them say the same
	"$ismsdoc" init kind --name X >/dev/null && "$ismsdoc" build kind -q --format md -o plain && {
		printf 'Risk register\n,,,,,\n'
		sed -e '1s/^\xef\xbb\xbf//' -e '1s/^id,title,/ID,Title,/' -e '1s/$/,,/' -e 's/,2026-01-01,4,4,/,1 Jan 2026,Likely,Major,/' -e 's/,2026-01-01,3,5,/,2026年1月1日,Possible,severe,/' kind/facts/risks.csv
	} >risks && mv risks kind/facts/risks.csv && grep -q 'Likely,Major' kind/facts/risks.csv && "$ismsdoc" build kind --format md -o kindly >said 2>&1 && grep -F 'csv-title' said && diff -r -x manifest.json plain kindly
}
in_whole "facts in CSV with titles, ID, empty columns, short rows, steps by name and days as people write them" kindly
check "the register has to be named" refuses "--as says which register this is" -- risks.csv
kept_notes() {
	printf 'id;title;owner;notes\r\nR-1;Fire;office-lead;"By hand\nRating: Low"\r\n\r\nR-2;Flood;office-lead;\r\n' >there/facts/risks.csv && cp there/facts/risks.csv was &&
	printf 'Risk ID,Risk,Rating\nR-1,Fire,High\n' >rated.csv && imports rated.csv --as risks there --update && printf 'id;title;owner;notes\r\nR-1;Fire;office-lead;"By hand\nRating: High"\r\n\r\nR-2;Flood;office-lead;\r\n' | cmp - there/facts/risks.csv
}
check "notes of people stay, and so do separators, line ends and rows that do not change" kept_notes

printf 'No,Record,Control,Owner\nR1,Keys,A.9.9,Head of Office\n' >former.csv
former() { "$ismsdoc" init former --name X >/dev/null && rm -f former/facts/records.* && imports former.csv --as records former --partial && grep -F 'A.9.9' former/facts/records.csv; }
check "--partial, which nothing needs any more, is no mistake" former

# A register that stands in isms.yaml is changed there, whatever form it has.
inside() {
	mkdir -p inside && cat >inside/isms.yaml <<'END'
organization: {name: X} # ours
languages: [en]
sites: [{id: S-1, name: Office}, {id: S-2, name: Gone}] # both
services:
  # the first
  - {id: app, name: App, description: Old}
  - id: web
    name: Web # stays
    description: The web
scope: {statement: All}
END
	printf 'ID,Name,Description\napp,App,New\nweb,Web,The web\nnew,"New: one",Third\n' >services.csv
	printf 'ID,Name\nS-1,Office\nS-3,Barn\n' >sites.csv
	imports services.csv --as services inside --update && imports sites.csv --as sites inside --update --delete && is inside/isms.yaml <<'END' &&
organization: {name: X} # ours
languages: [en]
sites: [{id: S-1, name: Office}, {id: S-3, name: Barn}] # both
services:
  # the first
  - {id: app, name: App, description: New}
  - id: web
    name: Web # stays
    description: The web
  - id: new
    name: "New: one"
    description: Third
scope: {statement: All}
END
	refuses "sites are there already" -- sites.csv inside --as sites && imports sites.csv --as sites inside --replace && grep -A3 '^sites' inside/isms.yaml
}
check "a register in isms.yaml" inside
listed() { # what a cell cannot hold goes to the notes
	"$ismsdoc" init listed >/dev/null && printf 'ID,Title,Risks\nPA-1,Payroll,"PR-01 Leak, PR-02 Loss"\n' >assessments.csv
	"$ismsdoc" import assessments.csv listed --as privacy_assessments >said 2>&1
	! grep -q internal-error said && grep -r 'PR-01 Leak' listed/facts said
}
check "a column of entries that a cell cannot hold breaks nothing" listed

whole() { # whole PROJECT REGISTER: its own file, as a sheet, says what the facts say
	imports "$1/facts/$2.csv" "$1" --as "$2" --update --dry-run || return 1
	grep -qx 'No difference.' said && ! grep -E 'refused|[^s] → notes \(|left out with|: error' said
}
own_files() {
	"$ismsdoc" init both --lang ja,en >/dev/null && cp -r "$top/examples/akebono" akebono || return 1
	for project in both akebono; do
		for file in "$project"/facts/*.csv; do
			register=${file##*/}
			[ "$register" = shared_responsibilities.csv ] || whole "$project" "${register%.csv}" || return 1 # no sheet becomes those
		done
	done
}
in_whole "the files of facts are sheets, too, with all their languages and lists" own_files
same_risks() { imports "$1" both --as risks && cmp both/facts/risks.csv started.csv; }
rm -rf both && "$ismsdoc" init both --lang ja,en >/dev/null && cp both/facts/risks.csv started.csv && cp started.csv again.csv
sed '1s/^\xef\xbb\xbf//' started.csv | iconv -f UTF-8 -t CP932 >cp932.csv
check "what init writes comes back as it was" same_risks again.csv
again_from_excel() { rm -rf both && "$ismsdoc" init both --lang ja,en >/dev/null && same_risks cp932.csv; }
check "and as Japanese Excel saves it" again_from_excel
from_book() {
	rm -rf both && "$ismsdoc" init both --lang ja,en >/dev/null && "$ismsdoc" export both -o both.xlsx >/dev/null && imports both.xlsx both --as risks || return 1
	grep -F '表題 (ja) → title.ja (certain)' said && cmp both/facts/risks.csv started.csv
}
in_whole "and as a sheet of the workbook" from_book
choices() { rm -rf spoken && "$ismsdoc" init spoken --lang ja >/dev/null && "$ismsdoc" export spoken -o spoken.xlsx >/dev/null && imports spoken.xlsx spoken --as treatments --update --dry-run && grep -qx 'No difference.' said && grep '選択肢 → option' said; }
in_whole "with its words for choices" choices

cat >spoken.csv <<'END'
No,件名（日本語）,Title (English),内容（英語）,リスクの内容,対応策,対応策 (en),Risk owner
R-1,漏えい,Leak,Data leaks,データが漏えいする,暗号化,Encrypt,管理部長
R-2,停電,,,電気が止まる,,,管理部長
R-3,,Theft,Somebody steals,,,,管理部長
END
spoken() {
	imports spoken.csv both --as risks --replace && is both/facts/risks.csv <<'END' && sed 1d both/facts/treatments.csv | grep -Fx 'T-1,R-1,modify,暗号化,Encrypt'
id,title.ja,title.en,description.ja,description.en,owner
R-1,漏えい,Leak,データが漏えいする,Data leaks,office-lead
R-2,停電,,電気が止まる,,office-lead
R-3,,Theft,,Somebody steals,office-lead
END
}
check "headings name a language in brackets, by its code or name, and the column without one has the other" spoken
missing_words() { grep -F "row 3: the row has no title in the language 'en'" said && grep -F "row 4: the row has no title in the language 'ja'" said; }
check "a text that a language lacks is told" missing_words
other_language() {
	"$ismsdoc" init english --lang en >/dev/null && imports spoken.csv english --as risks && is english/facts/risks.csv <<'END' &&
id,title,description,owner,notes
R-1,Leak,Data leaks,role-1,"件名（日本語）: 漏えい
リスクの内容: データが漏えいする
対応策: 暗号化"
R-2,,,role-1,"件名（日本語）: 停電
リスクの内容: 電気が止まる"
R-3,Theft,Somebody steals,role-1,
END
		grep -F '件名（日本語） → notes (the project has no language ja)' said
}
check "a text in a language that the project lacks is kept in the notes" other_language
printf 'ID,regions.ja,Regions (en),名称 (ja),名称 (en),Owner\nA-1,東京; 大阪,Tokyo; Osaka,倉庫,Store,Head of Office\nA-2,東京; 大阪,Tokyo,棚,Shelf,Head of Office\n' >regions.csv
regions() {
	imports regions.csv both --as assets && is both/facts/assets.csv <<'END' && grep -F "'Tokyo' cannot be read as 'regions.en': expected as many texts" said
id,name.ja,name.en,owner,regions.ja,regions.en,notes
A-1,倉庫,Store,office-lead,"東京; 大阪","Tokyo; Osaka",
A-2,棚,Shelf,office-lead,,,"Regions (en): Tokyo
regions.ja: 東京; 大阪"
END
}
check "lists of texts in two languages become one list" regions
printf 'No,件名,件名 (ja),件名 (en),担当\nR-1,両方,,,管理部長\nR-2,,日本,English,管理部長\nR-3,三つ,日本,English,管理部長\n' >thrice.csv
thrice() {
	imports thrice.csv both --as risks --replace && is both/facts/risks.csv <<'END'
id,title.ja,title.en,owner,notes
R-1,両方,両方,office-lead,
R-2,日本,English,office-lead,
R-3,三つ,三つ,office-lead,"件名 (ja): 日本
件名 (en): English"
END
}
check "a column for all languages beside one for each has the rows that these leave" thrice
cat >soa-both.csv <<'END'
Control ID,Applicable,Status,Evidence (en),Evidence (ja),Justification for exclusion (en),除外理由（日本語）
A.12.4.1,Yes,Implemented,Logs,ログ,,
A.12.4.2,Yes,Implemented,Sealed logs,,,
A.14.2.7,No,,,,Nothing is outsourced,外部に委託しない
END
both_editions() {
	rm -f both/facts/controls.csv && imports soa-both.csv both --as controls && is both/facts/controls.csv <<'END'
id,applicable,status,evidence.ja,evidence.en,exclusion_reason.ja,exclusion_reason.en
A.8.15,yes,implemented,ログ,"Logs; Sealed logs",,
A.8.30,no,,,,外部に委託しない,Nothing is outsourced
END
}
check "rows of 2013 that become one keep the texts of both languages" both_editions

mkdir -p yaml/facts && printf 'organization: {name: X}\nlanguages: [ja, en]\n' >yaml/isms.yaml
cat >yaml/facts/suppliers.yaml <<'END'
- id: one # stays
  name: {ja: 一号, en: One}
  kind: subservice
  location: Japan
  regions: [east, west]
  contract_regions: [{ja: 東, en: East}]
END
cat >spoken-suppliers.csv <<'END'
id,name.ja,name.en,location.ja,location.en,regions.ja,regions.en,contract_regions.ja,contract_regions.en
one,一号,Number one,日本,Japan,east; west,east; west,東; 西,East; West
END
in_yaml() {
	imports spoken-suppliers.csv yaml --as suppliers --update && is yaml/facts/suppliers.yaml <<'END'
- id: one # stays
  name: {ja: 一号, en: "Number one"}
  kind: subservice
  location: {ja: "日本", en: Japan}
  regions: [east, west]
  contract_regions: [{ja: "東", en: East}, {ja: "西", en: West}]
END
}
check "--update changes texts and lists of texts of a language in YAML, and what the sheet does not have stays" in_yaml
again_in_yaml() { imports spoken-suppliers.csv yaml --as suppliers --update && grep -qx 'No difference.' said; }
check "and a second time there is no difference" again_in_yaml

another() {
	"$ismsdoc" init wrong >/dev/null && cp -r wrong before && printf 'ID,Risk,Owner,Likelihood\nR-1,Fire,Head of Office,3\n' >fire.csv
	for register in suppliers:name assets:name records:name objectives:objective legal_requirements:title; do
		what=${register#*:} register=${register%:*}
		exits 1 "$ismsdoc" import fire.csv wrong --as $register --replace >said 2>&1 || return 1
		grep -F "row 1: no column is the $what of $register: is this another register? (--as), or name the column in mapping.yaml; what adds to entries that are there is taken with --update [no-name]" said || return 1
	done
	diff -r before wrong
}
check "a sheet without the name of what its register has is refused, and the examples stay" another
unnamed() {
	printf 'No,Supplier,Owner\n1,,Head of Office\n' >nameless.csv
	exits 1 "$ismsdoc" import nameless.csv wrong --as suppliers >said 2>&1 && grep -F 'no row has the name of suppliers: is this another register? (--as); what adds to entries that are there is taken with --update [no-name]' said && diff -r before wrong
}
check "so is one with an empty column of names" unnamed
untreated() {
	imports fire.csv wrong --as risks && grep -Fx 'treatments: the examples of the old risks are gone, none is left; a build needs some' said
}
check "treatments that go with the examples of risks are told" untreated

# The publisher's texts of criteria, several lines in a cell, are printed beside our wording, where they came in and nowhere else.
printf '要求事項No.,要求事項,評価基準No.,評価基準\n1-2-1,写しの要求,1-2-1-1,"・写しの基準\n- その一"\n' >texts.csv
texts() {
	cp -R "$top/tests/golden/stars" stars && sed -i '/^criterion_texts:/,/^  - {criterion: "scs:4-4-4-2", text/d' stars/isms.yaml && imports texts.csv stars --as standard &&
		grep -F 'criteria with their text: 1 of 153' said && exits 0 "$ismsdoc" build stars -q --format md --only scs-self-assessment &&
		grep -F '<br>Published text: ・写しの基準<br>- その一 |' stars/out/en/scs-self-assessment.md && grep -Fx 'Published text: 写しの要求' stars/out/en/scs-self-assessment.md &&
		grep -F '<br>公表文：・写しの基準<br>- その一 |' stars/out/ja/scs-self-assessment.md && grep -Fx '公表文：写しの要求' stars/out/ja/scs-self-assessment.md &&
		[ "$(grep -c 'Published text:' stars/out/en/scs-self-assessment.md)" = 2 ] && grep -F 'beside our wording for 1 of 81 criteria' stars/out/en/scs-self-assessment.md
}
check "the published texts of criteria are printed beside our wording" texts
