#!/bin/sh
# Workbooks between ismsdoc, LibreOffice and openpyxl: what one writes the others read, and what comes back is the same.
. "$(dirname "$0")/../e2e/lib.sh"
scripts=$top/tests/office
cp -R "$top/examples/larkfield" "$top/examples/akebono" "$tmp" && cd "$tmp" || exit 2

# The system's packages belong to the system's Python, which need not be the first one.
python=/usr/bin/python3
[ -x $python ] || python=python3
edit() { $python "$scripts/edit.py" "$@"; }
saves() { # saves FILE FORMAT [OPTION...]: LibreOffice saves it as saved/FILE
	saved=$1 form=$2
	shift 2
	timeout 180 soffice "-env:UserInstallation=file://$tmp/profile" --headless "$@" --convert-to "$form" --outdir "$tmp/saved" "$saved" >"$tmp/soffice" 2>&1
	[ -s "$tmp/saved/$(basename "${saved%.*}").$form" ] || { cat "$tmp/soffice"; return 1; }
}
unchanged() { # unchanged FILE PROJECT: it says nothing else than the facts, and its computed cells neither
	"$ismsdoc" import "$1" "$2" --update >said 2>&1 || { cat said; return 1; }
	case $2 in larkfield) echo 'No difference.' ;; *) echo '変更はありません。' ;; esac | diff - said
}

for example in larkfield akebono; do
	check "$example: a workbook" "$ismsdoc" export $example -o $example.xlsx
	check "$example: openpyxl finds in it what a person needs" edit look $example.xlsx
	check "$example: LibreOffice saves it" saves $example.xlsx xlsx
	check "$example: which is taken back without a difference" unchanged saved/$example.xlsx $example
	# openpyxl keeps no value of a formula, so that LibreOffice computes all of them.
	check "$example: openpyxl saves it" edit save $example.xlsx computed-$example.xlsx
	check "$example: LibreOffice computes it" saves computed-$example.xlsx xlsx
	check "$example: its formulas give the scores and levels of the model" unchanged saved/computed-$example.xlsx $example
	check "$example: openpyxl changes it" edit change $example.xlsx changed-$example.xlsx
	check "$example: LibreOffice computes that" saves changed-$example.xlsx xlsx
	taken() { "$ismsdoc" import saved/changed-$example.xlsx $example --update >said 2>&1 && grep -cE '^[~+] ' said | grep -x 7 || { cat said; return 1; }; }
	check "$example: the changes are taken over" taken
	check "$example: nothing differs then, and formulas say what the model does" unchanged saved/changed-$example.xlsx $example
	refused() { exits 1 "$ismsdoc" export $example -o changed-$example.xlsx 2>said && grep -F workbook-changed said; }
	check "$example: a workbook that was changed is not written over" refused
done

# What cannot be taken is told at its cell, and nothing is written.
cp -R "$top/examples/larkfield" whole
fresh() { "$ismsdoc" export whole -o whole.xlsx && edit spoil whole.xlsx spoilt.xlsx && edit orphan whole.xlsx orphan.xlsx; }
check "openpyxl spoils facts, and takes a role away that others name" fresh
spoilt() {
	exits 1 "$ismsdoc" import spoilt.xlsx whole --update >said 2>told
	for cell in "Website must be a web address" "Employees must be a whole number, not 'many'" "Fiscal year start must be from 1 to 12" "Representative: there is no person 'nobody'" \
		"Operating since must be a date such as" "Privacy role: 'king'" "Climate change relevant: 'perhaps'" "Participants: there is no role 'nobody'"; do
		grep -q "^spoilt.xlsx:Facts!D[0-9]*: error: $cell" told || { echo "$cell"; cat told; return 1; }
	done
	[ "$(grep -c ': error' told)" = 8 ] && diff -r whole "$top/examples/larkfield"
}
check "wrong values of facts are refused at their cells" spoilt
orphan() {
	exits 1 "$ismsdoc" import orphan.xlsx whole --update --delete >said 2>told
	grep -q "^orphan.xlsx:Functions!B5: error: Role: role 'finance-lead' is not in the workbook any more" told || { cat told; return 1; }
	diff -r whole "$top/examples/larkfield" && "$ismsdoc" import orphan.xlsx whole --update 2>&1 | grep -x 'No difference.'
}
check "what others name is not deleted" orphan

beside() {
	edit beside whole.xlsx beside.xlsx && "$ismsdoc" import beside.xlsx whole --as suppliers --update >said 2>&1 || { cat said; return 1; }
	grep -F "beside.xlsx, sheet 'Suppliers': " said && grep -x 'No difference.' said
}
check "a register comes from the sheet that names its facts, not from one's own beside it" beside

is() { # is FILE: its lines, without the mark of UTF-8, are what stands on standard input
	cat >lines && sed '1s/^\xef\xbb\xbf//' "$1" | diff - lines
}
imports() { "$ismsdoc" import "$@" >said 2>&1 || { cat said; return 1; }; }
"$ismsdoc" init project --name Acme >/dev/null
for calendar in 1900 1904; do
	check "openpyxl writes a register with days since $calendar" edit register register-$calendar.xlsx $calendar
	read_register() {
		imports register-$calendar.xlsx project --as risks --replace && is project/facts/risks.csv <<'END' &&
id,title,description,owner,identified,likelihood,impact
R-01,Fire,"The office, burning",office-lead,2026-04-01,3,4
R-02,Theft,Somebody steals,isms-manager,1900-03-01,4,2
END
			grep -F "sheet 'Risks': hidden rows are read, too: 4" said && grep -F "sheet 'Risks': hidden columns are read, too: G" said
	}
	check "it is read as a person sees it" read_register
done
printf 'Risk ID,Risk,Description,Risk Owner,Probability,Impact,Date identified\nR-05,東京,"a\nb",Head of Office,3,4,2026-04-01\n' >calc.csv
check "LibreOffice makes a workbook of a CSV file" saves calc.csv xlsx "--infilter=CSV:44,34,76,1"
calc() { imports saved/calc.xlsx project --as risks --replace && cp project/facts/risks.csv one.csv && imports calc.csv project --as risks --replace && cmp one.csv project/facts/risks.csv; }
check "which imports as the file itself" calc
