local cells = require "audit.cells"
local claims = require "audit.claims"
local joined = require "audit.joined"
local words = require "audit.words"

local INSTEAD = { -- of what a claim says, by why it is one
  named = "; standards and certifications say what is held",
  bare = " without a word on what for, such as an order or a source",
  judged = ", which judges; say what is done, by whom and when",
  unfounded = " without a word on what is done, such as a procedure, a time or a contact",
}

local function message(text) return "a public document must not say '" .. text .. "'" end

local function message_of(claim) return message(claim.text) .. INSTEAD[claim.why] end

-- Calls tell(claim, place) for what the public facts of SELF claim; returns the words by which they do, folded.
local function read_facts(reader, self, tell)
  local told = {}
  for _, cell in ipairs(cells.public(self)) do
    local list = cell.spec.attests and {} or claims.find(reader, cell.text, cell.top.about_others and cell.item)
    for _, claim in ipairs(list) do
      told[host.fold(claim.text)] = true
      tell(claim, cells.place(cell.holder, cell.key))
    end
  end
  return told
end

-- Calls report for what the project's own words claim in DOCUMENT, but for what was TOLD of a fact.
local function read_words(reader, document, told, report)
  local is_own = words.own(document)
  local said = joined.of(document, function(line) return is_own(line.line) end)
  for _, claim in ipairs(claims.find(reader, said.text)) do
    if not told[host.fold(claim.text)] then
      report(document, joined.line(said, claim.from), message_of(claim))
    end
  end
  for _, line in ipairs(said.lines) do
    for _, picture in ipairs(line.pictures or {}) do
      if claims.is_mark(reader, picture) then report(document, line.line, message(picture)) end
    end
  end
  for _, claim in ipairs(claims.find(reader, document.title)) do
    report(document, 1, message_of(claim))
  end
end

return {
  numbers = { 39 }, severity = "error", final = true, files = true, clause = "SOC 2", document = "public-summary",
  title = { en = "The public summary claims nothing that it must not",
    ja = "公開概要に認められない主張がない" },
  explanation = {
    en = "What is certified, attested or registered the summary says itself, from the facts; free "
      .. "text must not: neither a certificate, a report, an opinion, conformity, a mark nor the "
      .. "effect of controls or a guarantee, however it is written. It says what is done, by whom and "
      .. "when, and judges nothing: that data is safe, laws are met, tests were clean, others were "
      .. "satisfied or nothing has happened.",
    ja = "認証、保証報告、登録は、公開概要が事実に基づいて記載する。自由記述では、認証、報告書、意見、"
      .. "適合・準拠、マーク、統制の有効性、保証を、どのような表記でも主張してはならない。誰が何をいつ行うかを"
      .. "記載し、安全である、法令を満たしている、試験の結果が良好である、社外の評価が高い、事故がない、などの"
      .. "判断は書かない。",
  },
  violates = {
    { { "templates/public-summary/en.md",
        "## Boundary",
        "We are SOC 2 certified.\n\n## Boundary" } },
    { { "isms.yaml", "description: It serves.", "description: It is fully secure." },
      { "templates/public-summary/en.md",
        "{{ facts.scope.statement }}",
        "{{ facts.services[1].description }}" } },
    { { "templates/public-summary/en.md", "## Boundary", "Open Host is ISO 27001 certified.\n\n## Boundary" } },
    { { "templates/public-summary/en.md", "## Boundary",
        "We do not plan a SOC 2 examination.\n\n## Boundary" } },
    { { "templates/public-summary/en.md", "## Boundary", "ISO 27001 since 2022.\n\n## Boundary" } },
    { { "isms.yaml", "description: It serves.", "description: Our last test came back clean." },
      { "templates/public-summary/en.md",
        "{{ facts.scope.statement }}",
        "{{ facts.services[1].description }}" } },
    { { "templates/public-summary/en.md", "## Boundary", "Your data is in good hands.\n\n## Boundary" } },
  },
  keeps = {
    { { "templates/public-summary/en.md", "## Boundary",
        "An external firm tests the service every year.\n\n## Boundary" } },
    { { "templates/public-summary/en.md", "## Boundary", "Arranged after ISO 27001.\n\n## Boundary" } },
    { { "templates/public-summary/en.md",
        "## Boundary",
        "We prepare for a SOC 2® examination.\n\n## Boundary" } },
    { { "templates/public-summary/en.md", "## Boundary", "Open Host is ISO 27001 certified.\n\n## Boundary" },
      { "isms.yaml", "method: carve-out,", "method: carve-out, assurance: ISO/IEC 27001 certificate," } },
  },
  read = function(documents, report, self)
    local public = {}
    for _, document in ipairs(documents) do
      if document.public then public[#public + 1] = document end
    end
    if #public == 0 then return end
    local reader = claims.reader(self)
    local told = read_facts(reader, self, function(claim, place)
      report(public[1], 1, message_of(claim), place)
    end)
    for _, document in ipairs(public) do read_words(reader, document, told, report) end
  end,
}
