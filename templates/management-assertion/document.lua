local soc = model.soc
local exam = soc.examination
local over = exam.over(document.date)
local of_period = exam.type == "type2"

-- The day or period that management is going to speak of, as the text says it.
local function ahead_of(say)
  local pattern = exam.type == "type1" and say.day or of_period and say.period or say.open
  return fill(pattern, { first = date(exam.first), last = date(exam.last), day = date(exam.date) })
    or say.open
end

local signed_on = over and document.approved and date(document.approved_on) or nil

return {
  exam = exam, mark = model.report_standard.mark, assertion = soc.assertion,
  of_period = of_period, of_day = exam.type == "type1", over = over,
  draft = function(say) return exam.state and fill(say[exam.state], { name = exam.marked }) end,
  ahead_of = ahead_of, day = date(exam.date),
  span = choice(of_period and "period" or "day"),
  span_seen = choice(over and (of_period and "period" or "day") or "ahead"),
  no_responsibility = #facts.customer_responsibilities == 0
    and function(none) return absence(facts.customer_responsibilities, none) end,
  organization = org.legal_name or org.name,
  description = model.document("system-description"),
  services = enumeration(model.services.in_scope, "name"),
  categories = enumeration(model.categories.covered, "name"),
  carved_out = enumeration(soc.carved_out, "name"), inclusive = enumeration(soc.inclusive, "name"),
  no_subservice = #model.subservices == 0
    and function(none) return absence(model.subservices, none) end,
  signed = signed_on, signature = choice(signed_on and "signed" or "unsigned"),
  dated = function(say) return signed_on or say.unsigned end,
  commitments = grid { rows = facts.commitments, "id",
    function(row) return words.commitment_kind[row.kind] end, "category_name", "text" },
}
