local edits = require "audit.edits"

local function sent(facts)
  return { { "isms.yaml", "", edits.processing("controller", "ground: Contract, transfers: [{country: Norway, "
    .. facts .. "}]") } }
end

return {
  numbers = {}, severity = "error", clause = "A.5.34, ISO/IEC 27701 A.7.5.1, B.8.5.1",
  document = "processing-register",
  title = { en = "A transfer to another country has a recipient and rests on a ground",
    ja = "外国にある第三者への提供に提供先及び根拠がある" },
  explanation = {
    en = "Personal data goes to another country only on a ground that the law knows: GDPR chapter V, "
      .. "Article 28 of the Japanese Act on the Protection of Personal Information (ground), with "
      .. "who receives it (supplier or recipient).",
    ja = "個人データの外国にある第三者への提供は、法令が定める根拠（ground。個人情報保護法第28条、GDPR第5章）による。"
      .. "提供先（supplier 又は recipient）も記載する。",
  },
  violates = { sent "recipient: Post", sent "ground: consent" },
  keeps = { sent "recipient: Post, ground: consent", sent "supplier: quiet, ground: adequacy" },
  run = function(model, report)
    for _, transfer in ipairs(model.processing.transfers) do
      local what = "the transfer of '" .. (transfer.entry or "?") .. "' to " .. (transfer.country or "?")
      if not transfer.ground then
        report(transfer, "ground", what .. " has no ground (adequacy, safeguards, consent or exception)")
      end
      if not (transfer.supplier or transfer.recipient) then
        report(transfer, "recipient", what .. " does not say who receives the data (supplier or recipient)")
      end
    end
  end,
}
