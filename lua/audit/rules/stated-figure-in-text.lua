local lists = require "base.lists"
local phrase = require "base.phrase"
local stated = require "audit.stated"
local texts = require "audit.texts"

-- Whether the text at PATH was written in the project, and not by the library; OWN has what is known already.
local function is_own(path, own)
  if own[path] == nil then
    local name = path:match("policies/[^/]+/[^/]+$")
    own[path] = name ~= nil and not host.is_own(name) and host.read_library_text(name) ~= host.read_default(name)
  end
  return own[path]
end

local function in_words(value) return phrase.plural(value.number, value.unit) .. " by " .. value.from end

-- The edits by which the policy on backups says TEXT in LANGUAGE.
local function said(language, text)
  return { { "policies/backup-recovery/" .. language .. ".md", "", "\n" .. text .. "\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.3", document = "policies", template = true,
  title = { en = "Policies of the project's own state the figures that parameters state",
    ja = "プロジェクト独自の規程の数値がパラメータの値と一致する" },
  explanation = {
    en = "A policy that the project wrote, or changed, says of backups, logs, recovery, notice of incidents, return and deletion of data "
      .. "and critical weaknesses what the parameter or fact says; {{ params.ID }} prints that value.",
    ja = "プロジェクト独自の、又は変更した規程が、バックアップ、ログ、復旧、インシデントの通知、データの返却・削除及び緊急の脆弱性について述べる"
      .. "数値は、パラメータ又は事実の値とする。{{ params.ID }} と書けば一致する。",
  },
  violates = { said("en", "Backups are kept for 30 days."), said("ja", "バックアップは、48時間ごとに取得する。") },
  keeps = { said("en", "Backups are kept for 35 days."), said("ja", "バックアップは、24時間ごとに取得する。") },
  read = function(documents, report, self)
    local right, own = {}, {}
    for _, document in ipairs(documents) do
      local language = document.language
      right[language] = right[language] or stated.right(self.views[language])
      for _, line in ipairs(texts.lines(document)) do
        local place = document.page.lines[line.line]
        if place and line.kind ~= "row" and is_own(place.path, own) then
          stated.check(line.text, line.text, right[language], function(amount, _, values)
            report(document, line.line, "the text says '" .. amount.text .. "', and it is "
              .. table.concat(lists.map(values, in_words), ", "))
          end)
        end
      end
    end
  end,
}
