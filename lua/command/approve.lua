-- `ismsdoc approve`: records in facts/approvals.yaml who approved which version of which
-- documents, with the content that they have in each language. All of them, or none.
local approvals = require "model.approvals"
local audit = require "audit.run"
local build = require "build"
local chronology = require "audit.chronology"
local content = require "document.content"
local corrections = require "command.approve.corrections"
local dates = require "base.dates"
local hint = require "base.hint"
local kept = require "document.kept"
local languages = require "base.languages"
local lists = require "base.lists"
local people = require "model.people"
local places = require "facts.places"
local project = require "model.project"
local projection = require "facts.projection"
local standing = require "command.approve.standing"
local translations = require "command.approve.translations"
local unchanged = require "command.approve.unchanged"
local versions = require "base.versions"
local yaml = require "format.yaml"

local FILE = "facts/approvals.yaml"

-- Reports TEXT at VALUE[KEY] in the facts, or at no place when VALUE is nil; returns nil.
local function refuse(code, text, value, key)
  local path, line, col
  if value then path, line, col = places.of(value, key) end
  host.report("error", path, line, col, code, text)
  return nil
end

local function day_of(option, text)
  if dates.parse(text) then return text end
  return refuse("invalid-date", ("--%s must be a date such as 2026-04-01, not '%s'"):format(option,
    text))
end

-- Whether what OPTIONS say in words can stand in a fact, each on one line.
local function can_be_kept(options)
  for _, name in ipairs { "version", "changes", "corrects", "corrected", "evidence" } do
    local text = options[name]
    if text and (not utf8.len(text) or not text:find("%S") or text:find("%c")) then
      return refuse("invalid-text", "--" .. name .. " must be one line of UTF-8 text")
    end
  end
  return true
end

-- The text fact VALUE as it is recorded: one text, or one for each language of SELF.
local function recorded(self, value)
  if type(value) ~= "table" or #self.languages == 1 then
    return projection.text(value, self.languages[1])
  end
  local out = {}
  for _, language in ipairs(self.languages) do out[language] = value[language] end
  return out
end

-- Since when the holder of ROLE holds it, as words that follow a day.
local function since(role)
  return role.appointed and ": '" .. role.holder .. "' was appointed on " .. role.appointed or ""
end

-- The act of the role ID on DAY: who held it then by the facts of SELF; nil after reporting that
-- there is no such role, or that nobody is known to have held it.
local function act(self, option, id, day)
  local role = lists.find(self.values.roles, "id", id)
  if not role then
    return refuse("unknown-role", "--" .. option .. ": there is no role '" .. id .. "'"
      .. hint(id, lists.keys(lists.by_id(self.values.roles))))
  end
  local holder = people.holder_on(role, day)
  if not holder then
    return refuse("approval-holder", "--" .. option .. ": nobody is known to have held the role '"
      .. id .. "' on " .. day .. since(role) .. "; earlier holders stand in its `former`", role,
      role.appointed and "appointed" or "former")
  end
  local person = lists.find(self.values.people, "id", holder)
  return { date = day, role = id, title = recorded(self, role.title), person = holder,
    name = recorded(self, person.name) }
end

-- Who wrote the version of ROW of SELF: who OPTIONS name, else who its control data do; nil where nobody
-- is named.
local function author_of(self, row, options)
  local id = options.author or row.control.author
  local person = id and lists.find(self.values.people, "id", id)
  return person and { person = id, name = recorded(self, person.name) }
end

-- Whether there is a person whom OPTIONS name as author.
local function is_known_author(self, options)
  local id = options.author
  if not id or lists.find(self.values.people, "id", id) then return true end
  return refuse("unknown-person", "--author: there is no person '" .. id .. "'"
    .. hint(id, lists.keys(lists.by_id(self.values.people))))
end

-- The acts that the OPTIONS name, { approved, reviewed (or nil) }; nil after errors.
local function acts_of(self, options)
  local given, given_on = options.reviewed_by, options.reviewed_on
  if (given == nil) ~= (given_on == nil) then
    return refuse("approval-incomplete", "--reviewed-by and --reviewed-on belong together")
  end
  local on, reviewed_on = day_of("on", options.on), given_on and day_of("reviewed-on", given_on)
  if not on or given_on and not reviewed_on then return nil end
  if on > self.today then
    return refuse("approval-date", "an approval on " .. on .. " lies after today, " .. self.today)
  elseif reviewed_on and reviewed_on > on then
    return refuse("approval-date", "the review on " .. reviewed_on
      .. " comes after the approval on " .. on)
  end
  local approved = act(self, "by", options.by, on)
  local reviewed = given and act(self, "reviewed-by", given, reviewed_on)
  if not approved or given and not reviewed then return nil end
  return { approved = approved, reviewed = reviewed }
end

-- The rows of the documents IDS, or without these of all that OPTIONS ask for, and what to say of
-- others; nil after errors.
local function targets_of(self, ids, options)
  if options.unchanged_facts then return unchanged.targets(self, ids) end
  if options.translations then return translations.targets(self, ids), "" end
  return lists.select(self.view.model.controlled, function(row)
    if ids then return lists.contains(ids, row.id) end
    return not row.approved and row.status ~= "retired" and not row.is_draft
  end), ""
end

-- The version of ROW that is to be approved.
local function version_of(row, options)
  local approved = row.outdated and row.outdated.version or row.version
  if options.version then return options.version end
  if options.unchanged_facts or options.corrects then return versions.after(approved)[1] end
  return approved
end

-- What the facts and the approvals of SELF say of the document ROW: its hand-written control data
-- and its approvals.
local function known_of(self, row)
  local index = approvals.by_document(self.values.approvals)
  return self.values.documents and self.values.documents[row.id] or {}, index[row.id] or {}
end

-- Whether the approval on DAY comes after all days that CONTROL, the control data of VERSION when
-- it is its version, and LIST, the approvals before, have.
local function is_after(row, version, day, control, list)
  local days = { { control, "created" } }
  if control.version == version then
    days[2], days[3] = { control, "prepared" }, { control, "reviewed" }
  end
  for _, past in ipairs(control.history or {}) do
    if past.version ~= version then days[#days + 1] = { past, "date" } end
  end
  for _, entry in ipairs(list) do days[#days + 1] = { entry.approved, "date" } end
  for _, cell in ipairs(days) do
    local past = cell[1][cell[2]]
    if past and past > day then
      return refuse("approval-date", "'" .. row.id .. "' cannot be approved on " .. day
        .. ": this is of " .. past, cell[1], cell[2])
    end
  end
  return true
end

-- The first that the facts which ROW shows say to have happened after DAY, or nil.
local function later_of(self, row, day)
  self.events = self.events or chronology.events(self.view)
  return chronology.later(self.events, row, day)[1]
end

-- Whether all that the facts which ROW shows say to have happened had happened by DAY.
local function is_known(self, row, day)
  local later = later_of(self, row, day)
  return not later or refuse("approval-date", "'" .. row.id .. "' cannot be approved on " .. day
    .. ": " .. later.text .. " comes later", later.holder, later.key)
end

-- Whether a new version of ROW, whose approvals are LIST, corrects a record that was closed; else why
-- not: what tells of later events is a new record.
local function is_correction(self, row, list)
  local closed = approvals.closed_on(row, list)
  local later = closed and later_of(self, row, closed)
  if not closed then return false, "is no record that was closed" end
  if not later then return true end
  return false, "tells of " .. later.text .. ", after it was closed on " .. closed
end

-- Whether OPTIONS say what is corrected where, and only where, a new version of ROW is a CORRECTION;
-- CAUSE says why it is none.
local function is_told(row, options, correction, cause)
  if correction and not options.corrects then
    return refuse("record-closed", "'" .. row.id .. "' is a record that was closed: say what is "
      .. "corrected and why (--corrects)", row.control, "version")
  elseif options.corrects and not correction and not options.changes then
    return refuse("record-closed", "'" .. row.id .. "' " .. cause .. ": say what changed "
      .. "(--changes)", row.control, "version")
  end
  return true
end

-- Whether version VERSION of ROW has all that a document says of its approval.
local function is_complete(row, version, options, acts, control, list)
  local told = options.changes or options.corrects or lists.find(control.history, "version", version)
    or lists.find(list, "version", version)
  if not told then
    return refuse("approval-incomplete", "'" .. row.id .. "' has no version " .. version
      .. " in its history: say what changed (--changes)", control, "history")
  elseif not acts.reviewed and not (control.version == version and control.reviewer) then
    return refuse("approval-incomplete", "nobody has reviewed '" .. row.id .. "' " .. version
      .. ": give --reviewed-by and --reviewed-on", control, "reviewer")
  end
  return true
end

-- Whether ROW is one that somebody can approve: a draft is signed elsewhere or in another form.
local function is_approvable(row)
  return not row.is_draft or refuse("draft-approved", "'" .. row.id .. "' is a draft that is signed elsewhere or in another "
    .. "form: nobody can approve it", row.control, "status")
end

-- Whether ENTRY, an approval of ROW of SELF, may stand beside what stands already, and where not, says why.
local function is_possible(self, row, options, acts, entry)
  local control, list = known_of(self, row)
  local correction, cause = is_correction(self, row, list)
  return is_approvable(row) and is_told(row, options, correction, cause)
    and (not correction or corrections.is_named(self, row, options))
    and standing.follows(row, entry.version, control, list)
    and standing.agrees(row, entry, control, list)
    and standing.is_approver(row, acts.approved, control, self.values.roles or {})
    and standing.is_reviewer(row, acts.reviewed, control, self.values.roles or {})
    and is_after(row, entry.version, acts.approved.date, control, list)
    and is_known(self, row, acts.approved.date)
    and is_complete(row, entry.version, options, acts, control, list)
end

-- The approval of ROW by ACTS as an entry of the register, and the file that keeps what was
-- approved; nil after errors.
local function entry_of(self, row, options, acts, found)
  local _, list = known_of(self, row)
  local version, correction = version_of(row, options), is_correction(self, row, list)
  local entry = { document = row.id, version = version,
    classification = row.classification, author = author_of(self, row, options), changes = not correction and options.changes or nil,
    corrects = correction and options.corrects or nil,
    corrected = correction and corrections.told(row) or nil, reviewed = acts.reviewed,
    approved = acts.approved, evidence = options.evidence, original = self.languages[1],
    contents = content.recorded(found, self.languages) }
  if not is_possible(self, row, options, acts, entry) or not entry.contents then return nil end
  local file = kept.file(self, row, version, found)
  entry.kept = host.sha256(file.text)
  return entry, file
end

-- The approvals of ROWS by ACTS: { row, entry, file } of each; nil after errors.
local function entries_of(self, rows, options, acts)
  local items, sound, days = {}, true, {}
  for _, row in ipairs(rows) do days[row.id] = acts.approved.date end
  local found = content.of(self, days)
  for i, row in ipairs(rows) do
    local entry, file = entry_of(self, row, options, acts, content.in_languages(found, row.id))
    items[i], sound = { row = row, entry = entry, file = file }, sound and entry ~= nil
  end
  return sound and items or nil
end

-- Whether OLD, an approval or a part of one, has all that NEW says.
local function has_all(old, new)
  for key, value in pairs(new) do
    local known = old and old[key]
    local same = type(value) == "table" and type(known) == "table" and has_all(known, value)
    if not same and value ~= known and key ~= "kept" then return false end
  end
  return true
end

-- Those of ITEMS that say something which the last approval of their document does not, and what to
-- say of the others.
local function without_repeated(self, items)
  local rest, said = {}, {}
  for _, item in ipairs(items) do
    local _, list = known_of(self, item.row)
    local last = list[#list]
    if last and has_all(last, item.entry) then
      said[#said + 1] = ("%s %s is approved already, by %s on %s: nothing differs\n"):format(
        item.row.id, last.version, last.approved.role, last.approved.date)
    else
      rest[#rest + 1] = item
    end
  end
  return rest, table.concat(said)
end

-- The approvals that OPTIONS ask for, as entries_of gives them, and what to say of others and of those
-- that are on record already; nil after errors.
local function approved_by(self, options, acts, ids)
  local rows, left = targets_of(self, ids, options)
  if not rows then return nil end
  if options.translations then
    return translations.entries(self, rows, acts.approved, options.evidence), "", ""
  end
  local items = entries_of(self, rows, options, acts)
  if items and options.unchanged_facts then
    items = unchanged.accepted(items, options.only ~= nil)
  end
  if not items then return nil end
  local rest, repeated = without_repeated(self, items)
  return rest, left, repeated
end

-- The register of SELF with ITEMS behind what it has.
local function extended(self, items)
  local list = table.move(self.values.approvals or {}, 1, #(self.values.approvals or {}), 1, {})
  local first = #list + 1
  for _, item in ipairs(items) do list[#list + 1] = item.entry end
  approvals.seal(list, first)
  return list
end

-- Whether the register of SELF is as it was written: nothing is recorded behind what somebody changed.
local function is_as_written(self)
  local entry = approvals.edited(self.values.approvals)[1]
  return not entry or refuse("approval-edited", approvals.edited_text(entry), entry, "document")
end

-- Whether the register of SELF stands where it is written.
local function is_in_place(self)
  local path = self.values.approvals and places.of(self.values.approvals)
  if not path or ("/" .. path):sub(-#FILE - 1) == "/" .. FILE then return true end
  return refuse("approval-elsewhere", "the approvals stand in " .. path .. ": move them to "
    .. FILE, self.values.approvals)
end

local function is_asked(rule)
  return rule.severity == "error" or rule.approval
end

-- What the rules that are errors, and those about approvals, find in SELF; nil when its documents cannot be
-- rendered.
local function found_in(self, options)
  local found = audit.on_model(self.view, self.broken, "build")
  local more = audit.on_model(self.view, self.broken, nil, function(rule) return rule.approval end)
  table.move(more, 1, #more, #found + 1, found)
  local rendered, whole = build.render(self, options, self.languages)
  if not whole then return nil end
  local texts = audit.on_texts(rendered, self, is_asked)
  return table.move(texts, 1, #texts, #found + 1, found)
end

-- Whether no rule that is an error objects to the documents of ITEMS with LIST as the approvals of
-- SELF: what the program writes, nobody mends by hand. What others lack is theirs to mend.
local function stand(self, items, list, options)
  local ids = {}
  for _, item in ipairs(items) do ids[item.row.id] = true end
  self.values.approvals = list
  project.complete(self, {})
  local found = found_in(self, options)
  return found ~= nil and audit.report(audit.accept(lists.select(found, function(item)
    return not self.view.model.document(item.document) or ids[item.document]
  end), self.view)) == 0
end

-- Adds to OUT the languages that the texts in VALUE, a part of the register, were written in.
local function add_languages(value, out)
  for _, part in pairs(type(value) == "table" and value or {}) do add_languages(part, out) end
  for _, language in ipairs(type(value) == "table" and languages or {}) do
    if value[language] and not lists.contains(out, language) then out[#out + 1] = language end
  end
end

-- The languages of SELF, and behind them others that the register LIST was written in: what was recorded
-- then stays as it is.
local function languages_of(self, list)
  local out = table.move(self.languages, 1, #self.languages, 1, {})
  add_languages(list, out)
  return out
end

-- What is written and said of ITEMS, which LIST ends with.
local function result_of(self, items, list)
  local spec, said = lists.find(self.fields, "name", "approvals"), {}
  local files = { { path = FILE, text = yaml.file(spec, list, languages_of(self, list)) } }
  for i, item in ipairs(items) do
    files[i + 1], said[i] = item.file, item.row.id .. " " .. item.entry.version .. "\n"
  end
  return { replaces = true, files = files, said = table.concat(said) }
end

-- What is said when there is nothing to approve.
local function nothing(options)
  if options.unchanged_facts then return "nothing is approved\n" end
  if options.translations then return "no translation alone changed\n" end
  return "every document is approved as it is\n"
end

-- Returns { files, said, replaces } for OPTIONS: by, on, and perhaps only, reviewed_by,
-- reviewed_on, author, version, changes, corrects, corrected, evidence, unchanged_facts, translations and what says
-- today; nil after errors, all of which are reported.
return function(options)
  local self = content.open(options)
  if not self or self.failed then return nil end
  if not can_be_kept(options) or not is_in_place(self) or not is_as_written(self) or not is_known_author(self, options) then
    return nil
  end
  local acts, ids = acts_of(self, options), build.chosen(self.view.model, options.only)
  if not acts or not ids then return nil end
  local items, left, repeated = approved_by(self, options, acts, options.only and ids)
  if not items then return nil end
  if #items == 0 then return { said = left .. (repeated ~= "" and repeated or nothing(options)) } end
  local list = extended(self, items)
  if not stand(self, items, list, options) then return nil end
  local result = result_of(self, items, list)
  result.said = left .. repeated .. result.said
  return result
end
