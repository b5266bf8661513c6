#!/bin/sh
# Bad input: each gets its message with place and code, exit status 1, and leaves OUT as it was.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"

minimal=$top/tests/minimal

copy() { # a fresh copy of the small project in $tmp/p, with an old output in $tmp/p/out
	rm -rf "$tmp/p"
	cp -R "$minimal" "$tmp/p"
	rm -rf "$tmp/p/out"
	mkdir "$tmp/p/out"
	echo old >"$tmp/p/out/kept"
}

# refused PATTERN: the build of $tmp/p fails with a message that matches, and touches nothing.
refused() {
	(cd "$tmp" && exits 1 "$ismsdoc" build p -q --format md,pdf 2>"$tmp/err") || { cat "$tmp/err"; return 1; }
	grep -qE "$1" "$tmp/err" || { echo "no message matches: $1"; cat "$tmp/err"; return 1; }
	! sort "$tmp/err" | uniq -d | grep . || return 1
	! grep -vE '^[^ :]+(:[0-9]+(:[0-9]+)?)?: (error|warning|note): .+ \[[a-z0-9-]+\]$' "$tmp/err" || return 1
	[ "$(cd "$tmp/p/out" && find . -type f)" = ./kept ]
}

# bad NAME PATTERN SCRIPT: what SCRIPT does to the project is refused with PATTERN.
bad() {
	copy
	(cd "$tmp/p" && sh -ec "$3") || { echo "not ok - $1 (the test could not prepare it)"; return; }
	check "$1" refused "$2"
}

# Puts the risks of the small project into a file of their own.
risks="sed -i '/^risks:/,/^  - {id: R-2/d' isms.yaml; printf '%s\n' id,title,owner,likelihood,impact 'R-1,Laptops are stolen,isms-manager,2,2' \
	'R-2,The office burns,isms-manager,1,2' >facts/risks.csv;"

bad "broken YAML" '^p/isms\.yaml:[0-9]+:[0-9]+: error: .*\[yaml-' "printf 'scope: [unclosed\n' >>isms.yaml"
bad "duplicate key in YAML" '^p/isms\.yaml:[0-9]+:1: error: .*\[yaml-duplicate-key\]' "printf 'languages: [en]\n' >>isms.yaml"
bad "anchor in YAML" '^p/isms\.yaml:[0-9]+:[0-9]+: error: .*\[yaml-anchor\]' "printf 'assets: &a []\n' >>isms.yaml"
bad "tag in YAML" '^p/isms\.yaml:[0-9]+:[0-9]+: error: .*\[yaml-tag\]' "printf 'assets: !!seq []\n' >>isms.yaml"
bad "YAML nested too deep" '\[yaml-depth\]' "{ printf 'assets: '; printf '[%.0s' \$(seq 100); printf ']%.0s' \$(seq 100); echo; } >>isms.yaml"
bad "CSV with a long row" '^p/facts/risks\.csv:4:[0-9]+: error: .*\[csv-row\]' "$risks printf 'R-99%s,too many\r\n' \"\$(printf ',%.0s' \$(seq 60))\" >>facts/risks.csv"
bad "wrong type" '^p/isms\.yaml:1:39: error: .*whole number' "sed -i 's/name: Acme,/& employees: many,/' isms.yaml"
bad "a date that does not exist" '^p/isms\.yaml:[0-9]+:[0-9]+: error: .*2026-02-30' "sed -i 's/^as_of: .*/as_of: 2026-02-30/' isms.yaml"
bad "unknown key, with the nearest" '^p/isms\.yaml:1:28: error: .*founded.*\[unknown-key\]' "sed -i 's/name: Acme,/& foundet: 2013-02-01,/' isms.yaml"
bad "unknown top-level key" '^p/isms\.yaml:[0-9]+:1: error: .*\[unknown-key\]' "printf 'riskss: []\n' >>isms.yaml"
bad "key given twice" '\[duplicate-fact\]' "printf 'documents: {}\n' >>isms.yaml"
bad "dangling reference" '^p/facts/risks\.csv:2:[0-9]+: error: .*isms-managr.*\[dangling-reference\]' "$risks sed -i '2s/isms-manager/isms-managr/' facts/risks.csv"
bad "duplicate id" '^p/facts/risks\.csv:3:1: error: .*R-1.*\[duplicate-id\]' "$risks sed -i '3s/^R-2/R-1/' facts/risks.csv"
bad "score outside its scale" '^p/facts/risks\.csv:2:[0-9]+: error: .*7.*scale' "$risks sed -i '2s/isms-manager,2,/isms-manager,7,/' facts/risks.csv"
bad "a control that the standard lacks" '^p/facts/controls\.csv:[0-9]+:1: error: .*A\.5\.38' "sed -i 's/^A\.5\.37,/A.5.38,/' facts/controls.csv"
bad "a control without decision" 'error: .*A\.5\.37' "sed -i '/^A\.5\.37,/d' facts/controls.csv"
bad "required fact missing" '^p/isms\.yaml:[0-9]+:[0-9]+: error: .*name.*\[missing-fact\]' "sed -i 's/{name: Acme, /{/' isms.yaml"
template() { # template NAME PATTERN TEXT: a template of a small project's own, whose organisation has no website
	copy
	printf '%b' "$3" >"$tmp/p/templates/risk-treatment-plan/en.md"
	sed -i 's/, website: [^}]*//' "$tmp/p/isms.yaml"
	check "$1" refused "$2"
}
here='^p/templates/risk-treatment-plan/en\.md'
template "template syntax error" "$here:3:?[0-9]*: error: .*\[template-syntax\]" '## One\n\n% for x in\n'
template "unclosed braces" "$here:2:[0-9]+: error: .*\[template-syntax\]" '## One\n{{ org.name\n'
template "missing fact used by a template" 'error: .*organization\.website.*\[missing-fact\]' 'See {{ org.website }}.\n'
template "template runtime error" "$here:4:?[0-9]*: error: .*\[template-error\]" '## One\n\n\n{{ nothing.here }}\n'
template "a template that loops for ever" "$here:2:?[0-9]*: error: .*\[template-limit\]" '## One\n% while true do end\n'
template "a template that allocates for ever" "$here:3:?[0-9]*: error: .*\[template-" '## One\n% local t = "x"\n% while true do t = t .. t end\n'
template "a template that recurses for ever" "$here:2:?[0-9]*: error: .*\[template-" '## One\n% local function f() return 1 + f() end f()\n'
template "a pathological pattern" "$here:2:?[0-9]*: error: .*\[template-" '## One\n% local s = string.find(string.rep("a", 50000), ".-.-.-.-.-b")\n'
template "a template that reaches for files" "$here:2:?[0-9]*: error: .*\[template-error\]" '## One\n% io.open("/etc/passwd")\n'
bad "policy without its data" 'error: .*policy\.yaml' "mkdir -p policies/my-own; echo '## Purpose' >policies/my-own/en.md"
boxed() { # a character that no font has is a warning at its cell, and an error with --strict
	copy
	sed -i '2s/As the rule/🦄 the rule/' "$tmp/p/facts/controls.csv"
	printf '\n{{ model.soa.rows[1].implementation }}\n' >>"$tmp/p/templates/statement-of-applicability/en.md"
	(cd "$tmp" && "$ismsdoc" build p -o boxed -q --only statement-of-applicability --format pdf 2>"$tmp/err") &&
		grep -qE '^p/facts/controls\.csv:2:[0-9]+: warning: .*U\+1F984.*\[missing-glyph\]' "$tmp/err" &&
		(cd "$tmp" && exits 1 "$ismsdoc" build p -o strict -q --strict --only statement-of-applicability --format pdf 2>"$tmp/err") &&
		grep -qE '^p/facts/controls\.csv:2:[0-9]+: error: .*U\+1F984.*\[missing-glyph\]' "$tmp/err" && [ ! -e "$tmp/strict" ] || { cat "$tmp/err"; return 1; }
}
check "character that no font has" boxed
bad "a directory that leaves the project" 'policies: error: .*\[file-outside\]' "rm -rf policies; ln -s /etc policies"
bad "a symlink that leaves the project" 'error: .*\[' "$risks rm facts/risks.csv; ln -s /etc/hostname facts/risks.csv"
bad "a directory where a file should be" 'error: .*\[' "$risks rm facts/risks.csv; mkdir facts/risks.csv"
bad "no isms.yaml" '^p/isms\.yaml: error: ' "rm isms.yaml"

# Nothing takes the place of what is there and cannot be read: a link that leads to itself stands for any reason.
hidden() { # hidden PATH: what stands there is an error of the system, and no output is made
	copy
	mkdir -p "$tmp/p/$(dirname "$1")" && rm -rf "$tmp/p/${1:?}" && ln -s "$(basename "$1")" "$tmp/p/$1"
	(cd "$tmp" && exits 2 "$ismsdoc" build p -q --format md 2>"$tmp/err") && grep -qE "^p/$1[^:]*: error: the (file|directory) cannot be read: .*\[file-unreadable\]" "$tmp/err" &&
		[ "$(cd "$tmp/p/out" && find . -type f)" = ./kept ] || { cat "$tmp/err"; return 1; }
}
for path in facts policies templates policies/access-control policies/access-control/policy.yaml templates/partials/cover.en.md; do
	check "unreadable: $path" hidden $path
done

several() {
	copy
	(cd "$tmp/p" && sh -ec "$risks")
	sed -i 's/name: Acme,/& employees: many, foundet: 2013-02-01,/' "$tmp/p/isms.yaml"
	sed -i '3s/^R-2/R-1/' "$tmp/p/facts/risks.csv"
	refused 'employees' && [ "$(grep -c ': error: ' "$tmp/err")" -ge 3 ] || { cat "$tmp/err"; return 1; }
	sed 's/^\([^:]*\):\([0-9]*\).*/\1 \2/' "$tmp/err" >"$tmp/places"
	sort -k1,1 -k2,2n "$tmp/places" | diff - "$tmp/places"
}
check "several mistakes are reported in one run, sorted by place" several

# A file's name drives no terminal, in whatever form it is told.
name_of_a_file() {
	rm -rf "$tmp/named" && cp -R "$minimal" "$tmp/named" && mkdir -p "$tmp/named/facts" "$tmp/named/policies" || return 1
	cp -R "$top/policies/privacy" "$tmp/named/policies/$(printf 'p\033[2J')"
	echo 'unknown: 1' >"$tmp/named/facts/$(printf 'a\033[2J\nb\377\342\200\256').yaml"
	for words in "check" "check --format json" "check --format sarif" "list policies" "build -o $tmp/o"; do
		# shellcheck disable=SC2086 # the words are words
		"$ismsdoc" $words "$tmp/named" >"$tmp/said" 2>&1
		LC_ALL=C grep -n "$(printf '[\033\377]\|\342\200\256')" "$tmp/said" && return 1
	done
	"$ismsdoc" check "$tmp/named" | grep -F '/facts/a\x1B[2J\x0Ab\xFF\xE2\x80\xAE.yaml:1:1: error: '
}
in_whole "the name of a file drives no terminal" name_of_a_file

full_disk() {
	[ "$(id -u)" = 0 ] || return 0
	mkdir -p "$tmp/small"
	mount -t tmpfs -o size=64k tmpfs "$tmp/small" || return 0
	"$ismsdoc" build "$minimal" -o "$tmp/small/out" -q 2>"$tmp/err"
	status=$?
	left=$(find "$tmp/small" -type f | wc -l)
	umount "$tmp/small"
	cat "$tmp/err"
	[ $status = 2 ] && [ "$left" = 0 ] && grep -q '\[write-failed\]' "$tmp/err"
}
check "a full disk: status 2, a message, nothing left" full_disk

unwritable() {
	: >"$tmp/file"
	exits 2 "$ismsdoc" build "$minimal" -o "$tmp/file/out" -q 2>"$tmp/err" && grep -qE 'error: .*\[' "$tmp/err"
}
check "an unwritable OUT: status 2 and a message" unwritable
check "an unknown command: status 2" exits 2 "$ismsdoc" frobnicate
check "an unknown option: status 2" exits 2 "$ismsdoc" build --frobnicate "$example"
unknown_format() {
	exits 2 "$ismsdoc" build --format rtf "$example" 2>"$tmp/err" || return 1
	"$ismsdoc" list formats | cut -d' ' -f1 | while read -r format; do grep -w "$format" "$tmp/err" >/dev/null || { cat "$tmp/err" && exit 1; }; done
}
check "an unknown format: status 2, and all that there are" unknown_format
hidden() ( # a control of direction, a tag and a blank of no width in a text of the project's own, written or made
	for character in '\342\200\256' '\363\240\201\201' '\342\200\213'; do
		rm -rf "$tmp/unseen" && cp -R "$minimal" "$tmp/unseen" && printf "\nHello wor${character}ld.\n" >>"$tmp/unseen/policies/backup-recovery/en.md"
		line=$(wc -l <"$tmp/unseen/policies/backup-recovery/en.md")
		exits 1 "$ismsdoc" build "$tmp/unseen" -o "$tmp/unseen/out" --format md -q 2>"$tmp/err" && grep "policies/backup-recovery/en.md:$line:.* error: .*\[hidden-character\]" "$tmp/err" || { cat "$tmp/err" && exit 1; }
	done
	rm -rf "$tmp/unseen" && cp -R "$minimal" "$tmp/unseen" && printf '\n{{= "wor\\u{202E}ld" }}\n' >>"$tmp/unseen/policies/backup-recovery/en.md"
	exits 1 "$ismsdoc" check "$tmp/unseen" >"$tmp/err" 2>&1 && grep 'policies/backup-recovery/en.md:.*U+202E.*\[hidden-character\]' "$tmp/err"
)
in_whole "characters that are not seen are refused in texts, at their line" hidden
typed() ( # what was typed may be the name of a stranger's branch or file: no message shows a control character of it
	cd "$tmp" || exit 1
	word=$(printf 'a\033[2J\nb\342\200\256')
	for words in "WORD" "build --WORD" "build WORD" "build $minimal --format WORD" "build $minimal --only WORD" "build $minimal --lang WORD" "check $minimal --rule WORD" "diff WORD $minimal" \
		"diff -WORD" "explain WORD" "schema WORD" "list WORD" "verify WORD" "render WORD" "import WORD $minimal" "approve WORD $minimal" "evidence WORD" "release WORD $minimal" "init WORD/x" "confirm WORD"; do
		set --
		for part in $words; do
			case $part in *WORD*) part=${part%WORD*}$word${part#*WORD} ;; esac
			set -- "$@" "$part"
		done
		"$ismsdoc" "$@" >"$tmp/said" 2>&1 </dev/null && continue
		! LC_ALL=C grep -n "$(printf '\033\\|\342\200\256')" "$tmp/said" && [ "$(grep -c '^b' "$tmp/said")" = 0 ] || { echo "$words" && cat "$tmp/said" && exit 1; }
	done
)
in_whole "control characters of what was typed are told as bytes" typed
unknown_document() {
	exits 1 "$ismsdoc" build "$minimal" -o "$tmp/o" --only risk-treatment-plans -q 2>"$tmp/err" && grep -q 'risk-treatment-plan' "$tmp/err"
}
check "an unknown document is named with the nearest" unknown_document
