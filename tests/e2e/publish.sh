#!/bin/sh
# The public site: what is written, and what browsers and programs make of it.
. "$(dirname "$0")/lib.sh"
site=$tmp/en/public
both=$tmp/both/public

check "an example in one language is published" exits 0 "$ismsdoc" publish "$example" -o "$tmp/en" -q
two_languages() { cp -R tests/minimal "$tmp/two" && sed -i 's/^languages: .*/languages: [ja, en]/; s#^contact: {#&url: "https://www.acme.example/security", #' "$tmp/two/isms.yaml" && exits 0 "$ismsdoc" publish "$tmp/two" -o "$tmp/both" -q; }
check "a project in two languages is published" two_languages

files() { (cd "$1" && find . -type f | sort | tr '\n' ' '); }
check "a site has a page, its forms and the files around it" test "$(files "$site")" = \
	"./.well-known/security.txt ./en/feed.xml ./en/public-summary.md ./en/public-summary.pdf ./index.html ./manifest.json ./sitemap.xml ./style.css "
check "a second language has a page of its own" test "$(files "$both")" = \
	"./.well-known/security.txt ./en/feed.xml ./en/index.html ./en/public-summary.md ./en/public-summary.pdf ./index.html ./ja/feed.xml ./ja/public-summary.md ./ja/public-summary.pdf ./manifest.json ./sitemap.xml ./style.css "

links_lead_somewhere() {
	for page in "$site/index.html" "$both/index.html" "$both/en/index.html"; do
		grep -oE '(href|src)="[^"#][^"]*"' "$page" | sed 's/^[a-z]*="//; s/"$//' | grep -vE '^(https?|mailto):' | while read -r to; do
			[ -f "$(dirname "$page")/$to" ] || echo "$page leads to $to"
		done
	done >"$tmp/bad"
	cat "$tmp/bad"
	[ ! -s "$tmp/bad" ]
}
check "every link within the site leads to a file of it" links_lead_somewhere
languages_switch() {
	grep -q '<html lang="ja">' "$both/index.html" && grep -q '<html lang="en">' "$both/en/index.html" &&
		grep -q 'hreflang="en" href="en/index.html"' "$both/index.html" && grep -q 'hreflang="ja" href="../index.html"' "$both/en/index.html"
}
check "a page leads to its other languages" languages_switch
fetches_nothing() {
	for page in "$site/index.html" "$both/index.html" "$both/en/index.html"; do
		grep -q "Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\"" "$page" || return 1
		! grep -inE '<script|<style|style="|<iframe|<form|src="(https?:)?//|rel="(stylesheet|icon|preload)" href="(https?:)?//' "$page" || return 1
	done
	! grep -niE '@import|url\(' "$site/style.css"
}
check "a page fetches its one style sheet and nothing else, and runs no script" fetches_nothing
check "security.txt says whom to tell and until when it holds" sh -c "printf 'Contact: mailto:security@acme.example\nContact: https://www.acme.example/security\nExpires: 2027-10-01T00:00:00Z\nPreferred-Languages: ja, en\nCanonical: https://www.acme.example/.well-known/security.txt\n' | cmp - '$both/.well-known/security.txt'"
both_in_feed() { [ "$(grep -c '<entry>' "$both/en/feed.xml")" = 2 ] && [ "$(grep -c '<loc>' "$both/sitemap.xml")" = 2 ]; }
check "the feed has every version, the map every page" both_in_feed
manifest_is_true() {
	sed -n '/"outputs"/,/\]/s/.*"path": "\([^"]*\)", "sha256": "\([0-9a-f]*\)".*/\2  \1/p' "$both/manifest.json" >"$tmp/sums"
	[ "$(wc -l <"$tmp/sums")" = 11 ] && (cd "$both" && sha256sum -c --quiet "$tmp/sums") && ! grep -qE 'isms.yaml|facts/' "$both/manifest.json"
}
check "the manifest has every file's SHA-256 and no input" manifest_is_true
same_pdf() { builds larkfield && cmp "$built/larkfield/en/public-summary.pdf" "$site/en/public-summary.pdf"; }
check "the PDF is the one that build makes" same_pdf
# told EDIT...: with these commands in a project, nothing is published and what they hide is told.
told() {
	rm -rf "$tmp/hiding" "$tmp/hidden" && cp -R tests/minimal "$tmp/hiding" && (cd "$tmp/hiding" && mkdir brand && eval "$1") &&
		"$ismsdoc" "$2" "$tmp/hiding" -o "$tmp/hidden" -q 2>"$tmp/said"
	[ $? = 1 ] && grep -q "^$tmp/hiding/$3: error: 'Ann.*Archer'.*\[public-leak\]$" "$tmp/said" && [ ! -e "$tmp/hidden" ] || { cat "$tmp/said"; return 1; }
}
logo='logo: brand/logo.svg' svg='<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text x="1" y="9">Ann</text><text x="1" y="19">Archer</text></svg>'
check "the words of the logo are read" told "echo '$logo' >facts/brand.yaml; echo '$svg' >brand/logo.svg" publish 'brand/logo.svg:1'
check "an anchor is, which no page shows" told 'echo "<a id=\"Ann-Archer\"></a>" | tee -a templates/public-summary/en.md >>templates/public-summary/ja.md' publish 'templates/public-summary/en.md:[0-9]*'
check "so is the name of a public page" told "mkdir templates/Ann-Archer && cp templates/public-summary/??.md templates/Ann-Archer &&
	cp '$top/templates/public-summary/document.yaml' templates/Ann-Archer && sed -n '/^public-summary:/,/history:/{s/public-summary/Ann-Archer/;p}' facts/documents.yaml >more &&
	cat more >>facts/documents.yaml" build 'templates/Ann-Archer/en.md:1'
again() {
	cp -R tests/minimal "$tmp/one" && "$ismsdoc" publish "$tmp/one" -o "$tmp/first" -q && "$ismsdoc" publish "$tmp/one" -o "$tmp/again" -q -j 1 &&
		[ -s "$tmp/again/public/ja/public-summary.pdf" ] && diff -r "$tmp/first" "$tmp/again"
}
check "the same facts give the same bytes" again
given_up() {
	sed -i 's/^languages: .*/languages: [en]/' "$tmp/one/isms.yaml" && echo mine >"$tmp/again/public/mine.txt" &&
		echo changed >>"$tmp/again/public/ja/feed.xml"
	"$ismsdoc" publish "$tmp/one" -o "$tmp/again" -q 2>"$tmp/said"
	cat "$tmp/said"
	[ "$(cd "$tmp/again/public" && find ja mine.txt -type f | tr '\n' ' ')" = "ja/feed.xml mine.txt " ] && grep -q 'ja/feed.xml: warning: .*\[file-stale\]' "$tmp/said"
}
check "the pages of a language that was given up are taken away, what others wrote is not" given_up

refuses() { # refuses CODE SED-EXPRESSION: the small project, when its isms.yaml and facts/documents.yaml went through sed
	rm -rf "$tmp/p" && cp -R tests/minimal "$tmp/p" && sed -i "$2" "$tmp/p/isms.yaml" "$tmp/p/facts/documents.yaml" && exits 1 "$ismsdoc" publish "$tmp/p" -q 2>"$tmp/said"
	status=$?
	cat "$tmp/said"
	[ $status = 0 ] && grep -q "\[$1\]" "$tmp/said" && [ ! -e "$tmp/p/out" ]
}
check "without a web site's address nothing is written" refuses missing-fact 's/, website: [^}]*//'
check "what is not approved is not published" refuses not-approved '/^public-summary:/,/^[a-z].*:$/s/^  status: approved/  status: draft/'
check "an expired security.txt is not published" refuses security-txt-expired '/^public-summary:/,/^[a-z].*:$/s/next_review: .*/next_review: 2026-11-02/'

# claims LANGUAGE TEXT: neither build nor publish write anything when a template of the user's own says TEXT, and both tell its line.
claims() {
	rm -rf "$tmp/p" && cp -R tests/minimal "$tmp/p"
	printf '## Text {#text}\n\n%s\n' "$2" >"$tmp/p/templates/public-summary/$1.md"
	for command in publish "build --only public-summary"; do
		# shellcheck disable=SC2086
		exits 1 "$ismsdoc" $command "$tmp/p" -q 2>"$tmp/said" || return 1
		cat "$tmp/said"
		grep -q "templates/public-summary/$1.md:3.*\[public-claim\]" "$tmp/said" && [ ! -e "$tmp/p/out" ] || return 1
	done
}
check "a template's own claim stops build and publish" claims en "We are **SOC 2** certified."
in_whole "also in Japanese" claims ja "当社は、ＳＯＣ 2の認証を取得しました。"
in_whole "and a guarantee" claims ja "万全の対策を講じています。"

# The command that docs/publishing.md gives, with a directory in the place of the server.
uploaded() {
	rm -rf "$tmp/web" && mkdir -p "$tmp/web/site/public" && cp -R "$both/." "$tmp/web/site/public" || return 1
	(cd "$tmp/web/site/public" && mkdir .ismsdoc-set .ismsdoc-1-0 .git en/.old && touch .ismsdoc-set/a .ismsdoc-1-0/a .git/HEAD .htpasswd en/.old/a en/.a .well-known/.a) || return 1
	command=$(sed -n 's|^\$ \(rsync .*\) web\.company\.example:/srv/trust\.new/$|\1|p' "$top/docs/publishing.md")
	[ -n "$command" ] && (cd "$tmp/web" && sh -c "$command new/") || return 1
	diff -r "$both" "$tmp/web/new"
}
check "the documented rsync uploads the site and nothing hidden" uploaded
