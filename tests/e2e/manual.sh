#!/bin/sh
# The manual page's synopsis says what the table of commands says.
. "$(dirname "$0")/lib.sh"
"$ismsdoc" --help | sed -n 's/^  \(ismsdoc .*\)/\1/p' | sort >"$tmp/help"
check "the help has commands" test "$(wc -l <"$tmp/help")" -gt 10

synopsis() { tools/synopsis >"$tmp/page" && diff docs/ismsdoc.1 "$tmp/page"; }
check "the manual's synopsis is what make docs writes" synopsis

# What the table takes apart of usage holds for every command.
refuses_more() {
	while read -r _ command _; do
		case $command in --*) continue ;; esac
		exits 2 "$ismsdoc" "$command" --no-such-option && exits 2 "$ismsdoc" "$command" a b c d --quiet=x || return 1
	done <"$tmp/help"
}
check "every command refuses what its usage does not show" refuses_more

each_kind() {
	for kind in $("$ismsdoc" --help | sed -n 's/^  ismsdoc list \([^ ]*\).*/\1/p' | tr '|' ' '); do
		"$ismsdoc" list "$kind" >"$tmp/list" && [ -s "$tmp/list" ] || { echo "list $kind fails"; return 1; }
	done
}
check "every kind that list names is there" each_kind
check "and no other" exits 2 "$ismsdoc" list nonsense
named() { exits 2 "$ismsdoc" export . 2>"$tmp/said" && grep -Fx "ismsdoc: export: an option is missing: output" "$tmp/said"; }
check "an option that has to be given is asked for" named
