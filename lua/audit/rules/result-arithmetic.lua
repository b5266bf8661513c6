-- The share that TEXT states and the counts beside it, as numbers (percent, part, whole); nil where it
-- states none: "92 % (23 of 25)", "92%（25件中23件）".
local function share_of(text)
  local percent, part, whole = text:match("^(%d+%.?%d*) ?%%%s*%(([%d,]+) of ([%d,]+)%)")
  if not percent then
    percent, whole, part = text:match("^(%d+%.?%d*) ?%%（([%d,]+)[^%d]-中([%d,]+)")
  end
  if not percent then return nil end
  local function number(digits) return tonumber((digits:gsub(",", ""))) end
  return tonumber(percent), number(part), number(whole), #(percent:match("%.(%d+)$") or "")
end

-- Whether PERCENT is PART of WHOLE, rounded or cut off after PLACES decimal places, but 100 only of all and 0 only of none.
local function agrees(percent, part, whole, places)
  if part > whole or whole == 0 then return false end
  local scale = 10 ^ places
  local exact = part * 100 * scale / whole
  local lowest, highest = math.floor(exact), math.floor(exact + 0.5)
  if part < whole then highest = math.min(highest, 100 * scale - 1) end
  if part > 0 then lowest, highest = math.max(lowest, 1), math.max(highest, 1) end
  return percent * scale >= lowest - 0.001 and percent * scale <= highest + 0.001
end

-- The edit by which the result of a measurement is VALUE.
local function result(value)
  return { { "facts/measurements.yaml", "value: None", "value: \"" .. value .. "\"" } }
end

return {
  numbers = {}, severity = "error", clause = "9.1", document = "monitoring-record",
  title = { en = "Shares agree with the counts beside them", ja = "測定結果の割合が件数と一致する" },
  explanation = {
    en = "A result such as \"92 % (23 of 25)\" states a share and its counts: the share is that of the "
      .. "counts, rounded or cut off, but 100 % only of all and 0 % only of none.",
    ja = "「92%（25件中23件）」のように割合及び件数を示す測定結果では、割合が件数から求めた値（四捨五入又は切捨て）と"
      .. "一致する。100%は全件、0%は0件の場合に限る。",
  },
  violates = { result "98 % (27 of 29)", result "92 % (25 of 23)", result "94 %（29件中27件）",
    result "93.2 % (27 of 29)", result "100 % (249 of 250)", result "0 % (1 of 300)" },
  keeps = { result "93 % (27 of 29)", result "89 % (52 of 58)", result "90%（58名中52名）",
    result "93.1 % (27 of 29)", result "100 % (1,204 of 1,204)", result "27 of 29",
    result "99 % (249 of 250)", result "99.6 % (249 of 250)", result "1 % (1 of 300)", result "0 % (0 of 300)" },
  run = function(model, report)
    for _, row in ipairs(model.measurements.results) do
      local percent, part, whole, places = share_of(row.value or "")
      if percent and not agrees(percent, part, whole, places) then
        report(row, "value", "the result '" .. row.value .. "' of '" .. (row.measurement.id or "?")
          .. "' states a share that its counts do not give")
      end
    end
  end,
}
