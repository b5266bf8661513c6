#!/bin/sh
# All registers as one workbook, and back. What other programs make of it stands in tests/office.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"
cp -R "$top/examples/larkfield" "$top/examples/akebono" "$tmp" && cd "$tmp" || exit 2

exports() { "$ismsdoc" export "$@" >said 2>&1 || { cat said; return 1; }; }
refuses() { # refuses MESSAGE -- WORDS...: with exit status 1, and the file is as it was
	message=$1
	shift 2
	exits 1 "$ismsdoc" "$@" >said 2>&1 || { cat said; return 1; }
	grep -F -e "$message" said >/dev/null || { cat said; return 1; }
}

check "a workbook is written" exports larkfield -o isms.xlsx
same_bytes() { mkdir -p other && sleep 1 && exports larkfield -o other/isms.xlsx && cmp isms.xlsx other/isms.xlsx; }
check "the same facts give the same bytes, whenever and wherever" same_bytes
in_whole "over one that nobody changed, another is written" exports akebono -o other/isms.xlsx
changed() { ! cmp -s isms.xlsx other/isms.xlsx; }
in_whole "which is another" changed
echo "my own" >notes.xlsx
check "not over a file of somebody else" refuses "notes.xlsx: error: the file is none that was exported" -- export larkfield -o notes.xlsx
kept() { echo "my own" | cmp - notes.xlsx; }
check "which stays" kept
check "nor into nothing" exits 2 "$ismsdoc" export larkfield
cut() { head -c 5000 isms.xlsx >cut.xlsx && refuses "cut.xlsx: error: the file is damaged" -- export larkfield -o cut.xlsx; }
check "nor over one that cannot be read" cut
nowhere() { exits 2 env TMPDIR="$tmp/none" "$ismsdoc" export larkfield -o new.xlsx >said 2>&1 && grep -F office-write said && [ ! -e new.xlsx ]; }
check "without a place for temporary files it says so" nowhere

takes() { # takes FILE PROJECT WANTED...: what differs is said, and nothing else
	file=$1 project=$2
	shift 2
	"$ismsdoc" import "$file" "$project" --update >said 2>&1 || { cat said; return 1; }
	printf '%s\n' "$@" >wanted
	grep -vE '^(larkfield|akebono|other|copy)/' said | diff wanted - || { cat said; return 1; }
}
check "taken back as it is, nothing differs" takes isms.xlsx larkfield "No difference."
rm -f other/isms.xlsx && exports akebono -o other/isms.xlsx
in_whole "in the language of the project" takes other/isms.xlsx akebono "変更はありません。"
pristine() { diff -r larkfield "$top/examples/larkfield" && diff -r akebono "$top/examples/akebono" -x out; }
check "and nothing is written" pristine
in_whole "words of another language are refused at their cells" refuses "' is none of what can stand here: " -- import other/isms.xlsx larkfield --update
check "and nothing is written then, either" pristine

# The workbook of a project that somebody changed, taken into the one that nobody did.
changes() {
	cp -R larkfield copy && cd copy || return 1
	sed -i 's/^\(R-01,.*\),isms-manager,3,4,/\1,finance-lead,2,4,/; s/^R-17,Location data kept too long/R-17,"=New, ""quoted"" _x0041_"/' facts/risks.csv
	sed -i '0,/^  service: .*/s//  service: "Infrastructure: all of it, with # and {brackets}"/; 0,/^  cloud: .*/s//  cloud: platform/' facts/suppliers.yaml
	sed -i 's/^\(  - {id: isms-manager, title: \)[^,]*,/\1"Head, of [security]",/' isms.yaml
	sed -i '/^- {id: E-01,/d' facts/trainings.yaml
	echo '- {id: E-99, title: "Another, new", audience: All staff, date: 2026-06-01, form: Talk, expected: 5, attended: 5, result: Nobody fell asleep}' >>facts/trainings.yaml
	sed -i 's/what: Reported in the security channel, by: Support engineer/what: "Reported, at last", by: Support engineer/; /id: IN-01-A,/d' facts/incidents.yaml
	sed -i 's|^  authorities: "Not reported: one known|    - {to: "Somebody, else", time: "2026-03-17 18:00", hours: 6, channel: Letter}\n&|' facts/incidents.yaml
	sed -i 's/^\(  - {id: isms-manager, .*\)}$/\1, former: [{holder: maeve-corrigan, from: 2021-02-01, to: 2022-03-01}]}/' isms.yaml
	cd ..
	"$ismsdoc" export copy -o changed.xlsx
}
check "another project" changes
differs() {
	"$ismsdoc" import changed.xlsx larkfield --update >said 2>told || { cat said told; return 1; }
	grep '^[~+-]' said | diff - "$tmp/differences" && grep -F 'warning: 1 row of trainings not in the workbook, kept unless --delete is given: E-01' told &&
		grep -F 'warning: 1 row of incidents.evidence not in the workbook, kept unless --delete is given: IN-2026-01 IN-01-A' told
}
cat >differences <<'END'
~ risks R-01, Owner: isms-manager → finance-lead
~ risks R-01, Likelihood: 3 → 2
~ risks R-17, Title: Location data kept too long → =New, "quoted" _x0041_
~ roles isms-manager, Title: Information Security Manager → Head, of [security]
~ suppliers northmere, Service: Infrastructure for the production and test environments → Infrastructure: all of it, with # and {brackets}
~ suppliers northmere, Cloud: infrastructure → platform
~ incidents.timeline IN-2026-01 2, What: Reported in the security channel → Reported, at last
+ trainings E-99
+ roles.former isms-manager row 3
+ incidents.notices IN-2026-01 row 4
END
cp -R larkfield before
unwritten() { "$ismsdoc" import changed.xlsx larkfield --update --dry-run >said 2>told && grep -F 'R-17, Title' said && diff -r larkfield before; }
in_whole "with --dry-run it is only said" unwritten
check "what differs is said and taken over, also in isms.yaml" differs
others() { diff -r before larkfield | grep -c '^[<>]' >lines; diff before/facts/suppliers.yaml larkfield/facts/suppliers.yaml | grep -c '^<' | grep -x 2; }
check "and nothing else in these files" others
gone() { "$ismsdoc" import changed.xlsx larkfield --update --delete >said && grep -x -e '- trainings E-01' said && grep -x -e '- incidents.evidence IN-2026-01 IN-01-A' said; }
check "what is not there any more goes with --delete" gone
same() { "$ismsdoc" import changed.xlsx larkfield --update >said && grep -x 'No difference.' said && exports larkfield -o again.xlsx && cmp again.xlsx changed.xlsx; }
check "then nothing differs, and the workbooks are the same" same
check "only a workbook of ours is taken back as a whole" refuses "--as says which register" -- import notes.xlsx larkfield --update
risks() {
	"$ismsdoc" init new --name Acme >/dev/null && "$ismsdoc" import isms.xlsx new --as assets >said 2>&1 || { cat said; return 1; }
	[ "$(grep -c '^A-' new/facts/assets.csv)" = "$(grep -c '^A-' before/facts/assets.csv)" ]
}
in_whole "a sheet of it can be imported elsewhere" risks

soa=out/en/statement-of-applicability.xlsx
built() {
	cp -R "$top/tests/minimal" small && sed -i 's/table{ columns/table{ name = "controls", columns/' small/templates/statement-of-applicability/*.md &&
		"$ismsdoc" build small -o out --only statement-of-applicability --format xlsx -q && cp $soa first.xlsx &&
		"$ismsdoc" build small -o out --only statement-of-applicability --format xlsx -q && cmp $soa first.xlsx && grep -F statement-of-applicability.xlsx out/manifest.json
}
check "--format xlsx writes the tables of a document that are data, the same every time" built
read_back() { "$ismsdoc" import first.xlsx elsewhere --as controls --dry-run >said 2>&1; grep -F 'controls: 93 rows' said || { cat said; return 1; }; }
check "which import reads" read_back
listed() { "$ismsdoc" list formats | grep '^xlsx '; }
check "list formats names it" listed

# Facts that an organisation adds to the entries of its registers.
own() {
	rm -rf own plain && cp -R "$top/examples/larkfield" own && cp -R own plain && cd own || return 1
	sed -i '1s/$/,x-cost-centre/; 2s/$/,4711/; 3,$s/$/,/' facts/risks.csv
	sed -i '0,/^  kind: .*/s//&\n  x-contact: "Somebody: by phone"/' facts/suppliers.yaml
	cd ..
	exports own -o own.xlsx && "$ismsdoc" import own.xlsx own --update >said && grep -x 'No difference.' said
}
in_whole "facts of one's own, x-..., stand in registers and in the workbook" own
own_taken() {
	"$ismsdoc" import own.xlsx plain --update >said 2>&1 || { cat said; return 1; }
	printf '%s\n' '~ risks R-01, x-cost-centre: (nothing) → 4711' '~ suppliers northmere, x-contact: (nothing) → Somebody: by phone' >wanted
	grep '^[~+-]' said | diff wanted - && grep -F '  x-contact: "Somebody: by phone"' plain/facts/suppliers.yaml && rm own.xlsx && exports plain -o own.xlsx && exports own -o other.xlsx && cmp own.xlsx other.xlsx
}
in_whole "and are taken from it" own_taken
refused_key() {
	sed -i 's/x-contact/contact/' own/facts/suppliers.yaml && exits 1 "$ismsdoc" export own -o own.xlsx 2>said && grep -F unknown-key said
}
in_whole "another key is none" refused_key

# However a fact is written, it is changed where it stands, and what stands around it stays.
odd() {
	rm -rf odd && cp -R "$top/examples/larkfield" odd && {
		sed '/^- id: northmere/,$d' odd/facts/suppliers.yaml
		cat <<'END'
# Our suppliers, by hand.
- id: northmere # the cloud
  service: |
    Something
    else
  # who they are
  name: "Northmere: \"old\"
    name"
  kind: 'supplier' # since 2020
  criticality:
  location: >-
    Nowhere

END
		sed -n '/^- id: northmere/,$p' odd/facts/suppliers.yaml | sed '1,/^- id/{/^  \(name\|service\|kind\|criticality\|location\):/d;/^- id: northmere/d}'
	} >suppliers && mv suppliers odd/facts/suppliers.yaml
	"$ismsdoc" import isms.xlsx odd --update >said 2>&1 || { cat said; return 1; }
	"$ismsdoc" import isms.xlsx odd --update >said && grep -x 'No difference.' said || { cat said; return 1; }
	[ "$(grep -c '# our\|# Our suppliers\|# the cloud\|# since 2020\|# who they are' odd/facts/suppliers.yaml)" = 4 ]
}
in_whole "comments, blocks, quotes over lines and empty facts" odd

# However a list of entries of an entry is written, its sheet is taken into it.
listed_oddly() {
	rm -rf lists && cp -R "$top/examples/larkfield" lists && "$ismsdoc" export lists -o lists.xlsx && sed -i '
		/^- id: IN-2026-02/,$b
		/^  actions:/,/^  ineffective/{/^  ineffective/!d}
		/^  timeline:/s/$/ # as it went/
		s/what: The wrong recipient calls the support desk/what: "Other words,\n      # not these"/
		s/^  evidence:.*/  evidence: [{id: X, what: Gone, place: Nowhere}, {id: IN-01-B, what: "Other, [too]", place: There}, {id: Y, what: "]", place: No}]/
		/^    - {id: IN-01-/d
		s/^  notices:.*/  notices: [{to: Nobody, time: 2026-03-18, channel: None}]/
		/^    - {to: /d' lists/facts/incidents.yaml
	"$ismsdoc" import lists.xlsx lists --update --delete >said 2>&1 || { cat said; return 1; }
	[ "$(grep -c "^[~+-] incidents" said)" = 11 ] && "$ismsdoc" import lists.xlsx lists --update >said 2>&1 &&
		grep -x 'No difference.' said && grep -F '# as it went' lists/facts/incidents.yaml || { cat said; return 1; }
}
in_whole "lists of entries, in brackets, in lines, or not there" listed_oddly

# Every list of the schema, and every map by names, has a sheet: the examples of all kinds of facts as one project, taken into
# one that has only those which others refer to. What a command alone writes has none.
needed=" standards roles people services suppliers sites legal_requirements records evidence risks controls documents treatments "
kinds() { # the keys that have a sheet
	for schema in "$top"/lua/facts/kinds/*/schema.lua; do
		grep -E -q '^  type = "(list|keyed)"' "$schema" && ! grep -E -q 'written_by|fields_for|^  (type = "list".*)?of = \{ type = "enum"' "$schema" && basename "$(dirname "$schema")"
	done
}
examples() { # examples DIR: all kinds of facts, or those that no sheet holds and those that are needed
	mkdir -p "$1/facts"
	for example in "$top"/lua/facts/kinds/*/example.yaml; do
		kind=$(basename "$(dirname "$example")")
		[ "$1" = bare ] && grep -q -x "$kind" kinds && case "$needed" in *" $kind "*) ;; *) continue ;; esac
		{ echo "$kind:" && sed 's/^/  /' "$example"; } >>"$1/isms.yaml"
	done
}
kinds >kinds
all_kinds() {
	examples every && examples bare && exports every -o every.xlsx || return 1
	"$ismsdoc" import every.xlsx every --update >said && grep -x 'No difference.' said || { cat said; return 1; }
	[ "$(wc -l <kinds)" -ge 40 ]
}
check "every kind of fact that is a list has a sheet, which nothing differs from" all_kinds
all_come() {
	"$ismsdoc" import every.xlsx bare --update >said 2>&1 || { cat said; return 1; }
	for kind in $(cat kinds); do
		case "$needed" in *" $kind "*) ;; *) [ -s "bare/facts/$kind.csv" ] || [ -s "bare/facts/$kind.yaml" ] || { echo "no $kind"; return 1; } ;; esac
	done
	exports bare -o bare.xlsx && cmp every.xlsx bare.xlsx
}
in_whole "all of them come into a project that has none of them" all_come

# Lists without ids, maps by names and lists of texts are changed where they stand, too.
unnamed() {
	rm -rf was && cp -R every was && cat >change.sed <<'END'
s/^    result: conditions/    result: end/
s/number: ISMS-RTP-01/number: ISMS-RTP-99/
/^  - risks.R-03/d
END
	cp -R every other-every && sed -i -f change.sed other-every/isms.yaml && "$ismsdoc" export other-every -o every-changed.xlsx &&
		"$ismsdoc" import every-changed.xlsx every --update --delete >said 2>&1 || { cat said; return 1; }
	diff every/isms.yaml other-every/isms.yaml && [ "$(diff was/isms.yaml every/isms.yaml | grep -c '^[<>]')" = 5 ] || diff was/isms.yaml every/isms.yaml | head
}
in_whole "lists without ids, maps by names and lists of texts are changed in place" unnamed

# A file that has a text once for all languages is given one for each, and the other way round.
once() {
		for way in one other; do
		rm -rf $way && cp -R was $way && sed -i '/^public_terms:/,/^  *reason:/d' $way/isms.yaml || return 1
		printf '%s\n' 'term.en,term.ja,reason' 'Tarn Street,ターン通り,Known' 'Lake,湖,Known' >$way/facts/public_terms.csv
	done
	printf '%s\n' 'term,reason.en,reason.ja' 'Tarn Street,Known,Known' 'Lake,Known,周知' >other/facts/public_terms.csv
	"$ismsdoc" export one -o one.xlsx && "$ismsdoc" export other -o two.xlsx && "$ismsdoc" import one.xlsx other --update --delete >said 2>&1 &&
		"$ismsdoc" import one.xlsx other --update >said 2>&1 && grep -x 'No difference.' said || { cat said; return 1; }
	"$ismsdoc" import two.xlsx one --update --delete >said 2>&1 && "$ismsdoc" import two.xlsx one --update >said 2>&1 && grep -x 'No difference.' said || { cat said; return 1; }
}
in_whole "texts once for all languages and in each" once

too_long() {
	rm -rf long && cp -R "$top/examples/larkfield" long && sed -i "2s/Stolen sign-in data of staff/$(head -c 33000 /dev/zero | tr '\0' a)/" long/facts/risks.csv
	exits 1 "$ismsdoc" export long -o long.xlsx 2>said && grep -F 'error: risks.title of R-01 is longer than a cell of a workbook takes (characters: 32767)' said && [ ! -e long.xlsx ]
}
in_whole "a text that no cell takes is told" too_long

# What is no register: a row for each fact, a sheet for each list of a single map.
singles() {
	rm -rf typed taken && cp -R "$top/examples/akebono" typed && cp -R typed taken && cd typed || return 1
	sed -i 's/^date_style: long/date_style: iso/; s/^  operating_since: .*/  operating_since: 2022-11-04/; s/^  privacy_role: both/  privacy_role: processor/
		s/{ja: SRE部, en: Site reliability}/{ja: 運用部, en: "Operations, by night"}/; s/inactive_account_disable_days: 45/inactive_account_disable_days: 60/
		s/^security_action: .*/security_action: none/; s/    relevant: true/    relevant: false/; s/^  employees: .*/  employees: 99/' isms.yaml
	printf '%s\n' 'brand:' '  paper: A4' 'requirement_titles:' '  ja: {A.5.1: 方針群}' >>isms.yaml
	sed -i '0,/, role: operations-lead}/s//, role: engineering-lead, deputy: operations-lead}/; /製品の変更及び緊急のリリース/d' facts/continuity.yaml
	sed -i 's/checked: 2026-09-25/checked: 2026-10-01/; s/社内ポータル/新ポータル/' facts/document_store.yaml
	sed -i 's/^participants: \[isms-manager, /participants: [/' facts/risk_assessment.yaml
	cd .. && exports typed -o singles.xlsx && "$ismsdoc" import singles.xlsx taken --update --delete >said 2>told || { cat said told; return 1; }
	sed -n 's,^\([~+-] [^:]*\).*,\1,p' said | diff - "$tmp/differences"
}
cat >differences <<'END'
~ organization, 従業員数
~ scope, 運用開始日
~ scope, 個人データの取扱いにおける立場
~ scope, 部門 (en)
~ scope, 部門 (ja)
~ scope, 気候変動 該当
~ brand, 用紙
~ date_style, 日付の様式
~ document_store, 場所 (ja)
~ document_store, 確認日
~ risk_assessment, 参加者
~ security_action, SECURITY ACTION
~ security_action, 星の数
~ security_action, 自己宣言日
~ security_action, 番号
~ parameters access-control, Inactive account disable days
~ requirement_titles A.5.1, ja
~ organization.headcount 3, 部門 (ja)
~ organization.headcount 3, 部門 (en)
~ organization.headcount 4, 部門 (ja)
~ organization.headcount 4, 部門 (en)
~ continuity.crisis_team 2, 役割
~ continuity.crisis_team 2, 代行者
- continuity.crisis_team 3
END
in_whole "facts that are no register, of each kind, come from their cells" singles
again() { "$ismsdoc" import singles.xlsx taken --update --delete >said 2>&1 && grep -x '変更はありません。' said && exports taken -o taken.xlsx && cmp taken.xlsx singles.xlsx; }
in_whole "then nothing differs" again
comments() { diff "$top/examples/akebono/isms.yaml" taken/isms.yaml | grep '^<.*#' && return 1; diff "$top/examples/akebono/facts/continuity.yaml" taken/facts/continuity.yaml | grep -c '^[<>]' | grep -x 3; }
in_whole "what was not changed stays as it was written" comments

# An assumed control that is a text alone, or one a language, stays one until more is said of it.
texts_alone() {
	rm -rf alone alone-changed && cp -R "$top/examples/akebono" alone && {
		sed '/^  csocs:/,$d' alone/facts/suppliers.yaml
		printf '%s\n' '  csocs:' '    - Doors are locked # by them' '    - |' '      Media' '    - {en: Storage, ja: 保管}' '    - en: Shredding' '      ja: 裁断' \
			'    - text: Tenants'
		sed -n '/^- id: mail-bin/,/^  csocs:/p' alone/facts/suppliers.yaml | sed '/^  csocs:/d'
		echo '  csocs: [Sealed, {en: A, ja: B}]'
		sed -n '/^- {id: toiawase/,$p' alone/facts/suppliers.yaml | sed '1s/public: false}/public: false, csocs: First; Second}/'
	} >suppliers && mv suppliers alone/facts/suppliers.yaml && cp -R alone alone-changed && sed -i '
		s/- Doors are locked/- {text: Doors are locked, criteria: [CC6.4]}/; /^    - |/d; s/^      Media/    - {text: Media, criteria: [CC6.5]}/
		s/ja: 保管}/ja: 保管庫}/; s/ja: 裁断/ja: 細断/; s/\[Sealed, {en: A, ja: B}/[{text: Sealed, criteria: [CC6.1]}, {en: A, ja: C}/
		s/csocs: First; Second/csocs: [First, {text: Second, criteria: [CC6.4]}]/' alone-changed/facts/suppliers.yaml
	exports alone-changed -o alone.xlsx && "$ismsdoc" import alone.xlsx alone --update --delete >said 2>&1 && [ "$(grep -c '^~ suppliers.csocs' said)" = 7 ] &&
		"$ismsdoc" import alone.xlsx alone --update >said 2>&1 && grep -x '変更はありません。' said || { cat said; return 1; }
	grep -F '# by them' alone/facts/suppliers.yaml && grep -F -e '- {en: Storage, ja: "保管庫"}' alone/facts/suppliers.yaml && grep -F 'csocs: [First, {' alone/facts/suppliers.yaml
}
in_whole "items that are texts alone" texts_alone

# In a CSV file such texts stand in one cell, or in one a language; what is more than a text has no place there.
csv_alone() { # csv_alone LANGUAGES SCRIPT: SCRIPT of sed changes a project whose assumed controls stand in suppliers.csv
	rm -rf cells cells-changed && "$ismsdoc" init cells --name Acme --lang "$1" --standards soc2-tsc-2017 >said 2>&1 && cp -R cells cells-changed &&
		sed -i "$2" cells-changed/facts/suppliers.csv && exports cells-changed -o cells.xlsx || return 1
	"$ismsdoc" import cells.xlsx cells --update --delete >said 2>&1 && grep '^[~+-] suppliers.csocs' said || { cat said; return 1; }
	tr -d '"' <cells-changed/facts/suppliers.csv >wanted && tr -d '"' <cells/facts/suppliers.csv | diff wanted -
}
in_whole "a text of them, one a language" csv_alone ja,en 's/制限され記録されている/制限されている/'
in_whole "and more and others" csv_alone ja,en 's/\(制限され\)記録されている,\([^,]*\),/\1ている; 鍵がある,\2; There are keys,/'
in_whole "and one for all" csv_alone en 's/is restricted and logged/is restricted; Keys are kept/'
in_whole "and none" csv_alone en 's/,Physical access[^,]*,no/,,no/'
csv_more() {
	rm -rf cells-changed && cp -R cells cells-changed && rm cells-changed/facts/suppliers.csv && cat >cells-changed/facts/suppliers.yaml <<'YAML'
- {id: cloud-provider, name: Cloud, service: Cloud, kind: subservice, method: carve-out, csocs: [{text: Doors, criteria: [CC6.4]}]}
- {id: office-cloud, name: Office, service: Office, kind: supplier}
YAML
	exports cells-changed -o cells.xlsx && refuses "suppliers.csv has no place for csocs, which are more than texts without a semicolon" -- import cells.xlsx cells --update
}
in_whole "but not what is more than a text" csv_more

# A key with a file of its own: what its cells take away goes, and what was none becomes more, below the comments.
own_file() { # own_file KEY BEFORE AFTER WANTED: the lines that facts/KEY.yaml has then
	rm -rf single single-changed && cp -R "$top/tests/minimal" single && sed -i "/^$1:/,/^[a-z]/{/^$1:/d;/^ /d}" single/isms.yaml && cp -R single single-changed || return 1
	printf %b "$2" >"single/facts/$1.yaml" && printf %b "$3" >"single-changed/facts/$1.yaml" && exports single-changed -o single.xlsx || return 1
	"$ismsdoc" import single.xlsx single --update --delete >said 2>&1 && grep "^~ $1" said || { cat said; return 1; }
	printf %b "$4" | diff - "single/facts/$1.yaml" || return 1
	exports single -o single-again.xlsx && cmp single.xlsx single-again.xlsx
}
in_whole "facts where none were" own_file security_action '# Ours\nnone # yet\n' '{stars: 1, declared: 2025-06-20}\n' '# Ours\ndeclared: 2025-06-20\nstars: 1 # yet\n'
in_whole "and in an empty map" own_file parameters '{}\n' 'access-control: {inactive_account_disable_days: 60}\n' 'access-control: {inactive_account_disable_days: 60}\n'
in_whole "an emptied cell" own_file security_action '# Ours\nnone\n' '~\n' '# Ours\n~\n'
in_whole "of a value" own_file date_style 'long\n' '~\n' '~\n'
in_whole "all emptied cells of a map" own_file security_action '# Ours\nstars: 1\ndeclared: 2025-06-20\n' '~\n' '# Ours\n~\n'
in_whole "none in place of a map" own_file security_action 'stars: 1\ndeclared: 2025-06-20\n' 'none\n' 'none\n'
in_whole "a value where none was" own_file date_style '~\n' 'iso\n' 'iso\n'
