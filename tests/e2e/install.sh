#!/bin/sh
# What `make install` puts where, and what shells complete.
. "$(dirname "$0")/lib.sh"
root=$tmp/root/usr
check "make install takes DESTDIR and PREFIX" sh -c "make -n install B='${B:-build}' DESTDIR=/there PREFIX=/usr | grep 'tools/install \"/there/usr\"'"
check "it installs" env B="${B:-build}" tools/install "$root" share/zsh/site-functions
check "the program runs from there" sh -c "cd '$tmp' && '$root/bin/ismsdoc' --version"
check "manual pages" test -s "$root/share/man/man1/ismsdoc.1" -a -s "$root/share/man/man5/isms.yaml.5"
check "README and licence" test -s "$root/share/doc/ismsdoc/README.md" -a -s "$root/share/doc/ismsdoc/LICENSE"

cat >"$tmp/complete.bash" <<'END'
. "$1"; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_ismsdoc
echo "${COMPREPLY[*]}"
END
completes() { # completes WANTED WORDS...
	wanted=$1
	shift
	got=$(bash "$tmp/complete.bash" "$root/share/bash-completion/completions/ismsdoc" "$@")
	[ "$got" = "$wanted" ] || { echo "got '$got', wanted '$wanted'"; return 1; }
}
if command -v bash >/dev/null; then
	check "bash: commands" completes "import" ismsdoc im
	check "bash: options of the command" completes "--only" ismsdoc build --on
	check "bash: values of an option" completes "md html pdf" ismsdoc build --format ""
	check "bash: kinds of lists" completes "policies" ismsdoc list po
	check "bash: registers" completes "risks" ismsdoc import x.csv --as r
	check "bash: files where the command names no words" completes "" ismsdoc build exa
fi
every_command() {
	"$ismsdoc" --help | sed -n 's/^  ismsdoc \([a-z]*\) .*/\1/p' | grep -v '^completion$' >"$tmp/commands"
	[ -s "$tmp/commands" ] && while read -r command; do
		grep -q "^	$command)" "$root/share/bash-completion/completions/ismsdoc" &&
			grep -q "^	$command) _arguments" "$root/share/zsh/site-functions/_ismsdoc" &&
			grep -q -- "-a $command -d" "$root/share/fish/vendor_completions.d/ismsdoc.fish" || { echo "$command is not completed"; return 1; }
	done <"$tmp/commands"
}
check "every shell knows every command of --help" every_command
if command -v zsh >/dev/null; then check "zsh can read its completion" zsh -n "$root/share/zsh/site-functions/_ismsdoc"; fi
if command -v fish >/dev/null; then check "fish can read its completion" fish -n "$root/share/fish/vendor_completions.d/ismsdoc.fish"; fi
check "another shell is refused" exits 2 "$ismsdoc" completion csh
check "no shell is refused" exits 2 "$ismsdoc" completion
