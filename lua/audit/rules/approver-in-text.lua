local languages = require "base.languages"
local lists = require "base.lists"
local narrow = require "base.narrow"
local people = require "model.people"
local texts = require "audit.texts"

local words = {}
for _, language in ipairs(languages) do words[language] = require("words." .. language .. ".approval") end

-- What a text may call who approved the document ROW: the person's name, and the titles of the roles that the
-- person held on that day or stands in for; in lower case.
local function names_of(row, values)
  local names = {}
  local function add(text)
    for _, name in pairs(type(text) == "table" and text or { text }) do names[#names + 1] = narrow(name):lower() end
  end
  for _, role in ipairs(values.roles or {}) do
    if people.acts_for(role, row.approver, row.approved_on) then
      add(role.title)
      if role.top_management then for _, own in pairs(words) do add(own.top_management) end end
    end
  end
  local person = lists.find(values.people or {}, "id", row.approver)
  add(person and person.name)
  return names
end

-- Who LINE says approves the document in which it stands: a list. Rows of tables say what a value is, not who approves.
local function approvers_in(line, language)
  if line.kind == "row" then return {} end
  local plain, list = words[language].start .. narrow(line.text):lower(), {}
  if not texts.holds(plain, words[language].signs) or not texts.holds(plain, words[language].subjects) then return list end
  for _, form in ipairs(words[language].forms) do
    for said in plain:gmatch(form) do list[#list + 1] = said end
  end
  return list
end

-- The edits that put a policy to use that says TEXT in LANGUAGE.
local function said(language, text)
  local path = "policies/backup-recovery/" .. language .. ".md"
  return { { path, "", "\n" .. text .. "\n" } }
end

return {
  numbers = {}, severity = "warning", approval = true, clause = "7.5.2 c", document = "all",
  title = { en = "A policy names the approver that the facts name",
    ja = "規程の本文の承認者が事実と一致する" },
  explanation = {
    en = "A sentence of a document on its own approval names who approved it by the facts (documents, "
      .. "roles): the person, a role that the person held on that day, or top management.",
    ja = "文書自身の承認について述べる文は、事実（documents、roles）による承認者、その者が承認日に担っていた"
      .. "役割又はトップマネジメントを挙げる。",
  },
  violates = {
    said("en", "This policy is reviewed each year and approved by the Audit Committee."),
    said("ja", "本規程は、監査委員会が承認する。"),
    said("en", "The Audit Committee approves changes to this policy."), said("en", "Approver: Audit Committee"),
    said("en", "This policy requires the approval of the Audit Committee."),
    said("ja", "承認者：監査委員会"), said("ja", "本規程の承認者は、監査委員会とする。"), said("ja", "本規程の改廃は、監査委員会が承認する。"),
  },
  keeps = {
    said("en", "This policy is approved by top management."),
    said("en", "Changes are approved by the system owner."), said("en", "Approver: Chief Executive"),
    said("en", "Top management approves changes to this policy."),
    said("en", "| What is set |\n|---|\n| The role that approves this policy. |"),
    said("ja", "本規程の改廃は、トップマネジメントの承認を得る。"),
  },
  read = function(documents, report, self)
    for _, document in ipairs(documents) do
      local row = lists.find(self.views[document.language].model.controlled, "id", document.id) or {}
      local names = row.approver and row.status == "approved" and names_of(row, self.values)
      for _, line in ipairs(names and texts.lines(document) or {}) do
        for _, name in ipairs(approvers_in(line, document.language)) do
          if not texts.holds(name, names) then
            report(document, line.line, "the text says that this document is approved by '" .. name
              .. "', and the facts that '" .. row.approver .. "' approved it")
          end
        end
      end
    end
  end,
}
