return {
  numbers = { 17 }, severity = "warning", clause = "6.1.3 e, 8.3", document = "risk-treatment-record",
  title = { en = "A risk that is only retained has no status", ja = "保有するだけのリスクには状況がない" },
  explanation = {
    en = "Nothing is carried out where a risk is retained without an action, so that nothing can be done: "
      .. "done, in progress, planned and retained are four counts that add up.",
    ja = "処置を伴わずにリスクを保有する場合、実施するものはなく、完了もない。完了、実施中、計画及び保有の件"
      .. "数は、合計が全件数に一致する。",
  },
  violates = {
    { { "isms.yaml", "option: retain}", "option: retain, status: done}" } },
  },
  keeps = {
    { { "isms.yaml", "option: retain}", "option: retain, action: Watch., owner: isms-manager, "
      .. "due: 2026-12-01, status: planned}" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.treatments) do
      if row.option == "retain" and not row.action and row.status then
        report(row, "status", "treatment " .. (row.id or "?") .. " retains the risk, so there is nothing "
          .. "whose status could be " .. row.status .. ": leave `status` out")
      end
    end
  end,
}
