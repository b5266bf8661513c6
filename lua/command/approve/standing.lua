-- What `ismsdoc approve` holds a new approval against: what stands approved already, by hand or in the
-- register, which version follows, and who the facts name as approver of the document.
local approvals = require "model.approvals"
local lists = require "base.lists"
local people = require "model.people"
local places = require "facts.places"
local versions = require "base.versions"

local standing = {}

-- Where an item of the register says each: the act and the key in it; else the item itself does.
local CELLS = { approver = { "approved", "person" }, approved = { "approved", "date" },
  reviewer = { "reviewed", "person" }, reviewed = { "reviewed", "date" },
  author = { "author", "person" } }

-- Reports TEXT on ROW at VALUE[KEY] in the facts; returns false.
local function refuse(code, row, text, value, key)
  local path, line, col = places.of(value, key)
  host.report("error", path, line, col, code, "'" .. row.id .. "' " .. text)
  return false
end

-- Where ENTRY, an item of the register, or the hand-written CONTROL says NAME of VERSION: value, key.
local function cell_of(name, entry, control, version)
  if entry and approvals.said_by(entry)[name] then
    local cell = CELLS[name]
    if not cell then return entry, name end
    return entry[cell[1]], cell[2]
  end
  if control.version == version and control[name] then return control, name end
  return lists.find(control.history, "version", version), name
end

-- What stands of VERSION: by hand in CONTROL, and in LIST, the register, of which the last is the second.
local function known_of(version, control, list)
  local said, last = approvals.said_by_hand(control, version), nil
  for _, entry in ipairs(list) do
    if entry.version == version then
      last = entry
      for name, value in pairs(approvals.said_by(entry)) do said[name] = value end
    end
  end
  return said, last
end

-- Whether ENTRY, a new approval of ROW, says what stands of its version already, where it stands.
function standing.agrees(row, entry, control, list)
  local said, last = known_of(entry.version, control, list)
  local by_hand = control.version == entry.version and control.status == "approved"
  if not last and not by_hand then said.approver, said.approved = nil, nil end
  local new = approvals.said_by(entry)
  local name = approvals.difference(said, new)
  if not name then return true end
  local stands = (last or by_hand) and "stands approved as version " .. entry.version
    or "has a version " .. entry.version
  return refuse("approval-exists", row, ("%s with the %s %s, not %s: what is different is a new "
    .. "--version with its --changes"):format(stands, approvals.NAMES[name], approvals.quoted(said[name]),
    approvals.quoted(new[name])), cell_of(name, last, control, entry.version))
end

-- The version that stands before VERSION in the hand-written CONTROL, else the last in LIST, the register.
local function before(version, control, list)
  local previous = list[#list] and list[#list].version
  for i, past in ipairs(control.history or {}) do
    local above = control.history[i - 1]
    if past.version == version and above then return above.version end
  end
  return previous
end

-- Whether VERSION, which CONTROL has as a draft, follows the one before.
local function is_next_draft(row, version, control, list)
  local previous = before(version, control, list)
  local expected = previous and versions.after(previous) or { version }
  if control.status == "approved" or lists.contains(expected, version) then return true end
  return refuse("approval-version", row, ("had version %s, after which comes %s, not %s"):format(
    previous, table.concat(expected, " or "), version), control, "version")
end

-- Whether VERSION of ROW is the one that it has or one that follows it.
function standing.follows(row, version, control, list)
  local last, outdated = approvals.governing(control, list), row.outdated
  if outdated and version == outdated.version then
    return refuse("approval-exists", row, approvals.outdated_text(outdated)
      .. ": give the new content a --version and its --changes", approvals.outdated_place(row))
  end
  if control.status == "retired" then
    return refuse("approval-exists", row, "is retired: no version of it is approved", control, "status")
  end
  local base = last and last.version or control.version
  if not last and version == base then return is_next_draft(row, version, control, list) end
  local expected = base and versions.after(base) or {}
  if not base or version == base or lists.contains(expected, version) then return true end
  return refuse("approval-version", row, ("has version %s, after which comes %s, not %s"):format(
    base, table.concat(expected, " or "), version), last or control, "version")
end

-- Those of ROLES that PERSON holds or held.
local function roles_of(person, roles)
  return lists.select(roles, function(role)
    return role.holder == person or lists.find(role.former, "holder", person) ~= nil
  end)
end

-- Whether who acted by ACT is NAMED, a person: the person, or who holds on that day, or stands in for the
-- holder of, a role that this person holds or held.
local function acts_as(named, act, roles)
  if not named or named == act.person then return true end
  for _, role in ipairs(roles_of(named, roles)) do
    if people.acts_for(role, act.person, act.date) then return true end
  end
  return false
end

local function refuse_other(row, code, done, named, act, control, key)
  return refuse(code, row, ("is %s by '%s' by the facts, not by '%s', who held the role '%s' on %s"):format(done,
    named, act.person, act.role, act.date), control, key)
end

-- Whether who approves ROW by the act APPROVED is the approver that the facts name.
function standing.is_approver(row, approved, control, roles)
  return acts_as(control.approver, approved, roles)
    or refuse_other(row, "approval-approver", "approved", control.approver, approved, control, "approver")
end

-- Whether who reviewed ROW by the act REVIEWED, or nil, is the reviewer that the facts name.
function standing.is_reviewer(row, reviewed, control, roles)
  return not reviewed or acts_as(control.reviewer, reviewed, roles)
    or refuse_other(row, "approval-reviewer", "reviewed", control.reviewer, reviewed, control, "reviewer")
end

return standing
