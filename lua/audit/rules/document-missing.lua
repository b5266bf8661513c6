-- The documents that are left out for want of facts, because a standard makes them mandatory or facts are there that are wrong: a build
-- reports them.
local function reported(registry)
  local ids = {}
  for _, row in ipairs(registry.left_out) do ids[row.id] = row.mandatory ~= nil or row.faults ~= nil end
  return ids
end

return {
  numbers = {}, severity = "error", build = "warning", clause = "4.3, 5.2, 6.1.2, 6.1.3, 6.2, 7.5.1",
  document = "all",
  title = { en = "Every document that a standard asks for is there",
    ja = "規格が要求する文書がすべてある" },
  explanation = {
    en = "A clause that asks for a document is not met without it. The standard's file names the "
      .. "documents; a build does without, a release does not. A standard on which an auditor reports "
      .. "asks for them once an examination is planned.",
    ja = "文書を要求する箇条は、その文書がなければ満たされない。要求する文書は規格のファイルに示す。ビルドはできるが、"
      .. "リリースはできない。報告書の対象となる規準は、保証業務が予定された時から文書を要求する。",
  },
  violates = {
    { { "facts/documents.yaml", "scope-statement:\n", "document-register:\n" },
      at = { "facts/documents.yaml", "information-security-policy:" } },
    { { "facts/documents.yaml", "risk-management:\n", "document-register:\n" },
      at = { "facts/documents.yaml", "information-security-policy:" } },
    { { "isms.yaml", "status: readiness", "status: planned" },
      at = { "facts/documents.yaml", "information-security-policy:" } },
  },
  keeps = {
    { { "facts/documents.yaml", "number: N-scope-statement", "number: SCOPE-1" } },
  },
  run = function(model, report, view)
    local said = reported(model.registry)
    for _, standard in ipairs(model.coverage) do
      for _, row in ipairs(standard.asks and standard.rows or {}) do
        for _, id in ipairs(row.item.documents) do
          if not model.document(id) and not said[id] then
            said[id] = true
            report(view.facts.documents or view.facts, "documents", ("there is no '%s', for which %s, "
              .. "%s asks"):format(id, standard.title, row.label), id)
          end
        end
      end
    end
  end,
}
