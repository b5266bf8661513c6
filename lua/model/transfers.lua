-- What laws on personal data say of other countries: within which nothing is asked, and which they recognise.
-- As of 2026; a decision that is newer is named in the accepted finding.
local lists = require "base.lists"

local transfers = {}

local EEA = { "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
  "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK" }

-- Law → `home` (where its own rules hold) and `recognised` (gdpr: decisions under Article 45; appi: the Japanese Act on the
-- Protection of Personal Information, designations under Article 28), as codes of countries.
local LAWS = {
  gdpr = { home = EEA, recognised = { "AD", "AR", "BR", "CA", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "US",
    "UY" } },
  appi = { home = { "JP" }, recognised = lists.union { EEA, { "GB" } } },
}

-- Whether the country CODE is where LAW itself holds: data that goes there needs no ground.
function transfers.is_home(law, code)
  return LAWS[law] ~= nil and lists.contains(LAWS[law].home, code)
end

-- Whether LAW (nil: any of them) recognises the country CODE.
function transfers.is_recognised(law, code)
  if law then return LAWS[law] ~= nil and lists.contains(LAWS[law].recognised, code) end
  for _, known in pairs(LAWS) do
    if lists.contains(known.recognised, code) then return true end
  end
  return false
end

return transfers
