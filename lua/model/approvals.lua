-- The register of approvals (facts/approvals.yaml) and the control data of documents.
local bencode = require "format.bencode"
local lists = require "base.lists"
local places = require "facts.places"

local approvals = {}

-- The days that say when a version was made, approved and issued.
local DAYS = { "created", "prepared", "reviewed", "approved", "date", "effective", "next_review" }

local function copy(value)
  local out = {}
  for key, part in pairs(value) do out[key] = part end
  places.copy(value, out)
  return out
end

-- The approvals LIST (nil: none) by the ids of their documents, in the order in which they were
-- given.
function approvals.by_document(list)
  local index = {}
  for _, entry in ipairs(list or {}) do
    local id = entry.document or ""
    index[id] = index[id] or {}
    table.insert(index[id], entry)
  end
  return index
end

-- Whether VERSION comes after OTHER, as people count.
function approvals.is_later(version, other)
  return host.natural_key(version) > host.natural_key(other)
end

-- The digest of ENTRY, an item of the register, behind one with the digest BEFORE (nil: the first): of all
-- that it says, and of all that stands before it.
function approvals.digest(entry, before)
  local said = {}
  for key, value in pairs(entry) do said[key] = key ~= "digest" and value or nil end
  return host.sha256(bencode.encode { before or "", said })
end

-- Gives each of LIST from the one at FIRST on its digest.
function approvals.seal(list, first)
  for i = first, #list do
    list[i].digest = approvals.digest(list[i], i > 1 and list[i - 1].digest or nil)
  end
end

-- Those of LIST, the register (nil: none), that are not as they were written, or do not stand behind what
-- they stood behind.
function approvals.edited(list)
  local before
  return lists.select(list or {}, function(entry)
    local sound = entry.digest == approvals.digest(entry, before)
    before = entry.digest
    return not sound
  end)
end

-- "is not as `ismsdoc approve` wrote it", of ENTRY, which is edited.
function approvals.edited_text(entry)
  return "the approval of '" .. (entry.document or "?") .. "' " .. (entry.version or "?")
    .. " is not as `ismsdoc approve` wrote it: it was changed by hand, or what stood before it was; "
    .. "restore facts/approvals.yaml"
end

-- What of an approval may not be another one for the same version, in the order in which it is told.
local SAID = { "approver", "approved", "reviewer", "reviewed", "author", "changes", "corrects" }

-- What the hand-written CONTROL says of the approval of VERSION: person or day by the names in SAID.
function approvals.said_by_hand(control, version)
  local out, past = {}, lists.find(control.history, "version", version)
  if control.version == version then
    for _, name in ipairs(SAID) do out[name] = control[name] end
  end
  for _, name in ipairs { "author", "reviewer", "approver", "changes" } do
    out[name] = out[name] or past and past[name]
  end
  return out
end

-- The same of ENTRY, an item of the register.
function approvals.said_by(entry)
  local reviewed, author = entry.reviewed or {}, entry.author or {}
  return { approver = entry.approved.person, approved = entry.approved.date,
    reviewer = reviewed.person, reviewed = reviewed.date, author = author.person,
    changes = entry.changes, corrects = entry.corrects }
end

-- Whether OLD and NEW, texts in one language or several, say the same in those that both have.
local function is_same(old, new)
  if type(old) ~= "table" and type(new) ~= "table" then return old == new end
  if type(old) ~= "table" then old, new = new, old end
  local equal, other = 0, 0
  for language, text in pairs(old) do
    local said = type(new) == "table" and new[language] or type(new) ~= "table" and new or nil
    if said == text then equal = equal + 1 elseif said then other = other + 1 end
  end
  return equal > 0 and (other == 0 or type(new) ~= "table")
end

-- The first of SAID that OLD and NEW both say, and not alike; nil where there is none. What one of
-- them leaves open contradicts nothing.
function approvals.difference(old, new)
  for _, name in ipairs(SAID) do
    if old[name] and new[name] and not is_same(old[name], new[name]) then return name end
  end
end

-- What ROW (from model/documents.lua) says of the approval of its version.
function approvals.said_by_row(row)
  local past = lists.find(row.control.history, "version", row.control.version) or {}
  return { approver = row.approver, approved = row.approved_on, reviewer = row.reviewer,
    reviewed = row.reviewed, author = row.author, changes = past.changes, corrects = past.corrects }
end

-- What each part of an approval is called in a message.
approvals.NAMES = { approver = "approver", approved = "day of approval", reviewer = "reviewer",
  reviewed = "day of review", author = "author", changes = "text on what changed",
  corrects = "text on what is corrected" }

-- VALUE, what an approval says, as a message quotes it.
function approvals.quoted(value)
  if type(value) ~= "table" then return "'" .. value .. "'" end
  for _, text in pairs(value) do return "'" .. text .. "'" end
end

-- The last of LIST, the approvals of one document (nil: none), unless the hand-written CONTROL is
-- of a later version than all of them; then nil.
function approvals.governing(control, list)
  local last = list and list[#list]
  if not last or not control.version then return last end
  if lists.find(list, "version", control.version) then return last end
  return not approvals.is_later(control.version, last.version) and last or nil
end

-- The day on which the record ROW was closed: of LIST, its approvals, the last that is no correction,
-- else the day of what a release has; nil of what is no record, or not closed yet.
function approvals.closed_on(row, list)
  if row.spec.kind ~= "record" then return nil end
  for i = #list, 1, -1 do
    if not list[i].corrects then return list[i].approved.date end
  end
  return row.outdated and row.outdated.day
end

local function add_names(row, entry)
  row.changes, row.evidence = entry.changes or row.changes, entry.evidence
  row.corrects = entry.corrects
  row.approver_name = entry.approved.name
  row.reviewer_name = entry.reviewed and entry.reviewed.name or row.reviewer_name
  row.author_name = entry.author and entry.author.name or row.author_name
end

local function last_of(list, version)
  local found
  for _, entry in ipairs(list) do
    if entry.version == version then found = entry end
  end
  return found
end

-- Adds to ROW of the history of CONTROL, which is about its version, those whom only the control data name.
local function add_persons(row, control)
  for _, who in ipairs { "author", "reviewer", "approver" } do
    local known = who == "author" or control.status ~= "draft"
    row[who] = row[who] or known and control[who] or nil
  end
end

-- The hand-written history of CONTROL with what LIST says of its versions, and the versions that only LIST
-- has behind it, without those that are only said to be approved again.
local function history_of(control, list)
  local out = {}
  for i, row in ipairs(control.history or {}) do
    local entry = last_of(list, row.version)
    out[i] = copy(row)
    if row.version == control.version then add_persons(out[i], control) end
    if entry then add_names(out[i], entry) end
  end
  for _, entry in ipairs(list) do
    if not lists.find(out, "version", entry.version) then
      local row = { version = entry.version, date = entry.approved.date, changes = entry.changes }
      places.copy(entry, row)
      add_names(row, last_of(list, entry.version))
      out[#out + 1] = row
    end
  end
  return out
end

local function later(day, other)
  return day and day > other and day or other
end

-- The approvals by risk owners that CONTROL has, each with its version.
local function of_versions(control)
  return lists.map(control.approvals or {}, function(approval)
    local out = copy(approval)
    out.version = approval.version or control.version
    return out
  end)
end

-- The hand-written CONTROL as the approval ENTRY has it, which governs it; LIST are all approvals
-- of the document. A version is issued on the day of its approval at the earliest, and who only
-- the earlier version names is not taken over.
function approvals.applied(control, entry, list)
  local out, same = copy(control), control.version == entry.version
  local approved, reviewed = entry.approved, entry.reviewed
  out.version = entry.version
  out.status = control.status == "retired" and "retired" or "approved"
  out.approver, out.approved = approved.person, approved.date
  out.author = entry.author and entry.author.person or control.author
  if reviewed or not same then
    out.reviewer, out.reviewed = reviewed and reviewed.person, reviewed and reviewed.date
  end
  out.prepared = same and control.prepared or nil
  out.effective = same and control.effective or nil
  out.date = later(same and control.date, approved.date)
  out.history, out.approvals = history_of(control, list), of_versions(control)
  local last = last_of(out.history, entry.version)
  last.date = out.date
  return out
end

-- What of the control data CONTROL is content.
function approvals.content_of(control)
  return { number = control.number, owner = control.owner, classification = control.classification,
    distribution = control.distribution, retention = control.retention }
end

-- CONTROL where its content alone counts: every document says the same of its approval.
local function neutral_control(control, day)
  local out = approvals.content_of(control)
  out.version, out.status, out.approver, out.approvals = "0", "approved", "-", {}
  out.history = { { version = "0", date = day, changes = "-" } }
  for _, key in ipairs(DAYS) do out[key] = day end
  return out
end

-- The facts VALUES without all that documents say of their approval: version, status, dates,
-- history, names. What stands for it is the same in every document as of DAY.
function approvals.neutral(values, day)
  local out, controls = copy(values), {}
  for id, control in pairs(values.documents or {}) do
    controls[id] = neutral_control(control, day)
  end
  out.documents, out.approvals = controls, nil
  return out
end

local function report(code, value, key, text)
  local path, line, col = places.of(value, key)
  host.report("error", path or places.file(), line, col, code, text)
  return false
end

-- "is not as version 2.1 was approved on 2026-10-01", and where that is on record: for a document
-- that is OUTDATED.
function approvals.outdated_text(outdated)
  if outdated.release then
    return "is not what release " .. outdated.release .. " has as version " .. outdated.version
  end
  return "is not as version " .. outdated.version .. " was approved on " .. outdated.day
end

-- Returns the value and the key at which it is to be told that ROW is outdated.
function approvals.outdated_place(row)
  if row.outdated.entry then return row.outdated.entry, "document" end
  return row.control, "version"
end

-- True when ROW (from model/documents.lua), which is to go out, in public or in a release, is what
-- management approved; otherwise false, and it is reported.
function approvals.stands(row)
  local outdated, name = row.outdated, "'" .. row.id .. "' "
  if outdated then
    local value, key = approvals.outdated_place(row)
    return report("approval-outdated", value, key, name .. approvals.outdated_text(outdated)
      .. ": approve a new version")
  elseif not row.approved then
    return report("not-approved", row.control, "status", name .. (row.version or "")
      .. " is not approved: the status approved, an approver and the day of approval were expected")
  end
  return true
end

return approvals
