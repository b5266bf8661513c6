local soc = model.soc
local exam = soc.examination
local over_period = exam.kind == "type2"

local function names(rows)
  local out = {}
  for i, row in ipairs(rows) do out[i] = row.name end
  return join(out)
end

return {
  exam = exam, assertion = soc.assertion, over_period = over_period,
  readiness = exam.kind == "readiness", day = date(exam.date or document.date),
  span = choice(over_period and "period" or "day"),
  organization = org.legal_name or org.name,
  description = model.document("system-description"),
  services = names(model.services.in_scope), categories = names(model.categories.covered),
  carved_out = #soc.carved_out > 0 and names(soc.carved_out),
  inclusive = #soc.inclusive > 0 and names(soc.inclusive),
  no_subservice = #model.subservices == 0,
  signed_on = document.approved and date(document.approved_on) or nil,
  commitments = grid { rows = facts.commitments, "id",
    function(row) return words.commitment_kind[row.kind] end, "category_name", "text" },
}
