#!/bin/sh
# From nothing to a first set: what `ismsdoc init` writes builds without an edit, and says of every fact that it is an example.
# With every combination of standards tests/whole/standards.sh does so.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 2
SOURCE_DATE_EPOCH=1767225600
export SOURCE_DATE_EPOCH

builds() { # builds FORMATS DIR WORDS-OF-INIT...: at once, and without a word
	formats=$1 dir=$2
	shift 2
	"$ismsdoc" init "$dir" "$@" >"$dir.said" && "$ismsdoc" build "$dir" -q --format "$formats" >err 2>&1
	status=$?
	cat err
	[ $status = 0 ] && [ ! -s err ]
}
check "init and build, nothing else" builds md,html,pdf demo
check "in Japanese and English" builds md both --lang ja,en --name "Acme 株式会社"
"$ismsdoc" init soc --standards iso27001-2022,soc2-tsc-2017 --lang ja >/dev/null
"$ismsdoc" init cloud --standards jip-isms517-1.0,iso27701-2019 >/dev/null
"$ismsdoc" init soc-both --standards iso27001-2022,soc2-tsc-2017 --lang ja,en >/dev/null
lists_parted() { grep ',csocs.ja,csocs.en,' soc-both/facts/suppliers.csv && grep 'データセンターへの物理的アクセス.*,Physical access' soc-both/facts/suppliers.csv && ! "$ismsdoc" check soc-both | grep text-in-one-language; }
in_whole "lists of texts stand in each language, too" lists_parted
odd='A "B" \ #1: {x} | yes'
"$ismsdoc" init privacy --name "$odd" --standards iso27001-2022,iso27701-2025 >/dev/null
check "the PDFs are there" test -s demo/out/en/statement-of-applicability.pdf

counts() {
	lines=$(grep -c '^- ' demo/facts/unconfirmed.yaml)
	[ "$lines" -gt 100 ] && grep "^$lines facts to confirm" demo.said && grep -x -e '- organization.name [0-9a-f]*' demo/facts/unconfirmed.yaml
}
check "every example value is counted" counts
given() { ! grep -e '- organization.name' both/facts/unconfirmed.yaml && grep 'Acme 株式会社' both/isms.yaml both/out/ja/public-summary.md; }
check "what was given is not" given
covered() { [ "$(grep -c '^A\.' demo/facts/controls.csv)" = 93 ] && [ "$(grep -c '^- controls\.' demo/facts/unconfirmed.yaml)" = 93 ]; }
check "every control has a decision that is to be confirmed" covered
chosen() { grep '^commitments:' soc/isms.yaml && ! grep -E '^(commitments|procedures):|soc2' demo/isms.yaml && grep '^CLD' cloud/facts/controls.csv; }
check "the standards decide which facts appear" chosen
explained() { grep '# Registered address.' demo/isms.yaml && [ "$(head -c 3 demo/facts/risks.csv | od -An -tx1)" = " ef bb bf" ]; }
check "YAML is explained, registers open in a spreadsheet" explained
saved() { # as spreadsheets save: CRLF, every cell in quotes or semicolons between them
	cp -R demo saved && rm -rf saved/out
	for file in saved/facts/*.csv; do sed -i 's/$/\r/' "$file"; done
	sed -i '1!b; s/[A-Za-z_.]\{1,\}/"&"/g' saved/facts/suppliers.csv
	"$ismsdoc" build saved -q --format md && diff -r --exclude=manifest.json saved/out/en/policies demo/out/en/policies -x '*.html' -x '*.pdf' &&
		diff saved/out/en/statement-of-applicability.md demo/out/en/statement-of-applicability.md
}
in_whole "registers may be saved by a spreadsheet" saved
drafts() { grep -q 'watermark' demo/out/en/information-security-policy.md; }
check "every document is a draft" drafts
noted() {
	"$ismsdoc" build demo --format md >/dev/null 2>said && [ "$(grep -c . said)" = 1 ] &&
		grep -E '^demo/isms.yaml: note: [0-9]+ documents are left out .* `ismsdoc list documents demo` names all \[left-out\]$' said &&
		"$ismsdoc" list documents demo | grep -E '^incident-report .* needs incidents '
}
in_whole "one note counts what is left out" noted
# Each document that is left out can be asked for by --only, which says what it lacks, and `explain` knows that.
lacks() {
	"$ismsdoc" list documents demo | sed -nE 's/^([a-z0-9-]+) .* needs ([^ ]+) .*/\1 \2/p' >needs && [ "$(wc -l <needs)" -gt 20 ] || return 1
	exits 1 "$ismsdoc" build demo -q -o lacking --only "$(cut -d ' ' -f 1 needs | paste -sd ,)" 2>said && [ ! -e lacking ] || return 1
	[ "$(grep -c '\[unknown-document\]$' said)" = "$(wc -l <needs)" ] || return 1
	while read -r id key; do
		case $key in
		standards.*) grep -F "document '$id' is left out: it needs the standard '${key#standards.}'" said ;;
		*) grep -F "document '$id' is left out: it needs the facts '$key'; \`ismsdoc explain $key\`" said && "$ismsdoc" explain "$key" ;;
		esac || return 1
	done <needs
}
in_whole "--only says of each of them what it lacks" lacks
near_left_out() { exits 1 "$ismsdoc" build demo -q --only asset-registr 2>said && grep "did you mean 'asset-register'" said; }
check "and guesses their ids, too" near_left_out
mkdir bare
starts() { # starts COMMAND...: in a directory without a project, how one begins is said
	(cd bare && exits 1 "$ismsdoc" "$@") >said 2>&1 && grep -F '`ismsdoc init DIR`' said && [ -z "$(ls bare)" ]
}
for words in build check evidence "list documents ." publish; do
	# shellcheck disable=SC2086 # two words
	check "without isms.yaml $words names init" starts $words
done

"$ismsdoc" check demo >checked 2>&1
counted() { grep -x "$(grep -c '^- ' demo/facts/unconfirmed.yaml) facts to confirm" checked; }
check "check counts them" counted
"$ismsdoc" init again >/dev/null
echo '- risks.R-99' >>again/facts/unconfirmed.yaml
sed -i 's/1 Example Street, Example Town/4 Quay, Corrowby/' again/isms.yaml
sed -i '/^R-0[12],/s/,yes$/,no/; /^R-0[12],/s/office-lead\|engineering-lead/isms-manager/' again/facts/risks.csv
"$ismsdoc" check again >said 2>&1
down() { grep -x "$(($(grep -c '^- ' demo/facts/unconfirmed.yaml) - 3)) facts to confirm" said && grep "8 facts below 'risks'" said; }
check "and counts down fact by fact that is changed" down
check "a line that names nothing is told" grep "'risks.R-99' names no fact any more" said
unlisted() {
	cp -R demo unlisted && rm unlisted/facts/unconfirmed.yaml && sed -i 's/status: draft/status: approved/' unlisted/facts/documents.yaml &&
		exits 1 "$ismsdoc" publish unlisted -q >said 2>&1 && [ "$(grep -c '\[unconfirmed-fact\]$' said)" -gt 10 ] &&
		"$ismsdoc" check unlisted | grep -E '^1[0-9]{2} facts to confirm$'
}
in_whole "without the list an untouched project is one of examples all the same" unlisted
in_words() {
	grep -x 'Documents: 3 of 35 points ready; no internal audit planned or held; no management review planned or held' checked &&
		grep -E '^Operation: 0 of 5 points ready; 0 of [0-9]+ controls implemented, [0-9]+ not yet, 0 of these with .* for 0 of [0-9]+ requirements of evidence$' checked
}
check "check says in words how ready an untouched project is" in_words
# Points 25, 26 and 40 are about texts of the library and need no fact of the user's.
untouched() {
	"$ismsdoc" check demo --format json | tr -d ' \n' >said &&
		grep -oE '"documents":\{"internal_audit":\{"state":"none"\},"management_review":\{"state":"none"\},"open":\[[0-9,]*\],"ready":3,"total":35\}' said &&
		grep -oE '"operation":\{"controls":\{"applicable":[0-9]+,"implemented":0,"open":[0-9]+,"scheduled":0\},"open":\[[0-9,]*\],"ready":0,"records":\{[^}]*"there":0,"total":[1-9][0-9]*\},"total":5\}' said &&
		! grep -oE '"number":[0-9]+,"part":"[a-z]+","ready":true' said | grep -vE ':(25|26|40),'
}
in_whole "an untouched project is ready in no point that needs a fact" untouched
issued() { exits 1 "$ismsdoc" "$1" demo -q >said 2>&1 && grep -E '^demo/facts/unconfirmed.yaml:[0-9]+:[0-9]+: error: .* \[unconfirmed-fact\]$' said && [ ! -e demo/releases ]; }
check "an example value is not published" issued publish
check "nor released" issued release
no_mistake() { grep -x '0 errors, .*' checked && ! grep -E 'error:|control-without-policy' checked; }
check "check finds no mistake in the examples" no_mistake
agrees() { ! grep -E 'action-in-two-places|control-ahead-of-treatment' checked; }
check "nor one action with two days or owners" agrees

refuses() { # refuses MESSAGE WORDS...: with exit status 1, and nothing is written
	message=$1
	shift
	exits 1 "$ismsdoc" init "$@" >said 2>&1 && grep -F "$message" said && [ ! -e new ]
}
check "an unknown language is refused" refuses "no language 'fr'" new --lang en,fr
check "no language is refused" refuses "',' has a comma where a language has to be" new --lang ,
check "an unknown standard is refused" refuses "did you mean 'iso27001-2022'" new --standards iso27001-2202
check "a superseded standard is refused" refuses "superseded by iso27001-2022" new --standards iso27001-2013
check "a date that is none is refused" refuses "2026-02-30" new --as-of 2026-02-30
check "a name of two lines is refused" refuses "one line" new --name "a
b"
cp -R demo before
check "a project that is there is refused" refuses "error: demo has a project already" demo --name Other
check "and stays as it was" diff -r before demo
mkdir part && mkdir part/facts && echo mine >part/facts/risks.csv
halfway() { refuses "part/facts/risks.csv" part && [ ! -e part/isms.yaml ] && grep mine part/facts/risks.csv; }
check "one file that is there stops all of them" halfway
check "a directory is needed" exits 2 "$ismsdoc" init
check "and has a name" exits 2 "$ismsdoc" init ""

check "any name is kept as it is" grep -F 'A \"B\" \\ #1: {x} | yes' privacy/isms.yaml
blanks() {
	"$ismsdoc" init "my o'dir" --lang ja --name '𠮷野家 髙﨑商店 (株)' >said && grep -Fx "next: ismsdoc build 'my o'\\''dir'" said &&
		sh -c "$(sed -n "s|^next: ismsdoc|'$ismsdoc'|p" said) -q --format pdf --only public-summary" 2>err && [ ! -s err ]
}
in_whole "the next step can be copied for any directory" blanks
rare() { pdftotext "my o'dir/out/ja/public-summary.pdf" - | grep -F '𠮷野家'; }
in_whole "rare characters of a name are kept, too, down to the PDF" rare
emoji() { "$ismsdoc" init emoji --name 'Acme 🎌' >/dev/null && exits 0 "$ismsdoc" build emoji -q --format pdf --only public-summary 2>said && grep -E '^emoji/isms.yaml:7:9: warning: .*U\+1F38C' said; }
in_whole "a name that no font has is told at its line" emoji
touch file && check "a file where the directory should be: status 2" exits 2 "$ismsdoc" init file
beside() { mkdir mine && echo mine >mine/README && "$ismsdoc" init mine >/dev/null && grep -x mine mine/README; }
check "other files may be there" beside
if [ "$(id -u)" != 0 ]; then
	mkdir closed && chmod 555 closed
	check "no permission: status 2" exits 2 "$ismsdoc" init closed/new
fi
check "same day, same bytes" sh -c "'$ismsdoc' init twice >/dev/null && rm -rf demo/out && diff -r twice demo"

check "a size that there is not" refuses "there is no profile 'smal'" new --profile smal

asks() {
	printf 'Northmere\nja\nsmall\n' | script -qec "'$ismsdoc' init asked" /dev/null >said &&
		grep 'Northmere' asked/isms.yaml && grep -x 'languages: \[ja\]' asked/isms.yaml && grep -x 'profile: small' asked/isms.yaml
}
closes() { printf 'Northmere\n' | script -qec "'$ismsdoc' init unasked" /dev/null >said; [ ! -e unasked ]; }
long() { { printf '%0300d\n' 7 && echo ja && echo; } | script -qec "'$ismsdoc' init long" /dev/null >said && grep -E '^  name: "?0{299}7"?$' long/isms.yaml && grep -x 'languages: \[ja\]' long/isms.yaml; }
wrong() { printf 'Northmere\nfr\n\n' | script -qec "'$ismsdoc' init wrong" /dev/null >said; grep "no language 'fr'" said && [ ! -e wrong ]; }
if command -v script >/dev/null; then
	check "a terminal is asked for name, languages and size" asks
	check "a terminal that is closed ends it" closes
	check "a long answer is kept whole" long
	check "an answer that is wrong writes nothing" wrong
fi
