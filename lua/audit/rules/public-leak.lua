local cells = require "audit.cells"
local joined = require "audit.joined"
local secrets = require "audit.secrets"

local function message(what, where)
  return what .. (where and " (" .. where .. ")" or "")
    .. " is internal and stands in a public document"
end

-- Whether CELL is a colour, such as #003366, which looks like the number of a ticket.
local function is_colour(cell) return cell.top.name == "brand" and cell.spec.name == "accent" end

-- Calls tell(what, where, place) for what public facts tell; returns what they told.
local function read_facts(inside, self, tell)
  local told = {}
  for _, cell in ipairs(inside.public) do
    secrets.find(inside, is_colour(cell) and "" or cell.text, function(_, what, where)
      told[what] = true
      tell(what, where, cells.place(cell.holder, cell.key))
    end)
  end
  return told
end

-- The style sheet of public pages: everybody can read its comments, too.
local SHEET = "templates/partials/style.css"

-- The style sheet TEXT without colours and names of elements, which look like numbers of tickets and names
-- of channels.
local function without_colours(text)
  local parts = {}
  for rules, comment in (text .. "/**/"):gmatch("(.-)(/%*.-%*/)") do
    parts[#parts + 1] = rules:gsub("[^{};]+", function(declaration)
      return not declaration:find("[\"']") and declaration:gsub("#[%w_-]+", "#") or nil
    end) .. comment
  end
  return table.concat(parts)
end

-- Calls tell(what, where, place) for what a style sheet of the project's own tells; each of its
-- declarations is a sentence of its own.
local function read_sheet(inside, tell)
  if host.is_own(SHEET) then return end
  local text, path = host.read_library_text(SHEET)
  local sheet = joined.of_lines(without_colours(text or ""):gsub("[{};]", "\f"))
  secrets.find(inside, sheet.text, function(from, what, where)
    tell(what, where, { path = path, line = joined.line(sheet, from) })
  end)
end

return {
  numbers = { 38 }, severity = "error", final = true, files = true, clause = "A.5.12, A.5.14",
  document = "public-summary",
  title = { en = "No internal fact is in a public document",
    ja = "公開文書に内部の事実がない" },
  explanation = {
    en = "Names, ids, titles, values of parameters and all other facts that are not marked public "
      .. "are sought in public facts, in the text of public documents, in their names and anchors, in the "
      .. "words of the logo and in the project's own style sheet, however they are written, and so are addresses of machines, telephone "
      .. "numbers, accounts and paths.",
    ja = "公開と示されていない氏名、番号、表題、パラメータの値その他の事実と、機器のアドレス、電話番号、"
      .. "アカウント、パスを、表記にかかわらず、公開される事実、公開文書の本文、"
      .. "文書名とアンカー、ロゴの文字及びプロジェクト独自のスタイルシートから探す。",
  },
  violates = {
    { { "templates/public-summary/en.md", "## Boundary", "Ask Ann Archer.\n\n## Boundary" } },
    { { "templates/public-summary/en.md", "## Boundary", "R-1 is open.\n\n## Boundary" } },
    { { "templates/public-summary/en.md", "## Boundary",
      "See [us](https://acme.example/%41nn%20Archer).\n\n## Boundary" } },
    { { "templates/public-summary/en.md", "## Boundary",
      "```ann-archer\nls\n```\n\n## Boundary" } },
    { { "templates/partials/style.css", "", "h1{color:#123}\n/* by Ann Archer */\n" } },
    { { "templates/partials/style.css", "", "h1{color:#123}\n/* as #4711 asks */\n" } },
    { { "isms.yaml", "statement: All of it.", "statement: All on 10.0.0.17." } },
    { { "templates/public-summary/en.md", "## Boundary",
      "<a id=\"ann-archer\"></a>\n\n## Boundary" } },
    { { "facts/brand.yaml", "", "logo: brand/logo.svg\n" }, { "brand/logo.svg", "", "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20'><text x='1' y='9'>Ask Ann</text>"
      .. "<text x='1' y='19'>Archer</text></svg>" } },
  },
  keeps = {
    { { "facts/brand.yaml", "", "accent: \"#003366\"\nlogo: brand/logo.svg\n" }, { "brand/logo.svg", "",
      "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20'><text x='1' y='9'>Acme</text></svg>" } },
    { { "templates/public-summary/en.md", "## Boundary", "Open Host helps.\n\n## Boundary" } },
    { { "templates/partials/style.css", "", ":root{color-scheme:light dark;--page:#fff}\n"
      .. "@media(prefers-color-scheme:dark){:root{--page:#161912;--link:#8ab8ee}}\n" } },
  },
  read = function(documents, report, self)
    local public = {}
    for _, document in ipairs(documents) do
      if document.public then public[#public + 1] = document end
    end
    if #public == 0 then return end
    local inside = secrets.of(self)
    local function tell(what, where, place) report(public[1], 1, message(what, where), place) end
    local told = read_facts(inside, self, tell)
    read_sheet(inside, tell)
    for _, document in ipairs(public) do
      local said = joined.of(document)
      secrets.find(inside, said.text, function(from, what, where)
        if told[what] then return end
        report(document, joined.line(said, from), message(what, where))
      end)
    end
  end,
}
