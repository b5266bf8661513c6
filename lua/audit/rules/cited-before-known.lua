local idents = require "audit.idents"
local walk = require "facts.walk"

local RECORDS = { -- what says what was known on a day: the register and the key of the day
  { "legal_reviews", "date" },
  { "context_reviews", "date" },
  { "management_reviews", "signed" },
  { "internal_audits", "reported" },
}

local BORN = { -- registers and the key of the day on which an entry came to be
  { "risks", "identified" }, { "opportunities", "identified" }, { "nonconformities", "date" }, { "incidents", "detected" },
  { "exceptions", "requested" }, { "vulnerabilities", "found" }, { "changes", "requested" }, { "evidence", "date" },
}

-- Id → the day before which nobody could name it, by VALUES, the facts: a treatment is not older than its risk.
local function born_days(values)
  local days = {}
  for _, row in ipairs(BORN) do
    for _, entry in ipairs(values[row[1]] or {}) do
      local day = entry.id and entry[row[2]]
      if day then days[entry.id] = day:sub(1, 10) end
    end
  end
  for _, treatment in ipairs(values.treatments or {}) do
    if treatment.id then days[treatment.id] = days[treatment.risk or ""] end
  end
  return days
end

-- The records of VALUES as an index: entry → the day on which it was made.
local function made_days(values)
  local days = {}
  for _, row in ipairs(RECORDS) do
    for _, entry in ipairs(values[row[1]] or {}) do days[entry] = entry[row[2]] or entry.date end
  end
  for _, change in ipairs((values.audit_programme or {}).changes or {}) do days[change] = change.date end
  for _, control in pairs(values.documents or {}) do
    for _, version in ipairs(control.history or {}) do days[version] = version.date end
  end
  return days
end

-- The day of the record around AT, or nil.
local function day_around(at, days)
  while at do
    if days[at.value] then return days[at.value] end
    at = at.above
  end
end

local TEXTS = { text = true, string = true }

-- The edits that hold a review of the laws on DAY with RESULT.
local function reviewed(day, result)
  return { { "isms.yaml", "", "legal_reviews: [{date: " .. day .. ", participants: [isms-manager], sources: Gazette, result: \""
    .. result .. "\"}]\n" }, { "isms.yaml", "id: R-2, title", "id: R-2, identified: 2026-08-24, title" } }
end

return {
  numbers = {}, severity = "error", clause = "7.5.3", document = "all",
  title = { en = "A record names nothing that came to be after it", ja = "記録が、その後に生じたものを示していない" },
  explanation = {
    en = "A review of laws or of the context, the minutes of a management review, an audit report, a change of the audit programme "
      .. "and the history of a document say what was known on their day. A risk, a treatment of it, a nonconformity, an incident, an "
      .. "exception, a change or a piece of evidence that is younger cannot be named there.",
    ja = "法令及び状況の見直し、マネジメントレビューの議事録、監査報告書、監査プログラムの変更並びに文書の改訂履歴は、その日に分かっていた"
      .. "ことを示す。その後に生じたリスク及びその対応、不適合、インシデント、例外、変更並びに証拠は、そこに示すことができない。",
  },
  violates = { reviewed("2026-08-17", "Term of T-2 confirmed."), reviewed("2026-08-17", "A gap was found (R-2)."),
    reviewed("2026-08-17", "R-2の原因を確認した") },
  keeps = { reviewed("2026-08-24", "A gap was found (R-2)."), reviewed("2026-08-17", "A gap was found (R-1).") },
  run = function(_, report, view)
    local born, made = born_days(view.values), made_days(view.values)
    walk.leaves(view.fields, view.values, view.library, function(spec, value, holder, key, at)
      local day = not spec.outcome and day_around(at, made)
      local young
      if not day then return end
      idents.each(value, function(word)
        if born[word] and born[word] > day:sub(1, 10) then young = young or word end
      end)
      if young then
        report(holder, key, ("%s came to be on %s, later than %s, the day of this record"):format(young, born[young], day))
      end
    end, TEXTS)
  end,
}
