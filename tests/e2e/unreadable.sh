#!/bin/sh
# What a project keeps and cannot be read, or is a pipe, ends every command that looks at a project; no default takes its place, and
# nothing waits.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"
chmod 755 "$tmp" && cp "$ismsdoc" "$tmp/program" && program=$tmp/program
p=$tmp/p

# A project that has something in every place that the program looks into.
cp -R "$top/tests/minimal" "$p" && cd "$p" && rm -rf out && mkdir -p brand pictures approvals lua/audit/rules lua/document/figures \
	lua/export/site policies/standards templates/partials
for style in Regular Bold; do
	cp "$(fc-list -f '%{file}\n' "Noto Sans Mono:style=$style" | sort | grep "NotoSansMono-$style.ttf" | head -n 1)" brand/
done
echo '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>' | tee brand/logo.svg >pictures/plan.svg
printf 'fonts: {mono: brand/NotoSansMono-Regular.ttf}\nlogo: brand/logo.svg\n' >facts/brand.yaml
printf '## One\n\n{{ picture("pictures/plan.svg", "A plan") }}\n' | tee templates/risk-treatment-plan/en.md >templates/risk-treatment-plan/ja.md
cp "$top/lua/audit/rules/acceptance-owner.lua" lua/audit/rules/our-own.lua
cp "$top/lua/document/figures/control-status.lua" lua/document/figures/our-own.lua
cp "$top"/tests/golden/own/policies/standards/house.yaml policies/standards/
cp "$top"/templates/partials/style.css "$top"/templates/partials/cover.* templates/partials/
printf 'return { title = "Own", files = function() return {} end }\n' | tee lua/export/own.lua >lua/export/site/own.lua
"$program" approve scope-statement --by top-management --on 2026-11-20 --reviewed-by internal-auditor --reviewed-on 2026-11-19 --version 1.2 \
	--changes Again --in . >"$tmp/said"
"$program" release . -q
cd "$top" || exit 2
check "the project is sound" exits 0 "$program" check "$p"

# told COMMAND PATTERN: the command ends with status 2, a message that the pattern knows, and without an output.
told() {
	# shellcheck disable=SC2086 # the words are words
	(cd "$tmp" && exits 2 as_another timeout 20 "$program" $1 p >"$tmp/said" 2>&1) && grep -qE "$2" "$tmp/said" && ! grep -q traceback "$tmp/said" &&
		[ ! -e "$p/out" ] ||
		{ cat "$tmp/said"; return 1; }
}
unreadable() { # unreadable PATH COMMAND
	mode=$(stat -c %a "$p/$1")
	chmod 0 "$p/$1"
	told "$2" "^p/$1[^:]*: error: the (file|directory) cannot be read: Permission denied \[file-unreadable\]$"
	status=$?
	chmod "$mode" "$p/$1"
	return $status
}
for path in $(some isms.yaml facts facts/controls.csv policies policies/isms-governance policies/isms-governance/en.md policies/standards \
	policies/standards/house.yaml templates templates/objectives-plan templates/objectives-plan/en.md templates/partials \
	templates/partials/cover.en.md templates/partials/style.css lua lua/audit/rules lua/audit/rules/our-own.lua lua/document/figures \
	lua/document/figures/our-own.lua lua/export lua/export/own.lua lua/export/site lua/export/site/own.lua approvals \
	approvals/scope-statement.json releases releases/2026-11-22-1.1 releases/2026-11-22-1.1/manifest.json brand brand/logo.svg \
	brand/NotoSansMono-Regular.ttf brand/NotoSansMono-Bold.ttf pictures pictures/plan.svg); do
	check "check: $path cannot be read" unreadable "$path" check
done
for command in "build -q" "publish -q" "release -q --name again" "list documents"; do
	check "${command%% *}: what it would not read itself, neither" unreadable lua/document/figures "$command"
	check "${command%% *}: what stands beside a font" unreadable brand/NotoSansMono-Bold.ttf "$command"
done

waiting() { # waiting PATH: a pipe there is told, and not waited for
	if [ -e "$p/$1" ]; then mv "$p/$1" "$tmp/kept"; fi
	mkfifo "$p/$1"
	(cd "$tmp" && timeout 20 "$program" check p >"$tmp/said" 2>&1)
	status=$?
	rm "$p/$1"
	if [ -e "$tmp/kept" ]; then mv "$tmp/kept" "$p/$1"; fi
	[ $status = 1 ] && grep -qE "$1: error: .*\[file-not-regular\]$|: error: the file $1 is a pipe" "$tmp/said" && ! grep -q traceback "$tmp/said" || { cat "$tmp/said"; return 1; }
}
for path in $(some isms.yaml facts/risks.csv facts/wait policies/wait policies/isms-governance/en.md policies/standards/wait.yaml \
	templates/wait templates/objectives-plan/ja.md templates/partials/wait lua/audit/rules/wait.lua lua/document/figures/wait.lua \
	lua/export/wait.lua lua/export/site/wait approvals/wait.json releases/wait releases/2026-11-22-1.1/manifest.json \
	brand/logo.svg brand/NotoSansMono-Regular.ttf brand/wait.ttf pictures/plan.svg); do
	check "check: a pipe in the place of $path" waiting "$path"
done

astray() { # astray PATH [WHERE]: a link there that leads nowhere, or to WHERE, hides nothing silently
	if [ -e "$p/$1" ]; then mv "$p/$1" "$tmp/kept"; fi
	ln -s "${2:-nowhere}" "$p/$1"
	(cd "$tmp" && timeout 20 "$program" check p >"$tmp/said" 2>&1)
	status=$?
	rm "$p/$1"
	if [ -e "$tmp/kept" ]; then mv "$tmp/kept" "$p/$1"; fi
	[ $status = 1 ] && grep -qE "^p/$1: error: the file is a symbolic link that (leads nowhere|leaves the project) \[file-(missing|outside)\]$" "$tmp/said" ||
		{ cat "$tmp/said"; return 1; }
}
for path in $(some facts facts/risks.csv policies policies/isms-governance policies/standards templates templates/partials lua lua/audit lua/export \
	approvals releases); do
	check "check: a link that leads nowhere in the place of $path" astray "$path"
done
echo secret >"$tmp/file"
check "check: a link to a file outside in the place of lua" astray lua "$tmp/file"

plain() { # plain PATH [TARGET]: a file there, or a link to TARGET in the project, is told and hides nothing silently
	if [ -e "$p/$1" ]; then mv "$p/$1" "$tmp/kept"; fi
	if [ "${2:-}" ]; then ln -s "$2" "$p/$1"; else echo text >"$p/$1"; fi
	(cd "$tmp" && timeout 20 "$program" check p >"$tmp/said" 2>&1)
	status=$?
	rm "$p/$1"
	if [ -e "$tmp/kept" ]; then mv "$tmp/kept" "$p/$1"; fi
	[ $status = 1 ] && grep -qE "^p/$1: error: it is a file, a directory was expected \[file-not-regular\]$" "$tmp/said" || { cat "$tmp/said"; return 1; }
}
for path in $(some facts policies templates lua lua/audit lua/audit/rules lua/document lua/document/figures lua/export approvals releases); do
	check "check: a file in the place of the directory $path" plain "$path"
done
for path in policies templates lua approvals; do
	check "check: a link to a file of the project in the place of the directory $path" plain "$path" isms.yaml
done

# What somebody names on the command line may be a link, but a project that is handed over keeps no command waiting.
named() { # named COMMAND, in a project where each of these files is a pipe
	# shellcheck disable=SC2086 # the words are words
	(cd "$tmp" && timeout 20 "$program" $1 </dev/null >"$tmp/said" 2>&1)
	status=$?
	[ $status != 124 ] && [ $status != 0 ] && grep -q "^p/handed\.[a-z]*: error: the file is a pipe or device, a plain file was expected \[file-not-regular\]$" "$tmp/said" ||
		{ echo "exit status $status"; cat "$tmp/said"; return 1; }
}
mkfifo "$p/handed.csv" "$p/handed.xlsx" && ln -s handed.csv "$p/handed.md" && ln -s /dev/zero "$p/handed.pdf"
for command in "import p/handed.csv p --as risks" "render p/handed.md" "verify p/handed.pdf p" "verify p --key p/handed.csv" "export p -o p/handed.xlsx" \
	"release p --sign p/handed.csv --name signed" "release p --seal p/handed.csv --name sealed"; do
	check "$command: a pipe or device there is told, and not waited for" named "$command"
done
among() { # the releases of somebody else are not looked through
	mkdir -p "$tmp/theirs/of-another-client" && mv "$p/releases" "$tmp/kept" && ln -s "$tmp/theirs" "$p/releases"
	(cd "$tmp" && exits 1 "$program" verify p/isms.yaml p >"$tmp/said" 2>&1)
	status=$?
	rm "$p/releases" && mv "$tmp/kept" "$p/releases"
	[ $status = 0 ] && grep -q '^p/releases: error: .*\[file-outside\]$' "$tmp/said" && ! grep -q another "$tmp/said" || { cat "$tmp/said"; return 1; }
}
check "verify: a link in the place of releases that leads outside is not followed" among
given() { (cd "$tmp" && echo '# One' | "$program" render /dev/stdin --format html -o - | grep -q One); }
check "render: what a shell gives in the place of a file is read" given
rm -f "$p"/handed.*
