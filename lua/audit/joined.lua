-- A rendered document as one text, in which what is sought may go on over the ends of lines.
local lists = require "base.lists"
local texts = require "audit.texts"

local joined = {}

local PART = "\f" -- between paragraphs, in which nothing goes on

local function text_of(line)
  return line.text .. (line.targets and PART .. line.targets or "")
    .. (line.pictures and PART .. table.concat(line.pictures, PART) or "")
end

-- The lines of DOCUMENT for which WANTS(line), which may be nil, holds as { text, lines, starts
-- (the byte where each begins) }.
function joined.of(document, wants)
  local self, parts, at, block = { lines = {}, starts = {} }, {}, 1, nil
  for _, line in ipairs(texts.lines(document)) do
    if not wants or wants(line) then
      local text, separator = text_of(line), line.block == block and "\n" or PART
      parts[#parts + 1], parts[#parts + 2] = separator, text
      table.insert(self.lines, line)
      table.insert(self.starts, at + #separator)
      at, block = at + #separator + #text, line.block
    end
  end
  self.text = table.concat(parts)
  return self
end

-- The lines of TEXT, a file of the project, in the same form.
function joined.of_lines(text)
  local self = { lines = {}, starts = {}, text = text }
  for at in ("\n" .. text):gmatch("()\n") do
    table.insert(self.starts, at)
    table.insert(self.lines, { line = #self.starts })
  end
  return self
end

-- The number of the document's line that the byte FROM of SELF's text is in.
function joined.line(self, from)
  return self.lines[lists.last_within(self.starts, from)].line
end

return joined
