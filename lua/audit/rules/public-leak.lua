local secrets = require "audit.secrets"
local texts = require "audit.texts"

local function text_of(documents)
  local parts = {}
  for i, document in ipairs(documents) do parts[i] = texts.whole(document) end
  return table.concat(parts)
end

return {
  numbers = { 38 }, severity = "error", clause = "A.5.12, A.5.14", document = "public-summary",
  title = { en = "No internal fact is in a public document",
    ja = "公開文書に内部の事実がない" },
  explanation = {
    en = "Names, risks, controls and all other facts that are not marked public are "
      .. "searched for in the text of public documents, and so are network addresses.",
    ja = "公開と示されていない氏名、リスク、管理策その他の事実と、ネットワークアドレス"
      .. "を公開文書の本文から探す。",
  },
  violates = {
    { { "templates/public-summary/en.md", "## Boundary", "Ask Ann Archer.\n\n## Boundary" } },
    { { "templates/public-summary/en.md", "## Boundary", "R-1 is open.\n\n## Boundary" } },
    { { "isms.yaml", "statement: All of it.", "statement: All on 10.0.0.17." } },
  },
  keeps = {
    { { "templates/public-summary/en.md", "## Boundary", "Open Host helps.\n\n## Boundary" } },
  },
  read = function(documents, report, self)
    local public = {}
    for _, document in ipairs(documents) do
      if document.public then public[#public + 1] = document end
    end
    local inside = #public > 0 and secrets.of(self, text_of(public))
    for _, document in ipairs(public) do
      for _, line in ipairs(texts.lines(document)) do
        local found = secrets.found(inside, line.text .. (line.targets or ""))
        if found then
          report(document, line.line, "'" .. found .. "' is internal and stands in a public document",
            secrets.place(self, document.language, found))
        end
      end
    end
  end,
}
