#!/bin/sh
# Small files of every kind that people have, in every place where it can stand: none is refused, no word is lost on the way to the
# PDF and to HTML, and the Markdown that is written says the same again.
. "$(dirname "$0")/lib.sh"

cd "$tmp" || exit 2
mkdir in out again
printf '\211PNG\r\n\032\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\0\0\0\0:~\233U\0\0\0\nIDATx\234c`\0\0\0\2\0\1H\257\244q\0\0\0\0IEND\256B`\202' >in/dot.png

# The kinds, one a line; qq stands for a word of its own in each file.
cat >kinds <<'END'
plain qq1 words *qq2* **qq3** ~~qq4~~ `qq5`
emoji ✅ qq1 ❌ 🔒 qq2 🇯🇵 👨‍👩‍👧 1️⃣
scripts สมชาย qq1 תל אביב qq2 دبي الإمارات qq3 서울 北京 बोध
link [qq1](#nowhere) [qq2](https://x.example/a__b) <https://x.example/qq3> https://x.example/qq4 me@qq5.example
call [qq1](tel:+813) www.qq2.example &lt;qq3@x.example&gt;
anchor <a id="here"></a>qq1 [qq2](#HERE)
sub H<sub>qq1</sub>O x<sup>qq2</sup> <kbd>qq3</kbd> <mark>qq4</mark> <u>qq5</u>
ruby <ruby>漢qq1<rp>(</rp><rt>qq2</rt><rp>)</rp></ruby>
break qq1<br>qq2<br/>qq3
odd <font color="red">qq1</font> <blink>qq2</blink> <Company qq3>
comment qq1 <!-- hidden --> qq2
image ![](dot.png){width=50%} qq1 [![qq9](dot.png)](https://x.example) qq2
cjk これは**「qq1」**です。**qq2。**次の*（qq3）*を
escape \*qq1\* a_qq2_b 2 * 3 \`qq3\` \[qq4\] C:\\qq5 & &amp; &copy;
note qq1[^n] qq2
long Sicherheitsqq1verantwortungsbereichsüberprüfungsmaßnahmenkatalogverwaltung qq2
math qq1 ≤ ∑ ½ № → qq2 “qq3” ‘qq4’ … — qq5
END

# PLACE TEXT: the text where it can stand.
place() {
	case $1 in
	text) printf '%s\n' "$2" ;;
	heading) printf '# Title\n\n## %s {#h .unnumbered}\n\ntext\n' "$2" ;;
	list) printf -- '- %s\n  1. %s\n- [ ] task %s\n' "$2" "$2" "$2" ;;
	quote) printf '> %s\n>\n> > [!NOTE]\n> > %s\n' "$2" "$2" ;;
	alert) printf '> [!WARNING]\n> %s\n' "$2" ;;
	table) printf '| a | b |\n|:--|--:|\n| %s | c |\n| d | %s |\n' "$2" "$2" ;;
	html) printf '<div>\n\n%s\n\n</div>\n\n<details><summary>sum</summary>\n\n%s\n\n</details>\n' "$2" "$2" ;;
	front) printf -- '---\ntitle: T\nlang: ja\ntags: [a]\nauthor:\n  - name: N\n...\n\n%s\n' "$2" ;;
	esac
	case $2 in *'[^n]'*) printf '\n[^n]: noteqq9 below\n' ;; esac
}

files=0 places="text heading list quote alert table html front"
while read -r kind text; do
	for where in $(some $places); do
		files=$((files + 1))
		place $where "$(printf '%s\n' "$text" | sed "s/qq/w${files}x/g")" >"in/$where-$kind.md"
		echo "$where-$kind w${files}x" >>words
	done
done <kinds

"$ismsdoc" render in/*.md -o out/ --format pdf,html,md -q 2>err
status=$?
all() { [ $status = 0 ] && [ "$(ls out/*.pdf | wc -l)" = $files ] && [ $files -gt $(wc -l <kinds) ] || { grep error: err; return 1; }; }
check "none of the files is refused" all

# texts FORMAT: in seen.FORMAT a line for each file, its name and its text without what stands between words.
texts() {
	while read -r file word; do
		printf '%s ' "$file"
		case $1 in
		pdf) pdftotext -raw "out/$file.pdf" - | tr -d '\n\f\302\255' ;;
		html) sed '/<style>/,/<\/style>/d; s/<[^>]*>//g' "out/$file.html" | tr -d '\n' ;;
		esac
		echo
	done <words >"seen.$1"
}
# The words of sources, a line for each with the name of its file; and those of them that the texts of FORMAT lack.
while read -r file word; do grep -o "${word}[1-8]" "in/$file.md" | sort -u | sed "s/^/$file /"; done <words >asked
lost() {
	LC_ALL=C awk 'NR == FNR { text[$1] = $0; next } !index(substr(text[$1], length($1) + 1), $2) { print $1 ": " $2 }' "seen.$1" asked
}
whole() { texts "$1" && lost "$1" >missing && [ "$(wc -l <asked)" -gt $files ] && [ ! -s missing ] || { cat missing; return 1; }; }
check "no word is lost on the way to the PDF" whole pdf
check "no word is lost on the way to HTML" whole html

tags() { ! grep -lE '&lt;/?(sub|sup|kbd|mark|u|br|ruby|rt|rp|div|details|summary|font|blink|a|img)\b' out/*.html || return 1; ! grep -l '\*\*' out/*-cjk.html; }
check "no tag and no asterisk is printed" tags

stable() { cp in/dot.png out && "$ismsdoc" render out/*.md -o again/ --format md -q 2>/dev/null && for made in out/*.md; do cmp "$made" "again/${made#out/}" || return 1; done; }
check "the Markdown says the same again" stable

wide() {
	{ printf '|'; for i in $(seq 60); do printf ' w%dw |' $i; done; printf '\n|'; for i in $(seq 60); do printf -- '---|'; done; printf '\n|'; for i in $(seq 60); do printf ' v%dv |' $i; done; echo; } >wide.md
	"$ismsdoc" render wide.md -o wide.pdf -q 2>err && grep -q 'warning: .*landscape.*\[table-too-wide\]' err && pdftotext wide.pdf - >seen && for i in $(seq 60); do grep -q "w${i}w" seen && grep -q "v${i}v" seen || return 1; done
}
check "a table of more columns than a page can hold is told, and whole" wide

sound() { for pdf in out/*.pdf; do qpdf --check "$pdf" >/dev/null || return 1; done; }
check "qpdf finds every PDF sound" sound
