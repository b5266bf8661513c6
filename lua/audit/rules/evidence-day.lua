local languages = require "base.languages"
local lists = require "base.lists"
local projection = require "facts.projection"
local spans = require "base.spans"

-- What is wrong between SPAN, a time that NAME (the file or title of PIECE) names, and the days of PIECE, or nil.
local function fault(piece, span, name)
  local from, to = piece.period_start or piece.period_end or piece.date, piece.period_end or piece.date
  local is_of_day = piece.date and span[1] <= piece.date and piece.date <= span[2]
  if piece.date and span[1] > piece.date then
    return ("%s is by its %s of %s, later than the day on which it was made (%s)"):format(piece.id, name,
      span[3], piece.date)
  elseif not is_of_day and (span[2] < from or span[1] > to) then
    return ("%s is by its %s of %s, and is to show the time from %s to %s"):format(piece.id, name, span[3], from,
      to)
  end
end

-- The first thing that is wrong between the days of PIECE and TEXT, its NAME, in LANGUAGE; or nil.
local function judge(piece, text, name, language, starts)
  for _, span in ipairs(spans.named(text, require("words." .. language .. ".periods"), starts)) do
    local said = fault(piece, span, name)
    if said then return said end
  end
end

-- The same for the file and the title of PIECE, which was written as WRITTEN.
local function judge_names(piece, written, starts)
  if not (piece.date or piece.period_end) then return nil end
  local said = piece.file and judge(piece, piece.file, "file", languages[1], starts)
  for _, language in ipairs(said and {} or languages) do
    local title = projection.text(written.title, language)
    said = said or title and judge(piece, title, "title", language, starts)
  end
  return said
end

-- The edits that register FILE as a piece with DAYS.
local function register(file, days)
  return { { file, "", "Key 1\n" }, { "isms.yaml", "", "evidence: [{id: EV-01, title: Key book, file: " .. file
    .. ", controls: [A.7.2], kept_by: isms-manager, " .. days .. "}]\n" } }
end

-- The same for a piece with TITLE of 2026-10-01.
local function titled(title)
  return { { "isms.yaml", "", "evidence: [{id: EV-01, title: " .. title .. ", address: \"https://x.example/k\", "
    .. "controls: [A.7.2], kept_by: isms-manager, date: 2026-10-01}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.2 a, 9.1", document = "all",
  title = { en = "The day of evidence agrees with its file and title", ja = "証拠の日付がファイル名及び名称と一致する" },
  explanation = {
    en = "A file or title that names a day, month or quarter (2026-q3, 28 September 2026) is not later than the day "
      .. "on which the piece was made (date), and of the time that it shows (period_start to period_end or "
      .. "date; without a period, of that day).",
    ja = "ファイル名及び名称に含まれる日、月又は四半期（2026-q3、2026年9月28日など）は、作成日（date）より後ではなく、"
      .. "対象期間（period_startからperiod_end又はdateまで。期間がないときは作成日）に当たる。",
  },
  violates = {
    register("keys-2026-10-02.txt", "date: 2026-10-01"), register("keys-2025-10-01.txt", "date: 2026-10-01"),
    register("keys-2026-q2.txt", "date: 2026-10-01, period_start: 2026-07-01, period_end: 2026-09-30"),
    register("keys-2026-09-28.txt", "date: 2026-09-30, period_start: 2026-04-01, period_end: 2026-06-30"),
    register("keys-2026-04.txt", "period_start: 2026-07-01, period_end: 2026-09-30"),
    titled "Keys of 2 October 2026", titled "Keys of August 2026", titled "{en: Keys, ja: 2025年10月1日の鍵の記録}",
  },
  keeps = {
    register("keys-2026-10-01.txt", "date: 2026-10-01"), register("keys-2026-10.txt", "date: 2026-10-01"),
    register("keys-2026-09-28.txt", "date: 2026-10-01, period_start: 2026-07-01, period_end: 2026-09-30"),
    register("keys-2026-10-02.txt", "date: 2026-10-02, period_start: 2026-07-01, period_end: 2026-09-30"),
    register("keys-2026-q3.txt", "date: 2026-10-02, period_start: 2026-07-01, period_end: 2026-09-30"),
    register("keys-0417.txt", "date: 2026-10-01"), titled "Keys of October 2026, 12 of 12",
    titled "{en: \"Keys, checklist of 2022\", ja: 令和8年10月1日の鍵の記録}", titled "Keys A.7.2-2026",
  },
  run = function(model, report, view)
    local starts = (view.values.organization or {}).fiscal_year_start or 1
    local written = lists.by_id(view.values.evidence)
    for _, piece in ipairs(model.evidence.rows) do
      local said = judge_names(piece, written[piece.id] or {}, starts)
      if said then report(piece, "date", said) end
    end
  end,
}
