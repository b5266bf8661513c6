# What the end-to-end tests share: a place to work in, and TAP. Sourced by each of them.
# shellcheck shell=sh
set -u
cd "$(dirname "$0")/../.." || exit 2
top=$(pwd)
ismsdoc=$top/${B:-build}/ismsdoc
example=$top/examples/larkfield
tmp=$(mktemp -d) || exit 2
trap 'chmod -R u+w "$tmp" 2>/dev/null; rm -rf "$tmp"' EXIT

# check NAME COMMAND...: the case passes when the command succeeds; what it prints is shown when it does not.
check() {
	name=$1
	shift
	if "$@" >"$tmp/.check" 2>&1; then
		echo "ok - $name"
	else
		echo "not ok - $name"
		sed 's/^/# /' "$tmp/.check" | head -n 40
	fi
}

# exits STATUS COMMAND...: succeeds when the command ends with that status.
exits() {
	wanted=$1
	shift
	"$@"
	got=$?
	[ $got = "$wanted" ] || { echo "exit status $got, wanted $wanted"; return 1; }
}
