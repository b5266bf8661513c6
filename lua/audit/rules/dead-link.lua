-- The files of a run that are no documents.
local BESIDE = { ["manifest.json"] = true }

-- What the run of DOCUMENTS writes: documents by path, and other files.
local function targets_of(documents)
  local known = { files = {}, documents = {}, anchors = {} }
  for _, document in ipairs(documents) do
    known.documents[document.path] = document
    for _, file in ipairs(document.figures or {}) do known.files[file.name] = true end
  end
  return known
end

-- The document that LINK leads to: its Markdown, or what the page of the same name is made of.
local function document_of(link, known)
  local stem = link.markdown and link.file or link.file:match("^(.*)%.html$") or link.file:match("^(.*)%.pdf$")
  return stem and known.documents[stem]
end

-- Whether the document TARGET has ANCHOR; its anchors are asked for once.
local function has_anchor(target, anchor, known)
  known.anchors[target] = known.anchors[target] or target.page.tree:anchors()
  return known.anchors[target][anchor] == true
end

-- Why LINK in DOCUMENT leads nowhere, or nil.
local function mistake(document, link, known)
  if link.kind == "abroad" or link.found or link.url == "#" then return nil end
  if link.kind == "refused" then return "expected " .. select(2, host.url_kind(link.url)) end
  if link.kind == "host" then return "expected a scheme, such as https:, before the slashes" end
  if link.kind == "inside" then return "the document has no heading with this anchor" end
  local target = document_of(link, known)
  if not target then
    if known.files[link.file] or BESIDE[link.file] then return nil end
    return "the build writes no such file"
  end
  if document.public and not target.public then return "a public document may refer to public ones only" end
  if link.anchor and not link.file:find("%.pdf$") and not has_anchor(target, link.anchor, known) then
    return "'" .. target.id .. "' has no heading with this anchor"
  end
end

return {
  numbers = { 40 }, severity = "error", final = true, clause = "7.5.3", document = "all",
  title = { en = "Every link leads somewhere",
    ja = "すべてのリンクに行き先がある" },
  explanation = {
    en = "A link leads to a heading of its document, to another document of the same run and a heading "
      .. "there, to a file that is written beside them, or by one of the known schemes to the world "
      .. "outside, which is not looked at. A public document leads to public ones only.",
    ja = "リンクは、その文書の見出し、同時に作成される他の文書とその見出し、併せて出力されるファイル、"
      .. "又は既知のスキームによる外部（中身は確認しない）に通じる。公開文書は公開文書にのみ通じる。",
  },
  violates = {
    { { "templates/risk-treatment-plan/en.md", "## Summary", "[x](#nowhere)\n\n## Summary" } },
    { { "templates/risk-treatment-plan/en.md", "## Summary", "[x](statement-of-applicability.md#nowhere)\n\n## Summary" } },
    { { "templates/risk-treatment-plan/en.md", "## Summary", "[x](policies/none.md)\n\n## Summary" } },
    { { "templates/risk-treatment-plan/en.md", "## Summary", "[x](ftp://host.example/)\n\n## Summary" } },
    { { "templates/risk-treatment-plan/en.md", "## Summary", "[x](//host.example/)\n\n## Summary" } },
    { { "isms.yaml", "action: Lock.", "action: \"nowhere.md\"" },
      { "templates/risk-treatment-plan/en.md", "## Treatments",
        "[x]({{ model.treatments[1].action }})\n\n## Treatments" } },
  },
  keeps = {
    { { "templates/risk-treatment-plan/en.md", "## Summary", "[a](#1-summary) [b](statement-of-applicability.md) "
      .. "[d](tel:119) [e](../manifest.json) [f](#)\n\n## Summary" } },
  },
  read = function(documents, report)
    local known = targets_of(documents)
    for _, document in ipairs(documents) do
      for _, link in ipairs(document.page.tree:links()) do
        local why = mistake(document, link, known)
        if why then report(document, link.line, "the link to '" .. link.url .. "' leads nowhere: " .. why, link.url) end
      end
    end
  end,
}
