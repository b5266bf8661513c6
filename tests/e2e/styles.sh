#!/bin/sh
# Styles of Japanese documents: dates by eras and headings that count chapters.
. "$(dirname "$0")/lib.sh"

styled() {
	mkdir "$tmp/styled" && cp -R tests/minimal/isms.yaml tests/minimal/facts "$tmp/styled" &&
		printf 'date_style: era\nheading_style: chapters\n' >>"$tmp/styled/isms.yaml" &&
		"$ismsdoc" build "$tmp/styled" -q --only risk-treatment-plan,statement-of-applicability --format md
}
check "other styles build" styled
plan=risk-treatment-plan.md soa=statement-of-applicability.md
out=$tmp/styled/out
eras() {
	grep -q 令和8年12月1日 "$out/ja/$plan" && grep -q '1 December 2026' "$out/en/$plan" && ! grep -q '2026年[0-9]*月[0-9]*日' "$out/ja/$plan" &&
		! grep -q 令和 "$out/en/$plan"
}
check "dates by eras are Japanese in Japanese only" eras
chapters() {
	grep -q '^## 第3章 管理策$' "$out/ja/$soa" && grep -q '\[第3章\](#第3章-管理策)' "$out/ja/$soa" && grep -q '^### [0-9]*\.1 ' "$out/ja/$soa" &&
		grep -q '^## 3 Controls$' "$out/en/$soa"
}
check "headings and references count chapters where that is wanted" chapters
