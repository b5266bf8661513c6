#!/bin/sh
# What the example's PDFs carry, by qpdf, and how their structure reads.
. "$(dirname "$0")/lib.sh"
out=$built/larkfield
soa=$out/en/statement-of-applicability
rtp=$out/en/risk-treatment-plan

check "the example builds" builds larkfield

part() {
	grep -a -o 'pdfaid:part>[0-9]' "$1" | tail -c 2
}
only_internal_attach() {
	for pdf in "$out"/*/*.pdf "$out"/*/policies/*.pdf; do
		if [ "$(basename "$pdf")" = public-summary.pdf ]; then wanted="2 0"; else wanted="3 1"; fi
		carries=$(qpdf --list-attachments "$pdf" | grep -c "^$(basename "$pdf" .pdf)\.md -> ")
		[ "$(part "$pdf") $carries" = "$wanted" ] || { echo "$pdf"; return 1; }
	done
	qpdf --list-attachments "$out/en/public-summary.pdf" | grep 'no embedded files'
}
check "internal PDFs carry their Markdown, public ones nothing" only_internal_attach

carries_itself() {
	qpdf --show-attachment="$(basename "$1").md" "$1.pdf" | diff - "$1.md"
}
check "the Markdown inside is the Markdown beside it" carries_itself "$soa"

csv_lists_controls() {
	qpdf --show-attachment=controls.csv "$soa.pdf" >"$tmp/controls.csv" &&
		[ "$(cut -d, -f1 "$tmp/controls.csv" | grep -c '^A\.')" = 93 ] &&
		[ "$(grep -c "$(printf '\r')\$" "$tmp/controls.csv")" = 94 ]
}
check "the statement carries its 93 controls as CSV" csv_lists_controls

csv_is_page() { # csv_is_page NAME PREFIX: the ids in the CSV are those of the Markdown's table rows
	qpdf --show-attachment="$1.csv" "$rtp.pdf" | cut -d, -f1 | grep "^$2-" >"$tmp/ids" &&
		sed -n "s/^| *\($2-[0-9]*\) |.*/\1/p" "$rtp.md" | sort -u | diff - "$tmp/ids"
}
check "the risks of the plan are those of its CSV" csv_is_page risks R
check "the treatments of the plan are those of its CSV" csv_is_page treatments T

figures_beside() { # each picture that a document shows is there, and each that is there is shown
	find "$out/en" -name '*.md' -exec sed -n 's/^!\[.*\](\(\.\.\/\)*\(figures[^)]*\))$/\2/p' {} + | sort -u >"$tmp/shown"
	[ -s "$tmp/shown" ] && (cd "$out/en" && ls figures/*.svg) | diff "$tmp/shown" -
}
check "the figures stand beside the Markdown that shows them" figures_beside

# Every PDF: tests/readers/pages.sh.
sound() { "$top/${B:-build}/tests/structure_test" "$rtp.pdf" "$soa.pdf" "$out/en/public-summary.pdf" "$out/en/policies/access-control.pdf"; }
check "a reader stumbles over nothing in PDFs of each kind" sound
