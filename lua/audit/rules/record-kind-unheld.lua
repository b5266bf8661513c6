local edits = require "audit.edits"

-- The edits that put the list and the policy to use, with one kind of records that holds KINDS.
local function listed(kinds)
  local list = edits.with_policies({ "isms.yaml", "", "records: [{id: REC-1, name: Access, owner: isms-manager, place: Safe, "
    .. "classification: internal, keep_months: 120, kinds: [" .. edits.kinds .. ", " .. edits.governance_kinds .. ", " .. kinds .. "]}]\n" }, { "access-control" })
  list[#list + 1] = edits.record_list
  return list
end

local MOST = "service-account-register, standard-access-list, access-tickets, emergency-use, utility-list, access-review-lists"

return {
  numbers = {}, severity = "warning", clause = "7.5.3, 8.1", document = "record-list",
  title = { en = "Each record that a policy asks for is in a register",
    ja = "規程が求める記録のすべてに、保管する台帳がある" },
  explanation = {
    en = "A kind of record that shows a duty of a policy in use is in a register: a kind of records (records) has it in "
      .. "`kinds`, or the fact that is its register is given.",
    ja = "用いている規程の業務を示す記録には、保管する台帳がある。記録の種類（records）のkindsに挙げるか、その台帳であるファクトを記載する。",
  },
  violates = { listed(MOST) },
  keeps = { listed(MOST .. ", inactive-account-lists") },
  run = function(model, report, view)
    if not model.document("record-list") then return end
    for _, record in ipairs(model.duties.without) do
      local key = record.register or "records"
      report(view.facts, key, ("no register has '%s' (%s), which shows %s"):format(record.id, record.title,
        record.duties[1].id))
    end
  end,
}
