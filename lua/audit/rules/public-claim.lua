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

-- The words of LINE that TEXT, in lower case, was found in, or nil: by them a fact is told.
local function as_written(line, text)
  local from, to = line:lower():find(text, 1, true)
  return from and line:sub(from, to)
end

-- Calls report for the claims in each paragraph of DOCUMENT.
local function read(document, known, report)
  local lines = {}
  local function settle()
    for _, found in ipairs(claims.find(lines, known)) do
      local words = as_written(lines[found.line].text, found.text)
      report(document, lines[found.line].line,
        "a public document must not say '" .. (words or found.text) .. "'", words)
    end
    lines = {}
  end
  for _, line in ipairs(texts.lines(document)) do
    if lines[1] and line.block ~= lines[1].block then settle() end
    lines[#lines + 1] = line
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
