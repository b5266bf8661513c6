#!/bin/sh
# The house rules that a machine can hold: who may include whom, which library lives in which room, how long a function is.
set -u
cd "$(dirname "$0")/.." || exit 2

report() { # report FILE-OF-OFFENDERS NAME
	if [ -s "$1" ]; then echo "not ok - $2"; sed 's/^/# /' "$1"; else echo "ok - $2"; fi
}
tmp=$(mktemp) || exit 2
trap 'rm -f "$tmp" "$tmp.edges"' EXIT

# A module includes only itself and what stands before it in the Makefile.
modules=$(sed -n 's/^MODULES = //p' Makefile)
grep -n '^#include "' src/*/*.[ch] src/*/*/*.[ch] | awk -v modules="$modules" '
	BEGIN { n = split(modules, m, " "); for (i = 1; i <= n; i++) rank[m[i]] = i }
	function room(path) { sub(/\/[^\/]*$/, "", path); return path }
	{
		split($0, part, ":"); from = room(part[1]); sub(/^src\//, "", from)
		to = $0; sub(/^[^"]*"/, "", to); sub(/".*/, "", to); to = room(to)
		# src/output/output.h is the shape that the folders below it fill, so they may see that one header.
		if (from ~ /^output\// && to == "output" && $0 ~ /"output\/output.h"/) next
		if (!(to in rank) || rank[to] > rank[from]) print part[1] ":" part[2] ": " from " includes " to
	}' >"$tmp"
report "$tmp" "modules include only what stands before them"

# Nor do two files of C call each other, however many others stand between them: the objects tell who uses what of whom.
set --
for file in src/*/*.c src/*/*/*.c src/main.c; do set -- "$@" "${B:-build}/${file%.c}.o"; done
nm -A -P -g "$@" 2>"$tmp" | awk '
	{ sub(/^.*src\//, "", $1); sub(/\.o:$/, "", $1) }
	$3 == "U" { file[++uses] = $1; name[uses] = $2; next }
	{ home[$2] = $1 }
	END {
		for (i = 1; i <= uses; i++)
			if ((to = home[name[i]]) != "" && to != file[i]) print file[i], to
	}' >"$tmp.edges"
tsort "$tmp.edges" 2>&1 >/dev/null | sed 's/^tsort: //' >>"$tmp"
report "$tmp" "no files of C call each other in a circle"

# The same for Lua. The parts of a kind of facts (lua/facts/kinds/NAME/PART.lua) belong to the room that asks for them.
rooms=$(sed -n 's/^ROOMS = //p' Makefile)
find lua -name '*.lua' | sort | xargs grep -noE 'require ?\(?"[a-zA-Z_.-]+"' | awk -F: -v rooms="$rooms" -v edges="$tmp.edges" '
	BEGIN { n = split(rooms, m, " "); for (i = 1; i <= n; i++) rank[m[i]] = i }
	function room(name) {
		if (name ~ /^facts\.kinds\..*\.changes$/) return "diff"
		if (name ~ /^facts\.kinds\..*\.(starter|import)$/) return "command"
		sub(/\..*/, "", name)
		return name
	}
	{
		from = $1; sub(/^lua\//, "", from); sub(/\.lua$/, "", from); gsub(/\//, ".", from)
		to = $3; sub(/^[^"]*"/, "", to); sub(/".*/, "", to)
		if (to ~ /\.$/) next # the name is made when it is needed, in the room that says so
		print from, to >edges
		if (!(room(from) in rank) || !(room(to) in rank) || rank[room(to)] > rank[room(from)])
			print $1 ":" $2 ": " from " requires " to
	}' >"$tmp"
report "$tmp" "rooms of Lua require only what stands before them"
tsort "$tmp.edges" 2>&1 >/dev/null | sed 's/^tsort: //' >"$tmp"
report "$tmp" "no files of Lua require each other in a circle"

room() { # room HEADER-PATTERN WHERE...
	pattern=$1; shift
	grep -rnE "#include <($pattern)" src | grep -vE "^($(echo "$@" | tr ' ' '|'))/" >"$tmp"
	report "$tmp" "<$pattern> only in $*"
}
room 'hpdf' src/output/pdf
room 'lua|lauxlib|lualib' src/script
room 'cmark' src/markdown
room 'hb|unicode|fontconfig|ft2build|hyphen' src/text
room 'yaml' src/input
room 'png|jpeglib' src/picture
room 'expat' src/picture src/office
room 'libdeflate' src/output/pdf src/office src/picture
room 'xlsxwriter' src/office
room 'openssl' src/sign
room 'microhttpd' src/serve
room 'git2' src/git

awk 'FNR == 1 { name = "" }
	/^[a-zA-Z_][a-zA-Z0-9_ *]*\(/ { name = $0; start = FNR }
	/^}/ { if (name != "" && FNR - start > 60) print FILENAME ":" start ": " FNR - start " lines: " name; name = "" }
	' src/*/*.c src/*/*/*.c src/main.c >"$tmp"
report "$tmp" "no C function is longer than 60 lines"

awk '{ line = $0; gsub(/\t/, "    ", line); gsub(/[\200-\277]/, "", line); if (length(line) > 100) print FILENAME ":" FNR ": " length(line) " columns" }' \
	src/*/*.[ch] src/*/*/*.[ch] >"$tmp"
report "$tmp" "no line of C is longer than 100 columns"

git ls-files 2>/dev/null | grep -vE '^tests/golden/|\.png$' | xargs grep -nIE '\b(TODO|FIXME|XXX|HACK)\b' 2>/dev/null |
	grep -vE '^(tests/laws.sh|CHANGELOG.md):' | grep -E '^(src|lua|templates|policies)/' >"$tmp"
report "$tmp" "nothing is left unfinished"

# Standards are known by what their file says.
for standard in policies/standards/*.yaml; do
	grep -rnF "\"$(basename "$standard" .yaml)\"" lua templates policies --include='*.lua' --include='*.md' |
		grep -vE '^lua/audit/rules/[^:]*:[0-9]*:.*(violates|keeps|chosen|item\()' # examples of rules are facts
done >"$tmp"
report "$tmp" "no code knows a standard by its id"

# Languages are the folders of words. A line that names one is about the program's own English or kanji and says so, is an
# example of a rule, which are facts, or has the yes of a German sheet.
grep -rnE '"(en|ja)"' lua --include='*.lua' |
	grep -vE '^lua/(words|audit/rules)/|'"'"'\{"|-- (the program speaks|explanations are) English|-- .*kanji|"ja", "j"' >"$tmp"
report "$tmp" "no code knows a language by its tag"

# Functions of a line or two may be alike; what examples of rules add to the facts is facts.
find lua templates policies -name '*.lua' ! -path 'lua/audit/rules/*' | sort | xargs awk '
	FNR == 1 { name = "" }
	/^(local )?function [a-zA-Z_.:]+\(.*\)$/ { name = FILENAME ":" FNR; body = $0; sub(/^[^(]*/, "", body); lines = 0; next }
	/^end$/ && name != "" {
		if (lines > 2 && body in first) print name ": the same function as " first[body]
		else if (lines > 2) first[body] = name
		name = ""
	}
	name != "" { sub(/^ +/, ""); body = body "\n" $0; lines++ }' >"$tmp"
report "$tmp" "no function of three lines stands in Lua twice"

tools/manual | diff docs/isms.yaml.5 - >"$tmp"
report "$tmp" "the manual has the keys of docs/facts.md"
