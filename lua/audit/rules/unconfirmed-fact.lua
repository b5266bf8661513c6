local phrase = require "base.phrase"

local SHOWN = 3 -- paths in one message

-- ROWS of the facts to confirm, by the top-level key of what they name; apart, those that `unconfirmed`
-- lists and others.
local function by_key(rows)
  local groups, index = {}, {}
  for _, row in ipairs(rows) do
    local key = row.path:match("^[^.]+")
    local name = (row.index and "listed " or "") .. key
    if not index[name] then
      index[name] = { key = key, first = row }
      groups[#groups + 1] = index[name]
    end
    table.insert(index[name], row.path)
  end
  return groups
end

local function names_of(group)
  local names = table.concat(group, ", ", 1, math.min(#group, SHOWN))
  return #group > SHOWN and names .. ", …" or names
end

-- Reports TEXT of ROW: at its line in LIST, or at the fact itself.
local function place(row, list, report, text)
  if row.index then report(list.lines, row.index, text) else report(row.holder, row.key, text) end
end

-- What `init` writes of an objective and of the notice of incidents, and nobody listed.
local NOTICE = "incident_notice: {text: \"When an incident affects the data of a customer, the customer's "
  .. "contacts are told what happened, what it means for them and what is being done. Updates follow "
  .. "until the incident is closed.\"%s}\n"

-- The edits by which the facts have that notice, with MORE in front.
local function untouched(more)
  return { { "isms.yaml", "", (more or "") .. NOTICE:format("") } }
end

return {
  numbers = {}, severity = "warning", step = "confirm", issue = "error", final = true, clause = "7.5.2",
  document = "all",
  title = { en = "No fact holds an example value", ja = "例示のままの事実がない" },
  explanation = {
    en = "A new project starts from example values (`unconfirmed` lists them). A fact that is changed is confirmed by "
      .. "itself; one that stays as it is needs a word: `ismsdoc confirm FACT`. What says so many words of the example "
      .. "that nobody writes by chance counts where it is not listed, too. Until then no point that rests on the fact is "
      .. "ready, and nothing is published or released.",
    ja = "新しいプロジェクトは例示の値から始まる（unconfirmed に一覧を示す）。変更した事実は確認済みとなり、例示のまま用いる事実は"
      .. "`ismsdoc confirm FACT` で確認する。偶然には一致しない例示の文章は、一覧になくても未確認とする。"
      .. "それまでは、その事実に基づく項目は準備完了とならず、公開もリリースもできない。",
  },
  cure = {
    en = "Go through facts/unconfirmed.yaml. Change each fact where it stands; of one that is right as it is say "
      .. "`ismsdoc confirm FACT --in DIR`, such as `ismsdoc confirm controls.A.5.1`, or a whole register: `ismsdoc confirm risks`.",
    ja = "facts/unconfirmed.yaml を上から順に確かめる。事実は、記載されている箇所で直す。そのままで正しいものは "
      .. "`ismsdoc confirm FACT --in DIR` で確認する（例：`ismsdoc confirm controls.A.5.1`。`ismsdoc confirm risks` は台帳の全体を確認する）。",
  },
  violates = {
    { { "isms.yaml", "", "unconfirmed: [organization.name]\n" } },
    { { "isms.yaml", "", "unconfirmed: [organization.legs]\n" } },
    { { "isms.yaml", "", "confirmed: [organization.legs]\n" } },
    untouched(),
    { { "isms.yaml", "contact: {security_email: security@acme.example}", "contact: {security_email: security@company.example}" } },
    { { "isms.yaml", "organization: {name: Acme,", "organization: {name: サンプル株式会社," } },
  },
  keeps = {
    { { "isms.yaml", "", "unconfirmed: []\n" } },
    { { "isms.yaml", "", "unconfirmed: [organization.name 00000000]\n" } },
    { { "isms.yaml", "", "unconfirmed: [organization.name]\nconfirmed: [organization.name]\n" } },
    untouched("confirmed: [incident_notice.text]\n"),
    { { "isms.yaml", "", "incident_notice: {text: We call., hours: 24}\n" } },
    { { "isms.yaml", "organization: {name: Acme,", "organization: {name: Acme, industry: Software as a service," } },
  },
  run = function(model, report)
    local list = model.unconfirmed
    for _, group in ipairs(by_key(list.open)) do
      place(group.first, list, report, ("%s below '%s' still %s: %s%s"):format(
        phrase.plural(#group, "facts"), group.key,
        #group == 1 and "holds an example value" or "hold example values", names_of(group),
        group.first.index and "" or (", and nobody said that %s (ismsdoc confirm)"):format(
          #group == 1 and "it stays" or "they stay")))
    end
    for _, row in ipairs(list.stale) do
      place(row, list, report, "'" .. row.path .. "' names no fact any more: delete the line")
    end
  end,
}
