#!/bin/sh
# All registers as one workbook, and back. What other programs make of it stands in tests/office.
. "$(dirname "$0")/lib.sh"
cp -R "$top/examples/larkfield" "$top/examples/akebono" "$tmp" && cd "$tmp" || exit 2

exports() { "$ismsdoc" export "$@" >said 2>&1 || { cat said; return 1; }; }
refuses() { # refuses MESSAGE -- WORDS...: with exit status 1, and the file is as it was
	message=$1
	shift 2
	exits 1 "$ismsdoc" "$@" >said 2>&1 || { cat said; return 1; }
	grep -F -e "$message" said >/dev/null || { cat said; return 1; }
}

check "a workbook is written" exports larkfield -o isms.xlsx
same_bytes() { mkdir -p other && sleep 1 && exports larkfield -o other/isms.xlsx && cmp isms.xlsx other/isms.xlsx; }
check "the same facts give the same bytes, whenever and wherever" same_bytes
check "over one that nobody changed, another is written" exports akebono -o other/isms.xlsx
changed() { ! cmp -s isms.xlsx other/isms.xlsx; }
check "which is another" changed
echo "my own" >notes.xlsx
check "not over a file of somebody else" refuses "notes.xlsx: error: the file is none that was exported" -- export larkfield -o notes.xlsx
kept() { echo "my own" | cmp - notes.xlsx; }
check "which stays" kept
check "nor into nothing" exits 2 "$ismsdoc" export larkfield
cut() { head -c 5000 isms.xlsx >cut.xlsx && refuses "cut.xlsx: error: the file is damaged" -- export larkfield -o cut.xlsx; }
check "nor over one that cannot be read" cut
nowhere() { exits 2 env TMPDIR="$tmp/none" "$ismsdoc" export larkfield -o new.xlsx >said 2>&1 && grep -F office-write said && [ ! -e new.xlsx ]; }
check "without a place for temporary files it says so" nowhere
