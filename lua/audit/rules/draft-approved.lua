local SCS = { "isms.yaml", "  - {id: iso27001-2022}\n", "  - {id: iso27001-2022}\n  - {id: meti-scs-2026, level: 3}\n" }
local ANSWER = { "facts/scs_assessment.yaml", "", "- {criterion: \"scs:1-2-1-1\", result: to-judge, ground: x}\n" }

local function control(status, more)
  return { "facts/documents.yaml", "information-security-policy:\n", "scs-declaration: {number: N-9, version: \"1.0\", status: "
    .. status .. ", owner: isms-manager, date: 2026-10-01, classification: internal, " .. (more or "")
    .. "history: [{version: \"1.0\", date: 2026-10-01, changes: x}]}\ninformation-security-policy:\n" }
end

-- What the control data of a draft may not say, and how it is told.
local DAYS = { { "approved", "a day of approval" }, { "effective", "a day from which it applies" } }

local function check(row, report)
  if row.status ~= "draft" then
    report(row.control, "status", ("'%s' is a draft that is signed elsewhere or in another form, and is %s: the status draft was expected"):format(
      row.id, row.status), row.id)
  end
  for _, pair in ipairs(DAYS) do
    if row.control[pair[1]] then
      report(row.control, pair[1], ("'%s' is a draft that is signed elsewhere or in another form, and has %s: none was expected"):format(
        row.id, pair[2]), row.id)
    end
  end
end

return {
  numbers = { 27 }, severity = "error", clause = "7.5.2", document = "all",
  title = { en = "Drafts of forms are neither approved nor in force", ja = "様式の案を承認済又は施行中としていない" },
  explanation = {
    en = "A declaration that is drafted until its official form is there declares nothing: a cover that shows it as "
      .. "approved, with a day from which it applies, lets readers take the draft for the declaration. What management "
      .. "decides, it signs.",
    ja = "正式な様式が公表されるまでの案は、何も宣誓していない。表紙に承認済及び施行日を示すと、読み手は案を宣誓そのものと"
      .. "取り違える。経営者の意思は、署名によって示す。",
  },
  violates = {
    { SCS, ANSWER, control "approved" },
    { SCS, ANSWER, control("draft", "effective: 2026-10-01, ") },
  },
  keeps = { { SCS, ANSWER, control "draft" } },
  run = function(model, report)
    for _, row in ipairs(model.controlled) do
      if row.is_draft and row.status ~= "retired" then check(row, report) end
    end
  end,
}
