#!/bin/sh
# Registers as people keep them: each sheet of tests/import (NAME.LANGUAGE.REGISTER.EXTENSION), imported into a project of
# examples, gives exactly the facts and messages that NAME.want holds, and a draft: of every 24th,
# or of every Nth with `DRAFTS=N` (`make whole` has each). `ACCEPT=1` writes what comes out.
. "$(dirname "$0")/lib.sh"
sheets=$(cd "$(dirname "$0")/../import" && pwd)
cd "$tmp" || exit 2
SOURCE_DATE_EPOCH=1788134400 # 2026-08-31
export SOURCE_DATE_EPOCH
LC_ALL=C.UTF-8
export LC_ALL

part() { sed -e 's/^[^.]*\.//' | cut -d. -f"$1"; }
come_out() { # come_out FILE LANGUAGE REGISTER: all that the import of FILE says and makes
	rm -rf project && cp -r "$2" project && cp "$sheets/$1" .
	[ ! -e "$sheets/${1%%.*}.mapping.yaml" ] || cp "$sheets/${1%%.*}.mapping.yaml" project/mapping.yaml
	"$ismsdoc" import "$1" project --as "$3" >said 2>&1
	echo "exit status $?"
	cat said
	for fact in "$3" treatments roles; do
		for made in "project/facts/$fact".*; do
			[ -e "$made" ] && ! cmp -s "$made" "$2/facts/${made##*/}" || continue
			echo "== ${made#project/}"
			if [ "$fact" = roles ]; then diff "$2/facts/${made##*/}" "$made" | sed -n 's/^> //p'; else sed '1s/^\xef\xbb\xbf//' "$made"; fi
		done
	done
}
imports() {
	come_out "$@" >have
	[ -z "${ACCEPT-}" ] || cp have "$sheets/${1%%.*}.want"
	diff have "$sheets/${1%%.*}.want"
}
drafts() { "$ismsdoc" build project --draft -q --format md --only information-security-policy >said 2>&1 || { grep ': error' said; return 1; }; }
for language in en ja; do "$ismsdoc" init "$language" --lang "$language" --name X >/dev/null; done
"$ismsdoc" init cloud --lang en --standards jip-isms517-1.0 --name X >/dev/null
count=0
for path in "$sheets"/*.csv "$sheets"/*.txt "$sheets"/*.md; do
	file=${path##*/}
	check "$file" imports "$file" "$(echo "$file" | part 1)" "$(echo "$file" | part 2)"
	count=$((count + 1))
	[ $((count % ${DRAFTS-24})) -ne 0 ] || grep -q '^nothing is written' have || check "$file makes a draft" drafts
	sed -n 's/.*; \([0-9]*\) of \([0-9]*\) cells\{0,1\} accounted for: \(.*\)/\1 \2 \3/p' have >>cells
done
# Of the cells that are neither computed nor headings, those that arrive in facts and in notes.
awk '{ accounted += $1; all += $2; rest = $0
	while (match(rest, /[0-9]+ [a-z][a-z ]*/)) {
		split(substr(rest, RSTART, RLENGTH), part, " ")
		sum[part[2]] += part[1]; rest = substr(rest, RSTART + RLENGTH) } }
	END { content = sum["imported"] + sum["kept"] + sum["refused"] + sum["asked"] + sum["left"]
		printf "%d %d %d %d\n", accounted, all, sum["imported"] * 100 / content, (content - sum["asked"] - sum["left"]) * 100 / content }' cells >measure
read -r accounted all imported arrived <measure
every() { [ "$accounted" = "$all" ] && [ "$all" -gt 700 ]; }
check "$accounted of $all cells of $count registers are accounted for" every
check "$imported % of what they hold are facts, $arrived % facts or notes" [ "$imported" -ge 85 ]
check "there are at least thirty shapes" [ "$count" -ge 30 ]
