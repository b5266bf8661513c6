-- The actions of the facts: { row, name, text (the cell that says what is done), owner and due (the
-- cells of these), the day due }.
local function actions_of(model, view)
  local all = {}
  local function add(rows, text, owner, due, name)
    for _, row in ipairs(rows) do
      all[#all + 1] = { row = row, id = row.id, name = name, text = text, owner = owner, due = due,
        term = row.term or row[due] }
    end
  end
  add(model.treatments, "action", "owner", "due", "treatment")
  add(model.nonconformities.rows, "action", "action_owner", "due", "nonconformity")
  for _, row in ipairs(model.nonconformities.rows) do
    add(row.openings, "action", "owner", "due", "further action")
  end
  add(model.opportunities.rows, "action", "owner", "due", "opportunity")
  add(view.facts.competences, "action", nil, "due", "competence")
  add(view.facts.controls, "action", "owner", "due", "control")
  for _, review in ipairs(model.reviews.rows) do
    add(review.decisions, "text", "owner", "due", "decision")
  end
  for _, incident in ipairs(model.incidents.rows) do
    add(incident.actions or {}, "action", "owner", "due", "incident action")
  end
  return all
end

-- The ids of BY_ID that stand alone in brackets in TEXT: what the action is beside this place.
local function named(text, by_id)
  local found = {}
  for id in text:gsub("（", "("):gsub("）", ")"):gmatch("%(([%w%-_.]+)%)") do
    if by_id[id] then found[#found + 1] = by_id[id] end
  end
  return found
end

-- What a message calls ACTION.
local function called(action)
  return action.id and action.name .. " " .. action.id or "the " .. action.name
end

-- Reports where ACTION, which is OTHER, has another date or owner; HOW says why it is that one.
local function check(action, other, how, report)
  local where = called(action) .. how .. called(other)
  if action.term and other.term and action.term ~= other.term then
    report(action.row, action.due, where .. ", which is due on " .. other.term .. " and not on "
      .. action.term)
  end
  local mine, theirs = action.row[action.owner or ""], other.row[other.owner or ""]
  if mine and theirs and mine ~= theirs then
    report(action.row, action.owner, where .. ", whose owner is '" .. theirs .. "' and not '" .. mine
      .. "'")
  end
end

local LEAST = 12 -- bytes: shorter words may be said of many actions

-- What ACTION says to do, without what does not count between two writers.
local function words_of(action)
  return (host.fold(action.row[action.text] or ""):gsub("\n", ""))
end

-- The first of ACTIONS in the same words, by the words.
local function index_of(actions)
  local first = {}
  for _, action in ipairs(actions) do
    local key = words_of(action)
    if #key >= LEAST and not first[key] then first[key] = action end
  end
  return first
end

-- Whether ACTION and OTHER, of one register, can be one action: what was done may come again, and two people may attend one course.
local function may_be_one(action, other)
  return action.row ~= other.row and action.name ~= "competence" and not action.row.done and not other.row.done
end

-- Reports the actions that say in the same words what one of another register says, or one of the same that is open as well.
local function check_words(actions, report)
  local first = index_of(actions)
  for _, action in ipairs(actions) do
    local other = first[words_of(action)]
    if other and (other.name ~= action.name or may_be_one(action, other)) then
      check(action, other, " says the same as ", report)
    end
  end
end

local PARTIAL = "A.5.7,yes,partial,B,,isms-manager,%s,Lock (%s).,Records of IA-1,"
local IMPLEMENTED = "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,"

-- The edits that make A.5.7 partial, until DUE, by the treatment ID.
local function partial(due, id)
  return { { "facts/controls.csv", IMPLEMENTED, PARTIAL:format(due, id or "T-1") } }
end

-- The edits by which a nonconformity and a treatment have the same action, with this DUE and OWNER.
local function same(due, owner)
  return { { "isms.yaml", "action: Lock.", "action: Lock up every laptop" },
    { "facts/nonconformities.yaml", "[]", "- {id: NC-1, title: Door open, date: 2026-10-02, source: check, "
      .. "rating: minor, requirement: A.7.2, description: It was open., evidence: Seen., "
      .. "owner: isms-manager, action: Lock up every laptop., action_owner: " .. owner .. ", due: "
      .. due .. "}" } }
end

-- The edits by which two treatments have the same action, the second with this DUE and OWNER.
local function twice(due, owner)
  return { { "isms.yaml", "action: Lock.", "action: Lock up every laptop" },
    { "isms.yaml", "action: Bolt., controls: [A.7.1], owner: isms-manager, due: 2026-09-15, status: done, "
      .. "done: 2026-09-14, evidence: Report of IA-1",
      "action: Lock up every laptop., controls: [A.7.1], owner: " .. owner .. ", due: " .. due .. ", status: planned" } }
end

return {
  numbers = {}, severity = "warning", clause = "6.2, 8.3, 10.2", document = "all",
  title = { en = "One action has one date and one owner",
    ja = "一つの処置には一つの期限及び責任者がある" },
  explanation = {
    en = "An action that names a treatment, nonconformity, decision or competence in brackets, as "
      .. "in (T-07), is that action: date and owner are the same in both places. One that only "
      .. "belongs to it names it without brackets. Actions of two registers in the same words are one, "
      .. "too, and so are two of one register that are both open.",
    ja = "（T-07）のように対応、不適合、決定又は力量の番号を括弧で示す処置は、その処置そのものであり、"
      .. "期限及び責任者は一致する。関連を示すだけの場合は括弧を用いない。"
      .. "異なる台帳に同じ文で書いた処置も、一つの処置とみなす。同じ台帳の未完了の二つの処置も同様である。",
  },
  violates = {
    partial "2026-12-02",
    { { "facts/controls.csv", IMPLEMENTED, (PARTIAL:format("2026-12-01", "T-1"):gsub("isms%-manager",
      "top-management")) } },
    { { "facts/controls.csv", IMPLEMENTED, "A.5.7,yes,partial,B,,isms-manager,2026-12-02,施錠（T-1）,"
      .. "Records," } },
    same("2026-12-01", "top-management"), same("2026-12-02", "isms-manager"),
    twice("2026-12-02", "isms-manager"), twice("2026-12-01", "top-management"),
  },
  keeps = {
    same("2026-12-01", "isms-manager"), twice("2026-12-01", "isms-manager"),
    partial "2026-12-01", partial("2026-12-02", "T-9"),
    { { "facts/controls.csv", IMPLEMENTED,
      "A.5.7,yes,partial,B,,isms-manager,2026-12-02,Learn after T-1.,Records of IA-1," } },
  },
  run = function(model, report, view)
    local actions = actions_of(model, view)
    local by_id = {}
    for _, action in ipairs(actions) do
      if action.id and action.name ~= "control" then by_id[action.id] = action end
    end
    for _, action in ipairs(actions) do
      for _, other in ipairs(named(action.row[action.text] or "", by_id)) do
        if other.row ~= action.row then check(action, other, " is ", report) end
      end
    end
    check_words(actions, report)
  end,
}
