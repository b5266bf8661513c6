#!/bin/sh
# The two sizes of a project: whole, alike in what they carry, and the year of the small one on a page.
. "$(dirname "$0")/../e2e/lib.sh"
cd "$tmp" || exit 2
SOURCE_DATE_EPOCH=1767225600
export SOURCE_DATE_EPOCH

# Whether nothing in the project of the size $1 lacks a holder, a record or a place, and nothing refers to what is not there.
whole_size() {
	"$ismsdoc" init "size-$1" --name Northmere --lang en,ja --profile "$1" >/dev/null && "$ismsdoc" check "size-$1" >"$1.said"
	! grep -E ': error: |record-kind-unheld|function-unheld|unused-document' "$1.said" && "$ismsdoc" list controls "size-$1" | awk '{ print $1, $2, $3 }' >"$1.controls"
}
for size in standard small; do check "the $size size is whole" whole_size $size; done
check "both sizes carry the same requirements" diff standard.controls small.controls
twelve() {
	"$ismsdoc" build size-small -q --draft --format pdf && [ "$(ls size-small/out/en/policies | wc -l)" -eq 11 ] && [ -e size-small/out/en/information-security-policy.pdf ]
}
check "the small size has twelve policies" twelve
# Whether the section 2 of the plan in the language $1 is one page: the next begins with section 3.
one_page() {
	pdftotext size-small/out/$1/duty-plan.pdf - | awk -v RS='\f' '/(^|\n)2 (Plan by month|月別の計画)\n/ && !/\.( \.)+/ { at = NR } /(^|\n)3 (Duties in each month|月ごとの件数)\n/ && !/\.( \.)+/ { after = NR } END { exit !(at && after == at + 1) }'
}
for language in en ja; do check "there the duties of a year are on one page ($language)" one_page $language; done
differs() {
	cp -r size-small resized && sed 's/^profile: small/profile: standard/' size-small/isms.yaml >resized/isms.yaml && cp size-standard/facts/documents.yaml resized/facts &&
		"$ismsdoc" diff size-small resized --lang en >said
	grep -F 'reviews of the ordinary access rights of a system: 6 → 3 months' said && grep -F 'small → standard' said
}
check "diff shows what another size changes" differs
