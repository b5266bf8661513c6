local languages = require "base.languages"
local projection = require "facts.projection"

-- Whether DECISION says the same of both positions in a language.
local function is_alike(decision)
  for _, language in ipairs(languages) do
    local text = projection.text(decision.provider, language)
    if text and text == projection.text(decision.customer, language) then return true end
  end
  return false
end

-- The edit by which A.7.2 says PROVIDER as provider and "Hosts watch it." as customer of cloud services.
local function stated(provider)
  return {
    { "facts/controls.csv", "implementation,records,justification", "implementation,records,justification,provider,customer" },
    { "facts/controls.csv", "The door opens to the street.", "The door opens to the street.," .. provider .. ",Hosts watch it." },
  }
end

return {
  numbers = { 10 }, severity = "warning", clause = "ISO/IEC 27017, JIP-ISMS517 4.2.2", document = "statement-of-applicability",
  title = { en = "A control says of each position in the cloud what is done in it",
    ja = "管理策について、クラウド上の立場ごとに異なる実施方法が記載されている" },
  explanation = {
    en = "A provider gives customers what they need for a control, and a customer takes it up: the same text for both "
      .. "(provider, customer) says nothing of one of them.",
    ja = "プロバイダは管理策に必要なものを顧客に提供し、カスタマはそれを利用する。両方の欄（provider、customer）が同じ文であれば、"
      .. "一方の立場の実施方法が示されていない。",
  },
  violates = { stated "Hosts watch it." }, keeps = { stated "We watch it." },
  run = function(_, report, view)
    for _, decision in ipairs(view.values.controls or {}) do
      if is_alike(decision) then
        report(decision, "customer", decision.id .. " says the same as provider and as customer of cloud services: "
          .. "say in each cell what is done in that position")
      end
    end
  end,
}
