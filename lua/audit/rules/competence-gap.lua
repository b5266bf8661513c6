return {
  numbers = {}, severity = "error", clause = "7.2 c", document = "competence-record",
  title = { en = "A gap in competence has an action and a date",
    ja = "力量の不足には処置及び期限がある" },
  explanation = {
    en = "Where a competence is not sufficient, the entry says what closes the gap and by when.",
    ja = "力量が十分でない場合は、不足を解消する処置及び期限が必要である。",
  },
  violates = {
    { { "isms.yaml",
        "",
        "competences: [{id: K-1, role: isms-manager, need: Audits, evidence: None, assessed: 2026-10-01, sufficient: false, action: Course}]\n" } },
  },
  keeps = {
    { { "isms.yaml",
        "",
        "competences: [{id: K-1, role: isms-manager, need: Audits, evidence: None, assessed: 2026-10-01, sufficient: false, action: Course, due: 2026-12-01}]\n" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.competences.gaps) do
      for _, key in ipairs { "action", "due" } do
        if not row[key] then
          report(row, key, "the competence '" .. (row.id or "?") .. "' is not sufficient and has no "
            .. key)
        end
      end
    end
  end,
}
