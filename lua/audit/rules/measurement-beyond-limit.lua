return {
  numbers = {}, severity = "error", clause = "9.1, 10.2", document = "monitoring-record",
  title = { en = "A result beyond its limit leads to an action",
    ja = "基準外の測定結果には処置がある" },
  explanation = {
    en = "A result that is not within the limit of its measurement says what is done about it.",
    ja = "基準を外れた測定結果には、講じる処置が必要である。",
  },
  violates = {
    { { "isms.yaml",
        "",
        "measurements: [{id: ME-1, what: Uptime, method: Probe, frequency: Daily, measured_by: isms-manager, analysis: Monthly, analysed_by: isms-manager, limit: 99 %, results: [{period: May, value: 98 %, within: false, analysed: 2026-06-01, evaluation: Outage}]}]\n" } },
  },
  keeps = {
    { { "isms.yaml",
        "",
        "measurements: [{id: ME-1, what: Uptime, method: Probe, frequency: Daily, measured_by: isms-manager, analysis: Monthly, analysed_by: isms-manager, limit: 99 %, results: [{period: May, value: 98 %, within: false, analysed: 2026-06-01, evaluation: Outage, action: A second line}]}]\n" } },
  },
  run = function(model, report)
    for _, result in ipairs(model.measurements.results) do
      if result.within == false and not result.action then
        report(result, "action", "a result of the measurement '" .. (result.measurement.id or "?")
          .. "' is beyond the limit and has no action")
      end
    end
  end,
}
