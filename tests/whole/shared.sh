#!/bin/sh
# Others at the same place: another user, a disk that cannot be written, a second run, somebody who exchanges directories for links.
. "$(dirname "$0")/../e2e/lib.sh"
chmod 755 "$tmp" && cp "$ismsdoc" "$tmp/program" && program=$tmp/program
project=$tmp/p

fresh() { rm -rf "$project" "$tmp/elsewhere" && cp -R "$top/tests/minimal" "$project" && rm -rf "$project/out" && mkdir "$tmp/elsewhere"; }
sums() { (cd "$1" && find . -type f -exec sha256sum {} + | sort); }
# refused COMMAND...: ends with status 2, a message, and with what is in the project as it was.
refused() {
	sums "$project" >"$tmp/before"
	exits 2 "$@" >"$tmp/said" 2>&1 && grep -q 'error: .*\[write-failed\]' "$tmp/said" && sums "$project" | diff "$tmp/before" - &&
		! find "$project" -name '*.ismsdoc-*' | grep . || { cat "$tmp/said"; return 1; }
}

fresh && "$program" build "$project" -q --format md && "$program" release "$project" -q && chmod -R go-w "$project"
rights=owner
if [ "$(id -u)" != 0 ]; then rights=none && chmod -R a-w "$project"; fi
for words in "build -q --format md" "publish -q" "release -q --name again" "approve scope-statement --by top-management --on 2026-10-01 --in"; do
	# shellcheck disable=SC2086 # the words are words
	check "another user without rights ($rights): ${words%% *}" refused as_another "$program" $words "$project"
done
chmod -R u+w "$project"

# read_only COMMAND...: in a name space of its own, where the project is on a disk that cannot be written.
read_only() { refused unshare -m sh -c 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && "$@"' "$project" "$@"; }
if unshare -m sh -c 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0"' "$project" 2>/dev/null; then
	for words in "build -q --format md" "publish -q" "release -q --name again" "approve scope-statement --by top-management --on 2026-10-01 --in"; do
		# shellcheck disable=SC2086 # the words are words
		check "a read-only disk: ${words%% *}" read_only "$program" $words "$project"
	done
else
	echo "not ok - a read-only disk # SKIP this user may not mount one: run the test as root"
fi

# at_once COMMAND...: four at the same time; each ends with status 0, or with a message.
at_once() {
	for run in 1 2 3 4; do
		{ "$@" >"$tmp/said.$run" 2>&1; echo $? >"$tmp/status.$run"; } &
	done
	wait
	for run in 1 2 3 4; do
		[ "$(cat "$tmp/status.$run")" = 0 ] || grep -q "error: .*\[" "$tmp/said.$run" || { cat "$tmp/said.$run"; return 1; }
	done
	! find "$tmp/p" -name '*.ismsdoc-*' | grep . && grep -lx 0 "$tmp"/status.* | wc -l >"$tmp/won"
}
all_won() { at_once "$@" && [ "$(cat "$tmp/won")" = 4 ]; }
fresh
builds() { all_won "$program" build "$project" -q --format md && "$program" verify "$project/out" -q; }
check "four builds at the same time: one whole set" builds
publishes() { all_won "$program" publish "$project" -q && "$program" verify "$project/out/public" -q; }
check "four sites at the same time" publishes
releases() { at_once "$program" release "$project" -q && [ "$(cat "$tmp/won")" = 1 ] && "$program" verify "$project"/releases/* -q && ! cat "$tmp"/said.* | grep -v '^$' | grep -qv error; }
check "four releases of a name at the same time: one gets it" releases
approves() {
	at_once "$program" approve scope-statement --by top-management --on 2026-10-01 --in "$project" && [ "$(cat "$tmp/won")" -ge 1 ] &&
		exits 0 "$program" check "$project" >"$tmp/said" && [ "$(grep -c 'document: scope-statement' "$project/facts/approvals.yaml")" = 1 ]
}
check "four times the same approval at the same time: it is recorded once" approves

# While somebody exchanges what stands in the place of the outputs for a link, without a pause, nothing comes to be where that leads.
exchanged() { # exchanged WHERE FROM OPTION...: WHERE is exchanged for a link while builds are run from the directory FROM
	fresh && "$program" build "$project" -q --format md && ln -s "$tmp/elsewhere" "$tmp/link" || return 1
	"$top/${B:-build}/tests/exchange" "$project/$1" "$tmp/link" "$tmp/go" &
	attacker=$! from=$2
	shift 2
	: >"$tmp/go"
	for run in 1 2 3 4; do
		(cd "$from" && timeout 20 "$program" build "$project" -q --format md --only scope-statement,risk-treatment-plan "$@") >"$tmp/said" 2>&1
	done
	rm "$tmp/go"
	wait $attacker
	exchanges=$?
	rm -rf "$tmp/link"
	[ $exchanges = 0 ] && [ -z "$(ls -A "$tmp/elsewhere")" ] || { ls -lR "$tmp/elsewhere"; return 1; }
}
check "no file goes elsewhere while OUT is exchanged for a link" exchanged out "$tmp"
# Where somebody works in OUT, files are renamed to their places one by one.
check "nor while a directory in it is" exchanged out/en "$project/out" -o .
