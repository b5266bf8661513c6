#!/bin/sh
# A year in a workbook: what an organisation keeps between two audits, each step in the workbook that was exported before it,
# taken back, and built. `facts` is what people would type, as facts of another project whose workbook is taken.
. "$(dirname "$0")/../e2e/lib.sh"
cp -R "$top/examples/larkfield" "$tmp" && cd "$tmp" || exit 2

step() { # step NAME WANTED: the workbook with what `typed` types comes back, says as many differences, and nothing differs then
	rm -rf typed && cp -R larkfield typed && (cd typed && "$1") && "$ismsdoc" export typed -o isms.xlsx >said 2>&1 || { cat said; return 1; }
	"$ismsdoc" import isms.xlsx larkfield --update --delete >said 2>told || { cat said told; return 1; }
	grep -c '^[~+-] ' said | grep -x "$2" >count || { cat said told; return 1; }
	"$ismsdoc" import isms.xlsx larkfield --update >said 2>told && grep -q -x 'No difference.' said || { cat said told; return 1; }
	"$ismsdoc" build larkfield -o out --draft -q --format md >said 2>told || { grep ': error' told; return 1; }
}

reviews() {
	cat >>facts/context_reviews.yaml <<'END'
- {date: 2026-10-15, participants: [isms-manager, operations-lead], result: "Nothing changed, and the scope stays"}
END
	cat >>facts/legal_reviews.yaml <<'END'
- {date: 2026-10-19, participants: [isms-manager, privacy-lead], sources: "Official journal", result: "Nothing added", empty_fields: [Electronic signatures]}
END
}
check "spring: reviews of context and law" step reviews 2
shown() { grep -rqF 'Nothing changed, and the scope stays' out/en; }
check "which documents show" shown

suppliers() {
	cat >>facts/supplier_evaluations.yaml <<'END'
- supplier: hartwell
  occasion: incident
  date: 2026-10-05
  evaluator: finance-lead
  basis: Letter of the manager
  criteria:
    - {criterion: Doors close, result: partly, finding: One door stood open}
    - {criterion: Visitors are met, result: met, finding: Seen in the log}
  result: conditions
  conditions: The door is repaired
  due: 2026-12-01
END
	sed -i 's/finding: Trial of 2025-11-12 seen in the log/finding: Trial of 2026-10-12 seen in the log/' facts/supplier_evaluations.yaml
	sed -i '$s/List of outside enquiries,2026-07-06/List of outside enquiries,2026-10-06/' facts/shared_responsibilities.csv
}
check "summer: suppliers are evaluated, line by line" step suppliers 5

documents() {
	sed -i '/^asset-register:/,/^supplier-evaluation:/{
		s/^  version: "3.0"/  version: "3.1"/; s/^  date: 2026-10-26/  date: 2026-10-30/; s/^  status: approved/  status: draft/
		/^  \(effective\|approved\|prepared\|reviewed\): /d
		s/^    - {version: "3.0".*/&\n    - {version: "3.1", date: 2026-10-30, changes: Words made plainer, author: ines-barbosa}/
	}' facts/documents.yaml
}
check "autumn: a document has a new version" step documents 8
in_place() { diff "$top/examples/larkfield/facts/documents.yaml" larkfield/facts/documents.yaml | grep -c '^[<>]' | grep -x 14; }
check "and nothing else in its file changes" in_place

risks() {
	sed -i 's/^\(R-01,.*\),isms-manager,3,4,/\1,isms-manager,2,4,/; /^R-17,/s/Location data kept too long/Location data is kept too long/' facts/risks.csv
	cat >>isms.yaml <<'END'
public_terms:
  - {term: Quayside, reason: The landmark is in every guide of the town}
accepted_findings:
  - {code: record-missing, what: Quayside, reason: The record is being made, accepted_by: isms-manager, until: 2026-12-01}
END
}
check "winter: risks are assessed again, and findings accepted" step risks 4

maps() {
	sed -i 's/^  founded: .*/  founded: "2013"/; s/^    relevant: true/    relevant: false/; s/^  acceptance_threshold: 9/  acceptance_threshold: 8/
		s/^    inactive_account_disable_days: .*/    inactive_account_disable_days: 60/
		/^    - {id: P-05,/s/Shareholders/Owners/' isms.yaml
	sed -i 's/^management_review: .*/management_review: 2026-12-10/' facts/audit_programme.yaml
	sed -i 's/^checked: .*/checked: 2026-10-30/' facts/document_store.yaml
}
check "and what is no register: organisation, scope, method, programme, parameters" step maps 7
