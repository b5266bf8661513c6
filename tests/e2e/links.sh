#!/bin/sh
# Links hold: to headings, however they are written, in HTML and PDF, and to other documents; what leads nowhere stops a build.
. "$(dirname "$0")/lib.sh"
project=$tmp/project
cp -r "$top/tests/minimal" "$project"
template=$project/templates/risk-treatment-plan/en.md
out=$tmp/out

build() {
	"$ismsdoc" build "$project" --lang en -o "$out" -q
}

# Each heading has the id hN; a reference to each stands below.
cat >>"$template" <<'END'

## Closed {#h1} ##

Underlined {#h2}
----------------

Underlined
twice {#h3}
===========

> ## Quoted {#h4}

- ## Listed {#h5}

## *Marked* `code` ~~gone~~ {#h6}

## [Linked](https://a.example) &amp; <b>more</b> {#h7}

## 適用範囲（案） {#h8}

## Same

## Same {#h9}

  ## Indented {#h10}

## ?! {#h11}

## See {{ ref("statement-of-applicability") }} {#h12}

## Footnote[^1] {#h13}

% for i = 1, 13 do
- {{ ref("risk-treatment-plan", "h" .. i) }}
% end

[Call](tel:+81-3-0000-0000), [write](mailto:a@b.example), [read](https://a.example), [see](statement-of-applicability.MD).

[^1]: A note.
END

check "a document with headings of every form builds" exits 0 build
page=$out/en/risk-treatment-plan

hrefs_have_ids() {
	grep -oE 'href="#[^"]*"' "$page.html" | sed 's/href="#//; s/"$//' | sort -u >"$tmp/hrefs"
	grep -oE 'id="[^"]*"' "$page.html" | sed 's/id="//; s/"$//' | sort -u >"$tmp/ids"
	[ "$(wc -l <"$tmp/hrefs")" -ge 14 ] || { cat "$tmp/hrefs"; return 1; }
	comm -23 "$tmp/hrefs" "$tmp/ids" >"$tmp/lost"
	cat "$tmp/lost"
	[ ! -s "$tmp/lost" ]
}
check "every link inside the HTML has its heading" hrefs_have_ids

# Thirteen references in the list; the contents and notes have destinations too.
pdf_destinations() {
	wanted=$(grep -oE '\]\(#[^)]*\)' "$page.md" | wc -l)
	got=$(qpdf --qdf --object-streams=disable "$page.pdf" - | grep -ac '/Dest')
	[ "$wanted" -ge 13 ] && [ "$got" -ge $((wanted + 2)) ] || { echo "$wanted links, $got destinations"; return 1; }
}
check "and in the PDF its page" pdf_destinations

same_everywhere() {
	qpdf --qdf --object-streams=disable "$page.pdf" - >"$tmp/qdf"
	for url in tel:+81-3-0000-0000 mailto:a@b.example https://a.example; do
		grep -qF "href=\"$url\"" "$page.html" || { echo "HTML lacks $url"; return 1; }
		grep -aqF "/URI ($url)" "$tmp/qdf" || { echo "the PDF lacks $url"; return 1; }
	done
	grep -qF 'href="statement-of-applicability.html"' "$page.html" || { echo "HTML leads to .MD"; return 1; }
	grep -aqF '/URI (statement-of-applicability.pdf)' "$tmp/qdf" || { echo "the PDF leads to .MD"; return 1; }
}
check "schemes and other documents are treated alike in HTML and PDF" same_everywhere

# dead URL WHY: a build with a link to it stops at the line of the template.
dead() {
	rm -rf "$project" "$out"
	cp -r "$top/tests/minimal" "$project"
	line=$(($(wc -l <"$template") + 2))
	printf '\n[x](%s)\n' "$1" >>"$template"
	build 2>"$tmp/err" && return 1
	grep -F "templates/risk-treatment-plan/en.md:$line: error: the link to '$1' leads nowhere: $2 [dead-link]" "$tmp/err" ||
		{ cat "$tmp/err"; return 1; }
	[ "$(wc -l <"$tmp/err")" = 1 ] && [ ! -e "$out" ]
}
check "a heading that is not there" dead '#nowhere' "the document has no heading with this anchor"
check "a heading that another document lacks" dead 'statement-of-applicability.md#nowhere' \
	"'statement-of-applicability' has no heading with this anchor"
check "a document that is not there" dead 'policies/nowhere.md' "the build writes no such file"
check "a way out of the output" dead '../../x.pdf' "the build writes no such file"
check "a scheme that is refused" dead 'javascript:x' "expected http, https, mailto or tel"
check "a host without a scheme" dead '//a.example' "expected a scheme, such as https:, before the slashes"

in_a_fact() {
	rm -rf "$project" "$out"
	cp -r "$top/tests/minimal" "$project"
	sed -i 's/action: Lock\./action: "gone.md"/' "$project/isms.yaml"
	printf '\n[x]({{ model.treatments[1].action }})\n' >>"$template"
	build 2>"$tmp/err" && return 1
	line=$(grep -n 'gone\.md' "$project/isms.yaml" | cut -d: -f1)
	grep -E "isms.yaml:$line:[0-9]+: error: the link to 'gone.md' leads nowhere: .*\[dead-link\]" "$tmp/err" || { cat "$tmp/err"; return 1; }
}
check "a link that a fact holds is told at its cell" in_a_fact

render_keeps() {
	printf '# T {#u .unnumbered}\n\n[x](other.md#y) [z](tel:1) [t](#T)\n' >"$tmp/free.md"
	"$ismsdoc" render "$tmp/free.md" --format html -o "$tmp/free.html" -q && grep -F '<h1 id="u">T</h1>' "$tmp/free.html" && grep -F '<a href="#u">t</a>' "$tmp/free.html"
}
check "a text of its own may lead anywhere, and braces name its headings" render_keeps
