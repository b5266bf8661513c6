#!/bin/sh
# Word documents of the examples: what python-docx and LibreOffice find in them is what the Markdown and the pages say.
. "$(dirname "$0")/../e2e/lib.sh"
scripts=$top/tests/office

# The system's packages belong to the system's Python, which need not be the first one.
python=/usr/bin/python3
[ -x $python ] || python=python3
look() { $python "$scripts/word.py" "$@"; }

makes() { # makes EXAMPLE
	"$ismsdoc" build "$top/examples/$1" -o "$tmp/$1" --format docx,html -q 2>"$tmp/said" || { cat "$tmp/said"; return 1; }
}
all() { # all EXAMPLE WHAT: WHAT holds for each document
	found=$(find "$tmp/$1" -name '*.docx' | sort)
	[ "$(echo "$found" | wc -l)" -gt 40 ] && look "$2" $found
}
again() {
	"$ismsdoc" build "$top/examples/$1" -o "$tmp/again" --format docx -j 1 -q && (cd "$tmp/again" && find . -name '*.docx') >"$tmp/names" &&
		[ -s "$tmp/names" ] && while read -r file; do cmp "$tmp/again/$file" "$tmp/$1/$file" || return 1; done <"$tmp/names"
}
saves() { # saves FORMAT FILE...: LibreOffice saves the files into $tmp/saved
	form=$1
	shift
	timeout 120 soffice "-env:UserInstallation=file://$tmp/profile" --headless --convert-to "$form" --outdir "$tmp/saved" "$@" >"$tmp/soffice" 2>&1
	for file in "$@"; do
		saved=$(basename "${file%.docx}").${form%%:*}
		[ -s "$tmp/saved/$saved" ] || { cat "$tmp/soffice"; return 1; }
	done
}

documents="information-security-policy statement-of-applicability internal-audit-programme"
for pair in larkfield/en akebono/ja; do
	example=${pair%/*}
	check "$example: Word documents" makes "$example"
	check "$example: python-docx opens them, and nothing in them refers to what is not there" all "$example" parts
	check "$example: tables are as wide as on pages, their headers repeat" all "$example" tables
	check "$example: their text is that of the HTML" all "$example" text
	check "$example: the same bytes by one thread" again "$example"
	files=$(for name in $documents; do echo "$tmp/$pair/$name.docx"; done)
	# shellcheck disable=SC2086 # words are files
	check "$example: LibreOffice reads them" saves "txt:Text (encoded):UTF8" $files
	for name in $documents; do
		check "$example: LibreOffice finds the text of $name" look says "$tmp/$pair/$name.docx" "$tmp/saved/$name.txt"
	done
	check "$example: LibreOffice sets pages" saves pdf "$tmp/$pair/statement-of-applicability.docx"
	repeats() { # the header row stands on each page of the long table
		pdftotext "$tmp/saved/statement-of-applicability.pdf" - | tr '\f' '\n' | grep -cxE "$1" | awk '{ exit !($1 > 5) }'
	}
	check "$example: the header of the long table stands on its pages" repeats 'Implemented by|実施箇所'
	turned() { pdfinfo "$tmp/saved/statement-of-applicability.pdf" | grep -E 'Page size: +841\.[0-9]+ x 595'; }
	check "$example: pages are turned as in the PDF" turned
done

cat >"$tmp/draft.md" <<'END'
---
title: Draft
watermark: DRAFT
footer: ["", "{page}/{pages}"]
---

# Draft

Text[^a].

[^a]: A note.
END
draft() {
	"$ismsdoc" render "$tmp/draft.md" -o "$tmp/draft.docx" -q && saves pdf "$tmp/draft.docx" &&
		pdftotext "$tmp/saved/draft.pdf" - >"$tmp/drafted" && grep -F 'A note.' "$tmp/drafted" && grep -Fx 1/1 "$tmp/drafted"
}
check "render makes a Word document by the name of the file, with notes and fields" draft
