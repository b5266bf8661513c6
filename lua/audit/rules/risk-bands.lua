local function check_scale(given, method, report)
  for _, factor in ipairs(method.factors) do
    if #factor.scale == 0 then
      local scales = given.scales
      report(scales or given, scales and factor.id or "scales", "the scale '" .. factor.id .. "' is missing; the method '"
        .. method.kind .. "' needs it")
    end
  end
end

local function check_edges(method, report)
  local first, last = method.bands[1], method.bands[#method.bands]
  if first.min and first.min > method.min then
    report(first, "min", "the lowest level begins at " .. first.min .. ", but the lowest score is "
      .. method.min)
  end
  if last.max and last.max < method.max then
    report(last, "max", "the highest level ends at " .. last.max .. ", but the highest score is "
      .. method.max)
  end
end

return {
  numbers = { 15 }, severity = "error", clause = "6.1.2 a, e", document = "risk-treatment-plan",
  title = { en = "The levels cover every score once",
    ja = "リスクレベルがすべての評価値を一度ずつ含む" },
  explanation = {
    en = "Every possible score falls into exactly one level, so that the level shown follows from "
      .. "the criteria.",
    ja = "とり得る評価値はそれぞれ一つのレベルに属し、レベルは基準から定まる。",
  },
  violates = {
    { { "isms.yaml", "min: 3, max: 4", "min: 4, max: 4" } },
    { { "isms.yaml", "min: 3, max: 4", "min: 3, max: 3" } },
    { { "isms.yaml", "impact: [{value: 1, name: Slight, description: x}, "
      .. "{value: 2, name: Grave, description: x}]", "impact: []" } },
    { { "isms.yaml", "bands: [{id: low, name: Low, min: 1, max: 2}, "
      .. "{id: high, name: High, min: 3, max: 4}]", "bands: []" } },
  },
  keeps = {
    { { "isms.yaml",
        "max: 2}, {id: high, name: High, min: 3",
        "max: 1}, {id: high, name: High, min: 2" } },
  },
  run = function(model, report)
    local method = model.method
    check_scale(method.given, method, report)
    if method.given.bands and #method.bands == 0 then
      report(method.given, "bands", "there is no level; every score needs one")
    end
    for i, band in ipairs(method.bands) do
      local before = method.bands[i - 1]
      if band.min and band.max and band.min > band.max then
        report(band, "max", "the level '" .. (band.id or "?") .. "' ends below its beginning")
      elseif before and before.max and band.min and band.min ~= before.max + 1 then
        report(band, "min", "the level '" .. (band.id or "?") .. "' begins at " .. band.min
          .. "; the level before ends at " .. before.max)
      end
    end
    if #method.bands > 0 and method.min and method.max then check_edges(method, report) end
  end,
}
