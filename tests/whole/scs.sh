#!/bin/sh
# The stars of SCS from nothing: the publisher's workbook comes in, three companies answer, and the page that tells how holds.
. "$(dirname "$0")/../e2e/lib.sh"
standard=$top/policies/standards/meti-scs-2026.yaml criteria=$top/tests/whole/criteria.pl
cd "$tmp" || exit 2
SOURCE_DATE_EPOCH=1767225600
export SOURCE_DATE_EPOCH

has() { # has FILE TEXT...: each TEXT stands in FILE
	file=$1
	shift
	for text; do grep -F -e "$text" "$file" >/dev/null || { echo "not in $file: $text"; return 1; }; done
}
check "a project for both standards" "$ismsdoc" init base --standards iso27001-2022,meti-scs-2026 --lang ja,en

# --- three companies, made of what init writes --------------------------------------------------------------------------

# company NAME: init's project with controls in operation, a kind of record, and a function from the name of a criterion to its answer.
company() {
	cp -R base "$1" && sed -i -E 's/^([^,]*,yes),planned,(baseline,[^,]*),.*/\1,implemented,\2,,,,,/' "$1/facts/controls.csv" &&
		cat >"$1/facts/records.yaml" <<-'END'
			- {id: REC-01, name: {ja: 運用の記録, en: Records of operation}, owner: isms-manager, retention: {ja: 5年, en: 5 years}, place: {ja: 社内ポータル, en: Intranet}, classification: internal}
		END
	awk -v gaps="$2" 'BEGIN { print "criterion,result,ground.ja,ground.en,records,gap.ja,gap.en,treatments,effort,judged_by,judged_on" }
		NR > 1 {
			sub(/,.*/, "")
			if (index(" " gaps " ", " " $0 " "))
				print $0 ",partly,一部実施している,Done in part,REC-01,一部の機器が対象外である,Some devices are left out,T-06,small,isms-manager,2025-12-20"
			else
				print $0 ",met,定めて実施している,It is set down and done,REC-01,,,,,isms-manager,2025-12-20"
		}' base/facts/scs_assessment.csv >"$1/facts/scs_assessment.csv"
}
tells() { # tells COMPANY CODE TEXT: `check` says that, and exits with STATUS
	"$ismsdoc" check "$1" >"$1.said" 2>&1
	grep -F "[$2]" "$1.said" | grep -F -e "$3" || { grep -F scs "$1.said"; return 1; }
}
silent() { # silent COMPANY CODE...: `check` says nothing of these
	company=$1
	shift
	"$ismsdoc" check "$company" >"$company.said" 2>&1
	for code; do if grep -F "[$code]" "$company.said"; then return 1; fi; done
}
documents=scs-self-assessment,scs-declaration,scs-evidence-index,scs-supplier-questionnaire
writes() { "$ismsdoc" build "$1" -q --format md,html,pdf,docx,xlsx --only $documents; }

untouched() { silent base criterion-limit scs-met-unsupported scs-unanswered && grep -x '0 errors, .*' base.said; }
check "what init writes lies within the limits of ★3, and answers each criterion" untouched
wider() {
	cp -R base wider && sed -i 's/patch_sla_days_high: 14/patch_sla_days_high: 30/' wider/isms.yaml &&
		tells wider criterion-limit 'patch_sla_days_high is 30日, and criterion scs:4-4-4-2 asks for 14日以下'
}
check "and is told where somebody widens one" wider

whole() {
	company whole "" && silent whole scs-met-unsupported scs-unanswered scs-gap-without-action criterion-limit && writes whole &&
		has whole/out/ja/scs-self-assessment.md '| 満たしているもの | 81件 |' '| 判定を要するもの及び記載のないもの | 0件 |' '登録された★の記録はない' '判定した評価基準はない。' &&
		has whole/out/en/scs-self-assessment.md '| Met | 81 |' '| To be judged, or not recorded | 0 |' &&
		has whole/out/ja/scs-declaration.md '判定したものは81件である。' '（専門家が記入する）' && ! grep -F '宣誓することができない' whole/out/ja/scs-declaration.md &&
		has whole/out/en/scs-declaration.md '81' && ! grep -E '確認済み|confirmed by' whole/out/*/scs-declaration.md
}
check "a company that meets everything" whole
gaps="scs:3-1-1-4 scs:4-4-4-2 scs:7-1-1-1"
gapped() {
	company gapped "$gaps" && silent gapped scs-met-unsupported scs-unanswered scs-gap-without-action && writes gapped &&
		has gapped/out/ja/scs-self-assessment.md '| 満たしているもの | 78件 |' '| 4-4-4-2 |' '一部の機器が対象外である | 小 | T-06（開発部長、' &&
		has gapped/out/en/scs-self-assessment.md '| Met | 78 |' &&
		[ "$(grep -ic '^| [0-9-]* | .* | Partly met | Some devices are left out | small' gapped/out/en/scs-self-assessment.md)" = 3 ] &&
		has gapped/out/ja/scs-declaration.md '現時点では宣誓することができない'
}
check "one with three gaps, each with its action" gapped
unmended() { sed 's/,T-06,small,/,,small,/' gapped/facts/scs_assessment.csv >x && cp -R gapped open && mv x open/facts/scs_assessment.csv && tells open scs-gap-without-action 'criterion scs:4-4-4-2: no action'; }
check "a gap whose action is gone is told" unmended
third() {
	company third "" && sed -i 's/^    level: 3$/    level: 4/' third/isms.yaml && tells third scs-unanswered 'without an answer: 72 of 153' && writes third &&
		has third/out/ja/scs-self-assessment.md '| 評価基準 | 153件 |' '| 満たしているもの | 81件 |' '| 判定を要するもの及び記載のないもの | 72件 |' &&
		has third/out/en/scs-self-assessment.md '| Criteria | 153 |' '| Met | 81 |' &&
		has third/out/en/scs-declaration.md '81' && ! grep -F 'cannot' third/out/en/scs-declaration.md
}
check "one that aims at ★4 and answers ★3 only" third

# What is answered as met and rests on less is told, and printed as to be judged.
doubted() { # doubted NAME WORDS: `check` says why what the company NAME answered as met is not
	tells "$1" scs-met-unsupported "$2" && grep -E "error: .*\[scs-met-unsupported\]" "$1.said" && "$ismsdoc" build "$1" -q --format md --only scs-self-assessment >/dev/null 2>&1
	! grep -F '満たしているもの | 81件' "$1/out/ja/scs-self-assessment.md" 2>/dev/null
}
planned() { company planned "" && cp base/facts/controls.csv planned/facts && doubted planned 'a control named beside it is planned only'; }
check "met on a control that is planned" planned
example() { doubted planned 'is still to be confirmed'; }
check "met on a control that is an example still" example
bare() { company bare "" && sed -i 's/^\(scs:1-2-1-1,.*\),REC-01,/\1,,/' bare/facts/scs_assessment.csv && doubted bare 'criterion scs:1-2-1-1 is answered as met, and no record or piece of evidence is named'; }
check "met on nothing that shows it" bare
late() {
	company late "" && cat >late/facts/evidence.yaml <<-'END' && doubted late 'a duty of a section that carries it is overdue'
		- {id: EV-01, title: {ja: 構成図の照合, en: Comparison}, date: 2024-01-10, record: REC-01, duties: [supplier-security.review-suppliers], kept_by: isms-manager}
	END
}
check "met on a duty that is overdue" late

# --- the questionnaire --------------------------------------------------------------------------------------------------
empty() {
	questionnaire=whole/out/$1/scs-supplier-questionnaire
	[ "$(grep -c '^| [0-9]-[0-9]-[0-9]-[0-9] | .*□' $questionnaire.md)" = 81 ] && ! grep -F -e '定めて実施している' -e 'It is set down' -e REC-01 $questionnaire.md &&
		has $questionnaire.md "$2" "$3" 'https://www.meti.go.jp' && [ -s $questionnaire.pdf ] && [ -s $questionnaire.docx ] && [ -s $questionnaire.xlsx ] && [ -s $questionnaire.html ]
}
check "an empty form for suppliers, with where it goes back to" empty ja '様式の番号' 'security@'
check "in English, too" empty en 'Number of this form' 'security@'

cat >stars.csv <<'END'
委託先名,委託業務,保有する★,★の確認日,★の次回確認日
株式会社あ,保守,★3,2025/10/1,2026/10/1
株式会社い,清掃,なし,2025/10/2,
株式会社う,配送,★★,2025/9/1,2025/12/1
株式会社え,倉庫,金,,
END
stars() {
	cp -R base starred && "$ismsdoc" import stars.csv starred --as suppliers >said 2>&1 && has said "row 5, column C (保有する★): '金' cannot be read as 'star.level'" && has starred/facts/suppliers.csv \
		'S-01,株式会社あ,保守,supplier,3,2025-10-01,2026-10-01,' '保有する★: なし' '★の確認日: 2025/10/2' 'S-03,株式会社う,配送,supplier,2,2025-09-01,2025-12-01,' '保有する★: 金' &&
		tells starred supplier-star "the star of the supplier 'S-03' was to be checked again by 2025-12-01" && ! grep -E 'S-0[124].*\[(supplier-star|missing-fact)\]' starred.said
}
check "stars of suppliers come in with the days of their checks" stars

# --- the publisher's workbook -------------------------------------------------------------------------------------------
perl "$criteria" "$standard" official.xlsx || exit 2
taken() {
	"$ismsdoc" import official.xlsx gapped --as standard >said 2>&1 || { cat said; return 1; }
	has said 'meti-scs-2026: criteria with their text: 153 of 153' 'criterion_texts: 153 rows' '要求事項 → requirement_text' && ! grep -E 'warning|error|refused' said &&
		[ "$(grep -c '^scs:' gapped/facts/criterion_texts.csv)" = 153 ]
}
check "the texts of the user's own copy come in, and what the library knows of them agrees" taken
printed() {
	writes gapped && has gapped/out/ja/scs-self-assessment.md '統括役員とセキュリティ担当部署の役割と責任を決めている<br>公表文：・1-2-1-1を行うこと。<br>- 写しの一つ目' \
		'公表文：1-2-1について、写しのとおりにすること。' '評価基準81件のうち81件について独自の要約に併記している' '経済産業省' &&
		has gapped/out/en/scs-self-assessment.md '<br>Published text: ・1-2-1-1を行うこと。' '81 of 81 criteria' 'Ministry of Economy' &&
		! grep -rF '写しの' gapped/out/ja/scs-supplier-questionnaire.md && unzip -p gapped/out/ja/scs-self-assessment.xlsx xl/sharedStrings.xml >strings && has strings '評価基準（公表文）' '1-2-1-1を行うこと' 'https://www.meti.go.jp' '制度が定める様式ではなく'
}
check "documents print them beside our wording, with the credit" printed
again() {
	sed -i 's/・1-2-1-1を行うこと/・1-2-1-1をした/' gapped/facts/criterion_texts.csv && "$ismsdoc" import official.xlsx gapped --as standard --update >said 2>&1 &&
		has said '~ scs:1-2-1-1: text: ・1-2-1-1をした' && [ "$(grep -c '^criterion_texts [~+-]' said)" = 1 ]
}
check "a second copy changes the criteria that differ" again
refuses() { # refuses TEXT ARGUMENTS...: of a workbook made with ARGUMENTS nothing is taken, and TEXT is said
	text=$1
	shift
	perl "$criteria" "$standard" other.xlsx "$@" && exits 1 "$ismsdoc" import other.xlsx whole --as standard >said 2>&1 && has said "$text" 'nothing is written' && [ ! -e whole/facts/criterion_texts.csv ] || { cat said; return 1; }
}
check "an id of the draft is refused at its cell, and the sheet with it" refuses \
	"other.xlsx:★3・★4要求事項・評価基準!L154: error: 評価基準No.: '6-1-1-7' is no criterion of the present edition: it is of the draft of 26 December 2025" 7-1-1-1=6-1-1-7
check "a criterion that stands twice is refused" refuses "L5: error: 評価基準No.: the criterion scs:1-1-1-1 stands in row 3 already" 1-1-1-3=1-1-1-1
unknown() {
	perl "$criteria" "$standard" other.xlsx 1-1-1-3=9-9-9-9 && cp -R base odd && exits 1 "$ismsdoc" import other.xlsx odd --as standard >said 2>&1 &&
		has said "L5: error: 評価基準No.: '9-9-9-9' is no criterion of any standard here: the row is left out" 'criteria with their text: 152 of 153; without: scs:1-1-1-3'
}
check "a row with an id that nobody knows is left out, told at its cell" unknown
renamed() {
	sed 's/ja: "社内ルール"/ja: "ルール"/; s/^        level: 4$/        level: 3/' "$standard" >renamed.yaml && perl "$criteria" renamed.yaml other.xlsx &&
		cp -R base draft && "$ismsdoc" import other.xlsx draft --as standard >said 2>&1
	has said "warning: 要求事項名: 'ルール' stands here, and the standard as the library has it says 社内ルール: is the sheet of another edition?" \
		"warning: ★3/★4: '★3' stands here, and the standard as the library has it says ★4"
}
check "a title or level that the library has otherwise is told" renamed
check "an import of something else is told what there is" exits 1 "$ismsdoc" import official.xlsx base --as standards-of-mine

# --- akebono: nothing is claimed that its facts do not carry, and each gap has its action ---------------------------------
joined() {
	(cd "$top" && builds akebono) || return 1
	for language in ja en; do
		assessment=$built/akebono/$language/scs-self-assessment.md
		sed -n 's/^scs:\([0-9-]*\),.*/\1/p' "$top/examples/akebono/facts/scs_assessment.csv" | sort >answered
		awk '/^      - id:/ { id = $3 } /^        level: 3$/ { print id }' "$standard" | sort | diff - answered || return 1
		while read -r id; do [ "$(grep -c "^| $id | " "$assessment")" -ge 1 ] || { echo "no row of $id"; return 1; }; done <answered
		grep -oE '^scs:[0-9-]+,(partly|not-met),.*' "$top/examples/akebono/facts/scs_assessment.csv" >gaps.csv && [ "$(grep -c . gaps.csv)" -ge 3 ] || return 1
		while read -r line; do
			id=${line%%,*} && id=${id#scs:}
			row=$(grep -E "^\| $id \| .*(T-[0-9]+|A\.[0-9.]+)(（| \()" "$assessment" | head -n 1)
			action=$(echo "$row" | grep -oE '(T-[0-9]+|A\.[0-9.]+)(（| \()' | tail -n 1 | sed -E 's/(（| \()//')
			case $action in
			T-*) grep -E "\b$action\b" "$built/akebono/$language/risk-treatment-plan.md" ;;
			A.*) grep -E "^$action,yes,(partial|planned),.*,20[0-9-]{8},[^,]+,[^,]+," "$top/examples/akebono/facts/controls.csv" && grep -F "$action" "$built/akebono/$language/statement-of-applicability.md" ;;
			*) echo "no action of $id: $row" && false ;;
			esac || return 1
		done <gaps.csv
	done
}
check "akebono answers each criterion of ★3, and the plan has the action of each gap" joined

# --- docs/scs.md --------------------------------------------------------------------------------------------------------
told() { # each command of the page, in its order, in an empty directory that has the workbook
	mkdir page && cp official.xlsx page/20260327001-c.xlsx && sed -n 's/^ *\$ \(ismsdoc .*\)$/\1/p' "$top/docs/scs.md" >page/commands && [ "$(grep -c . page/commands)" = 5 ] || return 1
	(cd page && PATH="$(dirname "$ismsdoc"):$PATH" && while read -r line; do sh -c "$line" || { echo "fails: $line"; exit 1; }; done <commands) >said 2>&1 || { tail said; return 1; }
	[ -s page/acme/out/ja/scs-supplier-questionnaire.xlsx ] && grep -F 'criteria with their text: 153 of 153' said
}
check "the commands of docs/scs.md do what it says" told
entries() { # the table of its answers stands in the project of its first step without an error
	sed -n '/^   criterion,result/,/^   ```/p' "$top/docs/scs.md" | sed '/```/d; s/^   //' >page/acme/facts/scs_assessment.csv && [ "$(grep -c ^scs: page/acme/facts/scs_assessment.csv)" = 2 ] &&
		exits 0 "$ismsdoc" check page/acme --as-of 2026-11-30 >said && ! grep -E 'scs_assessment.csv.*(error|text-in-one-language)' said
}
check "and the answers that it shows have no error in the project of its first step" entries
