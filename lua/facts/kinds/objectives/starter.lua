return { order = 150, file = "yaml", make = function(start)
  return {
    { id = "O-01",
      objective = { en = "Everybody knows how to report a security event",
        ja = "全員がセキュリティ事象の報告方法を知っている" },
      metric = { en = "Share of staff trained in the last 12 months", ja = "直近12か月の受講率" },
      target = { en = "100 %", ja = "100 %" },
      actions = { en = "Hold the yearly course and remind those who missed it",
        ja = "年1回の教育を実施し、未受講者に再度案内する" },
      owner = "office-lead", due = start.months(12), status = "on-track",
      evaluation = { en = "Training records compared with the staff list, every quarter",
        ja = "受講記録と従業者名簿とを四半期ごとに照合する" } },
    { id = "O-02",
      objective = { en = "Known weaknesses do not stay open", ja = "既知の脆弱性を放置しない" },
      metric = { en = "Share of critical weaknesses closed in time",
        ja = "期限内に解消した重大な脆弱性の割合" },
      target = { en = "At least 95 % per quarter", ja = "四半期ごとに95 %以上" },
      actions = { en = "Scan every day and patch by priority",
        ja = "毎日検査し、優先度に従って修正する" },
      owner = "engineering-lead", due = start.months(12), status = "on-track",
      evaluation = { en = "Count in the ticket system at the end of each quarter",
        ja = "四半期末にチケットを集計する" } },
  }
end }
