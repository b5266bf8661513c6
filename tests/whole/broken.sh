#!/bin/sh
# No file of the library that a project has in its own way, broken or bare, ends in a traceback: each in turn.
. "$(dirname "$0")/../e2e/lib.sh"

# spoil HOW FILE: prints FILE of the library so spoilt.
spoil() {
	case $1 in
	empty) ;;
	list) printf -- '- a\n- b: 1\n' ;;
	word) printf 'x\n' ;;
	half) head -c $(($(wc -c <"$2") / 2)) "$2" ;;
	nested) awk '!done && sub(/: [^ ].*/, ": [1, {a: b}]") { done = 1 } { print }' "$2" ;;
	bare) awk '/^[a-z_]/ { kept = /^(number|title|sections|kind|audience):/ } kept' "$2" ;;
	number) printf 'return 1\n' ;;
	nothing) printf 'return function() end\n' ;;
	error) printf 'error({})\n' ;;
	esac
}

# try FILE HOW...: a project of its own for each FILE; prints what ends in a traceback.
try() {
	file=$1
	shift
	project=$tmp/$(echo "$file" | tr '/.' '__')
	cp -R tests/minimal "$project" && mkdir -p "$project/$(dirname "$file")"
	for how in "$@"; do
		spoil "$how" "$file" >"$project/$file"
		for command in check "list policies"; do
			# shellcheck disable=SC2086 # words are arguments
			"$ismsdoc" $command "$project" >"$project.said" 2>&1
			status=$?
			if [ $status -gt 2 ] || grep -q -e 'internal-error' -e traceback "$project.said"; then
				echo "$file, $how: $command ended with $status:"
				grep -m 1 -e 'internal-error' -e traceback "$project.said"
			fi
		done
	done
	rm -rf "$project" "$project.said"
}

all() { # all PATTERN HOW...
	pattern=$1
	shift
	find policies templates -name "$pattern" | sort >"$tmp/files"
	[ "$(wc -l <"$tmp/files")" -gt 50 ] && xargs -P "$(getconf _NPROCESSORS_ONLN)" -I FILE "$0" try FILE "$@" <"$tmp/files" >"$tmp/found"
	cat "$tmp/found"
	[ ! -s "$tmp/found" ]
}
if [ "${1:-}" = try ]; then
	shift
	try "$@"
	exit
fi
check "what says what a policy, a document or a standard is" all '*.yaml' empty word nested half bare
check "the logic of a policy or a document" all '*.lua' number nothing error half
