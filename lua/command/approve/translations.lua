-- `ismsdoc approve --translations`: translations that changed, or are new, while the original
-- stands as it was approved, are brought under that approval: version, day and approver stay, and
-- who released the translation is recorded beside them.
local approvals = require "model.approvals"
local content = require "document.content"
local kept = require "document.kept"
local lists = require "base.lists"
local places = require "facts.places"
local released = require "document.released"

local translations = {}

local function refuse(code, row, text)
  local value, key = row.control, "version"
  if row.outdated then value, key = approvals.outdated_place(row) end
  local path, line, col = places.of(value, key)
  host.report("error", path, line, col, code, "'" .. row.id .. "' " .. text)
  return false
end

-- Whether translations alone keep ROW, which was named, from being as it was approved.
local function is_translation(row)
  local outdated = row.outdated
  if not outdated then return refuse("approval-original", row, "is as it was approved") end
  if outdated.translations then return true end
  return refuse("approval-original", row, approvals.outdated_text(outdated)
    .. " in its original: approve a new version")
end

-- The rows of the documents IDS (nil: all) of SELF of which translations alone are not as approved;
-- nil after errors: those of IDS of which that is not so.
function translations.targets(self, ids)
  local rows, sound = {}, true
  for _, row in ipairs(self.view.model.controlled) do
    if ids and lists.contains(ids, row.id) then
      sound = is_translation(row) and sound
      rows[#rows + 1] = row
    elseif not ids and row.outdated and row.outdated.translations then
      rows[#rows + 1] = row
    end
  end
  return sound and rows or nil
end

-- Whether no release has the version of ENTRY with other translations than CONTENTS.
local function is_new(row, entry, contents)
  local record = (released.contents()[row.id] or {})[entry.version]
  for _, item in ipairs(record and record.contents or {}) do
    local now = lists.find(contents, "language", item.language)
    if now and now.sha256 ~= item.sha256 then
      return refuse("approval-exists", row, "went out in release " .. record.release
        .. " with another text (" .. item.language .. ") as version " .. entry.version
        .. ": approve a new version")
    end
  end
  return true
end

local function is_after(row, entry, day)
  if day >= entry.approved.date then return true end
  return refuse("approval-date", row, "cannot have its translation released on " .. day
    .. ": it was approved on " .. entry.approved.date)
end

-- The approval ENTRY of ROW with CONTENTS and the release of its translation, the act TRANSLATED.
local function entry_of(entry, contents, translated, evidence)
  local out = {}
  for key, value in pairs(entry) do out[key] = value end
  out.contents, out.translated, out.evidence = contents, translated, evidence or entry.evidence
  return out
end

-- The approvals of ROWS with the translations that they have now, released by the act TRANSLATED:
-- { row, entry, file } of each; nil after errors.
function translations.entries(self, rows, translated, evidence)
  local days, items = {}, {}
  for _, row in ipairs(rows) do days[row.id] = row.outdated.entry.approved.date end
  local found = content.of(self, days)
  for _, row in ipairs(rows) do
    local entry, texts = row.outdated.entry, content.in_languages(found, row.id)
    local contents = content.recorded(texts, self.languages)
    local possible = is_after(row, entry, translated.date) and contents
      and is_new(row, entry, contents)
    if possible then
      local file = kept.file(self, row, entry.version, texts)
      local new = entry_of(entry, contents, translated, evidence)
      new.kept = host.sha256(file.text)
      items[#items + 1] = { row = row, entry = new, file = file }
    end
  end
  return #items == #rows and items or nil
end

return translations
