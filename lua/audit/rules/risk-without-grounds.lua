local lists = require "base.lists"
local phrase = require "base.phrase"
local unconfirmed = require "facts.unconfirmed"

local NAMED = 3 -- risks that a message names beside the first

-- Whether FACTOR of RISK is a step that its assessor chose: the asset value may be that of the register of assets.
local function is_chosen(risk, factor)
  if not factor.value then return false end
  return factor.id ~= "value" or (risk.confidentiality or risk.integrity or risk.availability) ~= nil
end

-- What each risk says beside its steps: the cell, what is lacking without it, what to write, and whether RISK has it.
local KINDS = {
  { key = "category", lack = "no category", write = "what kind of risk it is, in words of your own",
    has = function(risk) return risk.category ~= nil end },
  { key = "threat_words", lack = "no threat", write = "in words what could bring it about",
    has = function(risk) return (risk.threat_words or risk.cause) ~= nil end },
  { key = "existing_controls", lack = "a current score and no existing controls",
    write = "the controls that the score counts on, or none",
    has = function(risk) return not risk.score or not lists.is_absent(risk.existing) end },
}

-- KINDS, and the grounds for each factor of METHOD.
local function kinds_of(method)
  local list = table.move(KINDS, 1, #KINDS, 1, {})
  for i, factor in ipairs(method.factors) do
    list[#list + 1] = { key = "grounds", factor = factor.id, lack = "no grounds for its " .. factor.id,
      write = "in words why this step was chosen",
      has = function(risk) return not is_chosen(risk, risk.factors[i]) or (risk.grounds or {})[factor.id] ~= nil end }
  end
  return list
end

-- RISKS, of which the first is told already, as the end of a sentence; nothing where there is no other.
local function others(risks)
  local ids = lists.map(risks, function(risk) return risk.id or "?" end)
  if #ids == 1 then return "" end
  local names = table.concat(ids, ", ", 2, math.min(#ids, NAMED + 1))
  return (", as %s: %s%s"):format(phrase.plural(#ids - 1, "other risks"), names, #ids > NAMED + 1 and ", …" or "")
end

-- The edit that takes TEXT out of R-1.
local function without(text)
  return { { "isms.yaml", text, "" }, at = { "isms.yaml", "{id: R-1" } }
end

return {
  numbers = { 13 }, severity = "warning", clause = "6.1.2 b to e", document = "risk-assessment-report",
  title = { en = "Each risk says what its score rests on",
    ja = "各リスクに、評価値の根拠となる事項が記載されている" },
  explanation = {
    en = "Another assessor comes to the same score only with the same words before him: the category, the threat "
      .. "(threat_words or cause), the grounds for the step of each factor (grounds), and the controls that the current "
      .. "score counts on (existing_controls; none where there are none). One message tells of all risks that lack the same.",
    ja = "別の評価者が同じ評価値に達するには、同じ根拠が要る。リスクの分類（category）、脅威（threat_words又はcause）、各要素の段階を選んだ"
      .. "根拠（grounds）、現在の評価値が考慮する既存の管理策（existing_controls。なければnone）を記載する。同じ事項が欠けているリスクは、"
      .. "一つの指摘にまとめる。",
  },
  violates = {
    without "category: Theft, ", without "threat_words: Thieves., ", without "existing_controls: none, ",
    without ", impact: One each.", without "grounds: {likelihood: Two a year., impact: One each.}, ",
  },
  keeps = {
    { { "isms.yaml", "threat_words: Thieves.", "cause: Thieves and open cars." } },
    { { "isms.yaml", "existing_controls: none", "existing_controls: [A.5.11]" } },
    { { "isms.yaml", "category: Theft, ", "" }, { "isms.yaml", "", "unconfirmed: [risks.R-1]\n" } },
  },
  run = function(model, report)
    local risks = lists.select(model.risks, function(risk)
      return not unconfirmed.names(model.unconfirmed, "risks", risk.id)
    end)
    for _, kind in ipairs(kinds_of(model.method)) do
      local silent = lists.select(risks, function(risk) return not kind.has(risk) end)
      local first = silent[1]
      if first then
        local holder = kind.factor and first.grounds or first
        report(holder, holder == first and kind.key or kind.factor, ("risk %s has %s (%s)%s; write %s"):format(
          first.id or "?", kind.lack, kind.factor and kind.key .. "." .. kind.factor or kind.key, others(silent), kind.write))
      end
    end
  end,
}
