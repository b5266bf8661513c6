#!/bin/sh
# Any Markdown file comes out, whole; what is wrong with one of a batch stops no other.
. "$(dirname "$0")/lib.sh"

cd "$tmp" || exit 2
mkdir a b
printf '# A\n\ntext of a\n' >a/index.md
printf '# B\n\ntext of b\n' >b/index.md
printf 'bad \377\n' >bad.md

# run STATUS ARGUMENTS...: renders; what is said goes to $tmp/err.
run() { wanted=$1; shift; exits "$wanted" "$ismsdoc" render "$@" -q 2>"$tmp/err"; }

both() { run 0 a/index.md b/index.md -o both --format html && grep -q 'text of a' both/a-index.html && grep -q 'text of b' both/b-index.html; }
check "files of one name do not replace each other" both

batch() { run 1 bad.md a/index.md -o batch --format pdf,md && [ -s batch/index.pdf ] && [ -s batch/index.md ] && [ "$(ls batch | wc -l)" = 2 ] && grep -q 'bad.md:1:5: error: .*\[utf8\]' err; }
check "one bad file does not stop the others" batch

source() { before=$(cat a/index.md) && run 1 a/index.md --format md,html && [ "$before" = "$(cat a/index.md)" ] && grep -q '\[output-is-source\]' err && [ ! -e a/index.html ]; }
check "a source is never written over" source

# A private character that no font has: its box is read as itself.
sign=$(printf '\364\217\277\275')
boxed() {
	printf '# Box %s\n\n| a |\n|---|\n| %s |\n' "$sign" "$sign" >box.md
	run 0 box.md -o box.pdf && [ "$(grep -c 'warning: .*U+10FFFD.*\[missing-glyph\]' err)" = 2 ] &&
		[ "$(pdftotext box.pdf - | grep -o "$sign" | wc -l)" = 2 ] && qpdf --check box.pdf >/dev/null &&
		run 1 box.md -o strict.pdf --strict && grep -q 'error: .*U+10FFFD.*\[missing-glyph\]' err && [ ! -e strict.pdf ]
}
check "a character without a glyph is a box that is read as itself, and an error with --strict" boxed

# page FILE...: renders them without a word of warning into HTML, Markdown and PDF.
page() { run 0 "$1.md" -o "made/" --format html,md,pdf && pdftotext "made/$1.pdf" "made/$1.txt"; }
lacks() { ! grep -F -- "$@"; }

html() {
	cat >html.md <<'END'
# HTML

H<sub>2</sub>O <kbd>Esc</kbd> <mark>lit</mark> <u>under</u> <s>gone</s> a<br>b <ruby>漢<rt>かん</rt></ruby> <!-- hidden -->

<details><summary>More</summary>

Body *text*.

</details>

<table><thead><tr><th>Head</th><th>Two</th></tr></thead><tbody><tr><td>one &amp; <b>two</b></td><td>x</td></tr></tbody></table>

<h2 id="place">Heading</h2>
<ul><li>first<li>second</ul>

<p align="center">
Centred
</p>

> [!WARNING]
> Mind this.

[there](#place) [anchor](#spot)

<a name="spot"></a>

Last.

\newpage

New <Company Name>
END
	page html && [ ! -s err ] && [ "$(pdfinfo made/html.pdf | sed -n 's/^Pages: *//p')" = 2 ] &&
		lacks '&lt;' made/html.html | grep -v Company; lacks hidden made/html.txt && grep -q 'Company Name' made/html.txt &&
		for want in '<sub>2</sub>' '<kbd>Esc</kbd>' '<mark>lit</mark>' '<u>under</u>' '<del>gone</del>' '<rt>かん</rt>' \
			'<strong>More</strong>' '<th scope="col">Head</th>' '<td>one &amp; <strong>two</strong></td>' '<h2 id="place">' '<li>first' \
			'<p>Centred</p>' 'WARNING</strong>' '<a href="#spot">' 'id="spot"' 'class="pagebreak"' '&lt;Company Name&gt;'; do
			grep -qF "$want" made/html.html || { echo "no $want"; return 1; }
		done
}
check "a safe part of HTML is obeyed" html

left_out() {
	printf '# T\n\n<font color="red">red</font> <blink>b</blink>\n\n<script>\nalert(1)\n</script>\n' >left.md
	run 0 left.md --format html -o left.html && [ "$(wc -l <err)" = 1 ] && grep -q '^left.md:3: warning: .*<font>, <blink>, <script> \[raw-html\]' err &&
		grep -q '<p>red b</p>' left.html && lacks 'alert(' left.html
}
check "other HTML is left out with its text kept and one warning" left_out

again() { run 0 made/html.md -o again.md --format md && cmp made/html.md again.md; }
check "what is written of it is read as the same" again

dead() {
	printf '# A {#one}\n\n## B C {.unnumbered}\n\n[up](#One) [b](#b-c) [gone](#nowhere)\n' >dead.md
	run 0 dead.md -o dead.html --format html && [ "$(grep -c . err)" = 1 ] && grep -q '^dead.md:5: warning: .*`#nowhere`.*\[link-anchor\]' err &&
		grep -q '<h1 id="one">A</h1>' dead.html && grep -q '<a href="#one">up</a> <a href="#b-c">b</a> gone' dead.html
}
check "ids are read, and a dead link is a warning that keeps its words" dead

addresses() {
	printf '# A\n\nhttps://www.example.com/a__b__c.html www.example.com 詳細はhttps://example.com/xを参照 &lt;1a@example.com&gt;\n' >addresses.md
	page addresses && grep -q 'href="https://www.example.com/a__b__c.html"' made/addresses.html && grep -q 'href="http://www.example.com"' made/addresses.html &&
		grep -qF 'href="https://example.com/x"' made/addresses.html && grep -qF '<1a@example.com>' made/addresses.txt &&
		run 0 made/addresses.md -o again.html --format html && cmp made/addresses.html again.html
}
check "addresses in the text are links, and texts stay texts" addresses

fronts() {
	printf -- '---\ntitle: Policy\nauthor: [A, B]\ndate: January 2, 2026\nlang: ja\nheader: text\ntags: [x, y]\n...\n\n# 方針\n\n本文。\n' >front.md
	run 0 front.md -o front.html --format html && [ "$(grep -c . err)" = 1 ] && grep -q '^front.md:1: note: .*`date`, `header`, `tags` \[front-matter\]' err &&
		grep -q '<html lang="ja">' front.html && grep -q 'content="A, B"' front.html && lacks January front.html
}
check "front matter of other programs is read, and what is not used is one note" fronts

language() {
	printf '# 情報セキュリティ方針\n\n当社は、規則を定める。\n' >ja.md
	page ja && grep -q '^ja.md:1: note: .*`lang: ja` \[language-found\]' err && grep -q '<html lang="ja">' made/ja.html && pdfinfo made/ja.pdf | grep -q Title &&
		grep -aq 'Lang(ja)' made/ja.pdf || qpdf --qdf --object-streams=disable made/ja.pdf - | grep -aq '/Lang *(ja)'
}
check "the language is found where none is given" language

# x WORD FILE: where WORD, as it looks from left to right, stands on the first page, in whole points.
x() { pdftotext -bbox "$2" - | sed -n "s/.*xMin=\"\([0-9]*\)[.0-9]*\".*>$1<.*/\1/p" | head -n 1; }

bidi() {
	printf '# Names\n\nSee תל אביב (2026) and دبي الإمارات here.\n\n| אברהם לוי | x |\n|---|---|\n| a | b |\n' >bidi.md
	page bidi && [ "$(x 'לת' made/bidi.pdf)" -gt "$(x 'ביבא' made/bidi.pdf)" ] && [ "$(x 'يبد' made/bidi.pdf)" -gt "$(x and made/bidi.pdf)" ] &&
		[ "$(x 'םהרבא' made/bidi.pdf)" -gt "$(x 'יול' made/bidi.pdf)" ] && [ "$(x See made/bidi.pdf)" -lt "$(x 'ביבא' made/bidi.pdf)" ] &&
		[ "$(x and made/bidi.pdf)" -gt "$(x 'לת' made/bidi.pdf)" ] && grep -q 2026 made/bidi.txt &&
		printf -- '---\nlang: he\n---\n\nשלום (2026) עולם.\n' >he.md && page he && [ "$(x 'םולש' made/he.pdf)" -gt 450 ] && grep -q '<html lang="he" dir="rtl">' made/he.html
}
check "words that are read from right to left stand in their order" bidi

root() {
	mkdir -p site/docs site/img
	printf '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#123456"/></svg>' >site/img/a.svg
	printf '# A\n\n![up](../img/a.svg)\n\n![down](/img/a.svg)\n' >site/docs/a.md
	run 0 site/docs/a.md -o out.pdf && [ "$(grep -c '\[' err)" = 2 ] || return 1
	run 0 --root site site/docs/a.md -o out.pdf && [ ! -s err ] && pdftotext out.pdf - | lacks up &&
		run 1 --root a site/docs/a.md -o out.pdf && grep -q '\[file-outside\]' err
}
check "pictures are taken from below --root" root
