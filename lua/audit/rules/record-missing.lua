-- The first key of KEYS that FACTS hold, or the first.
local function place_of(keys, facts)
  for _, key in ipairs(keys) do
    if facts[key] then return key end
  end
  return keys[1]
end

-- ", one is planned for …", where a record of one of KEYS is.
local function planned(keys, records)
  for _, key in ipairs(keys) do
    local day = records[key].planned
    if day then return "; one is planned for " .. day end
  end
  return ""
end

return {
  numbers = {}, severity = "warning", clause = "7.2, 7.5.3, 8.1 to 8.3, 9.1, 9.2.2, 9.3.3, 10.2",
  document = "all",
  title = { en = "Every record that a standard asks for is there",
    ja = "規格が要求する記録がすべてある" },
  explanation = {
    en = "A clause that asks for evidence is met by a record: confirmed, and of the time of operation, "
      .. "at most twelve months back; competence, documents of external origin and nonconformities "
      .. "hold longer. No text of a policy stands for it. `nonconformities: []` says that there was "
      .. "none.",
    ja = "証拠を要求する箇条は、記録によって満たされる。記録は、確認済で、運用開始後かつ過去12か月以内のものとする（力量、"
      .. "外部文書及び不適合の記録は、それ以前のものでもよい。）。規程の文言は記録に代わらない。不適合がなかったときは "
      .. "nonconformities: [] と記載する。",
  },
  violates = {
    { { "facts/trainings.yaml", "date: 2026-04-01", "date: 2025-11-21" } },
    { { "isms.yaml", "date: 2026-05-01, status: held", "date: 2027-02-01, status: planned" } },
    { { "isms.yaml", "  statement: All of it.", "  statement: All of it.\n  operating_since: 2026-10-02" },
      at = { "facts/trainings.yaml", "E-1" } },
    { { "isms.yaml", "", "unconfirmed: [competences.K-1]\n" }, at = { "facts/competences.yaml", "K-1" } },
  },
  keeps = {
    { { "facts/competences.yaml", "assessed: 2026-03-02", "assessed: 2024-03-02" } },
    { { "facts/trainings.yaml", "date: 2026-04-01", "date: 2025-11-22" } },
  },
  run = function(model, report, view)
    local said, records = {}, model.operation
    for _, standard in ipairs(model.coverage) do
      for _, row in ipairs(standard.asks and standard.rows or {}) do
        local keys = row.item.evidence
        local what = table.concat(keys, " or ")
        if #keys > 0 and #row.records == 0 and not said[what] then
          said[what] = true
          report(view.values, place_of(keys, view.values), ("%s, %s asks for evidence: there is no "
            .. "record in %s since %s%s"):format(standard.title, row.label, what, records.since,
            planned(keys, records.by_key)))
        end
      end
    end
  end,
}
