#!/bin/sh
# How an organisation's documents look: its colour, fonts, logo and paper reach every page; mistakes are told where they are written.
. "$(dirname "$0")/lib.sh"

mkdir -p "$tmp/p/brand"
cp -R tests/minimal/isms.yaml tests/minimal/facts "$tmp/p"
for style in Regular Bold; do
	cp "$(fc-list -f '%{file}\n' "Noto Sans Mono:style=$style" | sort | grep "NotoSansMono-$style.ttf" | head -n 1)" "$tmp/p/brand/"
done
cat >"$tmp/p/brand/logo.svg" <<'END'
<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect x="10" y="10" width="30" height="30" fill="#123456"/></svg>
END

brand() { # brand ACCENT LOGO SANS: builds one document with that look, as a trace of its pages
	printf 'accent: "%s"\nlogo: %s\nfonts: {sans: %s}\npaper: Letter\n' "$1" "$2" "$3" >"$tmp/p/facts/brand.yaml"
	(cd "$tmp" && "$ismsdoc" build p -o out --only information-security-policy --lang en --format trace -q)
}
trace=$tmp/out/en/information-security-policy.trace

has() { # has PATTERN
	grep -qE "$1" "$trace" || { head -n 20 "$trace"; return 1; }
}

refused() { # refused PATTERN ACCENT LOGO SANS
	pattern=$1
	shift
	exits 1 brand "$@" 2>"$tmp/err" || return 1
	grep -qE "$pattern" "$tmp/err" || { cat "$tmp/err"; return 1; }
}

check "a look of one's own builds" brand "#7A1F4E" brand/logo.svg brand/NotoSansMono-Regular.ttf
check "the paper is Letter" has '^page 1 612.00x792.00$'
check "headings have the accent" has ' NotoSansMono-Bold ".*" #heading2/text colour=7A1F4E$'
check "text has the font of the project" has ' NotoSansMono-Regular ".*" #paragraph/text'
check "the logo is on the cover" has '^path .* fill=123456 : M 7\.50 7\.50'

check "a pale accent" refused '^p/facts/brand\.yaml:1:[0-9]+: error: .*1\.9:1.*\[accent-contrast\]$' \
	"#FFAA00" brand/logo.svg "Noto Sans"
check "an unknown font" refused '^p/facts/brand\.yaml:3:[0-9]+: error: .*No Such Sans.*\[font-missing\]$' \
	"#7A1F4E" brand/logo.svg "No Such Sans"
check "a font that is not there" refused '^p/facts/brand\.yaml:3:[0-9]+: error: .*brand/none\.ttf does not exist \[file-missing\]$' \
	"#7A1F4E" brand/logo.svg brand/none.ttf
check "a logo outside the project" refused '^p/facts/brand\.yaml:2:[0-9]+: error: .*\[file-outside\]$' \
	"#7A1F4E" ../logo.svg "Noto Sans"
check "a logo that is no picture" refused '^p/facts/brand\.yaml:2:[0-9]+: error: .*\[picture-format\]$' \
	"#7A1F4E" isms.yaml "Noto Sans"

printf -- '---\nfonts: {sans: Noto Sans Mono}\n---\n' >"$tmp/a.md"
printf 'x\n' >"$tmp/b.md"
check "one run has the same fonts throughout" sh -c \
	"! '$ismsdoc' render '$tmp/a.md' '$tmp/b.md' -o '$tmp' 2>'$tmp/err' && grep -q 'b.md: error: .*\[fonts-differ\]' '$tmp/err'"
