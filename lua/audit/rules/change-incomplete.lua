-- What the record of a change that was done says, and what is lacking without it; a standard change has the
-- first three in its description.
local ASKED = {
  { "assessment", "what could go wrong (assessment)" },
  { "tested", "what was tested (tested; none where nothing was)" },
  { "way_back", "how it is undone (way_back; none where it cannot be)" },
  { "result", "whether it was kept or undone (result)" },
}

-- The edit that adds a change of TYPE that was done, with MORE of it.
local function done(type, more)
  return { { "isms.yaml", "", "changes: [{id: CH-1, title: New lock, type: " .. type .. ", requested: 2026-11-02, "
    .. "requested_by: isms-manager, approved_by: [top-management], approved: 2026-11-02, done: 2026-11-02"
    .. more .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.8.32", document = "change-register",
  title = { en = "The record of a change says what was judged, tested and found",
    ja = "変更の記録に、評価、テスト及び結果がある" },
  explanation = {
    en = "What could go wrong, what was tested and how the change is undone are known before it is done, and "
      .. "afterwards whether it was kept. A standard change has the first three in its description.",
    ja = "影響の評価、テスト及び切戻しの方法は実施の前に定め、実施の後に結果を記録する。標準変更については、初めの三つは"
      .. "標準変更の手順による。",
  },
  violates = { done("normal", ", tested: none, way_back: none, result: kept"),
    done("normal", ", assessment: It jams., way_back: none, result: kept"),
    done("emergency", ", assessment: It jams., tested: none, result: kept"),
    done("standard", "") },
  keeps = { done("normal", ", assessment: It jams., tested: none, way_back: none, result: kept"),
    done("standard", ", result: kept") },
  run = function(model, report)
    for _, row in ipairs(model.changes.rows) do
      for i, asked in ipairs(row.done and ASKED or {}) do
        if row[asked[1]] == nil and (i == #ASKED or row.type ~= "standard") then
          report(row, "done", row.id .. " was done and lacks " .. asked[2])
        end
      end
    end
  end,
}
