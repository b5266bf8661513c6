return { name = "組織",
  fields = { headcount = "部門別・拠点別の人数", unit = "部門", site = "拠点" } }
