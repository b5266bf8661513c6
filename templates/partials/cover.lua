-- The fields of a cover in their order, for each form that a language may have (words.cover): of a
-- document, of a register, which has the day of its state and who keeps it, and whose form is approved, and of a draft
-- that is signed elsewhere or in another form: it has a state, and is neither issued nor in force.
local FIELDS = {
  document = {
    table = { "number", "version", "status", "classification", "date", "effective", "next_review",
      "owner", "retention", "distribution" },
    stamps = { "number", "version", "created", "revised", "effective", "next_review",
      "classification", "status", "owner", "retention", "distribution" },
  },
  register = {
    table = { "number", "state", "keeper", "classification", "form", "next_review", "retention",
      "distribution" },
    stamps = { "number", "state", "keeper", "classification", "form", "created", "revised",
      "next_review", "retention", "distribution" },
  },
}

FIELDS.draft = { table = { "number", "version", "status", "classification", "state", "owner", "retention", "distribution" } }
FIELDS.draft.stamps = FIELDS.draft.table

local kind = document.is_register and "register" or document.is_draft and "draft" or "document"
local stamped = words.cover == "stamps"
local open = document.classification == "public"

local function version(row)
  return fill(words.version_short, { version = row.version })
end

-- A first version has been issued, and not revised.
local revised = #document.history > 1 and date(document.date) or nil

local values = {
  number = document.number, version = version(document),
  created = date(document.created) or unrecorded, revised = revised,
  date = date(document.date), effective = date(document.effective),
  next_review = deadline(document.next_review, document.overdue),
  classification = document.classification_name,
  status = document.status_name, owner = document.owner_title, keeper = document.owner_title,
  state = fill(words.document.as_of, { date = date(today) }),
  form = aside(version(document), document.status_name),
  retention = document.retention,
  distribution = series(document.distribution),
}

local fields = {}
for _, key in ipairs(FIELDS[kind][words.cover]) do
  if values[key] then fields[#fields + 1] = { label = words.document[key], value = values[key] } end
end

local rows = {}
for i = 1, #fields, 2 do rows[#rows + 1] = { fields[i], fields[i + 1] } end

local control = table { rows = rows, columns = {
  { title = "", cell = function(row) return row[1].label end },
  { title = "", cell = function(row) return row[1].value end },
  { title = "", cell = function(row) return row[2] and strong(row[2].label) end, empty = "" },
  { title = "", cell = function(row) return row[2] and row[2].value end, empty = "" },
} }

-- Who signs as WHO on DAY. Outside, those who are not the approver are named by their role only.
local function signer(who, day)
  local name, role = document[who .. "_name"], document[who .. "_title"]
  if open and who ~= "approver" then name = role or name end
  return { who = who, id = document[who], name = name, role = role, day = day and date(day) }
end

local author = signer("author", document.prepared)
local reviewer = signer("reviewer", document.reviewed)
local approver = signer("approver", document.approved and document.approved_on)

-- Whether what WHO does is still to come: the approval of a draft, and the review before it.
local function is_to_come(who)
  return who == "approver" or who == "reviewer" and not document.is_draft
end

-- What stands for a day of ROW that is not given: what is approved was prepared and reviewed on some
-- day, and nobody says on which.
local function undated(row, say)
  if row == approver then return say.unapproved end
  return not document.approved and is_to_come(row.who) and say.reviewing or unrecorded
end

local function act(row, say)
  return row == approver and not row.day and say.approval or words.document[row.who]
end

local function holder(row, say)
  if row ~= approver or not row.role then return row.name or unrecorded end
  return fill(say.holder, { name = row.name or unrecorded, role = row.role })
end

-- Those who sign: nobody approves a draft that is signed elsewhere or in another form.
local signers = { author, reviewer, not document.is_draft and approver or nil }

local approvals = grid { rows = signers, act, holder,
  function(row, say) return row.day or undated(row, say) end }

-- The table of who approved the document, or the form of a register.
local function signatures(say)
  say[1] = document.is_register and say.form or document.is_draft and say.draft or say[1]
  return approvals(say)
end

local function stamp(row, say)
  if not row.name then return unrecorded end
  local lines = {}
  lines[#lines + 1] = row.role
  if row.name ~= row.role then lines[#lines + 1] = row.name end
  lines[#lines + 1] = row.day or undated(row, say)
  return join(lines, "\n")
end

local function stamps(say)
  local columns = {}
  for i = 1, #signers do
    local row = signers[facts.stamp_order == "author-first" and i or #signers + 1 - i]
    local act = words.document[row.who]
    columns[i] = { title = document.is_register and fill(say.form, { act = act }) or act, cell = function() return stamp(row, say) end }
  end
  return right(table { columns = columns, rows = { {} } })
end

-- The version that the control data are about: of a draft after an approved version, that one.
local current = document.outdated and document.outdated.version or document.version
local approved = document.approved or document.outdated ~= nil

-- Who did for the version ROW what WHO does. What is approved was prepared and reviewed by somebody; where that is to come,
-- nobody is to be named yet.
local function person_of(row, who)
  local name = row[who .. "_name"]
  if name or row.version ~= current then return name or unrecorded end
  if not approved and is_to_come(who) then return "–" end
  return document[who .. "_name"] or unrecorded
end

local function by(who)
  return not open and function(row) return person_of(row, who) end
end

-- Whether a row says where its approval is on record; outside none does. The register of approvals says it, so
-- that the version in force is approved then.
local function is_evidenced()
  for _, row in ipairs(open and {} or document.history) do
    if row.evidence then return true end
  end
  return false
end

-- Lines of a record as a cell says them: those of tables without their bars.
local function said(text)
  local lines = {}
  for line in (text or ""):gmatch("[^\n]+") do
    lines[#lines + 1] = line:gsub("^|%s*(.-)%s*|$", "%1"):gsub("%s*|%s*", " / "):gsub("^#+%s+", "")
  end
  return #lines > 0 and join(lines, "\n") or "–"
end

return {
  corrected = not open and #document.corrections > 0,
  corrections = grid { rows = open and {} or document.corrections, version, { "date", as = date },
    function(row) return said(row.stood) end, function(row) return said(row.stands) end },
  open = open, control = control,
  organization = org.legal_name or org.name,
  signatures = stamped and stamps or signatures,
  history = grid { rows = document.history, version,
    { "date", as = date }, "changes",
    by "author", by "reviewer", by "approver",
    is_evidenced() and { "evidence", empty = unrecorded } },
}
