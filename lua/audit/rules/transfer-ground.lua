local countries = require "base.countries"
local dates = require "base.dates"
local edits = require "audit.edits"
local transfers = require "model.transfers"

local MOST_MONTHS = 12 -- from one look at safeguards to the next

local function sent(country, facts)
  return { { "isms.yaml", "", edits.processing("controller", "ground: Contract, transfers: [{country: " .. country
    .. ", recipient: Post, " .. facts .. "}]") } }
end

-- Holds the GROUND of TRANSFER, called WHAT, against the country CODE.
local function check_country(transfer, code, what, report)
  if transfer.law and transfers.is_home(transfer.law, code) then
    report(transfer, "country", what .. " needs no ground: the country is one where the law itself holds")
  elseif transfer.ground == "adequacy" and not transfers.is_recognised(transfer.law, code) then
    report(transfer, "ground", what .. " rests on adequacy, and " .. (transfer.law and "the law" or "neither law")
      .. " recognises that country: give safeguards or consent")
  end
end

local function check_safeguards(transfer, what, today, report)
  local limit = transfer.confirmed and dates.add_months(transfer.confirmed, MOST_MONTHS)
  if not limit then
    report(transfer, "confirmed", what .. " rests on safeguards, and nothing says when they were last looked at")
  elseif limit < today then
    report(transfer, "confirmed", what .. " rests on safeguards, which were last looked at on " .. transfer.confirmed
      .. ", more than a year ago")
  end
end

return {
  numbers = {}, severity = "warning", clause = "A.5.34, ISO/IEC 27701 A.7.5.1, B.8.5.1",
  document = "processing-register",
  title = { en = "The ground of a transfer fits its country", ja = "外国への提供の根拠がその国に合う" },
  explanation = {
    en = "Adequacy holds for countries that the law recognises (GDPR Article 45; under Article 28 of the Japanese Act on "
      .. "the Protection of Personal Information: the European Economic Area and the United Kingdom), another country needs "
      .. "safeguards or consent, and where the law itself holds nothing is needed. Safeguards are looked at every year "
      .. "(confirmed). A transfer without `law` is held against both; places that name no country are not compared.",
    ja = "adequacyは、法令が認める国（GDPR第45条の十分性認定、個人情報保護法第28条による欧州経済領域及び英国）に限る。"
      .. "その他の国への提供は、safeguards（基準適合体制、適切な保護措置）又はconsent（同意）による。その法令の及ぶ国への提供に根拠は要らない。"
      .. "safeguardsは、提供先の措置及びその国の制度を毎年確認する（confirmed）。lawのない提供は、両方の法令と比べる。",
  },
  violates = {
    sent("Kenya", "ground: adequacy"), sent("Canada", "law: appi, ground: adequacy"),
    sent("ケニア", "law: gdpr, ground: adequacy"), sent("Norway", "law: gdpr, ground: consent"),
    sent("Kenya", "law: appi, ground: safeguards"), sent("Kenya", "ground: safeguards, confirmed: 2025-11-01"),
  },
  keeps = {
    sent("Canada", "law: gdpr, ground: adequacy"), sent("Norway", "law: appi, ground: adequacy"),
    sent("United Kingdom", "ground: adequacy"), sent("Kenya", "law: appi, ground: consent"),
    sent("Kenya", "law: appi, ground: safeguards, confirmed: 2026-11-01"), sent("north-1", "ground: adequacy"),
  },
  run = function(model, report)
    for _, transfer in ipairs(model.processing.transfers) do
      local what = "the transfer of '" .. (transfer.entry or "?") .. "' to " .. (transfer.country or "?")
      local code = countries.of(transfer.country or "")[1]
      if code then check_country(transfer, code, what, report) end
      if transfer.ground == "safeguards" then check_safeguards(transfer, what, model.today, report) end
    end
  end,
}
