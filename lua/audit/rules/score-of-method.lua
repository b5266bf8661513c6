local lists = require "base.lists"

local SCALE = "  acceptance_threshold: 2"

-- Reports which of the scores that every method needs METHOD leaves out.
local function check_list(method, report)
  for _, side in ipairs { "current", "residual" } do
    if not lists.contains(method.given.scores, side) then
      report(method.given, "scores", "the method has no " .. side .. " score, which owners have to "
        .. "accept: write `scores: [current, residual]`, with `inherent` where it is assessed")
    end
  end
end

return {
  numbers = { 14 }, severity = "warning", clause = "6.1.2 b, 6.1.3 f", document = "risk-treatment-plan",
  title = { en = "Each risk has the scores that the method uses",
    ja = "各リスクが評価方法で用いるリスク値をもつ" },
  explanation = {
    en = "Scores are comparable only when all risks have the same: a method with an inherent score has "
      .. "one for each risk, and one without has none.",
    ja = "すべてのリスクが同じ種類のリスク値をもつときに限り、結果を比較できる。固有のリスク値を用いる方"
      .. "法では各リスクがこれをもち、用いない方法ではもたない。",
  },
  violates = {
    { { "isms.yaml", SCALE, "  scores: [current]\n" .. SCALE } },
    { { "isms.yaml", SCALE, "  scores: [inherent, current, residual]\n" .. SCALE },
      at = { "isms.yaml", "{id: R-1" } },
    { { "isms.yaml", "impact: 2}\ntreatments", "impact: 2, inherent: {impact: 2}}\ntreatments" } },
  },
  keeps = {
    { { "isms.yaml", SCALE, "  scores: [current, residual]\n" .. SCALE } },
  },
  run = function(model, report)
    local method = model.method
    if #(method.given.scores or {}) > 0 then check_list(method, report) end
    for _, row in ipairs(model.risks) do
      local given = row.inherent ~= nil
      if given and not method.with_inherent then
        report(row, "inherent", "risk " .. (row.id or "?") .. " has an inherent score, which the method "
          .. "does not use: write `scores: [inherent, current, residual]` in risk_method")
      elseif method.with_inherent and not given then
        report(row, "id", "risk " .. (row.id or "?") .. " has no inherent score, which the method uses: "
          .. "give the factors with no control under `inherent`")
      end
    end
  end,
}
