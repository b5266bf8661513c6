local placeholders = require "audit.placeholders"
local texts = require "audit.texts"

-- What stands in every text that holds a mark; two are written in parts, because our own sources are searched for them too.
local SIGNS = { "{{", "}}", "TO" .. "DO", "TBD", "FIX" .. "ME", "[missing: ", "\nnil\n", "| nil |" }

-- The name in the marker of a missing fact that FOUND begins with, or nil.
local function missing_name(found)
  local marker = found:gsub("\\(%p)", "%1"):match("^%b[]")
  return marker and marker:match("^%[missing: (.*)%]$")
end

return {
  numbers = { 40 }, severity = "error", unfinished = true, clause = "7.5.3", document = "all",
  title = { en = "Nothing is left to be filled in",
    ja = "未記入の箇所がない" },
  explanation = {
    en = "A printed document has no braces of a template, no nil, no note of what is still "
      .. "to be done and no marker of a missing fact.",
    ja = "印刷された文書に、テンプレートの括弧、nil、作業メモ、欠けた事実の印がない"
      .. "。",
  },
  violates = {
    { { "templates/risk-treatment-plan/en.md", "## Summary", "TBD\n\n## Summary" } },
    { { "isms.yaml", "action: Lock.", "action: \"TBD {{ later }}\"" },
      { "templates/risk-treatment-plan/en.md", "key = \"risk\"", "key = \"action\"" },
      { "isms.yaml", "option: retain", "option: retain, action: None." } },
    { { "templates/risk-treatment-plan/en.md", "## Summary",
      "\\[missing: risks\\[2\\].owner\\] it is.\n\n## Summary" } },
  },
  keeps = {
    { { "templates/risk-treatment-plan/en.md",
        "## Summary",
        "Annihilated TODOS.\n\n## Summary" } },
  },
  read = function(documents, report)
    for _, document in ipairs(documents) do
      local suspect = texts.holds(texts.whole(document), SIGNS)
      for _, line in ipairs(suspect and texts.lines(document) or {}) do
        local found = placeholders.mark(line.text) or line.targets and placeholders.mark(line.targets)
        if found then
          local name = missing_name(found)
          report(document, line.line, "'" .. (name or found) .. "' is left to be filled in",
            not name and found or nil)
        end
      end
    end
  end,
}
