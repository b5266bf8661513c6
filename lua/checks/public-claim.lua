local texts = require "texts"

-- In lower case, without the sign ®.
local FORBIDDEN = { "soc 3 report", "soc ?[23] certifi%w*", "soc ?[23] compliant", "aicpa approved",
  "certified soc", "fully secure", "100 ?%% secure", "reasonable assurance", "unqualified opinion of",
  "soc ?[23] ?認証", "soc ?3 ?報告書", "万全の", "絶対に安全" }

local function claim(line)
  local text = line:gsub("®", "")
  local lower = text:lower()
  for _, pattern in ipairs(FORBIDDEN) do
    local from, to = lower:find(pattern)
    if from then return text:sub(from, to) end
  end
end

return {
  numbers = { 39 }, severity = "error", clause = "SOC 2", document = "public-summary",
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
  read = function(documents, report)
    for _, document in ipairs(documents) do
      for number, line in texts.lines(document) do
        local found = document.public and claim(line)
        if found then
          report(document, number, "a public document must not say '" .. found .. "'", found)
        end
      end
    end
  end,
}
