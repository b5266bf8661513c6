#!/bin/sh
# Approvals: what is recorded, what is refused without a trace, and what becomes of a document that changes afterwards.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"
project=$tmp/p
register=$project/facts/approvals.yaml

fresh() { chmod -R u+w "$project" 2>/dev/null; rm -rf "$project" && cp -R "$top/tests/minimal" "$project"; }
approve() { "$ismsdoc" approve "$@" --in "$project" >"$tmp/said" 2>&1; }
says() { grep -q "$1" "$2" || { cat "$2"; return 1; }; }
build() { "$ismsdoc" build "$project" -o "$tmp/out" -q --format md,trace "$@" 2>"$tmp/log" || { cat "$tmp/log"; return 1; }; }

fresh
nothing() { approve --by top-management --on 2026-10-01 && says 'every document is approved' "$tmp/said" && [ ! -e "$register" ]; }
check "without an id those are approved that are not" nothing
sed -i '/^backup-recovery:/,/status:/s/approved/draft/' "$project/facts/documents.yaml"
draft() { approve --by top-management --on 2026-10-01 --evidence 'Minutes "MR-1": 3' && [ "$(grep -c '^- document:' "$register")" = 1 ] && says '^backup-recovery 1.1$' "$tmp/said"; }
check "a draft is approved" draft
recorded() {
	says '^- document: backup-recovery$' "$register" && says 'name: "Bob Baxter"' "$register" && says 'role: top-management' "$register" &&
		says 'original: en' "$register" && says 'evidence: "Minutes \\"MR-1\\": 3"' "$register" && [ "$(grep -c 'sha256:' "$register")" = 2 ]
}
check "name, role, day, evidence and two digests are recorded" recorded
check "the project is as approved" sh -c "'$ismsdoc' check '$project' >'$tmp/checked' && ! grep -E 'approval-outdated|document-draft' '$tmp/checked'"
# A draft by its kind is signed elsewhere or in another form: nobody approves it, and a release has it as a draft.
by_kind() {
	cp -R "$project" "$tmp/kind" && sed -i 's/^  - {id: iso27001-2022}$/&\n  - {id: meti-scs-2026, level: 3}/' "$tmp/kind/isms.yaml" &&
		echo '- {criterion: "scs:1-2-1-1", result: to-judge, ground: Nobody looked.}' >"$tmp/kind/facts/scs_assessment.yaml" &&
		echo 'scs-declaration: {number: N-9, version: "0.1", status: draft, owner: isms-manager, author: ann, reviewer: cyd, date: 2026-10-01, classification: internal, history: [{version: "0.1", date: 2026-10-01, changes: First.}]}' >>"$tmp/kind/facts/documents.yaml" &&
		exits 1 "$ismsdoc" approve scs-declaration --by top-management --on 2026-10-01 --in "$tmp/kind" >"$tmp/said" 2>&1 && says 'error: .*nobody can approve it.*\[draft-approved\]' "$tmp/said" &&
		"$ismsdoc" approve --by top-management --on 2026-10-01 --in "$tmp/kind" >"$tmp/said" 2>&1 && says 'every document is approved' "$tmp/said" &&
		exits 0 "$ismsdoc" release "$tmp/kind" -q && says '^watermark: ' "$(ls "$tmp"/kind/releases/*/en/scs-declaration.md)" && ! grep -E '^\| (Approv|Effective)' "$tmp"/kind/releases/*/en/scs-declaration.md
}
check "a draft by its kind is not approved, and is released as a draft" by_kind
# The same again changes nothing, however often; what says more is recorded.
same() {
	cp "$register" "$tmp/register"
	for _ in 1 2 3; do
		approve backup-recovery --by top-management --on 2026-10-01 && says 'backup-recovery 1.1 is approved already, by top-management on 2026-10-01: nothing differs' "$tmp/said" || return 1
	done
	cmp "$register" "$tmp/register"
}
in_whole "the same approval again is none" same
more() { approve logging-monitoring risk-treatment-plan statement-of-applicability --by top-management --on 2026-10-01 && [ "$(grep -c '^- document:' "$register")" = 4 ]; }
check "further approvals are added" more
cp "$register" "$tmp/register"

refuses() { # refuses CODE WORDS...: the register stays as it is
	code=$1
	shift
	exits 1 "$ismsdoc" approve "$@" --in "$project" >"$tmp/said" 2>&1 && says "error: .*\[$code\]" "$tmp/said" && cmp "$register" "$tmp/register"
}
check "a role of somebody else than the facts name is refused" refuses approval-approver logging-monitoring --by isms-manager --on 2026-10-05 --version 1.2 --changes More --reviewed-by internal-auditor --reviewed-on 2026-10-04
in_whole "so is a reviewer whom the facts do not name" refuses approval-reviewer logging-monitoring --by top-management --on 2026-10-05 --version 1.2 --changes More --reviewed-by isms-manager --reviewed-on 2026-10-04
check "a role that there is not is refused" refuses unknown-role logging-monitoring --by nobody --on 2026-10-05
in_whole "and one that reviewed" refuses unknown-role logging-monitoring --by top-management --on 2026-10-05 --reviewed-by nobody --reviewed-on 2026-10-04
check "an id that there is not is refused, with all others" refuses unknown-document logging-monitoring loging --by top-management --on 2026-10-05
check "a day that there is not is refused" refuses invalid-date logging-monitoring --by top-management --on 2026-02-30
check "a day after today is refused" refuses approval-date logging-monitoring --by top-management --on 2026-11-23
in_whole "a day before the last approval is refused" refuses approval-date logging-monitoring --by top-management --on 2026-09-30 --version 1.2
in_whole "a day before the history is refused" refuses approval-date public-summary --by top-management --on 2026-08-31 --version 1.2
check "a review after the approval is refused" refuses approval-date public-summary --by top-management --on 2026-10-05 --reviewed-by internal-auditor --reviewed-on 2026-10-06
in_whole "a review without its day is refused" refuses approval-incomplete public-summary --by top-management --on 2026-10-05 --reviewed-by internal-auditor
check "a version without what changed is refused" refuses approval-incomplete public-summary --by top-management --on 2026-10-05 --version 1.2 --reviewed-by internal-auditor --reviewed-on 2026-10-04
in_whole "a version that nobody reviewed is refused" refuses approval-incomplete public-summary --by top-management --on 2026-10-05 --version 1.2 --changes More
in_whole "a version before the approved one is refused" refuses approval-version backup-recovery --by top-management --on 2026-10-05 --version 1.0
check "a text of two lines is refused" refuses invalid-text public-summary --by top-management --on 2026-10-05 --evidence 'a
b'
check "one of two that is refused leaves both" refuses approval-version public-summary backup-recovery --by top-management --on 2026-10-05 --version 1.0
unnamed() { sed -i "/^$1:/,/approver:/{/approver:/d}; /^$1:/,/status:/s/approved/draft/" "$project/facts/documents.yaml"; }
anybody() {
	cp -R "$project" "$tmp/named" && unnamed public-summary && refuses approver-differs public-summary --by internal-auditor --on 2026-10-05 --version 1.2 --changes More --reviewed-by internal-auditor --reviewed-on 2026-10-04 &&
		says "'cyd' approved 'public-summary', which the policies leave to the role 'top-management' or 'isms-manager'" "$tmp/said"
}
check "where nobody is named, not everybody approves" anybody
owner() { approve public-summary --by isms-manager --on 2026-10-05 --version 1.2 --changes More --reviewed-by internal-auditor --reviewed-on 2026-10-04; says '^public-summary 1.2$' "$tmp/said"; }
in_whole "who owns the document does" owner
own_review() {
	rm -rf "$project" && cp -R "$tmp/named" "$project" && sed -i '/^public-summary:/,/reviewer:/s/reviewer: .*/reviewer: ann/' "$project/facts/documents.yaml" &&
		approve public-summary --by top-management --on 2026-10-05 --version 1.2 --changes More --reviewed-by isms-manager --reviewed-on 2026-10-04 &&
		says "warning: 'ann' is author and reviewer of 'public-summary' \[author-reviews\]" "$tmp/said"
}
in_whole "an author who reviews is told, and may" own_review
rm -rf "$project" && cp -R "$tmp/named" "$project"
check "the words that must be said are asked for" exits 2 "$ismsdoc" approve --by top-management --in "$project"
error_in_facts() {
	cp "$project/isms.yaml" "$tmp/kept" && sed -i 's/, owner: isms-manager, category: Theft/, owner: nobody, category: Theft/' "$project/isms.yaml"
	refuses dangling-reference logging-monitoring --by top-management --on 2026-10-01
	status=$?
	cp "$tmp/kept" "$project/isms.yaml"
	return $status
}
in_whole "a project with errors approves nothing" error_in_facts
before_its_facts() {
	cp "$project/isms.yaml" "$tmp/kept" && sed -i 's/date: 2026-10-01, reason: Cheap/date: 2026-10-20, reason: Cheap/' "$project/isms.yaml"
	refuses approval-date risk-treatment-plan --by top-management --on 2026-10-10 --version 1.2 && says 'isms.yaml:.*acceptances.*(2026-10-20) comes later' "$tmp/said"
	status=$?
	cp "$tmp/kept" "$project/isms.yaml"
	return $status
}
in_whole "a day before what the document tells is refused at the fact" before_its_facts
unwritable() {
	ls -A "$project/facts" >"$tmp/files" && chmod u-w "$project/facts"
	"$ismsdoc" approve public-summary --by top-management --on 2026-10-01 --in "$project" >"$tmp/said" 2>&1
	status=$?
	chmod u+w "$project/facts"
	[ "$(id -u)" = 0 ] || [ $status = 2 ] && ls -A "$project/facts" | cmp - "$tmp/files"
}
check "a directory that cannot be written is left as it was" unwritable
cp "$tmp/register" "$register"
full_disk() {
	[ "$(id -u)" = 0 ] || return 0
	mkdir -p "$tmp/small" && mount -t tmpfs -o size=1m tmpfs "$tmp/small" || return 0
	cp -R "$project" "$tmp/small/p" && head -c 2m /dev/zero >"$tmp/small/rest" 2>/dev/null
	"$ismsdoc" approve public-summary --by top-management --on 2026-10-01 --in "$tmp/small/p" >"$tmp/said" 2>&1
	status=$?
	diff -r "$project" "$tmp/small/p" && says '\[write-failed\]' "$tmp/said" && [ $status = 2 ]
	status=$?
	umount "$tmp/small"
	return $status
}
check "a full disk leaves the project as it was" full_disk
linked() {
	cp "$register" "$tmp/elsewhere" && ln -sf "$tmp/elsewhere" "$register"
	! approve logging-monitoring --by top-management --on 2026-10-05 && [ -L "$register" ] && cmp "$tmp/elsewhere" "$tmp/register" &&
		! find "$project" -name '.ismsdoc*' | grep .
}
check "no register is written through a symbolic link" linked
rm "$register" && cp "$tmp/register" "$register"
# What an approval that was stopped amid its renames has left is put in place before the register is read again.
stopped() {
	mkdir -p "$project/.ismsdoc-set/facts" && sed '1a # written anew' "$register" >"$project/.ismsdoc-set/facts/approvals.yaml" &&
		sed -i '/^- document: risk-treatment-plan/,$d' "$register"
	approve public-summary --by top-management --on 2026-10-01 && [ "$(grep -c '^- document:' "$register")" = 5 ] && [ ! -e "$project/.ismsdoc-set" ]
}
check "an approval that was stopped is ended by the next" stopped
cp "$tmp/register" "$register"
at_once() {
	"$ismsdoc" approve public-summary --by top-management --on 2026-10-01 --in "$project" &
	approve information-security-policy --by top-management --on 2026-10-01 && wait $! && [ "$(grep -c '^- document:' "$register")" = 6 ]
}
in_whole "of two approvals at once none is lost" at_once
cp "$tmp/register" "$register"
left_over() {
	exits 1 "$ismsdoc" release "$project" -q >"$tmp/said" 2>&1
	says "facts/approvals.yaml:.*error: approvals/public-summary.json is not what the register has as the last approval of 'public-summary'.*\[approval-kept\]" "$tmp/said"
}
check "an approval that is taken out of the register is missed" left_over
rm -f "$project/approvals/information-security-policy.json" "$project/approvals/public-summary.json"
by_hand() {
	sed -i '0,/name: "Bob Baxter"/s//name: "Bob Bexter"/' "$register" && ! cmp "$tmp/register" "$register"
	exits 1 "$ismsdoc" build "$project" -o "$tmp/out" -q --format md >"$tmp/said" 2>&1 && says "facts/approvals.yaml:4:13: error: the approval of 'backup-recovery' 1.1 is not as .* wrote it.*\[approval-edited\]" "$tmp/said"
	status=$?
	cp "$tmp/register" "$register"
	return $status
}
check "a name that somebody changed in the register stops a build" by_hand

# A fact changes what the plan says; the risk owner approved what it says then as version 1.2.
sed -i 's/^  approvals: \[{role: isms-manager, date: 2026-10-01}/&, {role: isms-manager, date: 2026-10-30, version: "1.2"}/' "$project/facts/documents.yaml"
sed -i 's/title: Laptops are stolen/title: Laptops are lost/' "$project/isms.yaml"
outdated() {
	exits 0 "$ismsdoc" check "$project" >"$tmp/checked" 2>&1
	says "facts/approvals.yaml:.*: warning: 'risk-treatment-plan' is not as version 1.1 was approved on 2026-10-01: it differs in section '.*' (en).*; changed since: risks.R-1.title \[approval-outdated\]" "$tmp/checked" &&
		! grep 'backup-recovery' "$tmp/checked"
}
check "check names the document that is not as approved, and where" outdated
printed() {
	build && says '^watermark: DRAFT$' "$tmp/out/en/risk-treatment-plan.md" && says 'Draft after version 1.1 · ' "$tmp/out/en/risk-treatment-plan.md" &&
		says '第1.1版からの変更案' "$tmp/out/ja/risk-treatment-plan.md" && says '^watermark:' "$tmp/out/ja/risk-treatment-plan.md" &&
		! grep 'watermark' "$tmp/out/en/policies/backup-recovery.md"
}
check "it is printed as a draft after its version" printed
refused() { exits 1 "$ismsdoc" "$@" -q >"$tmp/said" 2>&1 && says "'$drafted' is not as version 1.1 was approved .*\[approval-outdated\]" "$tmp/said"; }
drafted=risk-treatment-plan
no_release() { refused release "$project" && [ ! -e "$project/releases" ]; }
check "no release has it" no_release
cp "$register" "$tmp/register"
check "nor is its version approved again" refuses approval-exists risk-treatment-plan --by top-management --on 2026-11-02
again() { approve risk-treatment-plan statement-of-applicability --by top-management --on 2026-11-02 --version 1.2 --changes 'Lost laptops' --reviewed-by internal-auditor --reviewed-on 2026-11-01; }
check "a new version is" again
current() {
	"$ismsdoc" check "$project" >"$tmp/checked" 2>&1
	! grep approval-outdated "$tmp/checked" && build && ! grep watermark "$tmp/out/en/risk-treatment-plan.md" &&
		says 'Version 1.2' "$tmp/out/en/risk-treatment-plan.md"
}
check "and is in force" current
check "a release has it" exits 0 "$ismsdoc" release "$project" -q

# A version that a release has is known by its content, also when it was approved by hand.
sed -i 's/statement: All of it/statement: Most of it/' "$project/isms.yaml"
by_hand() {
	exits 0 "$ismsdoc" check "$project" >"$tmp/checked" 2>&1
	says "facts/documents.yaml:.*: warning: 'public-summary' is not what release 2026-11-22-1.1 has as version 1.1: it differs in section" "$tmp/checked"
}
in_whole "a version approved by hand is held against its release" by_hand
sed -i 's/statement: Most of it/statement: All of it/' "$project/isms.yaml"

# The summary, and a text of the project's own.
approve public-summary --by top-management --on 2026-10-01
printf '\nOne more sentence.\n' >>"$project/templates/public-summary/en.md"
drafted=public-summary
no_site() { refused publish "$project" -o "$tmp/site" && [ ! -e "$tmp/site" ]; }
check "a summary that says something else is not published" no_site

# A text changes and no fact: what became of it is shown, and a person answers for each document.
fresh
by='--by top-management --reviewed-by internal-auditor --changes Wording'
# shellcheck disable=SC2086 # the words of by are words
again() { "$ismsdoc" approve "$@" --in "$project" $by --reviewed-on 2026-10-05 --on 2026-10-05; }
again --version 1.2 backup-recovery logging-monitoring >/dev/null
for id in backup-recovery logging-monitoring; do printf '\nOne more sentence.\n' >>"$project/policies/$id/en.md"; done
cp "$register" "$tmp/register"
nobody() {
	exits 1 again --unchanged-facts >"$tmp/said" 2>&1 && says '^+One more sentence.$' "$tmp/said" && says 'error: .*\[approval-unanswered\]' "$tmp/said" && cmp "$register" "$tmp/register"
}
check "where nobody can answer, differences are shown and nothing is approved" nobody
# At a terminal: yes to the first, which is logging-monitoring, and no to the second.
answered() {
	printf 'y\nn\n' | script -qec "'$ismsdoc' approve --unchanged-facts --in '$project' $by --reviewed-on 2026-10-05 --on 2026-10-06" /dev/null >"$tmp/said" 2>&1 || { cat "$tmp/said"; return 1; }
	says 'Approve logging-monitoring 1.3? \[y/N\]' "$tmp/said" && [ "$(grep -c '^- document:' "$register")" = 3 ] && says 'version: "1.3"' "$register" &&
		"$ismsdoc" check "$project" 2>&1 | grep 'is not as version' >"$tmp/left" && says backup-recovery "$tmp/left" && [ "$(wc -l <"$tmp/left")" = 1 ]
}
in_whole "at a terminal a person is asked for each document" answered

# A translation is corrected; a new version leaves the other document approved, too.
translation() {
	again --version 2.0 --evidence 'Ticket 1' backup-recovery >/dev/null && printf '\nもう一文。\n' >>"$project/policies/backup-recovery/ja.md"
	"$ismsdoc" check "$project" 2>&1 | grep "'backup-recovery' is not as version 2.0 .*: the original (en) stands, its translation differs in section .* (ja)" &&
		"$ismsdoc" approve --translations --by isms-manager --on 2026-10-06 --in "$project" >"$tmp/said" 2>&1 && says '^backup-recovery 2.0$' "$tmp/said" &&
		says 'translated:' "$register" && ! "$ismsdoc" check "$project" 2>&1 | grep 'is not as version'
}
in_whole "a corrected translation is brought under the approval" translation
check "what does not go with it is refused" exits 2 "$ismsdoc" approve --translations --by isms-manager --on 2026-10-06 --version 3 --in "$project"

# A document that is approved by hand and was released, and a text that changes.
hand_approved() {
	fresh && "$ismsdoc" release "$project" -q && printf '\nOne more sentence.\n' >>"$project/policies/backup-recovery/en.md" &&
		again --unchanged-facts backup-recovery >"$tmp/said" 2>&1 && says '^+One more sentence.$' "$tmp/said" && says '^backup-recovery 1.2$' "$tmp/said" &&
		! "$ismsdoc" check "$project" 2>&1 | grep 'is not'
}
in_whole "a document approved by hand is approved again after its release" hand_approved
