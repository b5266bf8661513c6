#!/bin/sh
# What is written: one whole set by one exchange, nothing through a link that a stranger left, and nothing that waits.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"
project=$tmp/p

fresh() { # the small project, in one language
	rm -rf "$project" "$tmp/elsewhere" && cp -R "$top/tests/minimal" "$project" && mkdir "$tmp/elsewhere" &&
		sed -i 's/^languages: .*/languages: [en]/' "$project/isms.yaml"
}
build() { "$ismsdoc" build "$project" -q --format md "$@"; }
# ends STATUS PATTERN COMMAND...: STATUS, a message that PATTERN knows, and nothing elsewhere.
ends() {
	wanted=$1
	pattern=$2
	shift 2
	exits "$wanted" timeout 20 "$@" >"$tmp/said" 2>&1 && grep -q "$pattern" "$tmp/said" && [ -z "$(ls -A "$tmp/elsewhere")" ]
	status=$?
	cat "$tmp/said"
	return $status
}
refused() { ends 2 "$@"; }
hidden() { find "$project" -name '.*' | grep .; }

fresh
kept() {
	build && echo mine >"$project/out/mine.txt" && mkdir "$project/out/.git" && echo ref >"$project/out/.git/HEAD" &&
		before=$(stat -c %i "$project/out") && build && [ "$(stat -c %i "$project/out")" != "$before" ] &&
		[ "$(cat "$project/out/mine.txt" "$project/out/.git/HEAD")" = "mine
ref" ] && [ -z "$(find "$project" -name '*ismsdoc-*')" ]
}
check "a set is exchanged, and files of others in OUT are kept" kept
inside() { (cd "$project/out" && before=$(stat -c %i .) && build -o . && [ "$(stat -c %i .)" = "$before" ] && [ -z "$(find . -name '*ismsdoc-*')" ]); }
check "a shell that stands in OUT stays there" inside

for name in out out/en; do
	fresh && mkdir -p "$project/$(dirname $name)" && ln -s "$tmp/elsewhere" "$project/$name"
	check "no link '$name' of a project is followed" refused "$name.*\[write-failed\]" "$ismsdoc" build "$project" -q --format md
done
fresh && ln -s "$tmp/elsewhere" "$project/releases"
check "nor is a link 'releases', which is refused as one of facts is" ends 1 'releases.*\[file-outside\]' "$ismsdoc" release "$project" -q
fresh && mkdir -p "$project/out" && ln -s "$tmp/elsewhere" "$project/out/public"
check "nor one where the site goes" refused 'public.*\[write-failed\]' "$ismsdoc" publish "$project" -q
fresh && ln -s "$tmp/elsewhere" "$tmp/mine"
check "a link that the user names is" sh -c "'$ismsdoc' build '$project' -q --format md -o '$tmp/mine' && [ -f '$tmp/elsewhere/manifest.json' ]"
rm -f "$tmp/mine"
fresh && mkdir -p "$project/out/en" && mkfifo "$project/out/en/scope.md" "$project/out/en/risk-treatment-plan.md"
check "a pipe in the place of a file is not waited for" refused 'pipe or device.*\[write-failed\]' "$ismsdoc" build "$project" -q --format md
fresh && mkdir -p "$project/out/public" && mkfifo "$project/out/public/manifest.json"
check "nor one in the place of a manifest" refused 'pipe or device.*\[write-failed\]' "$ismsdoc" publish "$project" -q

fonts() { # beside the font of a project
	fresh && mkdir "$project/brand" && cp "$(fc-list -f '%{file}\n' "Noto Sans Mono:style=Regular" | sort | grep NotoSansMono-Regular.ttf | head -n 1)" "$project/brand/" &&
		printf 'fonts: {sans: brand/NotoSansMono-Regular.ttf}\n' >"$project/facts/brand.yaml" && mkfifo "$project/brand/wait.ttf"
	exits 1 timeout 20 "$ismsdoc" build "$project" -q --format pdf --only information-security-policy >"$tmp/said" 2>&1 && grep -q 'brand/wait.ttf: error: .*\[file-not-regular\]' "$tmp/said"
	status=$?
	cat "$tmp/said"
	return $status
}
check "a pipe beside a font is not waited for" fonts

fresh && build
left() {
	mkdir "$project/.out.ismsdoc-1-0" && : >"$project/.out.ismsdoc-1-0/a" && "$ismsdoc" verify "$project/out" -q 2>"$tmp/said" &&
		grep -q '\.out\.ismsdoc-1-0: warning: .*\[run-stopped\]' "$tmp/said" && build && ! hidden
}
check "what a killed run left is told, and taken away by the next" left
ended() {
	mkdir -p "$project/out/.ismsdoc-set/en" && echo begun >"$project/out/.ismsdoc-set/en/begun.txt" && build && [ "$(cat "$project/out/en/begun.txt")" = begun ] && ! hidden
}
check "what it had begun to put in place is ended" ended
together() { # two runs at the same time
	build & build || return 1
	wait $! && "$ismsdoc" verify "$project/out" -q && ! hidden
}
rm -f "$project/out/en/begun.txt"
check "two runs at the same time leave one whole set" together

fresh
junk() {
	"$ismsdoc" release "$project" -q && file=$(find "$project/releases" -name 'risk-treatment-plan.md' | head -n 1) && mkdir "$project/releases/empty" "$project/releases/broken" &&
		: >"$project/releases/notes.txt" && ln -s "$tmp/elsewhere" "$project/releases/link" && echo x >"$project/releases/broken/x" &&
		"$ismsdoc" verify "$file" "$project" >"$tmp/said" 2>"$tmp/err" && grep -q 'release 2026-11-22-1.1' "$tmp/said" && [ "$(grep -c 'warning: .*\[no-release\]' "$tmp/err")" = 4 ]
}
check "what else lies among the releases is told, and hides none" junk
release=$project/releases/2026-11-22-1.1
emptied() { rm -rf "$release" && mkdir "$release" && "$ismsdoc" release "$project" -q && [ -f "$release/manifest.json" ]; }
check "an empty directory in the place of a release is none" emptied
unfinished() { # what an interrupted copy leaves, say
	rm "$release/manifest.json" "$(find "$release" -name '*.pdf' | head -n 1)" && file=$(find "$release" -name '*.md' | head -n 1) && echo old >"$file" &&
		"$ismsdoc" release "$project" -q 2>"$tmp/said" && grep -q '2026-11-22-1.1: warning: .*so it was no release: it was replaced \[release-replaced\]' "$tmp/said" &&
		"$ismsdoc" verify "$release" -q && [ "$(ls -A "$project/releases")" = "2026-11-22-1.1
broken
empty
link
notes.txt" ]
}
check "one without a manifest is no release, and is told and replaced" unfinished
names_left() { "$ismsdoc" verify "$@" 2>&1 | grep -q 'releases/\.2020-01-01-1\.0\.ismsdoc-1-0: warning: .*\[run-stopped\]'; }
left_release() { # by a run of another day and name
	mkdir -p "$project/releases/.2020-01-01-1.0.ismsdoc-1-0/en" && names_left "$release" && names_left "$file" "$project" &&
		"$ismsdoc" release "$project" -q --name next && ! hidden && rm -r "$project/releases/2026-11-22-next"
}
check "what a killed release left is told, and taken away by the next of whatever name" left_release
others() {
	rm "$release/manifest.json" && echo mine >"$release/$1" && find "$release" -type f -exec sha256sum {} + | sort >"$tmp/before" &&
		exits 1 "$ismsdoc" release "$project" -q 2>"$tmp/said" && grep -qF "2026-11-22-1.1/$1: error: " "$tmp/said" && grep -q '\[not-replaced\]' "$tmp/said" &&
		find "$release" -type f -exec sha256sum {} + | sort | diff "$tmp/before" - && rm "$release/$1" && "$ismsdoc" release "$project" -q
}
check "but nothing of others in it is" others en/notes.txt
in_whole "nor what is hidden" others .notes

fresh && build
for words in "build $project -o $tmp/o --format md" "publish $project -o $tmp/o" "release $project" "verify $project/out" "check $project" \
	"list documents $project" "schema facts" "explain people" "render $project/out/en/scope-statement.md -o $tmp/a.html" "--version" "--help"; do
	# shellcheck disable=SC2086 # the words are words
	said() { "$ismsdoc" $words >/dev/full 2>"$tmp/err"; [ $? = 2 ] && grep -q 'standard output could not be written \[write-failed\]' "$tmp/err"; }
	check "what '${words%% *}' says and cannot be written is a failure" said
done

fresh
# limited COMMAND...: where no file may grow beyond ten blocks, the command is told so, and leaves nothing.
limited() {
	(ulimit -f 10 && exits 2 "$ismsdoc" "$@") >"$tmp/said" 2>&1
	status=$?
	cat "$tmp/said"
	[ $status = 0 ] && grep -qE 'File too large \[write-failed\]|ZIP_ERRNO.*\[office-write\]' "$tmp/said" && ! hidden && [ ! -e "$project/out" ] && [ ! -e "$project/releases" ]
}
for words in "build $project -q" "publish $project -q" "release $project -q" "export $project -o $project/all.xlsx"; do
	# shellcheck disable=SC2086 # the words are words
	in_whole "a file that may not grow ends ${words%% *} with a message, not by a signal" limited $words
done
