return {
  numbers = {}, severity = "warning", clause = "4.3", document = "all",
  title = { en = "The standards in use are in force", ja = "選択した規格は現行版である" },
  explanation = {
    en = "A superseded edition is kept in the library for reading old documents; nobody is certified "
      .. "against it any more.",
    ja = "旧版は過去の文書を読むために収めたものであり、認証の基準にはならない。",
  },
  violates = {
    { { "isms.yaml",
        "  - {id: iso27001-2022}\n",
        "  - {id: iso27001-2022}\n  - {id: iso27001-2013}\n" } },
  },
  keeps = {
    { { "isms.yaml",
        "  - {id: iso27001-2022}\n",
        "  - {id: iso27001-2022}\n  - {id: jip-isms517-1.0}\n" } },
  },
  run = function(model, report)
    for i, standard in ipairs(model.standards) do
      if standard.superseded_by then
        report(model.standard_facts[i], "id", standard.title .. " was superseded by "
          .. standard.superseded_by)
      end
    end
  end,
}
