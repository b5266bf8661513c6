#!/bin/sh
# Every PDF of the example before two readers of PDFs: qpdf finds nothing wrong, poppler all fonts, all
# words on their pages and the structure.
. "$(dirname "$0")/../e2e/lib.sh"
out=$built/larkfield

check "the example builds" builds larkfield

all_valid() {
	find "$out" -name '*.pdf' | while read -r pdf; do
		qpdf --check "$pdf" >"$tmp/qpdf" 2>&1 || { cat "$tmp/qpdf"; echo "$pdf"; }
	done >"$tmp/bad"
	cat "$tmp/bad"
	[ ! -s "$tmp/bad" ]
}
check "qpdf finds nothing wrong in any PDF" all_valid

fonts_embedded() {
	find "$out" -name '*.pdf' | while read -r pdf; do
		pdffonts "$pdf" | awk 'NR > 2 && ($(NF - 4) != "yes" || $(NF - 3) != "yes" || $(NF - 2) != "yes" || $1 !~ /^[A-Z]+\+/)'
	done >"$tmp/bad"
	cat "$tmp/bad"
	[ ! -s "$tmp/bad" ]
}
check "every font is embedded, subset and has ToUnicode" fonts_embedded

inside_pages() {
	find "$out" -name '*.pdf' | while read -r pdf; do
		pdftotext -bbox "$pdf" - | awk -v pdf="$pdf" '
			{ for (i = 1; i <= NF; i++) if (split($i, p, "\"") > 1) v[substr($i, 1, index($i, "=") - 1)] = p[2] }
			/<page/ { w = v["width"]; h = v["height"] }
			/<word/ && (v["xMin"] < 10 || v["yMin"] < 5 || v["xMax"] > w - 10 || v["yMax"] > h - 5) && !/DRAFT/ { print pdf ": " $0 }'
	done >"$tmp/bad"
	head "$tmp/bad"
	[ ! -s "$tmp/bad" ]
}
check "no word leaves its page" inside_pages

all_sound() {
	find "$out" -name '*.pdf' -exec "$top/${B:-build}/tests/structure_test" {} +
}
check "a reader of the structure stumbles over nothing in any PDF" all_sound

rtp=$out/en/risk-treatment-plan
structure_reads() { # the parts of the tree in which poppler reads the plan
	pdfinfo -struct-text "$rtp.pdf" >"$tmp/structure" &&
		for part in 'H1 (block)' 'H2 (block)' 'H3 (block)' Table TH TD TOC Link; do
			grep -q "^ *$part" "$tmp/structure" || { echo "no $part"; return 1; }
		done &&
		[ "$(grep -c '^ *Figure' "$tmp/structure")" = "$(grep -c '^!' "$rtp.md")" ]
}
check "poppler reads headings, tables, figures and links" structure_reads
