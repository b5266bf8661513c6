#!/bin/sh
# What somebody who begins gets wrong is told in their terms, with what to type instead.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 2
SOURCE_DATE_EPOCH=1767225600
export SOURCE_DATE_EPOCH
"$ismsdoc" init demo --name Acme >/dev/null && cp -r demo clean

# says STATUS LINE COMMAND...: ismsdoc ends with STATUS and says LINE.
says() {
	status=$1 line=$2
	shift 2
	exits "$status" "$ismsdoc" "$@" >said 2>&1 && grep -Fx -e "$line" said >/dev/null || { echo "not said: $line"; cat said; return 1; }
}
quietly() { ! grep -Fq -e "$1" said || { cat said; return 1; }; }

# with FILE STATUS LINE: a project that has FILE in facts/, too, is checked.
with() { rm -rf demo && cp -r clean demo && : >"demo/facts/$1" && says "$2" "$3" check demo; }
check "a sheet in facts/ has to be imported" with risks.xlsx 1 \
	'demo/facts/risks.xlsx: error: a sheet is no file of facts: keep it outside of facts/, and `ismsdoc import FILE DIR --as risks` takes it over [unknown-file]'
check "whatever it is called" with 'Our list.ods' 1 \
	'demo/facts/Our list.ods: error: a sheet is no file of facts: keep it outside of facts/, and `ismsdoc import FILE DIR --as REGISTER` takes it over [unknown-file]'
for copy in 'risks - コピー.csv' 'risks (1).csv' 'risks_2.csv' 'Copy of risks.csv' 'risks-old.yaml'; do
	check "a copy of a file of facts is told: $copy" with "$copy" 1 \
		"demo/facts/$copy: error: a file of facts is named <key>.yaml or <key>.csv; is this a copy of risks? keep it outside of facts/ [unknown-file]"
done
for left in Thumbs.db desktop.ini .DS_Store; do
	sound() { rm -rf demo && cp -r clean demo && : >"demo/facts/$left" && exits 0 "$ismsdoc" check demo >said 2>&1 && quietly "$left"; }
	check "what systems leave is no file of facts: $left" sound
done

# checked FILE LINE: demo, whose FILE in facts/ is what stands on standard input, is told LINE of.
checked() { rm -rf demo && cp -r clean demo && cat >"demo/facts/$1" && says 1 "$2" check demo; }
foreign() { printf 'ID,リスク,責任者\nR-1,x,y\n' | checked risks.csv "demo/facts/risks.csv:1:4: error: risks[1].リスク is not a known key; such a sheet is read by \`ismsdoc import FILE DIR --as risks\` [unknown-key]"; }
check "a sheet of one's own under the name of a register" foreign
# All rows lack the fact of that name; the column is the fault.
mistyped() {
	sed '1s/,likelihood,/,likelyhood,/' clean/facts/risks.csv | checked risks.csv "demo/facts/risks.csv:1:$1: error: risks[1].likelyhood is not a known key; did you mean 'likelihood'? [unknown-key]" &&
		[ "$(grep -c likelyhood said)" = 1 ]
}
check "a mistyped column is told once" mistyped "$(head -n 1 clean/facts/risks.csv | sed 's/^\xef\xbb\xbf//; s/,likelihood,.*/,/' | wc -m)"
wide() { sed 's/,4,4,2,4/,４,4,2,4/' clean/facts/risks.csv | checked risks.csv "demo/facts/risks.csv:2:$1: error: risks[1].likelihood must be a whole number, not '４'; write 4 [wrong-type]"; }
check "a digit of full width in a number" wide 182

rm -rf demo && cp -r clean demo
check "a language that the project lacks" says 1 "error: the project has the languages en, not ja; add ja to \`languages\` in isms.yaml [unknown-language]" build demo -o out --lang ja
check "where a build stops, nobody is told what is left out" quietly 'left out'
check "a language that there is not" says 1 'error: the project has the languages en, not fr [unknown-language]' build demo -o out --lang fr,en
check "the file of a project in its place" says 2 'ismsdoc: check: a directory has to stand here, and this is a file: demo/isms.yaml; its directory is demo' check demo/isms.yaml
here() { (cd demo && says 2 'ismsdoc: build: a directory has to stand here, and this is a file: isms.yaml; its directory is .' build isms.yaml); }
check "also in the directory itself" here
mkdir yml && cp clean/isms.yaml yml/isms.yml
check "isms.yml" says 1 'Next: isms.yml is there: name it isms.yaml.' check yml
check "and for a build" says 1 'note: isms.yml is there: name it isms.yaml [file-missing]' build yml
printf 'ID,Risk\nR-1,Fire\n' >risks.csv
near() { exits 1 "$ismsdoc" import risks.csv demo --as risk >said 2>&1 && grep -F "error: there is no register 'risk'; did you mean 'risks'? (--as is one of " said; }
check "a register that is nearly called so" near
check "an option that is missing is told as it is typed" says 2 'ismsdoc: approve: an option is missing: --by ROLE' approve
check "an option that stands twice" says 2 'ismsdoc: init: an option stands twice: --lang' init new --lang ja --lang en
check "an id of a control" says 2 'note: explain takes a code or a fact: `ismsdoc explain controls.A.5.15` [unknown-name]' explain A.5.15
check "a directory that is not there" says 1 'nosuch: error: there is no such directory, or nothing is in it [file-missing]' list registers nosuch
check "help on a command" says 0 'usage: ismsdoc check [DIR] [--format text|json|sarif] [--strict] [--as-of DATE]' help check
check "help on none" says 2 "ismsdoc: no such command: chek; did you mean 'check'?" help chek
check "a workbook has its ending" says 2 'ismsdoc: export: FILE has to end in .xlsx: x.csv' export demo -o x.csv
check "and is not written without" [ ! -e x.csv ]
once() { says 1 "error: demo has a project already: \`ismsdoc check demo\`, or name another directory [file-exists]" init demo && [ "$(wc -l <said)" = 1 ]; }
check "init where a project is" once
for called in none '?' TBD '{{name}}' '未定' 'n/a'; do
	named() { exits 1 "$ismsdoc" init new --name "$called" >said 2>&1 && grep -F 'error: --name must be a name: ' said && [ ! -e new ]; }
	check "init refuses a name that check would: $called" named
done
for list in ja,,en ,ja 'ja, ,en' en,; do
	check "a language is missing between commas: $list" says 1 "error: --lang '$list' has a comma where a language has to be; known: en, ja [unknown-language]" init new --lang "$list"
done
