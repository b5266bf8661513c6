#!/bin/sh
# What `make install` puts where, and what shells complete.
. "$(dirname "$0")/lib.sh"
root=$tmp/root/usr
check "make install takes DESTDIR and PREFIX" sh -c "make -n install B='${B:-build}' DESTDIR=/there PREFIX=/usr | grep 'tools/install \"/there/usr\"'"
check "it installs" env B="${B:-build}" tools/install "$root" share/zsh/site-functions
check "the program runs from there" sh -c "cd '$tmp' && '$root/bin/ismsdoc' --version"
check "manual pages" test -s "$root/share/man/man1/ismsdoc.1" -a -s "$root/share/man/man5/isms.yaml.5"
check "README and licence" test -s "$root/share/doc/ismsdoc/README.md" -a -s "$root/share/doc/ismsdoc/LICENSE"

PATH=$root/bin:$PATH
export PATH
cat >"$tmp/complete.bash" <<'END'
# usage: bash complete.bash COMPLETION LINE: what bash offers behind LINE, whose words have no blanks
. "$1"
read -ra COMP_WORDS <<<"$2"
[[ $2 == *' ' ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_ismsdoc
printf '%s\n' "${COMPREPLY[@]}"
END
offer_bash() { bash "$tmp/complete.bash" "$root/share/bash-completion/completions/ismsdoc" "$1" | sed 's/.*,//'; }
offer_zsh() { zsh -f "$top/tests/e2e/complete.zsh" "$root/share/zsh/site-functions" "$1"; }
offer_fish() { fish -c 'source $argv[1]; complete -C $argv[2]' "$root/share/fish/vendor_completions.d/ismsdoc.fish" "$1" | cut -f1 | sed 's/.*,//'; }

# completes SHELL LINE WANTED...: the shell itself offers exactly these words behind LINE, where commas stand before them or not.
completes() {
	got=$("offer_$1" "$2" | sort -u | tr '\n' ' ')
	line=$2
	shift 2
	[ "$got" = "$* " ] || { echo "behind '$line' got '$got', wanted '$*'"; return 1; }
}
for shell in bash zsh fish; do
	check "$shell: commands" completes $shell "ismsdoc im" import
	check "$shell: options of the command" completes $shell "ismsdoc build --on" --only
	check "$shell: values of an option" completes $shell "ismsdoc build --format " $("$ismsdoc" list formats | cut -d' ' -f1 | sort)
	check "$shell: more of them behind a comma" completes $shell "ismsdoc build --format md,h" html
	check "$shell: values of another command's option of that name" completes $shell "ismsdoc check --format " json sarif text
	check "$shell: registers" completes $shell "ismsdoc import x.csv --as r" records risks roles
	check "$shell: kinds of lists" completes $shell "ismsdoc list po" policies
	check "$shell: pages" completes $shell "ismsdoc schema " checks facts json
	check "$shell: shells" completes $shell "ismsdoc completion " bash fish zsh
	check "$shell: ids of documents and policies" completes $shell "ismsdoc build --only inc" incident-management incident-report
	check "$shell: standards behind a comma" completes $shell "ismsdoc init x --standards iso27001-2022,soc" soc2-tsc-2017
	check "$shell: languages behind a comma" completes $shell "ismsdoc init x --lang ja,e" en
	check "$shell: facts" completes $shell "ismsdoc explain risks.residual.v" risks.residual.vulnerability
	check "$shell: codes" completes $shell "ismsdoc explain risk-without-t" risk-without-treatment
done
check "bash: files where the command names no words" completes bash "ismsdoc build exa" ""
every_command() {
	"$ismsdoc" --help | sed -n 's/^  ismsdoc \([a-z]*\) .*/\1/p' >"$tmp/commands"
	[ -s "$tmp/commands" ] && while read -r command; do
		grep -q "^	$command)" "$root/share/bash-completion/completions/ismsdoc" &&
			grep -q "^	$command) _arguments" "$root/share/zsh/site-functions/_ismsdoc" &&
			grep -q -- "-a $command -d" "$root/share/fish/vendor_completions.d/ismsdoc.fish" || { echo "$command is not completed"; return 1; }
	done <"$tmp/commands"
}
check "every shell knows every command of --help" every_command
check "another shell is refused" exits 2 "$ismsdoc" completion csh
check "no shell is refused" exits 2 "$ismsdoc" completion
