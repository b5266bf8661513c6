local amounts = require "audit.amounts"
local languages = require "base.languages"
local phrase = require "base.phrase"
local projection = require "facts.projection"

local HOURS_A_MONTH = 30 * 24 -- a year of twelve has 365 days and is not shorter

-- The longest time that TEXT names, in minutes; nil where it names none.
local function longest(text)
  local most
  for _, amount in ipairs(amounts.of(amounts.in_figures(text))) do
    if amount.minutes and (not most or amount.minutes > most) then most = amount.minutes end
  end
  return most
end

-- Whether PLACE, where a record is kept, is that of the asset ROW, both as they were written, in one of the languages.
local function is_kept_in(place, row)
  for _, language in ipairs(languages) do
    local wanted, location = projection.text(place, language), projection.text(row.location, language)
    if wanted and location and (location == wanted or location:sub(1, #wanted + 1) == wanted .. ",") then return true end
  end
  return false
end

-- What ROW, an asset as it was written, says of its retention, where the whole of it is shorter than MONTHS; else nil.
local function shorter(row, months)
  for _, language in ipairs(languages) do
    local text = projection.text(row.retention, language)
    local time = text and longest(text)
    if time and time < months * HOURS_A_MONTH * 60 then return text end
  end
end

-- The edits that keep a record for MONTHS in PLACE, and add a store there that keeps what it holds for RETENTION.
local function stored(months, place, retention)
  return { { "isms.yaml", "", "records: [{id: REC-1, name: Reports, owner: isms-manager, place: " .. place
      .. ", classification: internal, ground: Own need, keep_months: " .. months .. "}]\n" },
    { "isms.yaml", "", "assets: [{id: A-1, name: Logs, location: \"Log service, Open Host\", retention: " .. retention .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.33", document = "retention-schedule",
  title = { en = "A record is kept no longer than the store that holds it keeps",
    ja = "記録の保存期間が、保管場所の保存期間を超えていない" },
  explanation = {
    en = "A kind of record that lies where an asset does (records.place, assets.location) is not kept for longer (keep_months) than "
      .. "the asset says (assets.retention): what is deleted with the store cannot be shown any more.",
    ja = "資産（assets.location）と同じ場所（records.place）に保管する記録の保存月数（keep_months）は、その資産の保存期間"
      .. "（assets.retention）を超えない。保管場所とともに削除された記録は提示できない。",
  },
  violates = { stored(36, "Log service", "12 months"), stored(24, "{en: Log service, ja: ログ基盤}", "{en: 12 months, ja: 12か月}"),
    stored(13, "\"Log service, Open Host\"", "Until leaving; logs 12 months") },
  keeps = { stored(12, "Log service", "12 months"), stored(36, "Safe", "12 months"), stored(36, "Log service", "Life of the service"),
    stored(36, "Log service", "3 years") },
  run = function(model, report, view)
    for _, record in ipairs(view.values.records or {}) do
      for _, asset in ipairs(record.keep_months and view.values.assets or {}) do
        local text = is_kept_in(record.place, asset) and shorter(asset, record.keep_months)
        if text then
          report(record, "keep_months", ("%s is kept for %s in the place of %s, which keeps what it holds for '%s'"):format(record.id,
            phrase.plural(record.keep_months, "months"), asset.id, text))
        end
      end
    end
  end,
}
