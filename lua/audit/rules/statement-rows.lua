local texts = require "audit.texts"

-- The first place where ROWS is not the list of SOA's rows: row or nil, and what is expected.
local function first_gap(rows, soa)
  for i, want in ipairs(soa.rows) do
    local row = rows[i + 1]
    if not row or row.cells[1] ~= want.id then return row, want.id end
  end
end

-- A template may list controls in other tables too: one of them has to be whole.
local function check(document, soa, report)
  local known, best = {}, nil
  for _, row in ipairs(soa.rows) do known[row.id] = true end
  for _, rows in ipairs(texts.tables(document)) do
    if rows[2] and known[rows[2].cells[1]] then
      if not select(2, first_gap(rows, soa)) then return end
      if not best or #rows > #best then best = rows end
    end
  end
  if not best then return end
  local row, id = first_gap(best, soa)
  report(document, row and row.line or best[#best].line, "the row of " .. id
    .. " is expected here, not " .. (row and row.cells[1] or "the end of the table"))
end

return {
  numbers = { 1 }, severity = "error", clause = "6.1.3 c, d", document = "statement-of-applicability",
  title = { en = "The printed statement lists every control once, in order",
    ja = "適用宣言書に全管理策が順に一度ずつ載っている" },
  explanation = {
    en = "The rows as printed are those of the standard: none missing, none twice, A.5.10 "
      .. "after A.5.9.",
    ja = "印刷された行は規格の管理策と一致し、漏れも重複もなく、A.5.9 の次に A"
      .. ".5.10 が並ぶ。",
  },
  violates = {
    { { "templates/statement-of-applicability/en.md",
        "rows = model.soa.rows",
        "rows = { model.soa.rows[2], model.soa.rows[1] }" } },
  },
  keeps = {
    { { "templates/statement-of-applicability/en.md",
        "{title = \"Control\", key = \"title\"}",
        "{title = \"Theme\", key = \"theme_name\"}" } },
  },
  read = function(documents, report, self)
    for _, document in ipairs(documents) do
      local soa = self.views[document.language].model.soa
      if document.id == "statement-of-applicability" and soa then check(document, soa, report) end
    end
  end,
}
