-- What a public document must not claim, however it is written: SOC is attested and never certified,
-- a summary is no SOC 3 report, and nobody can promise that nothing will happen.
local claims = {}

-- Lua patterns on text in lower case without marks, its blanks single.
local ENGLISH = {
  "soc[ -]?3[ -]reports?", "soc[ -]?[123]?[ -]certif%a*", "certif%a* soc", "certif%a* %a+ soc",
  "certif%a* %a+ %a+ soc", "soc[ -]?[123]?[ -]complian%a*", "complian%a* with soc",
  "complian%a* with %a+ soc", "soc ii%f[%A]", "soc%-[123]", "aicpa[ -]approv%a*",
  "aicpa[ -]certif%a*", "approved by aicpa", "approved by the aicpa", "fully secure",
  "completely secure", "totally secure", "absolutely secure", "perfectly secure", "perfect security",
  "absolute security", "unhackable", "hack%-proof", "100 ?%% secur%a*", "100 ?%% safe%a*",
  "100 ?%% protect%a*", "100 ?%% availab%a*", "100 ?%% uptime", "100 percent secur%a*",
  "guarantees? %a* ?security", "guarantees? %a* ?safety", "guarantees? that your data",
  "reasonable assurance", "unqualified opinion of", "in our opinion",
}

-- The same for text without any blank.
local JAPANESE = {
  "soc3報告書", "soc[123]?認証", "soc[123]?の認証", "soc[123]?を認証", "soc[123]?準拠", "soc[123]?に準拠",
  "soc[123]?適合", "soc[123]?に適合", "aicpa認定", "aicpaの認定", "aicpa公認", "万全", "絶対に", "絶対安全",
  "絶対的", "完全に安全", "完璧な", "100%%安全", "100%%の安全", "100%%保護", "100%%の保護", "100%%保証",
  "合理的な保証", "合理的保証",
}

-- These need the name of who issued a certificate or report in the same paragraph.
local AUDITED = { english = { "audited by" }, japanese = { "監査済", "の監査を受け", "による監査を受け" } }

-- What may stand right before a claim that is denied, and behind one in the same sentence.
local DENIED_BEFORE = { "%f[%a]not an? $", "%f[%a]not $", "%f[%a]not be $", "%f[%a]never $",
  "%f[%a]never be $", "%f[%a]no $", "%f[%a]nor an? $" }
local DENIED_AFTER = { "ではな", "ではあり", "とは言え", "とはいえ" }

local function full_width(text)
  return (text:gsub("\u{3000}", " "):gsub("\u{FF0D}", "-"):gsub("[\xEF][\xBC\xBD][\x80-\xBF]",
    function(character)
      local code = utf8.codepoint(character)
      return code >= 0xFF01 and code <= 0xFF5E and string.char(code - 0xFEE0) or nil
    end))
end

-- TEXT in lower case, without what only decorates.
function claims.plain(text)
  text = text:gsub("[*_`~]", ""):gsub("®", ""):gsub("™", ""):gsub("\u{00A0}", " ")
  text = text:gsub("\u{200B}", ""):gsub("\u{00AD}", ""):gsub("\u{2010}", "-"):gsub("\u{2011}", "-")
  return (full_width(text):lower():gsub("%([rR]%)", ""):gsub("%s+", " "):match("^ ?(.-) ?$"))
end

local function is_denied(text, from, to)
  local before, after = text:sub(1, from - 1), text:sub(to + 1)
  for _, pattern in ipairs(DENIED_BEFORE) do
    if before:find(pattern) then return true end
  end
  local stop = after:find("。", 1, true)
  after = stop and after:sub(1, stop - 1) or after
  for _, words in ipairs(DENIED_AFTER) do
    if after:find(words, 1, true) then return true end
  end
  return false
end

local function search(text, patterns, found)
  for _, pattern in ipairs(patterns) do
    local from, to = text:find(pattern)
    while from do
      if not is_denied(text, from, to) then found(from, text:sub(from, to)) end
      from, to = text:find(pattern, to + 1)
    end
  end
end

-- Whether one of BODIES is named in the plain TEXT, of which SQUEEZED is the form without blanks.
local function names_body(text, squeezed, bodies)
  for _, body in ipairs(bodies) do
    local plain = claims.plain(body)
    if text:find(plain, 1, true) or squeezed:find(plain:gsub(" ", ""), 1, true) then return true end
  end
  return false
end

-- LINES, plain ones of a paragraph, joined with SEPARATOR; and where each begins.
local function join(lines, separator)
  local starts, at = {}, 1
  for i, line in ipairs(lines) do
    starts[i] = at
    at = at + #line + #separator
  end
  return table.concat(lines, separator), starts
end

local function line_at(starts, position)
  local line = 1
  for i, start in ipairs(starts) do
    if start <= position then line = i end
  end
  return line
end

local MARKS = { "%f[%a]soc%f[%A]", "aicpa", "%f[%a]cpa%f[%A]" }

-- Pictures that by their text or file name are marks of the AICPA.
local function add_marks(lines, list)
  for i, line in ipairs(lines) do
    for _, picture in ipairs(line.pictures or {}) do
      local shown, mark = picture:lower(), nil
      for _, pattern in ipairs(MARKS) do mark = mark or shown:match(pattern) end
      if mark then list[#list + 1] = { line = i, text = "the mark of " .. mark:upper() } end
    end
  end
end

-- The claims in the paragraph of LINES (see texts.lines): a list of { line = index in LINES, text },
-- the first of each sort. BODIES are those who issued the certificates and reports that may be named.
function claims.find(lines, bodies)
  local plain, tight, list = {}, {}, {}
  for i, line in ipairs(lines) do
    plain[i] = claims.plain(line.text)
    tight[i] = plain[i]:gsub(" ", "")
  end
  local text, starts = join(plain, " ")
  local squeezed, tight_starts = join(tight, "")
  local audited = not names_body(text, squeezed, bodies)
  local function add(places)
    return function(at, words) list[#list + 1] = { line = line_at(places, at), text = words } end
  end
  search(text, ENGLISH, add(starts))
  search(squeezed, JAPANESE, add(tight_starts))
  if audited then
    search(text, AUDITED.english, add(starts))
    search(squeezed, AUDITED.japanese, add(tight_starts))
  end
  add_marks(lines, list)
  return list
end

return claims
