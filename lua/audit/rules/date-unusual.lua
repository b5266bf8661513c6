local chronology = require "audit.chronology"

return {
  numbers = {}, severity = "warning", clause = "7.5.3", document = "all",
  title = { en = "A document is issued before it takes effect",
    ja = "文書は施行日までに発行されている" },
  explanation = {
    en = "A rule may be in force before its document is handed out; where that is not meant, one of "
      .. "the two days is wrong.",
    ja = "規程は、発行（配付）より前に施行されることもある。その意図がなければ、いずれかの日付が誤っている。",
  },
  violates = {
    { { "facts/documents.yaml", "date: 2026-10-01", "date: 2026-10-01\n  effective: 2026-09-30" } },
  },
  keeps = {
    { { "facts/documents.yaml", "date: 2026-10-01", "date: 2026-10-01\n  effective: 2026-10-01" } },
  },
  run = function(_, report, view) chronology.unusual(view, report) end,
}
