local method = model.method

local factors = {}
for i, factor in ipairs(method.factors) do
  factors[i] = { name = factor.name,
    scale = grid { rows = factor.scale, { "value", align = "right" }, "name", "description" } }
end

local function treatment(band, say)
  if band.action then return band.action end
  if band.max <= method.threshold then return say.unneeded end
  if band.min > method.threshold then return say.needed end
  return fill(say.above, { threshold = method.threshold })
end

return {
  factors = factors,
  levels = grid { rows = method.bands, "name",
    function(band) return fill(words.range, { min = band.min, max = band.max }) end, treatment },
}
