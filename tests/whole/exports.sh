#!/bin/sh
# What stands beside the documents: exports of a project's own, files of the site, the style sheet.
. "$(dirname "$0")/../e2e/lib.sh"
project=$tmp/project
out=$tmp/out
site=$tmp/site/public
cp -R tests/minimal "$project" && mkdir -p "$project/lua/export/site"

# export LUA: the project's export `roles` returns what LUA, an expression, makes of `project`.
export_is() { printf 'return { title = "Roles", files = function(project)\n  return %s\nend }\n' "$1" >"$project/lua/export/roles.lua"; }
one_file='{ { path = "data/roles.txt", text = project.languages[1] .. " " .. project.view.facts.roles[1].id .. "\n" } }'
build() { "$ismsdoc" build "$project" -o "$out" --only risk-treatment-plan --format "$@"; }
files() { (cd "$1" && find . -type f | LC_ALL=C sort | tr '\n' ' '); }

# The calendar of the example: lines of 75 bytes at most, each event with an id and a stamp of its own day, the same bytes again.
calendar() {
	"$ismsdoc" build examples/akebono --format calendar -o "$tmp/cal" -q && cp "$tmp/cal/ja/duties.ics" "$tmp/first.ics" &&
		"$ismsdoc" build examples/akebono --format calendar -o "$tmp/cal" -q && cmp "$tmp/first.ics" "$tmp/cal/ja/duties.ics" &&
		[ "$(LC_ALL=C awk '{ sub(/\r$/, "") } length > 75' "$tmp/first.ics" | wc -l)" = 0 ] &&
		[ "$(LC_ALL=C grep -vc "$(printf '\r')\$" "$tmp/first.ics")" = 0 ] && iconv -f UTF-8 -t UTF-8 "$tmp/first.ics" >/dev/null &&
		[ "$(grep -c '^BEGIN:VEVENT' "$tmp/first.ics")" -gt 3 ] && [ -z "$(grep '^UID:' "$tmp/first.ics" | sort | uniq -d)" ] &&
		[ "$(grep '^DTSTAMP:' "$tmp/first.ics" | sort -u | wc -l)" = 1 ] &&
		[ "$(grep '^UID:' "$tmp/cal/en/duties.ics")" = "$(grep '^UID:' "$tmp/first.ics")" ] &&
		LC_ALL=C sed -n '/^ /{s/^ //;p;}' "$tmp/first.ics" | iconv -f UTF-8 -t UTF-8 >/dev/null
}
check "the calendar of duties is one that programs read, and the same each time" calendar

export_is "$one_file"
written() {
	build md,roles >"$tmp/printed" && grep -Fx "en top-management" "$out/data/roles.txt" && [ -f "$out/en/risk-treatment-plan.md" ] &&
		grep -F '"path": "data/roles.txt"' "$out/manifest.json" && grep -F "$out/data/roles.txt  1 KB" "$tmp/printed" && exits 0 "$ismsdoc" verify "$out"
}
check "an export stands beside the documents, in the manifest, and is told" written
rm -rf "$out"
alone() { build roles -q && [ "$(files "$out")" = "./data/roles.txt ./manifest.json " ]; }
check "an export alone" alone
rm -rf "$out"
unasked() { build md -q && [ ! -e "$out/data" ]; }
check "who does not ask gets none" unasked
listed() { "$ismsdoc" list formats "$project" | grep -E '^roles +Roles$' && "$ismsdoc" list formats | grep -E '^pdf ' && ! "$ismsdoc" list formats | grep roles; }
check "list formats names it" listed
check "another is no format" exits 2 build md,risks -q
check "those of the site are none" exits 2 build feed -q
check "and render has none" exits 2 "$ismsdoc" render "$top/README.md" --format roles -o "$tmp/x"

# refused CODE LUA: with such an export nothing is written.
refused() {
	rm -rf "$out"
	export_is "$2"
	exits 1 build md,roles -q 2>"$tmp/said" && grep -F "[$1]" "$tmp/said" && [ "$(wc -l <"$tmp/said")" = 1 ] && [ ! -e "$out" ]
}
check "no file leaves the outputs" refused output-path '{ { path = "../roles.txt", text = "" } }'
check "a document is not written over" refused export-path '{ { path = "en/risk-treatment-plan.md", text = "" } }'
check "nor the manifest" refused export-path '{ { path = "manifest.json", text = "" } }'
check "nor one file twice" refused export-path '{ { path = "a", text = "" }, { path = "a", text = "" } }'
check "what is no list of files is said" refused export-broken '"text"'
check "so is nothing" refused export-broken 'nil'
check "and a file without a text" refused export-broken '{ { path = "a" } }'
check "an error names the line of the export" refused template-error 'nil + 1'
check "it is as little trusted as a template" refused template-error 'io.open("/etc/passwd")'
check "and has a template's limits" refused template-limit '(function() while true do end end)()'
no_export() { printf 'return { title = "Roles" }\n' >"$project/lua/export/roles.lua" && exits 1 build md,roles -q 2>"$tmp/said" && grep -F "[export-broken]" "$tmp/said" && exits 1 "$ismsdoc" list formats "$project"; }
check "what is no export is said" no_export
rm "$project/lua/export/roles.lua"

publish() { "$ismsdoc" publish "$project" -o "$tmp/site" -q; }
printf 'return { title = "Trust", files = function(site)\n  return { { path = "trust.txt", text = site.address .. " " .. tostring(site.views) .. "\\n" } }\nend }\n' >"$project/lua/export/site/trust.lua"
beside() { publish && grep -E '^https://[^ ]+/ nil$' "$site/trust.txt" && [ -f "$site/en/feed.xml" ] && [ -f "$site/sitemap.xml" ] && exits 0 "$ismsdoc" verify "$site"; }
check "an export of the site stands beside its pages and sees nothing but the site" beside
# tells CODE LINE TEXT: an export of the site that says TEXT is refused at its line of the file.
tells() {
	printf 'return { title = "Trust", files = function() return { { path = "trust.txt", text = [[%s]] } } end }\n' "$3" >"$project/lua/export/site/trust.lua"
	exits 1 publish 2>"$tmp/said" && grep -E "^trust.txt:$2: error: .*\[$1\]" "$tmp/said" && ! grep -F "$3" "$site/trust.txt"
}
check "a file of the site tells no internal fact" tells public-leak 2 "Hello.
Ask Ann Archer."
check "nor over the end of a line" tells public-leak 1 "Ask Ann
Archer."
check "it claims nothing" tells public-claim 1 "We are SOC 2 certified."
check "and has no look-alike letters" tells public-lookalike 1 "Аcme answers."

check "nor behind tags, escapes and the like" tells public-leak 2 "Hello.
<text>A<tspan>nn Arch</tspan>er</text>"
# named CODE NAME: an export of the site that makes a file NAME is refused.
named() {
	printf 'return { title = "Trust", files = function() return { { path = "%s", text = "x" } } end }\n' "$2" >"$project/lua/export/site/trust.lua"
	exits 1 publish 2>"$tmp/said" && grep -F "$2:1: error: " "$tmp/said" | grep -F "[$1]" && [ ! -e "$site/$2" ]
}
check "its name tells no internal fact" named public-leak team/ann-archer.txt
check "and claims nothing" named public-claim soc-2-certified.txt

# active NAME TEXT: an export of the site that makes the file NAME of TEXT is refused, with its place.
active() {
	printf 'return { title = "Trust", files = function() return { { path = "%s", text = [[%s]] } } end }\n' "$1" "$2" >"$project/lua/export/site/trust.lua"
	exits 1 publish 2>"$tmp/said" && grep -E "^$1:[0-9]+:[0-9]+: error: .*\[svg-unsupported\]" "$tmp/said" && [ -f "$site/trust.txt" ]
}
svg='<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
check "an SVG of the site has no script" active trust.svg "$svg<script>x</script></svg>"
check "nor events" active trust.svg "$svg<rect onload=\"x\"/></svg>"
check "nor what it fetches" active a/trust.svg "$svg<image href=\"//host.example/a\"/></svg>"
check "whatever its name is" active trust.xml "$svg<script>x</script></svg>"
rm "$project/lua/export/site/trust.lua"
given_up() { publish && [ ! -e "$site/trust.txt" ] && [ -f "$site/en/feed.xml" ]; }
check "it goes when it is given up" given_up

mkdir -p "$project/templates/partials"
styled() { # styled CSS STATUS
	printf '%s' "$1" >"$project/templates/partials/style.css"
	rm -rf "$out"
	exits "$2" build html -q 2>"$tmp/said"
}
own_style() { styled 'p{color:#123456}' 0 && grep -F 'p{color:#123456}' "$out/en/risk-treatment-plan.html" && ! grep -F 'body{' "$out/en/risk-treatment-plan.html"; }
check "the project's own style sheet is used" own_style
for css in 'p{}</style><script>' '@IMPORT "x";' 'p{background:url(x)}' 'p{background:image-set("x" 1x)}' 'p{background:u\72l(x)}'; do
	plain() { styled "a{}
$css" 1 && grep -F "templates/partials/style.css:2: error: " "$tmp/said" && grep -F "[style-not-plain]" "$tmp/said"; }
	check "not one with $css" plain
done
