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
named() { exits 2 "$ismsdoc" export . 2>"$tmp/said" && grep -Fx "ismsdoc: export: an option is missing: --output FILE.xlsx" "$tmp/said"; }
check "an option that has to be given is asked for" named

# With --help anywhere each command says how it is typed, and does nothing else.
each_helps() {
	while read -r _ command _; do
		case $command in --*) continue ;; esac
		for words in --help "some/where --help" "-h --no-such-option"; do
			# shellcheck disable=SC2086 # several words
			exits 0 "$ismsdoc" "$command" $words >"$tmp/said" 2>"$tmp/err" && [ ! -s "$tmp/err" ] && [ ! -e some ] &&
				[ "$(sed -n '1s/^usage: //p' "$tmp/said")" = "$(grep -E "^ismsdoc $command( |\$)" "$tmp/help")" ] || return 1
		done
	done <"$tmp/help"
}
check "every command has --help" each_helps
guesses() { # guesses WORD ARGUMENTS...: the wrong usage is told with the word that was meant
	meant=$1
	shift
	exits 2 "$ismsdoc" "$@" >"$tmp/said" 2>&1 && grep -F "; did you mean '$meant'?" "$tmp/said"
}
check "a mistyped command is told with the one that was meant" guesses check chekc
check "a mistyped option" guesses --format check --fromat json
check "a mistyped option with its value" guesses --format check --formt=json
check "a mistyped kind" guesses policies list polcies
check "a mistyped value of an option" guesses sarif check --format sarf
far() { exits 2 "$ismsdoc" "$@" >"$tmp/said" 2>&1 && ! grep "did you mean" "$tmp/said"; }
check "nothing is guessed for a word that is near none" far sandwich
check "nor for such an option" far check --sandwich
check "nor for a very long one" far "$(printf '%0100d' 1)"
short() { exits 2 "$ismsdoc" "$@" >"$tmp/said" 2>&1 && [ "$(wc -l <"$tmp/said")" -le 34 ]; }
check "wrong usage never fills more than a screen: no command" short
check "an unknown command" short nonsense
each_short() {
	while read -r _ command _; do
		case $command in --*) continue ;; esac
		short "$command" --no-such-option || return 1
	done <"$tmp/help"
}
check "nor does that of any command" each_short
