local amounts = require "audit.amounts"
local dates = require "base.dates"
local languages = require "base.languages"
local lists = require "base.lists"
local phrase = require "base.phrase"
local projection = require "facts.projection"

-- The day until which RECORD, a kind of records as it was written, has a piece of it kept that was made
-- on DAY, and its words; nil where they name no time.
local function kept_until(record, day)
  if record.keep_months then
    return dates.add_months(day, record.keep_months), phrase.plural(record.keep_months, "months")
  end
  for _, language in ipairs(languages) do
    local text = projection.text(record.retention, language)
    local last = text and amounts.after(day, text)
    if last then return last, text end
  end
end

-- The edits that register a piece until UNTIL of a kind of records that is kept for RETENTION.
local function register(retention, kept)
  return { { "isms.yaml", "", "records: [{id: REC-01, name: Keys, controls: [A.7.2], owner: isms-manager, "
    .. "place: Safe, classification: internal, retention: " .. retention .. ", disposal: Fire}]\n" },
    { "isms.yaml", "", "evidence: [{id: EV-01, title: Key book, address: \"https://x.example/k\", "
      .. "date: 2026-10-01, controls: [A.7.2], kept_by: isms-manager, record: REC-01" .. kept .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.3 f, A.5.33", document = "all",
  title = { en = "Evidence is kept as long as its kind of record", ja = "証拠が記録の種類の保存期間まで保管される" },
  explanation = {
    en = "A piece that is one of a kind of records (record) is kept for its months (records.keep_months), else for "
      .. "the time that its retention names (records.retention), counted from the day on which it was made at the earliest: keep_until is not "
      .. "before that.",
    ja = "記録の種類（record）に属する証拠は、その保存期間（records.keep_months、ないときはrecords.retention）が終わるまで保管する。保管期限（keep_until）は、"
      .. "作成日から数えた保存期間の終わりより前にならない。",
  },
  violates = {
    register("5 years", ", keep_until: 2031-09-30"), register("Three years after leaving", ", keep_until: 2029-09-30"),
    register("{en: 5 years, ja: 5年}", ", keep_until: 2029-10-01"),
    register("Long, keep_months: 120", ", keep_until: 2036-09-30"),
  },
  keeps = {
    register("5 years", ", keep_until: 2031-10-01"), register("5 years", ""),
    register("Life of the building", ", keep_until: 2026-12-01"),
    register("Long, keep_months: 120", ", keep_until: 2036-10-01"), register("Up to 5 years", ", keep_until: 2026-12-01"),
  },
  run = function(model, report, view)
    local records = lists.by_id(view.values.records)
    for _, piece in ipairs(model.evidence.rows) do
      local record, from = records[piece.record or ""], piece.date or piece.period_end
      local last, text
      if record and from and piece.keep_until then last, text = kept_until(record, from) end
      if last and piece.keep_until < last then
        report(piece, "keep_until", ("%s is kept until %s, and %s (\"%s\") until %s at least"):format(piece.id,
          piece.keep_until, record.id, text, last))
      end
    end
  end,
}
