-- The edit that registers a piece with MORE in it.
local function register(more)
  return { { "isms.yaml", "", "evidence: [{id: EV-01, title: Key book, "
    .. "address: \"https://x.example/k\", controls: [A.7.2], kept_by: isms-manager, " .. more .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.3 f, 9.1, A.5.33", document = "all",
  title = { en = "Evidence is of the time that it stands for",
    ja = "証拠が対象期間のものである" },
  explanation = {
    en = "A piece stands for the time up to the day on which a newer one is due (next), was made when "
      .. "the period that it shows was over (period_end), and is disposed of when its time is over "
      .. "(keep_until).",
    ja = "証拠は、次の証拠の期限（next）までのものであり、対象期間の満了後（period_end）に作成し、保管期限（keep_until）"
      .. "を過ぎたものは処分する。",
  },
  violates = {
    register("date: 2026-04-01, next: 2026-11-21"),
    register("date: 2025-04-01, keep_until: 2026-11-21"),
    register("date: 2026-10-01, period_end: 2026-10-02"),
  },
  keeps = {
    register("date: 2026-04-01, next: 2026-11-22, keep_until: 2026-11-22"),
    register("date: 2026-10-01, period_start: 2026-07-01, period_end: 2026-10-01"),
  },
  run = function(model, report)
    for _, piece in ipairs(model.evidence.rows) do
      if piece.overdue then
        report(piece, "next", ("%s was to be replaced by a newer piece by %s"):format(piece.id, piece.next))
      end
      if piece.expired then
        report(piece, "keep_until", ("%s was to be kept until %s: dispose of it, or say until when it is "
          .. "kept"):format(piece.id, piece.keep_until))
      end
      if piece.early then
        report(piece, "date", ("%s was made on %s, before the end of the period that it shows (%s)")
          :format(piece.id, piece.date, piece.period_end))
      end
    end
  end,
}
