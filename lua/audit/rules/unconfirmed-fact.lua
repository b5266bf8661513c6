local phrase = require "base.phrase"

local SHOWN = 3 -- paths in one message

-- The lines of `unconfirmed`, by the top-level key of what they name.
local function by_key(rows)
  local groups, index = {}, {}
  for _, row in ipairs(rows) do
    local key = row.path:match("^[^.]+")
    if not index[key] then
      index[key] = { key = key, first = row.index }
      groups[#groups + 1] = index[key]
    end
    table.insert(index[key], row.path)
  end
  return groups
end

local function names_of(group)
  local names = table.concat(group, ", ", 1, math.min(#group, SHOWN))
  return #group > SHOWN and names .. ", …" or names
end

return {
  numbers = {}, severity = "warning", issue = "error", final = true, clause = "7.5.2",
  document = "all",
  title = { en = "No fact holds an example value", ja = "例示のままの事実がない" },
  explanation = {
    en = "A new project starts from example values; each is listed in `unconfirmed` until somebody "
      .. "has looked at the fact and deleted its line. Until then no point that rests on the fact is "
      .. "ready, and nothing is published or released.",
    ja = "新しいプロジェクトは例示の値から始まる。確認した事実の行を unconfirmed から削除するまで、"
      .. "未確認として数える。それまでは、その事実に基づく項目は準備完了とならず、公開もリリースもできない。",
  },
  violates = {
    { { "isms.yaml", "", "unconfirmed: [organization.name]\n" } },
    { { "isms.yaml", "", "unconfirmed: [organization.legs]\n" } },
  },
  keeps = {
    { { "isms.yaml", "", "unconfirmed: []\n" } },
  },
  run = function(model, report)
    local list = model.unconfirmed
    for _, group in ipairs(by_key(list.open)) do
      report(list.lines, group.first, ("%s below '%s' still %s: %s"):format(
        phrase.plural(#group, "facts"), group.key,
        #group == 1 and "holds an example value" or "hold example values", names_of(group)))
    end
    for _, row in ipairs(list.stale) do
      report(list.lines, row.index, "'" .. row.path .. "' names no fact any more: delete the line")
    end
  end,
}
