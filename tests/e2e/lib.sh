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

# in_whole NAME COMMAND...: the same in `make whole` alone, which sets WHOLE: one of many cases of a kind of which others are fast.
in_whole() { [ -z "${WHOLE:-}" ] || check "$@"; }

# some WORD...: each of these in `make whole`, else every third: of many places where the same is tried.
some() {
	for word; do
		count=$(((${count:-2} + 1) % 3))
		[ -z "${WHOLE:-}" ] && [ $count != 0 ] || echo "$word"
	done
}

# The examples as `build` writes them, which suites only read: made once in a run of tests/run, else once in a suite.
built=${BUILT:-$tmp/built}
mkdir -p "$built"

# builds NAME: succeeds when examples/NAME has been built without an error into $built/NAME.
builds() {
	flock "$built/$1.lock" sh -c '[ -e "$2/$1/manifest.json" ] || "$0" build "examples/$1" -o "$2/$1" -q' "$ismsdoc" "$1" "$built"
}

# reads NAME: succeeds when $built/NAME.read has what poppler reads in the PDFs of $built/NAME, each text under the PDF's name.
reads() {
	builds "$1" && flock "$built/$1.lock" sh -c '
		[ -e "$1.read" ] && exit
		(cd "$1" && find . -name "*.pdf") | while read -r pdf; do
			mkdir -p "$1.part/${pdf%/*}" && pdftotext -raw "$1/$pdf" "$1.part/${pdf%.pdf}" || exit
		done && mv "$1.part" "$1.read"' sh "$built/$1"
}

# as_another COMMAND...: by a user without rights, who is ourselves unless we are root. TMP must let that user in.
as_another() {
	if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi
}

# exits STATUS COMMAND...: succeeds when the command ends with that status.
exits() {
	wanted=$1
	shift
	"$@"
	got=$?
	[ $got = "$wanted" ] || { echo "exit status $got, wanted $wanted"; return 1; }
}
