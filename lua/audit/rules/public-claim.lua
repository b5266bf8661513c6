local claims = require "audit.claims"
local texts = require "audit.texts"

-- Those whose certificates and reports a public document may name.
local function bodies(self, language)
  local list = {}
  for _, item in ipairs(self.views[language].public_facts.certifications) do
    list[#list + 1] = item.body
  end
  return list
end

-- A heading, a row, an item and a quote begin a paragraph of their own.
local function begins(line)
  return line:find("^%s*[#|>]") or line:find("^%s*[-+*] ") or line:find("^%s*%d+[.)] ")
end

-- The words of LINE that TEXT, in lower case, was found in, or nil: by them a fact is told.
local function as_written(line, text)
  local from, to = line:lower():find(text, 1, true)
  return from and line:sub(from, to)
end

-- Calls report for the claims in each paragraph of DOCUMENT.
local function read(document, known, report)
  local lines, first = {}, 1
  local function settle()
    for _, found in ipairs(#lines > 0 and claims.find(lines, known) or {}) do
      local words = as_written(lines[found.line], found.text)
      report(document, first + found.line - 1,
        "a public document must not say '" .. (words or found.text) .. "'", words)
    end
    lines = {}
  end
  for number, line in texts.lines(document) do
    if begins(line) or not line:find("%S") then settle() end
    if line:find("%S") then
      if #lines == 0 then first = number end
      lines[#lines + 1] = line
    end
  end
  settle()
end

return {
  numbers = { 39 }, severity = "error", final = true, clause = "SOC 2", document = "public-summary",
  title = { en = "The public summary claims nothing that it must not",
    ja = "公開概要に認められない主張がない" },
  explanation = {
    en = "SOC is attested, never certified; a summary is no SOC 3 report; an opinion and a "
      .. "guarantee are not management's to give.",
    ja = "SOC は認証ではなく保証報告である。概要は SOC 3 報告書ではなく、意 "
      .. "見や絶対の保証を述べてはならない。",
  },
  violates = {
    { { "templates/public-summary/en.md",
        "## Boundary",
        "We are SOC 2 certified.\n\n## Boundary" } },
    { { "isms.yaml", "description: It serves.", "description: It is fully secure." },
      { "templates/public-summary/en.md",
        "{{ facts.scope.statement }}",
        "{{ facts.services[1].description }}" } },
  },
  keeps = {
    { { "templates/public-summary/en.md",
        "## Boundary",
        "We prepare for a SOC 2® examination.\n\n## Boundary" } },
  },
  read = function(documents, report, self)
    for _, document in ipairs(documents) do
      if document.public then read(document, bodies(self, document.language), report) end
    end
  end,
}
