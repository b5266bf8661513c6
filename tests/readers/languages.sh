#!/bin/sh
# One set of facts, two languages: the same documents with the same ids, dates and scores, and Japanese facts as they were given.
. "$(dirname "$0")/../e2e/lib.sh"
example=$top/examples/akebono
out=$built/akebono
read=$built/akebono.read

check "the Japanese example builds in both languages" builds akebono

same_documents() {
	(cd "$out/ja" && find . -type f | sort) >"$tmp/ja"
	(cd "$out/en" && find . -type f | sort) >"$tmp/en"
	[ -s "$tmp/ja" ] && diff "$tmp/ja" "$tmp/en"
}
check "both languages have the same files" same_documents

# Four of 93 rows have the longest word of their column.
whole_words() { [ "$(pdftotext -layout "$out/ja/statement-of-applicability.pdf" - | grep -cE '^ *A\.[0-9.]+ .* 適用除外( |$)')" = 4 ]; }
check "a rare long word of a short column stays in one line" whole_words

# The dates of a text as year-month-day, whichever language writes them.
dates_in() {
	sed 's/[0-9][0-9]*年[0-9]*月[0-9]*日/\n&\n/g' "$1" | sed -n 's/^\([0-9]*\)年\([0-9]*\)月\([0-9]*\)日$/\1-\2-\3/p'
	sed 's/[0-9]* [A-Z][a-z]* 20[0-9][0-9]/\n&\n/g' "$1" | awk '
		BEGIN { n = split("January February March April May June July August September October November December", m)
			for (i = 1; i <= n; i++) month[m[i]] = i }
		NF == 3 && $2 in month && $1 ~ /^[0-9]+$/ { print $3 "-" month[$2] "-" $1 }'
}

ids_in() {
	sed 's/\\//g' "$1" | grep -oE '(A\.[5-8]\.[0-9]+|CC[1-9]\.[0-9]|[RT]-[0-9][0-9]|AKW-[A-Z]+-[0-9]+)'
}

# agree FUNCTION: what it prints of a text is the same set in both languages, for every document.
agree() {
	(cd "$out/en" && find . -name '*.md' | sort) | while read -r file; do
		"$1" "$out/ja/$file" | sort -u >"$tmp/ja"
		"$1" "$out/en/$file" | sort -u >"$tmp/en"
		diff "$tmp/ja" "$tmp/en" >"$tmp/diff" || { echo "$file"; cat "$tmp/diff"; }
		[ -s "$tmp/en" ] || echo "$file has none" >>"$tmp/none"
	done >"$tmp/bad"
	cat "$tmp/bad"
	[ ! -s "$tmp/bad" ] && [ "$(cat "$tmp/none" 2>/dev/null | wc -l)" -lt 3 ]
}
check "the dates are the same in both languages" agree dates_in
check "the ids of controls, risks, treatments and documents are the same" agree ids_in

# The cells of digits alone, in order: counts and scores.
numbers_in() {
	awk -F '|' '/^\|/ { row = ""; for (i = 2; i < NF; i++) if ($i ~ /^ *[*]*[0-9]+[*]* *$/) { gsub(/[ *]/, "", $i); row = row " " $i } if (row) print row }' "$1"
}
same_numbers() {
	for id in statement-of-applicability risk-treatment-plan; do
		numbers_in "$out/ja/$id.md" >"$tmp/ja"
		numbers_in "$out/en/$id.md" >"$tmp/en"
		[ -s "$tmp/en" ] && diff "$tmp/ja" "$tmp/en" || return 1
	done
}
check "the counts are the same in both languages" same_numbers

# The same dates and ids again, in what poppler reads from the PDFs.
check "poppler reads the PDFs" reads akebono
dates_of_text() {
	case $1 in
	*/ja/*) sed 's/[0-9]$/& /' "$1" | tr -d '\n\f' >"$tmp/joined" ;;
	*) sed 's/20[0-9][0-9] [0-9]*$/&;/' "$1" | tr '\n\f' '  ' >"$tmp/joined" ;; # a month and its count begin no day
	esac
	dates_in "$tmp/joined"
}
agree_text() {
	(cd "$read/en" && find . -type f | sort) | while read -r file; do
		for of in dates_of_text ids_in; do
			"$of" "$read/ja/$file" | sort -u >"$tmp/ja"
			"$of" "$read/en/$file" | sort -u >"$tmp/en"
			diff "$tmp/ja" "$tmp/en" >"$tmp/diff" || { echo "$file"; cat "$tmp/diff"; }
		done
	done >"$tmp/bad"
	cat "$tmp/bad"
	[ ! -s "$tmp/bad" ]
}
check "poppler reads the same dates and ids in both languages" agree_text

japanese_facts() {
	{
		LC_ALL=C grep -ahoP '\bja: "?\K[^"]*?(?="?(, en: |$))' "$example"/isms.yaml "$example"/facts/*.yaml
		cat "$example"/facts/*.csv | LC_ALL=C grep -aoP '"[^"]*"|[^,"]+' | tr -d '"' | LC_ALL=C grep -aP '[^\x00-\x7F]'
	} | LC_ALL=C grep -a . | LC_ALL=C sort -u
}

# Every Japanese fact that a document's Markdown holds stands in the text that poppler reads from its PDF, byte for byte, blanks
# included. Only where a line of the page ends is a line end allowed, and in place of the blank that ended the line; where a page ends,
# its head and foot, which poppler reads last.
facts_survive() {
	japanese_facts >"$tmp/facts"
	(cd "$out/ja" && find . -name '*.md') | while read -r file; do
		sed 's/](\([^ )]*\))/]/g; s/\\//g; s/<br>//g; s/<!-- -->//g' "$out/ja/$file" | tr '\n' ' ' >"$tmp/markdown"
		tr '\n\f' '\1\1' <"$read/ja/${file%.md}" >"$tmp/text"
		LC_ALL=C awk 'BEGIN { RS = "\f"; ORS = "" } { sub(/\n[^\n]*\n[^\n]*\n$/, ""); gsub(/\n/, ""); print }' "$read/ja/${file%.md}" >"$tmp/flow"
		LC_ALL=C awk -v markdown="$tmp/markdown" -v text="$tmp/text" -v flow="$tmp/flow" -v file="$file" '
			function spread(fact,  out, i, c) {
				for (i = 1; i <= length(fact); i++) {
					c = substr(fact, i, 1)
					out = out (c == " " ? "[ \001]" : c ~ /[][(){}.*+?^$|\\\/]/ ? "\\" c : c) "\001?"
				}
				return out
			}
			BEGIN { getline whole < markdown; getline read < text; getline flowing < flow; joined = read; gsub(/\001/, "", joined) }
			$0 != "" && index(whole, $0) { found++; if (!index(joined, $0) && !index(flowing, $0) && read !~ spread($0)) print file ": " $0 }
			END { print found > "/dev/stderr" }' "$tmp/facts"
	done >"$tmp/bad" 2>"$tmp/found"
	cat "$tmp/bad"
	[ ! -s "$tmp/bad" ] && [ "$(awk '{ n += $1 } END { print n }' "$tmp/found")" -gt 600 ]
}
check "poppler reads every Japanese fact as it was given, byte for byte" facts_survive

# holds TEXT DOCUMENT: its Markdown, HTML and PDF hold TEXT (& is &amp; in HTML, | is escaped in a cell).
holds() {
	html=$(printf '%s' "$1" | sed 's/&/\&amp;/g')
	sed 's/\\//g' "$out/ja/$2.md" | grep -qF "$1" && grep -qF "$html" "$out/ja/$2.html" && pdftotext "$out/ja/$2.pdf" - | grep -qF "$1"
}
check "㈱, & and | stay in the name of a service" holds "㈱伝票 & 配車|ノート" public-summary
check "half-width kana stay in the name of a supplier" holds "ﾒｰﾙ便合同会社" public-summary
for name in "髙橋 直樹" "𠮷田 美咲" "葛󠄀城 由紀"; do
	check "the name $name stays as it is" holds "$name" risk-treatment-plan
done
