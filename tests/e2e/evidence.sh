#!/bin/sh
# The register of evidence: what `evidence` lists and what `check` says of files that are not there, were changed or cannot be taken.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"

project=$tmp/project
cp -R tests/minimal "$project" && mkdir "$project/evidence" || exit 2
printf 'Key 1\n' >"$project/evidence/keys.txt"
digest=$(sha256sum "$project/evidence/keys.txt" | cut -d ' ' -f 1)

# registers FILE [MORE]: the one piece of evidence of the project has FILE, and MORE of a YAML map.
registers() {
	printf '%s: "%s", %s}\n' "- {id: EV-01, title: Key book, date: 2026-10-01, controls: [A.7.2], kept_by: isms-manager, file" "$1" \
		"${2:-digest: $digest}" >"$project/facts/evidence.yaml"
}

# says STATUS TEXT COMMAND...: the command on the project ends with STATUS and says TEXT.
says() {
	status=$1 text=$2
	shift 2
	exits "$status" "$ismsdoc" "$@" "$project" --as-of 2026-11-23 >"$tmp/said" 2>&1 || { cat "$tmp/said"; return 1; }
	grep -F -- "$text" "$tmp/said" || { cat "$tmp/said"; return 1; }
}

registers evidence/keys.txt
check "a file that is as it was registered is unchanged" \
	says 0 'EV-01  Key book (evidence/keys.txt, 2026-10-01, unchanged)' evidence
check "a control has its status and what else shows it" says 0 'A.7.2  Physical entry [implemented]' evidence
check "json says the same" says 0 '"state": "there"' evidence --format json
check "an unknown format is refused" exits 2 "$ismsdoc" evidence "$project" --format sarif

in_whole "a public site is made beside it" exits 0 "$ismsdoc" publish "$project" -o "$tmp/public" --as-of 2026-11-23
in_whole "and has nothing of the register" sh -c '[ -s "$1/public/manifest.json" ] && ! grep -rE "EV-01|Key book|keys\.txt|$2" "$1"' \
	sh "$tmp/public" "$digest"

registers evidence/keys.txt 'next: 2027-01-01'
check "check prints the digest to write" says 0 "write digest: $digest [evidence-incomplete]" check
registers evidence/keys.txt "digest: $digest, next: 2026-11-01"
check "a stale piece is told" says 0 'EV-01 was to be replaced by a newer piece by 2026-11-01 [evidence-outdated]' check
check "and listed as such" says 0 'unchanged, a newer one is due)' evidence

registers evidence/none.txt
check "a missing file is an error at its cell" \
	says 1 'facts/evidence.yaml:1:98: error: EV-01: the file evidence/none.txt does not exist [evidence-missing]' check
check "the list says so, too" says 1 'NOT THERE' evidence
in_whole "and a build goes through" exits 0 "$ismsdoc" build "$project" -o "$tmp/out" --format md --as-of 2026-11-23 -q

registers evidence/keys.txt
printf 'Key 2\n' >"$project/evidence/keys.txt"
check "a changed file is an error" says 1 '[evidence-changed]' check
check "the list shows the change" says 1 'CHANGED' evidence
printf 'Key 1\n' >"$project/evidence/keys.txt"

ln -s keys.txt "$project/evidence/link.txt" && ln -s evidence "$project/alias" || exit 2
registers evidence/link.txt
check "a symbolic link is refused" says 1 'is, or lies behind, a symbolic link' check
registers alias/keys.txt
check "and so is a directory that is one" says 1 'is, or lies behind, a symbolic link' evidence
registers ../project/evidence/keys.txt
check "a path that leaves the project is refused" says 1 "leaves the project by '..'" check
registers /etc/passwd
check "and so is an absolute one" says 1 'is an absolute path' check
registers evidence
check "a directory is refused" says 1 'is a directory, a file was expected' check
registers "$(printf '%05000d' 0)"
check "no file has a name of 5000 letters" says 1 "[evidence-missing]" check
mkfifo "$project/evidence/pipe" || exit 2
registers evidence/pipe
check "nobody waits at a pipe" says 1 'is a pipe or device' check
truncate -s 3G "$project/evidence/large"
registers evidence/large
check "a file of gigabytes is refused at once" says 1 'is larger than the limit of 268435456 bytes' check
chmod -R a+rX "$tmp"
chmod a-r "$project/evidence/keys.txt"
registers evidence/keys.txt
check "a file that cannot be read is a failure of the system" exits 2 as_another "$ismsdoc" check "$project" --as-of 2026-11-23
