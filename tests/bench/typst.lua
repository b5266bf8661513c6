-- Turns the benchmark's Markdown (the shapes that corpus.lua writes, nothing else) into Typst markup, so that Typst can be
-- measured without a Markdown reader of its own.  usage: lua5.4 typst.lua IN.md OUT.typ LANGUAGE
local input, output, language = table.unpack(arg)

local function escape(text) return (text:gsub("[\\*_`#$<>@%[%]~/=+%-]", "\\%0")) end

local function inline(text)
  local out, at = {}, 1
  local function put(piece) out[#out + 1] = piece end
  while at <= #text do
    local bold, bold_end = text:match("^%*%*(.-)%*%*()", at)
    local code, code_end = text:match("^`(.-)`()", at)
    local label, url, link_end = text:match("^%[(.-)%]%((.-)%)()", at)
    local plain, plain_end = text:match("^([^%*`%[]+)()", at)
    if bold then put("#strong[" .. escape(bold) .. "]") at = bold_end
    elseif code then put(("#raw(%q)"):format(code)) at = code_end
    elseif label then put(("#link(%q)[%s]"):format(url, escape(label))) at = link_end
    elseif plain then put(escape(plain)) at = plain_end
    else put(escape(text:sub(at, at))) at = at + 1 end
  end
  return table.concat(out)
end

local function cells(line)
  local out = {}
  for cell in line:sub(2):gmatch(" *(.-) *|") do out[#out + 1] = "[" .. inline(cell) .. "]" end
  return out
end

local out, open = {}, false
local function put(line) out[#out + 1] = line end
put('#set page(paper: "a4", margin: 2cm, numbering: "1 / 1")')
put(('#set text(font: ("Noto Sans", "Noto Sans CJK JP"), size: 10pt, lang: %q)'):format(language))
put('#show table: set text(size: 8pt)\n#set document(title: "Benchmark")\n#outline()\n')
for line in io.lines(input) do
  local marks, heading = line:match("^(#+) (.*)")
  if line:sub(1, 1) == "|" then
    if line:match("^|%-") then goto continue end
    local row = cells(line)
    if not open then
      put(("#table(columns: %d, table.header(%s),"):format(#row, table.concat(row, ", ")))
      open = true
    else put(table.concat(row, ", ") .. ",") end
    goto continue
  end
  if open then put(")\n") open = false end
  if marks then put(("="):rep(#marks) .. " " .. inline(heading))
  elseif line:match("^%- ") then put("- " .. inline(line:sub(3)))
  elseif line:match("^%d+%. ") then put("+ " .. inline(line:match("^%d+%. (.*)")))
  elseif line:match("^> ") then put("#quote(block: true)[" .. inline(line:sub(3)) .. "]")
  else put(inline(line)) end
  ::continue::
end
if open then put(")") end
local handle <close> = assert(io.open(output, "wb"))
assert(handle:write(table.concat(out, "\n"), "\n"))
