#!/bin/sh
# The pages that documents name beside their references to policies: those on which poppler finds the sections.
. "$(dirname "$0")/lib.sh"
out=$built/akebono
read=$built/akebono.read

check "the example builds, and poppler reads it" reads akebono

# Prints `anchor TAB page` for the headings of document $1: what the foot of the page says that begins a line with the heading.
section_pages() {
	sed -n 's/^<h[2-4] id="\([^"]*\)">\(.*\)<\/h[2-4]>$/\1\t\2/p' "$1.html" | sed 's/&amp;/\&/g' >"$tmp/headings"
	pdftotext -layout "$1.pdf" - | awk -F '\t' '
		NR == FNR { anchor[$2] = $1; next }
		{ text = $0; sub(/^[ \f]+/, "", text); sub(/ +$/, "", text) }
		text in anchor { open[++n] = anchor[text] }
		text ~ /(Page [0-9]+ of [0-9]+|[0-9]+ \/ [0-9]+ ページ)$/ {
			sub(/ (of|\/) [0-9]+( ページ)?$/, "", text); sub(/.* /, "", text)
			for (; n > 0; n--) print open[n] "\t" text
		}' "$tmp/headings" -
}

# Prints each reference of the Markdown $1 to a section of a policy as its PDF should show it, with $2 and $3 around the page.
expected() {
	grep -o '\[[^]]*\]([^)#]*\.md#[^)]*)' "$1" | sed 's/^\[\(.*\)\](\(.*\)\.md#\(.*\))$/\1\t\2\t\3/; s/\\//g' |
		awk -F '\t' -v before="$2" -v after="$3" '
			NR == FNR { page[$1 "#" $2] = $3; next }
			$2 ~ /^policies\/|^information-security-policy$/ { print $1 before page[$2 "#" $3] after }' "$tmp/pages" -
}

# The lines of the file $1 stand one after the other in the text $2 of a PDF, as it is read aloud, and pages are named nowhere else.
shows() {
	tr -d ' \n\f' <"$2" >"$tmp/text"
	named=$(grep -oE '(\(|（)p\.[0-9]+(\)|）)' "$tmp/text" | wc -l)
	[ "$named" = "$(wc -l <"$1")" ] || { echo "$named pages are named"; return 1; }
	awk -v RS='\001' '
		NR == FNR { n = split($0, wanted, "\n") - 1; next }
		{
			for (i = 1; i <= n; i++) {
				text = wanted[i]; gsub(" ", "", text)
				at = index($0, text)
				if (!at) { print "not there: " wanted[i]; exit 1 }
				$0 = substr($0, at + length(text))
			}
		}' "$1" "$tmp/text"
}

pages_agree() { # pages_agree LANGUAGE BEFORE AFTER
	for pdf in "$out/$1"/policies/*.pdf "$out/$1/information-security-policy.pdf"; do
		file=${pdf#"$out/$1"/}
		section_pages "${pdf%.pdf}" | sed "s|^|${file%.pdf}\t|"
	done >"$tmp/pages"
	for file in $(grep -l '^page_references:' "$out/$1"/*.md); do
		expected "$file" "$2" "$3" >"$tmp/expected"
		text=${file#"$out"/}
		shows "$tmp/expected" "$read/${text%.md}" || { echo "$file"; return 1; }
		cat "$tmp/expected" >>"$tmp/all.$1"
	done
	[ "$(expected "$out/$1/statement-of-applicability.md" "$2" "$3" | wc -l)" -gt 150 ]
}
check "every page in an English document is the section's" pages_agree en " (p. " ")"
check "every page in a Japanese document is the section's" pages_agree ja "（p." "）"
check "no reference is without its page" awk '!/[0-9](\)|）)$/ { print; bad = 1 } END { exit bad }' "$tmp/all.en" "$tmp/all.ja"

pages_in_paper_only() {
	! grep -lE '\(p\.|（p\.[0-9]' "$out/en/statement-of-applicability.html" "$out/ja/statement-of-applicability.html" &&
		! sed '1,/^$/d' "$out/ja/statement-of-applicability.md" | grep -n '（p\.'
}
check "Markdown and HTML name no pages" pages_in_paper_only

# What is referred to is set even where it is not written, and however many threads there are.
same_alone() { # same_alone EXAMPLE THREADS PDFS
	builds "$1" && "$ismsdoc" build "$top/examples/$1" -o "$tmp/$2" -q --only statement-of-applicability,coverage-matrix -j "$2" &&
		[ "$(find "$tmp/$2" -name '*.pdf' | wc -l)" = "$3" ] &&
		(cd "$tmp/$2" && find . -name 's*.*' -o -name 'c*.*') | while read -r file; do
			cmp "$tmp/$2/$file" "$built/$1/$file" || echo "$file"
		done >"$tmp/bad"
	cat "$tmp/bad"
	[ ! -s "$tmp/bad" ]
}
check "documents that are built alone name the same pages" same_alone larkfield 1 2
check "and with several threads" same_alone akebono 3 4
check "the manifest of such a build lists nothing else" \
	sh -c "! grep '\"path\": \"en/policies' '$tmp/1/manifest.json'"

# Without a project: files of one run find each other; pages that ask for pages are not named.
printf '# A\n\n<br>\n\n## Deep down\n\nText.\n' >"$tmp/a b.md"
printf -- '---\npage_references: " [{page}]"\n---\n# B\n\n[A](a%%20b.md#deep-down) [C](c.md#c) [no](a%%20b.md#none) [all](a%%20b.md)\n' >"$tmp/b.md"
printf -- '---\npage_references: " [{page}]"\n---\n# C\n\n[B](b.md#b)\n' >"$tmp/c.md"
in_one_run() {
	(cd "$tmp" && "$ismsdoc" render b.md "a b.md" c.md -o "$tmp/rendered/" -q --format trace,html) &&
		[ "$(grep -c '\[[0-9]' "$tmp/rendered/b.trace")" = 1 ] && grep -F '[1]' "$tmp/rendered/b.trace" &&
		! grep -F '[1]' "$tmp/rendered/c.trace" "$tmp/rendered/b.html"
}
mkdir "$tmp/rendered"
check "files rendered in one run name each other's pages" in_one_run
nothing_alone() {
	"$ismsdoc" render "$tmp/b.md" -o - --format trace >"$tmp/alone" && ! grep -F '[1]' "$tmp/alone"
}
check "a file rendered alone names none" nothing_alone
