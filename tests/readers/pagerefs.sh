#!/bin/sh
# The pages that documents name beside their references to policies: those on which poppler finds the sections.
. "$(dirname "$0")/../e2e/lib.sh"
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
