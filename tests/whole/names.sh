#!/bin/sh
# Text as given: a name with every character that other programs change or take for markup comes out unchanged wherever it stands.
. "$(dirname "$0")/../e2e/lib.sh"
given='㈱𠮷野<b>*髙﨑*</b>__葛󠄀城__ & ﾃﾞｰﾀ|便 Hương'
html='㈱𠮷野&lt;b&gt;*髙﨑*&lt;/b&gt;__葛󠄀城__ &amp; ﾃﾞｰﾀ|便 Hương'
project=$tmp/project
out=$tmp/out/ja/supplier-evaluation

mkdir "$project" && cp -R "$top/examples/akebono/isms.yaml" "$top/examples/akebono/facts" "$project"
sed "s#{ja: 株式会社ほくと基盤, en: \"Hokuto Infrastructure Co., Ltd.\"}#'$(printf '%s' "$given" | sed 's/&/\\&/')'#" \
	"$top/examples/akebono/facts/suppliers.yaml" >"$project/facts/suppliers.yaml"
printf -- "- term: '%s'\n  reason: The supplier is public\n" "$given" >"$project/facts/public_terms.yaml"
check "a project with such a name builds" exits 0 "$ismsdoc" build "$project" -o "$tmp/out" --only supplier-evaluation -q

# What GitHub's rules make of escaped characters.
plain() { sed 's/\\\([]!-,./:;<=>?@[^_`{|}~-]\)/\1/g' "$1"; }

in_markdown() { plain "$out.md" | grep -qFx "### 4.1 $given" && plain "$out.md" | grep -F "| $given |"; }
check "its Markdown has the name in a heading and in a cell" in_markdown

one_row() { # in each table that has it
	sed 's/\\|//g' "$out.md" | awk -F '|' '!/^\|/ { n = 0; next } !n { n = NF } /𠮷野/ { found++; bad = bad || NF != n } END { exit bad || found < 2 }'
}
check "the name does not split its cell" one_row

in_html() { grep -F "4.1 $html" "$out.html" && grep -F ">$html</" "$out.html" && ! grep -F '<b>' "$out.html"; }
check "its HTML has the name as text" in_html

in_pdf() { pdftotext -raw "$out.pdf" - | grep -Fx "4.1 $given"; }
check "poppler reads the name from the PDF" in_pdf

in_bookmarks() { qpdf --json --json-key=outlines "$out.pdf" | grep -F "\"4.1 $given\""; }
check "the name stands in the bookmarks" in_bookmarks

attached() {
	mkdir "$tmp/attached" && pdfdetach -saveall -o "$tmp/attached" "$out.pdf" && cmp "$tmp/attached/supplier-evaluation.md" "$out.md" &&
		grep -F "$given" "$tmp/attached/suppliers.csv"
}
check "the name stands in the attached Markdown and CSV" attached

marked() { [ "$(head -c 3 "$tmp/attached/suppliers.csv" | od -An -tx1 | tr -d ' \n')" = efbbbf ]; }
check "by whose byte order mark spreadsheets know it as UTF-8" marked

# The same name as a document's own title and in a link.
cat >"$tmp/title.md" <<END
---
title: '$given'
author: '$given'
language: ja
---

# ㈱𠮷野\\<b>\\*髙﨑\\*\\</b>\\_\\_葛󠄀城\\_\\_ & ﾃﾞｰﾀ|便 Hương

[㈱𠮷野\\<b>\\*髙﨑\\*\\</b>\\_\\_葛󠄀城\\_\\_ & ﾃﾞｰﾀ|便 Hương](https://example.org/髙﨑?a=1&b=2)
END
render() {
	for format in md html pdf; do
		"$ismsdoc" render "$tmp/title.md" --format $format -o "$tmp/title.$format.out" -q || return 1
	done
}
check "such a title and link are rendered" render
in_title() { pdfinfo "$tmp/title.pdf.out" | grep -Fx "Title:           $given" && grep -F "<title>$html</title>" "$tmp/title.html.out"; }
check "the name is the title of PDF and HTML" in_title
in_author() { pdfinfo "$tmp/title.pdf.out" | grep -Fx "Author:          $given"; }
check "the name is the author of the PDF" in_author
in_link() {
	plain "$tmp/title.md.out" | grep -F "[$given](" && grep -F ">$html</a>" "$tmp/title.html.out" &&
		pdftotext -raw "$tmp/title.pdf.out" - | grep -Fx "$given"
}
check "the name is the text of a link" in_link

# CommonMark does not close emphasis between Japanese punctuation and a letter; the comments that the helpers write make it.
printf 'これは<!-- -->**「重要」**<!-- -->である。次に<!-- -->*（斜体）*<!-- -->とする。\n' >"$tmp/strong.md"
strong() {
	"$ismsdoc" render "$tmp/strong.md" --format html -o "$tmp/strong.html" -q && "$ismsdoc" render "$tmp/strong.md" -o "$tmp/strong.pdf" -q &&
		grep -F '<strong>「重要」</strong>' "$tmp/strong.html" && grep -F '<em>（斜体）</em>' "$tmp/strong.html" &&
		pdftotext -raw "$tmp/strong.pdf" - | grep -Fx 'これは「重要」である。次に（斜体）とする。' && pdffonts "$tmp/strong.pdf" | grep -q 'Bold'
}
check "emphasis beside Japanese punctuation is emphasis in every output" strong

# The same characters where a PDF keeps texts of its own: title, author, bookmarks.
rare=$top/tests/golden/japanese-names/in.md
names_in_pdf() {
	"$ismsdoc" render "$rare" -o "$tmp/names.pdf" -q &&
		pdfinfo "$tmp/names.pdf" | grep -q '^Title: *㈱𠮷野家電 & 髙﨑|葛󠄀城 ﾃﾞｰﾀ便$' &&
		pdfinfo "$tmp/names.pdf" | grep -q '^Author: *㐂久屋株式会社$' &&
		qpdf --json --json-key=outlines "$tmp/names.pdf" >"$tmp/outlines" && grep -qF '1 髙橋・𠮷田・﨑山・葛󠄀城' "$tmp/outlines"
}
check "names stay as they are in the PDF's title, author and bookmarks" names_in_pdf
