local phrase = require "base.phrase"
local texts = require "audit.texts"

-- The longest of TABLES whose rows begin with an id of INDEX.
local function table_of(tables, index)
  local best
  for _, rows in ipairs(tables) do
    local named = rows[2] and index[rows[2].cells[1]]
    if named and (not best or #rows > #best) then best = rows end
  end
  return best
end

local function check_rows(document, tables, items, what, report)
  local index = {}
  for _, item in ipairs(items) do index[item.id or ""] = true end
  local rows = table_of(tables, index)
  if not rows then return end
  for i, item in ipairs(items) do
    local row = rows[i + 1]
    if not row or row.cells[1] ~= item.id then
      report(document, row and row.line or rows[1].line, "the document lists "
        .. phrase.plural(#rows - 1, "rows") .. " of " .. phrase.plural(#items, what .. "s") .. "; "
        .. item.id
        .. " is not in its place")
      return
    end
  end
end

-- The facts of MODEL that have their rows in each document, and what a row is called.
local LISTED = {
  ["risk-treatment-plan"] = function(model)
    return { { model.risks, "risk" }, { model.treatments, "treatment" } }
  end,
  ["risk-treatment-record"] = function(model)
    return { { model.treatment_results.rows, "action" } }
  end,
  ["statement-of-applicability"] = function() return {} end,
}

local function check_total(document, rows, report)
  local last = rows[#rows]
  if #rows < 3 or not last.strong then return end
  for column, cell in ipairs(last.cells) do
    local total, sum = math.tointeger(tonumber(cell)), 0
    for i = 2, #rows - 1 do
      local part = tonumber(rows[i].cells[column])
      sum = sum and part and sum + part
    end
    if column > 1 and total and sum and total ~= sum then
      report(document, last.line, "the total " .. total .. " in column " .. column
        .. " is not the sum of the rows above it, " .. sum)
    end
  end
end

return {
  numbers = { 24 }, severity = "error", clause = "9.1", document = "risk-treatment-plan",
  title = { en = "Counts and rows agree",
    ja = "件数と行数が一致する" },
  explanation = {
    en = "Every risk and treatment has its row in the printed plan, and every action in the record of "
      .. "results, in the order of the register, and a total is the sum of the numbers above it.",
    ja = "計画には登録簿の順にすべてのリスクと対応の行があり、実施記録にはすべての処置の行がある。"
      .. "合計は各行の数の和である。",
  },
  violates = {
    { { "templates/risk-treatment-plan/en.md",
        "rows = model.risks",
        "rows = { model.risks[1] }" } },
    { { "templates/risk-treatment-plan/en.md",
        "model.risk_summary.total",
        "model.risk_summary.total + 1" } },
  },
  keeps = {
    { { "templates/risk-treatment-plan/en.md",
        "| **All** | {{ model.risk_summary.total }} |\n",
        "" } },
  },
  read = function(documents, report, self)
    for _, document in ipairs(documents) do
      local listed = LISTED[document.id]
      local tables = listed and texts.tables(document) or {}
      for _, rows in ipairs(tables) do check_total(document, rows, report) end
      for _, pair in ipairs(listed and listed(self.views[document.language].model) or {}) do
        check_rows(document, tables, pair[1], pair[2], report)
      end
    end
  end,
}
