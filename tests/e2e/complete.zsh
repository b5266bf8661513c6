# usage: zsh -f complete.zsh FUNCTIONS LINE: what a terminal with zsh offers behind LINE, one a line.
if [[ $1 == inside ]]; then
	PS1= fpath=($2 $fpath)
	autoload -Uz compinit && compinit -u -D
	compadd() {
		local -a hits
		if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
			builtin compadd -A hits "$@"
			(( $#hits )) && print -lr -- "<hit>"$^hits
		fi
		builtin compadd "$@"
	}
	finish() { print -r -- "<end>"; exit }
	offer() { comppostfuncs=(finish); _main_complete }
	zle -C offer complete-word offer
	bindkey "^I" offer
	print "<ready>"
	return
fi
zmodload zsh/zpty && zpty shell zsh -f -i && zpty -w shell "source ${0:A} inside $1" || exit 2
while zpty -r shell line && [[ $line != '<ready>'* ]]; do :; done
zpty -w -n shell "$2"$'\t'
while zpty -r shell line && [[ $line != *'<end>'* ]]; do
	[[ $line == *'<hit>'* ]] && print -r -- ${${line##*<hit>}%%$'\r'*}
done
zpty -d shell
