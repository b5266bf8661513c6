return {
  numbers = {}, severity = "error", clause = "6.1.3 c", document = "statement-of-applicability",
  title = { en = "A standard that extends others stands beside them",
    ja = "他の規格を拡張する規格は、拡張元とともに選択されている" },
  explanation = {
    en = "Extensions such as those for cloud services and privacy add to a management system; their "
      .. "base has to be among `standards` too.",
    ja = "クラウドやプライバシーの拡張規格は、基となる規格とともに standards に挙げる。",
  },
  violates = {
    { { "isms.yaml", "  - {id: iso27001-2022}\n", "  - {id: iso27017-2015}\n" } },
  },
  keeps = {
    { { "isms.yaml",
        "  - {id: iso27001-2022}\n",
        "  - {id: iso27001-2022}\n  - {id: iso27017-2015}\n" } },
  },
  run = function(model, report)
    local chosen = {}
    for _, standard in ipairs(model.standards) do chosen[standard.id] = true end
    for i, standard in ipairs(model.standards) do
      for _, base in ipairs(standard.extends) do
        if not chosen[base] then
          report(model.standard_facts[i], "id", standard.title .. " extends " .. base
            .. ", which is not among the standards")
        end
      end
    end
  end,
}
