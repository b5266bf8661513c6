local soc = model.soc
local exam = soc.examination
local over_period = exam.kind == "type2"

return {
  exam = exam, assertion = soc.assertion, over_period = over_period,
  readiness = exam.kind == "readiness", day = date(exam.date or document.date),
  span = choice(over_period and "period" or "day"),
  organization = org.legal_name or org.name,
  description = model.document("system-description"),
  services = series(model.services.in_scope, "name"),
  categories = series(model.categories.covered, "name"),
  carved_out = series(soc.carved_out, "name"), inclusive = series(soc.inclusive, "name"),
  no_subservice = #model.subservices == 0,
  signed_on = document.approved and date(document.approved_on) or nil,
  commitments = grid { rows = facts.commitments, "id",
    function(row) return words.commitment_kind[row.kind] end, "category_name", "text" },
}
