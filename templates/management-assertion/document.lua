local soc = model.soc
local exam = soc.examination
local over_period = exam.kind == "type2"

local function names(rows)
  local out = {}
  for i, row in ipairs(rows) do out[i] = row.name end
  return #out > 0 and join(out) or nil
end

-- The day or the period that management speaks of, in the text's words; nil where its days are open.
local function time(say)
  if not over_period then return fill(say.day, { day = date(exam.date or document.date) }) end
  if not (exam.first and exam.last) then return nil end
  return fill(say.period, { first = date(exam.first), last = date(exam.last) })
end

return {
  exam = exam, assertion = soc.assertion, over_period = over_period,
  readiness = exam.kind == "readiness", time = time,
  span = choice(over_period and "period" or "day"),
  organization = org.legal_name or org.name,
  description = model.document("system-description"),
  services = names(model.services.in_scope), categories = names(model.categories.covered),
  carved_out = names(soc.carved_out), inclusive = names(soc.inclusive),
  no_subservice = #model.subservices == 0,
  signed_on = document.approved and date(document.approved_on) or nil,
  commitments = grid { rows = facts.commitments, "id",
    function(row) return words.commitment_kind[row.kind] end, "category_name", "text" },
}
