#!/bin/sh
# What changed between two projects or two git revisions of one, in words, and that git's evil names reach nothing.
. "$(dirname "$0")/lib.sh"
TMPDIR=$tmp/scratch && mkdir "$TMPDIR" && export TMPDIR
HOME=$tmp GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example
mkdir "$tmp/template" && GIT_TEMPLATE_DIR=$tmp/template && export GIT_TEMPLATE_DIR # nothing that git would lay into a new repository
export HOME GIT_CONFIG_NOSYSTEM GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX

# change DIR: what a year brings to the example.
change() {
	sed -i 's/^A.8.11,yes,planned/A.8.11,yes,implemented/' "$1/facts/controls.csv" &&
		sed -i 's/inactive_account_disable_days: 45/inactive_account_disable_days: 30/; s/for 30 days and shown/for 60 days and shown/
			/^  - {risk: R-12, accepted_by/i\  - {risk: R-06, accepted_by: engineering-lead, covers: [residual], date: 2026-10-01, expires: 2027-05-31, reason: A reason}' "$1/isms.yaml" &&
		sed -i '/^access-control:/,/^[a-z]/s/^  version: "2.1"/  version: "2.2"/' "$1/facts/documents.yaml"
}
copy() { mkdir -p "$2" && cp -R "$1/isms.yaml" "$1/facts" "$2"; }
copy "$example" "$tmp/new" && change "$tmp/new"

# The small project with Japanese first, and as it is after a change of a control and of its address.
japanese=$tmp/japanese
copy tests/minimal "$japanese" && sed -i 's/^languages: .*/languages: [ja, en]/' "$japanese/isms.yaml"
copy "$japanese" "$tmp/ja" && sed -i 's/^A.5.3,yes,implemented/A.5.3,yes,partial/' "$tmp/ja/facts/controls.csv" && sed -i 's/www\.acme\.example/other.example/' "$tmp/ja/isms.yaml"

# says TEXT COMMAND...: the command succeeds and prints the line TEXT.
says() {
	line=$1
	shift
	"$@" >"$tmp/said" 2>"$tmp/err" || { cat "$tmp/err"; return 1; }
	cat "$tmp/said"
	grep -qxF "$line" "$tmp/said"
}
complains() { # complains STATUS TEXT COMMAND...
	status=$1 text=$2
	shift 2
	exits "$status" "$@" >"$tmp/said" 2>"$tmp/err"
	got=$?
	cat "$tmp/err" "$tmp/said"
	[ $got = 0 ] && grep -qF "$text" "$tmp/err" && [ ! -s "$tmp/said" ]
}
diff_is() { "$ismsdoc" diff "$example" "$tmp/new" "$@" >"$tmp/got" 2>&1 && cmp "$tmp/wanted" "$tmp/got" || { cat "$tmp/got"; return 1; }; }

cat >"$tmp/wanted" <<'END'
Statement of Applicability
  A.8.11 planned → implemented

Risks
  R-06 residual 8 accepted until 2027-05-31 (new)

Documents and policies
  Access Control and Identity Management Policy 2.1 → 2.2: Days without a successful sign-in after which a user account is disabled: 45 → 30 days

Scope
  Scope interested parties P-02 addressed by: …data is kept for 30 → 60 days and shown to…
END
check "a difference is told in an auditor's words" diff_is

cat >"$tmp/wanted" <<END
# Changes from $example to $tmp/new

## Documents and policies

- Access Control and Identity Management Policy 2.1 → 2.2: Days without a successful sign-in after which a user account is disabled: 45 → 30 days
END
in_whole "as Markdown, for one document" diff_is --format md --only access-control
cat >"$tmp/wanted" <<'END'
- version: "2.2"
  date: 2026-09-28
  changes: "Days without a successful sign-in after which a user account is disabled: 45 → 30 days"
  author: ines-barbosa
  reviewer: declan-oshea
  approver: maeve-corrigan
END
check "as an entry for the history of one document" diff_is --format yaml --only access-control
takes_entry() {
	copy "$tmp/new" "$tmp/entered" && sed 's/^/    /' "$tmp/got" >"$tmp/entry" &&
		sed -i "/^access-control:/,/^[a-z]/{/changes: Unused accounts/r $tmp/entry
		}" "$tmp/entered/facts/documents.yaml" &&
		"$ismsdoc" build "$tmp/entered" -o "$tmp/built" --only access-control --format md -q && grep -n '| 2.2 .*account is disabled: 45 → 30 days' "$tmp/built/en/policies/access-control.md"
}
in_whole "the document prints that entry" takes_entry
check "an entry needs a document" complains 1 "name it by --only" "$ismsdoc" diff "$japanese" "$tmp/ja" --format yaml
check "an entry needs a new version" complains 1 "statement-of-applicability" "$ismsdoc" diff "$japanese" "$tmp/ja" --format yaml --only statement-of-applicability
check "a document that is not there is named" sh -c "'$ismsdoc' diff '$japanese' '$tmp/ja' --only risk-treatment-pln 2>&1 | grep -q \"did you mean 'risk-treatment-plan'?.*\\[unknown-document\\]\""
cat >"$tmp/wanted" <<'END'
    {
      "field": "state",
      "id": "A.8.11",
      "new": "implemented",
      "old": "planned",
      "path": "controls[A.8.11].state",
      "section": "controls",
      "text": "A.8.11 planned → implemented"
    },
    {
      "field": "status",
END
is_json() {
	"$ismsdoc" diff "$example" "$tmp/new" --format json >"$tmp/json" && sed -n '/"changes": \[/,/"status"/p' "$tmp/json" | sed 1d | cmp "$tmp/wanted" - &&
		tail -n 6 "$tmp/json" | tr -d '\n ' | grep -qF "],\"language\":\"en\",\"new\":\"$tmp/new\",\"old\":\"$example\",\"version\":1}" &&
		grep -qF '"path": "acceptances[R-06]"' "$tmp/json" && grep -qF '"path": "documents.access-control.version"' "$tmp/json"
}
check "as JSON for programs" is_json
in_whole "the other way round what was new is gone" says "  R-06 residual 8 accepted until 2027-05-31 (gone)" "$ismsdoc" diff "$tmp/new" "$example"
check "the same facts have no difference" says "No difference." "$ismsdoc" diff "$japanese" "$japanese" --lang en
check "of internal changes the public hears nothing" says "No difference." "$ismsdoc" diff "$example" "$tmp/new" --public
"$ismsdoc" diff "$japanese" "$tmp/ja" >"$tmp/first"
in_whole "the day makes no difference" env SOURCE_DATE_EPOCH=1 sh -c "'$ismsdoc' diff '$japanese' '$tmp/ja' | cmp - '$tmp/first'"

check "the first language is the default" says "  A.5.3 実施済み → 一部実施" "$ismsdoc" diff "$japanese" "$tmp/ja"
in_whole "--lang chooses another" says "  A.5.3 implemented → partially implemented" "$ismsdoc" diff "$japanese" "$tmp/ja" --lang en
check "what is public is told in public" says "  Organisation website: https://www.acme.example → https://other.example" "$ismsdoc" diff "$japanese" "$tmp/ja" --lang en --public
only_that() { [ "$(wc -l <"$tmp/said")" = 2 ]; }
check "and nothing else" only_that
copy "$japanese" "$tmp/version" && sed -i '0,/{version: "1.0", date/s//{version: "0.9", date/' "$tmp/version/facts/documents.yaml"
in_whole "a version stays the text that it is" says "  Information Security Policy 1.1: history 1.0 2026-09-01 (gone)" "$ismsdoc" diff "$japanese" "$tmp/version" --lang en
check "a language that one of the two lacks is refused" exits 1 "$ismsdoc" diff "$example" "$tmp/new" --lang ja

# Texts of a project's own are told, as facts are: a sentence that nobody mentions is a change that nobody approved.
cp -R "$top/tests/minimal" "$tmp/texts" && sed -i 's/^## Rules/## All rules/' "$tmp/texts/policies/logging-monitoring/en.md" &&
	printf 'One more.\n' >>"$tmp/texts/templates/public-summary/en.md" && printf '\n\n' >>"$tmp/texts/policies/logging-monitoring/ja.md"
text_diff() { "$ismsdoc" diff "$top/tests/minimal" "$tmp/texts" "$@"; }
check "another sentence in a policy is told" says '  Logging and Monitoring Policy: en.md: ## Rules {#rules} → ## All rules {#rules}' text_diff
check "so is a new one" says '  Security Summary: en.md: One more. (new)' text_diff
check "and blank lines" says '  Logging and Monitoring Policy: ja.md: other spacing of the text' text_diff
public_texts() { text_diff --public >"$tmp/said" && [ "$(wc -l <"$tmp/said")" = 2 ] && grep -q 'Security Summary: en.md: One more. (new)' "$tmp/said"; }
check "in public only those of public documents" public_texts
check "a document is told its own" says 'Documents and policies' text_diff --only logging-monitoring
mkdir -p "$tmp/less/policies" && cp -R "$top/tests/minimal/." "$tmp/less" && rm -r "$tmp/less/policies/backup-recovery"
check "where a text is taken away, the library's stands again" says '  Backup and Recovery Policy: en.md: ## Purpose {#purpose} (new)' "$ismsdoc" diff "$top/tests/minimal" "$tmp/less"
check "the same texts have no difference" says 'No difference.' "$ismsdoc" diff "$top/tests/minimal" "$top/tests/minimal"

# A repository whose project stands in a directory with a blank, in two revisions and a dirty tree.
small=$tmp/small
copy tests/minimal "$small" && sed -i 's/^\(A.8.1[12],yes\),implemented/\1,planned/' "$small/facts/controls.csv"
repo=$tmp/repo
mkdir "$repo" && git init -q "$repo" && copy "$small" "$repo/my isms" && printf '*.csv text eol=lf\n' >"$repo/.gitattributes" && mkdir "$repo/other" && echo x >"$repo/other/file"
commit() { git -C "$repo" add -A 2>/dev/null && git -C "$repo" commit -q -m "$1"; }
commit one && change "$repo/my isms" && commit two && git -C "$repo" tag v2 && sed -i 's/^A.8.12,yes,planned/A.8.12,yes,partial/' "$repo/my isms/facts/controls.csv"
before=$(git -C "$repo" status --porcelain 2>/dev/null && sha256sum "$repo/.git/index")
here() { (cd "$repo/my isms" && "$ismsdoc" "$@"); }
check "two revisions" says "  A.8.11 planned → implemented" here diff HEAD~1 v2
check "no word more: the work tree was not looked at" sh -c "! grep -q A.8.12 '$tmp/said'"
check "a revision and the work tree" says "  A.8.12 planned → partially implemented" here diff v2
check "and only what was not committed" sh -c "[ \"\$(wc -l <'$tmp/said')\" = 2 ]"
check "without words, what is not committed" says "  A.8.12 planned → partially implemented" here diff
check "the project may be named" says "  A.8.11 planned → implemented" sh -c "cd '$repo' && '$ismsdoc' diff HEAD~1 'my isms'"
check "the revisions of a repository and git's index are as they were" test "$before" = "$(git -C "$repo" status --porcelain 2>/dev/null && sha256sum "$repo/.git/index")"

check "an unknown revision" complains 2 "ismsdoc: diff: nosuch: neither a directory with isms.yaml nor a git revision" here diff nosuch
check "a name that looks like an option" complains 2 "no such option: --upload-pack=x" here diff --upload-pack=x
check "also behind --" complains 2 "ismsdoc: diff: --help: this is no name of a revision" here diff -- --help
check "a word that a shell would run" complains 2 'neither a directory' here diff "\$(touch '$tmp/run');\`touch '$tmp/run'\`"
check "was not run" test ! -e "$tmp/run"
check "too many words" complains 2 "usage: ismsdoc diff" here diff a b c
check "an unknown format" complains 2 "usage: ismsdoc diff" here diff HEAD~1 v2 --format pdf
mkdir "$tmp/bin"
check "no program is run, git neither" says "  A.8.12 planned → partially implemented" env PATH="$tmp/bin" "$ismsdoc" diff HEAD "$repo/my isms"
in_whole "no repository" complains 2 "$tmp/new: error: is not in the files of a git repository" env GIT_CEILING_DIRECTORIES="$tmp" "$ismsdoc" diff HEAD "$tmp/new"
in_whole "a project that is not there yet" complains 1 "HEAD:later/isms.yaml" sh -c "mkdir '$repo/later' && cp -R '$small/isms.yaml' '$small/facts' '$repo/later' && cd '$repo/later' && '$ismsdoc' diff"

in_whole "at the top of a repository, too" complains 1 "HEAD:isms.yaml: error" sh -c "git init -q '$tmp/top' && cd '$tmp/top' && git commit -q --allow-empty -m none && cp -R '$small/isms.yaml' '$small/facts' . && '$ismsdoc' diff"

check "every temporary directory is gone" test -z "$(ls "$TMPDIR")"
[ -n "${WHOLE:-}" ] || exit 0

# The rest is for `make whole` alone.

# Revisions that a stranger made.
cd "$repo" || exit 2
git checkout -q -f v2
sed -i 's/^A.8.11,yes,implemented/A.8.11,maybe,implemented/' "my isms/facts/controls.csv" && git commit -q -a -m wrong && git tag wrong && git checkout -q v2
check "wrong facts of a revision are named as git names them" complains 1 "wrong:my isms/facts/controls.csv:71:8: error: controls[70].applicable must be yes or no" sh -c "cd 'my isms' && '$ismsdoc' diff wrong v2"
odd=$(printf 'a\nb.yaml')
: >"my isms/facts/$odd" && git add -A "my isms" && git commit -q -m odd && git tag odd && git checkout -q v2
check "a file whose name has a line break is refused in one line" complains 1 'a\x0Ab.yaml' sh -c "cd 'my isms' && '$ismsdoc' diff odd v2"
printf 'as_of: 2026-01-01\n' >"$tmp/secret.yaml"
ln -s "$tmp/secret.yaml" "my isms/facts/contact.yaml" && git add -A "my isms" && git commit -q -m link && git tag link && git checkout -q v2
check "a link that leaves the project is not followed" complains 1 "[file-outside]" sh -c "cd 'my isms' && '$ismsdoc' diff link v2"
git rm -q -r --cached "my isms/facts" && mv "my isms/facts" "$tmp/facts-aside" && ln -s "$tmp/facts-aside" "my isms/facts" && git add -A "my isms" && git commit -q -m folder && git tag folder
git checkout -q -f v2
check "nor a directory that is one" complains 1 "[file-outside]" sh -c "cd 'my isms' && '$ismsdoc' diff folder v2"
check "and nothing behind it is touched" test -f "$tmp/facts-aside/controls.csv"
mkdir -p "$tmp/hooks" && printf '#!/bin/sh\ntouch "%s"\n' "$tmp/hooked" >"$tmp/hooks/post-index-change" && chmod +x "$tmp/hooks/post-index-change" && git config core.hooksPath "$tmp/hooks"
check "no hook hears of it" says "  A.8.11 planned → implemented" sh -c "cd 'my isms' && '$ismsdoc' diff v2~1 v2 && [ ! -e '$tmp/hooked' ]"
check "a full or closed place to work in is said" complains 2 "No such file or directory" env TMPDIR="$tmp/nowhere" sh -c "cd 'my isms' && '$ismsdoc' diff v2~1"

# A repository that names programs wherever git would run one.
evil="sh -c 'touch $tmp/evil; cat'"
git checkout -q -f v2 && git config --remove-section core && git config core.repositoryformatversion 0 && git config core.bare false
printf '*.csv text eol=lf filter=evil diff=evil\n*.yaml filter=evil diff=evil\n' >.gitattributes && mkdir -p .git/info && cp .gitattributes .git/info/attributes
git config filter.evil.smudge "$evil" && git config filter.evil.process "$evil" && git config filter.evil.required true && git config diff.evil.textconv "$evil" &&
	git config core.fsmonitor "$evil" && git config core.sshCommand "$evil" && git config core.pager "$evil" && git config core.editor "$evil" &&
	git config credential.helper "!$evil" && git config core.alternateRefsCommand "$evil" && git config protocol.ext.allow always
printf '[filter "evil"]\n\tsmudge = touch %s\n' "$tmp/evil" >"$tmp/.gitconfig" && printf '[include]\n\tpath = %s\n' "$tmp/.gitconfig" >>.git/config
check "no filter, textconv, monitor or helper is run" says "  A.8.11 planned → implemented" sh -c "cd 'my isms' && '$ismsdoc' diff v2~1 v2 && [ ! -e '$tmp/evil' ]"
lazy() ( # an object that only a remote has, whose address is a program
	cp -R "$repo" "$tmp/lazy" && cd "$tmp/lazy" && git config core.repositoryformatversion 1 && git config extensions.partialClone origin &&
		git config remote.origin.promisor true && git config remote.origin.url "ext::sh -c 'touch% $tmp/evil'" &&
		object=$(git rev-parse "v2:my isms/isms.yaml") && rm -f ".git/objects/$(echo "$object" | cut -c1-2)/$(echo "$object" | cut -c3-)" &&
		cd "my isms" && complains 2 "ismsdoc: diff: " "$ismsdoc" diff v2 && [ ! -e "$tmp/evil" ]
)
check "an object that is missing is not fetched" lazy
bare() { git clone -q --bare "$repo" "$tmp/bare" 2>/dev/null && copy "$small" "$tmp/bare" && complains 2 "is not in the files of a git repository" "$ismsdoc" diff HEAD "$tmp/bare"; }
check "a bare repository around the project is no history of it" bare
# Of .git any file may be what it should not be: whatever becomes of the run, it ends at once and reads nothing elsewhere. The
# repository holds no project, so that a run that reads it ends with status 1.
plain=$tmp/plain lender=$tmp/lender
git clone -q --bare "$repo" "$lender" && git init -q "$plain" && (cd "$plain" && echo 1 >note && git add note && git commit -q -m packed && git gc -q &&
	git tag packed && git branch before && echo 2 >note && git commit -q -a -m loose && git config "branch.$(git branch --show-current).remote" . &&
	git config "branch.$(git branch --show-current).merge" refs/heads/before && echo "$lender/objects" >.git/objects/info/alternates)
ends() { timeout 20 "$ismsdoc" diff "$@" >"$tmp/said" 2>&1; }
finds() ( # REVISION [DIRECTORY]
	cd "${2:-$plain}" && ends "$1" "$1" && return 1
	cat "$tmp/said" && grep -qF "$1:isms.yaml: error: " "$tmp/said"
)
borrowed=$(git -C "$lender" rev-parse HEAD)
check "from another repository nothing is borrowed that the user did not name" sh -c "cd '$plain' && ! '$ismsdoc' diff $borrowed HEAD 2>'$tmp/said' && grep -F '$lender/objects: error: the repository borrows objects from here' '$tmp/said'"
export GIT_ALTERNATE_OBJECT_DIRECTORIES="$tmp/other:$lender/objects"
check "objects that are borrowed are found" finds "$borrowed"
check "what a branch follows has its name" finds '@{upstream}'
check "so has what it was before" finds 'HEAD@{1}'
replaced() ( # replaced WITH...: each file of .git in turn is made by WITH NAME
	rm -rf "$tmp/spoilt" && cp -R "$plain" "$tmp/spoilt" && cd "$tmp/spoilt" || exit 1
	for file in $(find .git -type f ! -path '.git/hooks/*' && echo .git/commondir .git/config.worktree .git/shallow); do
		rm -f "$file" && "$@" "$file" || exit 1
		ends packed HEAD
		got=$?
		rm "$file" && if [ -e "$plain/$file" ]; then cp "$plain/$file" "$file"; fi || exit 1
		[ $got = 1 ] || [ $got = 2 ] && grep -q ' ' "$tmp/said" || { echo "$file: status $got" && cat "$tmp/said" && exit 1; }
		[ $got = 1 ] || echo "$file"
	done >"$tmp/noticed"
	cat "$tmp/noticed"
	for file in HEAD logs/HEAD config packed-refs refs/tags/packed objects/info/alternates commondir 'objects/../.*' 'objects/pack/pack-.*pack' 'objects/pack/pack-.*idx'; do
		grep -qx ".git/$file" "$tmp/noticed" || { echo "$file: not noticed" && exit 1; }
	done
)
zero() { ln -s /dev/zero "$1"; }
away() { ln -s "$tmp/secret.yaml" "$1"; }
check "a pipe among the files of .git is not waited for" replaced mkfifo
check "a link to a device is not read" replaced zero
check "nor one to a file elsewhere" replaced away
pipes() ( # what .git names outside of it: an include of its configuration, a store that it borrows from; and .git itself
	rm -rf "$tmp/spoilt" && cp -R "$plain" "$tmp/spoilt" && cd "$tmp/spoilt" && mkfifo "$tmp/pipe" &&
		printf '[include]\n\tpath = %s\n[includeIf "gitdir:/"]\n\tpath = %s\n[branch "x"] # [include]\n[include] path = %s\n' "$tmp/pipe" "$tmp/pipe" "$tmp/pipe" >>.git/config &&
		finds HEAD "$tmp/spoilt" && echo "$tmp/pipe" >.git/objects/info/alternates && export GIT_ALTERNATE_OBJECT_DIRECTORIES="$tmp/pipe:$tmp/store" && complains 2 "[file-unreadable]" "$ismsdoc" diff packed HEAD &&
		mkdir "$tmp/store" "$tmp/store/info" "$tmp/store/ab" && mkfifo "$tmp/store/ab/cd" && echo "$tmp/store" >.git/objects/info/alternates && complains 2 "[file-not-regular]" "$ismsdoc" diff packed HEAD &&
		rm -r .git && mkfifo .git && complains 2 "[file-not-regular]" "$ismsdoc" diff HEAD &&
		rm .git && printf 'gitdir: %s\n' "$tmp/pipe" >.git && complains 2 "error: " "$ismsdoc" diff HEAD
)
check "nor are pipes that .git names" pipes
included() ( # a section that git sees and a reader of lines does not: behind what git takes for a blank, or at the end of another line
	rm -rf "$tmp/spoilt" && cp -R "$plain" "$tmp/spoilt" && cd "$tmp/spoilt" && cp .git/config "$tmp/config" && rm -f "$tmp/pipe" && mkfifo "$tmp/pipe" &&
		for way in '\f[include]\n\tpath' '\v[include]\n\tpath' '\r[include]\n\tpath' '\t\f \v[include] path' '\tfetch = x\r[include]\r\tpath' '\tfetch = x \\\n\f[include]\n\tpath'; do
			cp "$tmp/config" .git/config && printf "[remote \"x\"]\n$way = %s\n" "$tmp/pipe" >>.git/config
			timeout 10 "$ismsdoc" diff packed HEAD >"$tmp/said" 2>&1
			[ $? -lt 2 ] || { echo "$way" && cat "$tmp/said" && exit 1; }
		done
)
check "nor is one that an include names behind what looks like no section" included
git -C "$plain" worktree add -q "$tmp/linked" packed 2>/dev/null
check "a work tree beside the repository is one of it" finds HEAD~0 "$tmp/linked"
strange() ( # a project that says it belongs to the user's repository, which does not know it: by its .git, by a link, by what it shares, by a directory of its own that shares, as somebody else's submodule
	git init -q "$tmp/other" && (cd "$tmp/other" && git -c protocol.file.allow=always submodule --quiet add "$plain" inner) && rm -rf "$tmp/other/strange"
	mkdir "$tmp/strange" && copy "$small" "$tmp/strange" && cd "$tmp/strange" && for way in file worktree link common shares shares_below module; do
		rm -rf .git
		case $way in
		file) echo "gitdir: $plain/.git" >.git ;;
		worktree) echo "gitdir: $plain/.git/worktrees/linked" >.git ;;
		link) ln -s "$plain/.git" .git ;;
		common) git init -q . && echo "$plain/.git" >.git/commondir ;;
		shares | shares_below) mkdir -p own/worktrees/x && echo "gitdir: own/worktrees/x" >.git && echo "$PWD/.git" >own/worktrees/x/gitdir && cp "$plain/.git/HEAD" own/worktrees/x &&
			case $way in shares) echo "$plain/.git" ;; *) ln -s "$plain/.git/objects" "$plain/.git/refs" own && echo ../.. ;; esac >own/worktrees/x/commondir ;;
		module) echo "gitdir: $tmp/other/.git/modules/inner" >.git && mkdir "$tmp/other/strange" && cp -R . "$tmp/other/strange" && cd "$tmp/other/strange" ;;
		esac
		ends packed packed && exit 1
		grep -E '(does not name the project back|shares that of another work tree|\[file-outside\]|\[file-not-regular\]|\[file-unreadable\])' "$tmp/said" || { echo "$way" && cat "$tmp/said" && exit 1; }
	done
)
check "a project does not pass for one of another repository" strange
module() ( # a submodule, whose .git names a directory of the repository around it
	git init -q "$tmp/around" && cd "$tmp/around" && git -c protocol.file.allow=always submodule --quiet add "$plain" inner && finds HEAD "$tmp/around/inner"
)
check "a submodule is one of its own repository" module
tree() { git hash-object -t tree -w --stdin --literally <"$1"; }
entry() { printf '%s %s\0' "$1" "$2" && printf '%s' "$3" | sed 's/../\\x&/g' | xargs -0 printf '%b'; } # MODE NAME ID
climbs() { # NAME: a tree with a file of that name stands for the project
	blob=$(echo evil | git hash-object -w --stdin) && entry 100644 "$1" "$blob" >"$tmp/one" && inner=$(tree "$tmp/one") && entry 40000 "my isms" "$inner" >"$tmp/two" &&
		commit=$(git commit-tree -m climbs "$(tree "$tmp/two")") && (cd "my isms" && complains 2 "has a name that is a path" "$ismsdoc" diff "$commit" v2)
}
check "a name that climbs out is refused" climbs ../evil
check "so is the directory above" climbs ..
check "and an absolute one" climbs "$tmp/evil"
holds() { # TEXT ENTRY...: a tree of these entries, MODE NAME ID each, stands for the project, and diff says TEXT
	text=$1 && shift && : >"$tmp/one"
	while [ $# -gt 0 ]; do entry "$1" "$2" "$3" >>"$tmp/one" && shift 3; done
	inner=$(tree "$tmp/one") && entry 40000 "my isms" "$inner" >"$tmp/two" && commit=$(git commit-tree -m holds "$(tree "$tmp/two")") &&
		(cd "my isms" && ends "$commit" v2; got=$? && grep -F "$text" "$tmp/said" && { [ $got = 1 ] || [ $got = 2 ]; })
}
blob=$(echo evil | git hash-object -w --stdin)
zeros=$(printf zeros | git hash-object --stdin) # that say they are 270 MB, and of which the first are there: who unpacked them would fail
mkdir -p ".git/objects/${zeros%"${zeros#??}"}" && perl -MCompress::Zlib -e 'print compress("blob 270000000\0" . "\0" x 1000000)' >".git/objects/${zeros%"${zeros#??}"}/${zeros#??}"
check "a file of zeros that is small in its repository is not unpacked" holds "more than 20,000 files or 256 MiB" 100644 isms.yaml "$zeros"
check "a tree that has a name twice is refused" holds "File exists" 100644 isms.yaml "$blob" 100644 isms.yaml "$blob"
check "what says that it is a directory and is a file, too" holds "an object of the repository cannot be read" 40000 facts "$blob"
check "a repository in a repository is nobody's" holds ":my isms/isms.yaml" 100644 isms.yaml "$blob" 160000 facts "$blob"
check "a link with a NUL is refused" holds "File name too long" 120000 isms.yaml "$(printf '/etc/passwd\0x' | git hash-object -w --stdin)"
unfolds() { # TREE: ten of it in one, ten of that in one, and so on, six times
	id=$1
	for level in 1 2 3 4 5 6; do
		for i in a b c d e f g h i j; do entry 40000 $i "$id"; done >"$tmp/level" && id=$(tree "$tmp/level")
	done
	entry 40000 "my isms" "$id" >"$tmp/two"
	commit=$(git commit-tree -m bomb "$(tree "$tmp/two")") && (cd "my isms" && complains 2 "more than 20,000 files or 256 MiB" "$ismsdoc" diff "$commit" v2)
}
bomb() { blob=$(echo x | git hash-object -w --stdin) && entry 100644 a "$blob" >"$tmp/one" && unfolds "$(tree "$tmp/one")"; }
check "a tree that unfolds without end is stopped" bomb
check "so is one of directories alone" unfolds "$(git hash-object -t tree -w --stdin </dev/null)"
killed() ( # by a signal that nobody can catch, while its copy stands
	cd "my isms" || exit 1
	for pause in 0.01 0.03 0.05; do
		"$ismsdoc" diff v2~1 v2 >"$tmp/said" 2>&1 &
		sleep $pause && kill -KILL $! 2>/dev/null
		wait $! 2>/dev/null
	done
	for try in 1 2 3 4 5 6 7 8 9 10; do [ -z "$(ls "$TMPDIR")" ] && exit 0; sleep 0.2; done
	ls "$TMPDIR"
	exit 1
)
check "a copy is gone after SIGKILL, too" killed
long() { # a tree of eight million entries, which takes seconds to read
	perl -MCompress::Zlib -MDigest::SHA -e '
		my $entries = ("160000 m\0" . "\1" x 20) x 10000;
		my $head = "tree " . 800 * length($entries) . "\0";
		my ($hash, $packer) = (Digest::SHA->new(1), deflateInit(-Level => 1));
		my $packed = "";
		for ($head, ($entries) x 800) { $hash->add($_); $packed .= $packer->deflate($_) }
		my $id = $hash->hexdigest;
		my $parent = ".git/objects/" . substr($id, 0, 2);
		mkdir $parent; open my $file, ">", "$parent/" . substr($id, 2) or die; print $file $packed . $packer->flush; print $id'
}
left() ( # whoever reads a revision ends with the program, which alone is told to: nobody holds what it writes to, and the copy is gone
	entry 40000 "my isms" "$(long)" >"$tmp/two" && commit=$(git commit-tree -m long "$(tree "$tmp/two")") && cd "my isms" || exit 1
	for signal in TERM INT KILL; do
		timeout 3 sh -c 'timeout --foreground -s "$1" 0.5 "$2" diff "$3" v2 | cat' sh $signal "$ismsdoc" "$commit" || { echo "$signal: the reader goes on" && exit 1; }
		sleep 0.3 && [ -z "$(ls "$TMPDIR")" ] || { echo "$signal: $(ls "$TMPDIR")" && exit 1; }
	done
)
check "nor does its reader outlive it" left

nested() ( # references below a thousand directories
	rm -rf "$tmp/spoilt" && cp -R "$plain" "$tmp/spoilt" && cd "$tmp/spoilt" &&
		perl -e 'chdir ".git/refs/heads"; for (1 .. 1000) { mkdir "a"; chdir "a" or die }' && complains 2 "too many directories within each other" "$ismsdoc" diff packed HEAD
)
check "references below too many directories are said to be that" nested

check "and every temporary directory is gone again" test -z "$(ls "$TMPDIR")"
