-- The template language: Markdown with {{ values }}, {{= Markdown }} and lines of Lua that start with %.
-- A template becomes one Lua chunk whose line N is line N of the template, so Lua's own messages name the right line.
local lists = require "base.lists"
local logic = require "document.logic"
local absent = require "document.missing"
local markdown = require "document.markdown"
local phrase = require "base.phrase"
local places = require "facts.places"
local sections = require "document.sections"

local template = {}

local find, sub, gsub, match = string.find, string.sub, string.gsub, string.match

-- ---- text → chunk -------------------------------------------------------------------------------------------------

local function split_lines(source)
  local lines, at = {}, 1
  while at <= #source do
    local stop = find(source, "\n", at, true) or #source + 1
    lines[#lines + 1] = gsub(sub(source, at, stop - 1), "\r$", "")
    at = stop + 1
  end
  return lines
end

local function syntax_error(path, line, col, text)
  error({ path = path, line = line, col = col, text = text })
end

local function column(line, byte)
  return utf8.len(line, 1, byte) or byte
end

-- Finds the braces that end the expression which starts at AT in TEXT: the first ones that leave correct Lua before them.
local function expression_end(text, at)
  local problem
  local close = find(text, "}}", at, true)
  while close do
    local ok, _, message = host.check("return (" .. sub(text, at, close - 1) .. ")")
    if ok then return close end
    problem = problem or message
    close = find(text, "}}", close + 1, true)
  end
  return nil, problem
end

-- Cuts a line into {text=} and {expression=, raw=} parts; START is the line's number, for messages.
local function cut(line, path, number)
  local parts, at = {}, 1
  while true do
    local open = find(line, "{{", at, true)
    if not open then break end
    local raw = sub(line, open + 2, open + 2) == "="
    local from = open + (raw and 3 or 2)
    local close, problem = expression_end(line, from)
    if not close then
      local text = problem and "this is no Lua expression: " .. problem or "{{ is not closed, expected }} on the same line"
      syntax_error(path, number, column(line, open), text)
    end
    if open > at then parts[#parts + 1] = { text = sub(line, at, open - 1) } end
    parts[#parts + 1] = { expression = sub(line, from, close - 1), raw = raw }
    at = close + 2
  end
  if at <= #line then parts[#parts + 1] = { text = sub(line, at) } end
  return parts
end

-- Where a run of LENGTH backticks ends the code span that starts before byte FROM of part INDEX: part and byte, or nil.
local function span_end(parts, index, from, length)
  for i = index, #parts do
    local text = parts[i].text or ""
    local at = i == index and from or 1
    while true do
      local first, last = find(text, "`+", at)
      if not first then break end
      if last - first + 1 == length then return i, first end
      at = last + 1
    end
  end
end

-- Joins the parts from byte FROM of part FIRST up to byte BEFORE of part LAST.
local function span_parts(parts, first, from, last, before)
  local inside = { { text = sub(parts[first].text, from) } }
  for i = first + 1, last - 1 do inside[#inside + 1] = parts[i] end
  inside[#inside + 1] = { text = sub(parts[last].text, 1, before) }
  return inside
end

-- Joins code spans that hold values into one part, so that their fence can grow with what they hold.
local function join_spans(parts)
  local out, i, at = {}, 1, 1
  while i <= #parts do
    local text = parts[i].text
    local first, last = find(text or "", "`+", at)
    if not text or not first then
      out[#out + 1] = text and { text = sub(text, at) } or parts[i]
      i, at = i + 1, 1
    else
      local stop, byte = span_end(parts, i, last + 1, last - first + 1)
      local escaped = find(sub(text, 1, first - 1), "\\$")
      if escaped or stop == nil or stop == i then
        local to = not escaped and byte and byte + last - first or last
        out[#out + 1] = { text = sub(text, at, to) }
        at = to + 1
      else
        out[#out + 1] = { text = sub(text, at, first - 1) }
        out[#out + 1] = { span = span_parts(parts, i, last + 1, stop, byte - 1) }
        i, at = stop, byte + last - first + 1
      end
    end
  end
  return out
end

-- The comment beside a run of asterisks makes it open or close whatever the value beside it is (see markdown.strong).
local function separate_marks(parts)
  for i, part in ipairs(parts) do
    local before, after = parts[i - 1], parts[i + 1]
    if part.text and before and before.expression then
      before.tight = before.tight or find(part.text, "^%*") ~= nil
      part.text = gsub(part.text, "^(%*+)%f[^%s%*]", "%1<!-- -->")
    end
    if part.text and after and after.expression then
      after.tight = find(part.text, "%*$") ~= nil
      local left = markdown.trim_end(part.text, "*")
      if after.tight and find(left, "%S$") then part.text = left .. "<!-- -->" .. sub(part.text, #left + 1) end
    end
  end
end

-- What stands before the text of a block: blanks, marks of quotes and lists.
local function is_prefix(text)
  local at = 1
  while at <= #text do
    at = match(text, "^%s+()", at) or match(text, "^>()", at) or match(text, "^[-+*]%s()", at) or match(text, "^%d+[.)]%s()", at)
    if not at then return false end
  end
  return true
end

-- Where the values of a line stand: in a cell, heading, link destination, at the start of a block, or in running text.
local function contexts(parts)
  local first = parts[1].text or ""
  local line = find(first, "^[%s>]*|") and "cell" or find(first, "^%s*#+%s") and "heading" or "text"
  local start, destination = line == "text", false
  for _, part in ipairs(parts) do
    if part.text then
      local open = find(part.text, "](", 1, true) and match(part.text, "^.*()%]%(")
      local close = find(part.text, ")", 1, true) and match(part.text, "^.*()%)")
      if open then destination = not (close and close > open) elseif close then destination = false end
      start = start and is_prefix(part.text)
    else
      part.context = destination and "url" or part.tight and "tight " .. line or start and "start" or line
    end
  end
end

local path_pattern = "^%s*([%a_][%w_]*)(%.[%w_.]*[%w_])%s*$"

-- Lua that emits one part.
local function part_code(part)
  if part.text then return part.text ~= "" and ("_text(%q)"):format(part.text) or "" end
  if part.span then
    local values = {}
    for i, inner in ipairs(part.span) do
      values[i] = inner.text and ("%q"):format(inner.text) or "(" .. inner.expression .. ")"
    end
    return ("_span(%q, %s)"):format(part.context, table.concat(values, ", "))
  end
  if part.raw then return ("_markdown(%q, (%s))"):format(part.context, part.expression) end
  local root, keys = match(part.expression, path_pattern)
  if root then
    return ("_path(%q, %q, %s%s)"):format(part.context, root, root, gsub(keys, "%.([%w_]+)", ", \"%1\""))
  end
  local name = match(markdown.trim_end(part.expression, " \t\r\n\f\v"), "^%s*(.*)$")
  return ("_value(%q, %q, (%s))"):format(part.context, name, part.expression)
end

-- Lua that emits the line with these PARTS; its semicolon keeps it apart from unfinished Lua above. A line of nothing but {{= }} that turns out empty is left out.
local function line_code(parts, number, fenced)
  if #parts == 0 then return (";_open(%d) _close()"):format(number) end
  local text = #parts == 1 and parts[1].text
  if text then return (";_open(%d) _text(%q) _close(%s)"):format(number, text, not find(text, "%S")) end
  if not fenced then
    parts = join_spans(parts)
    separate_marks(parts)
    contexts(parts)
  end
  local code, only = {}, true
  for i, part in ipairs(parts) do
    if fenced then part.context = "fence" end
    code[i] = part_code(part)
    only = only and (part.raw or part.text and not find(part.text, "%S")) and true or false
  end
  return (";_open(%d) %s _close(%s)"):format(number, table.concat(code, " "), only)
end

-- A {{= }} that begins its line and does not end on it: returns its expression and the number of its last line.
local function spanning(lines, number)
  local text = match(lines[number], "^%s*{{=(.*)$")
  if not text or find(text, "}}", 1, true) and expression_end(text, 1) then return end
  for last = number + 1, #lines do
    text = text .. "\n" .. lines[last]
    if find(lines[last], "}}", 1, true) then
      local close = expression_end(text, 1)
      if close and not find(text, "%S", close + 2) then return sub(text, 1, close - 1), last end
    end
  end
end

-- The bracket that ends the long text or comment which is open at the end of a line of LUA; OPEN is the one of the line before.
local function open_bracket(lua, open)
  local at = 1
  while true do
    if open then
      local _, last = find(lua, open, at, true)
      if not last then return open end
      at, open = last + 1, nil
    end
    local first = find(lua, "[-\"'%[]", at)
    if not first then return nil end
    local from, last, level = find(lua, "^%-?%-?%[(=*)%[", first)
    if from then
      at, open = last + 1, "]" .. level .. "]"
    elseif find(lua, "^%-%-", first) then
      return nil
    elseif find(lua, "^[\"']", first) then
      local quote, stop = sub(lua, first, first), first + 1
      while stop <= #lua and sub(lua, stop, stop) ~= quote do
        stop = stop + (sub(lua, stop, stop) == "\\" and 2 or 1)
      end
      at = stop + 1
    else
      at = first + 1
    end
  end
end

-- Longer lines are no one's writing, and some patterns here take the square of a line's length.
local longest_line = 65536

local prologue = "local _open, _text, _value, _path, _markdown, _span, _close = ... "

-- The text of the chunk that the template SOURCE, the file PATH, becomes; a mistake in it is raised, a table of path, line, col, text.
function template.translate(source, path)
  local lines, out = split_lines(source), {}
  local number, fence, bracket = 1, nil, nil
  while number <= #lines do
    local line = lines[number]
    if #line > longest_line then
      syntax_error(path, number, nil, ("the line has %d bytes, expected at most %d"):format(#line, longest_line))
    end
    local lua = match(line, "^%s*%%(.*)$")
    local expression, last = spanning(lines, number)
    if lua and (bracket or sub(lua, 1, 1) ~= "%") then
      out[#out + 1] = lua
      bracket = open_bracket(lua, bracket)
    elseif bracket and not find(line, "%S") then
      out[#out + 1] = line
    elseif bracket then
      syntax_error(path, number, nil, "the Lua above goes on with an open " .. bracket .. ": this line needs % at its start")
    elseif expression then
      out[#out + 1] = (";_open(%d) _markdown(\"text\", (%s)) _close(true)"):format(number, expression)
      number = last
    else
      if lua then line = gsub(line, "%%%%", "%%", 1) end
      local run = match(line, "^%s*(```+)") or match(line, "^%s*(~~~+)")
      out[#out + 1] = line_code(cut(line, path, number), number, fence)
      if run and not fence then fence = run elseif run and sub(run, 1, #fence) == fence then fence = nil end
    end
    number = number + 1
  end
  return prologue .. table.concat(out, "\n") .. "\n"
end

-- ---- running ------------------------------------------------------------------------------------------------------

local function report_syntax(problem)
  host.report("error", problem.path, problem.line, problem.col, "template-syntax", problem.text)
end

-- Path → { source, chunk } of its last translation: partials are included many times.
local translated = {}

-- Translates within the limits of a run, for what is hard to read is a stranger's too: true and the chunk or nil and the mistake in
-- it, or false and what host.run says.
local function translate_limited(source, path)
  local last = translated[path]
  if last and last.source == source then return true, last.chunk end
  return host.run(function()
    local ok, chunk = pcall(template.translate, source, path)
    if ok then
      translated[path] = { source = source, chunk = chunk }
      return chunk
    end
    if type(chunk) ~= "table" then error(chunk, 0) end
    return nil, chunk
  end)
end

-- Reads and compiles the template NAME for ENV; nil after an error, which is reported.
local function load_template(name, env)
  local prepared = host.prepared(name, env)
  if prepared then return prepared, name end
  local source, path = host.read_library_text(name)
  if not source then
    local from, line = host.where()
    host.report("error", from or name, line, nil, "template-missing", ("there is no template %s"):format(name))
    return
  end
  local length, bad = utf8.len(source)
  if not length then
    local _, line = gsub(sub(source, 1, bad), "\n", "\n")
    return report_syntax({ path = path, line = line + 1, text = "the text is not UTF-8" })
  end
  source = gsub(source, "^\u{FEFF}", "")
  local ok, chunk, mistake, _, code = translate_limited(source, path)
  if not ok then return host.report("error", path, nil, nil, code, chunk) end
  if not chunk then return report_syntax(mistake) end
  local run, line, message = host.compile(chunk, path, env)
  if run then return run, path end
  message = gsub(message, "near ';'", "before the text of this line")
  message = gsub(message, "near <eof>", "at the end of the template")
  -- Lua counts the line after the last line feed, which an editor does not show.
  local _, lines = gsub(source, "\n", "")
  if sub(source, -1) ~= "\n" then lines = lines + 1 end
  line = math.min(line, lines)
  report_syntax({ path = path, line = line, text = message })
end

local function new_output()
  return { pieces = {}, origins = {}, parts = {} }
end

-- What is being rendered: settings, and a stack of outputs (an include has its own).
local function missing(state, container, key, name)
  local label = ("[missing: %s]"):format(name)
  if state.settings.draft then return label end
  local path, line, col = nil, nil, nil
  local from, from_line = host.where()
  if container ~= nil then path, line, col = absent.place(container, key) end
  local place = ("%s:%s:%s:%s"):format(path or from, line or from_line, col, name)
  if not state.missing[place] then
    state.missing[place] = true
    host.report("error", path or from, line or from_line, col, "missing-fact",
      ("'%s' is missing; %s:%d needs it"):format(name, from, from_line))
  end
  return label
end

-- Adds TEXT to the line; KIND is "value" or "literal". Escapes the end of a value that, with what follows, would be a mark.
local function add(output, text, kind)
  if text == "" then return end
  local parts = output.parts
  local last = parts[#parts]
  if output.kind == "value" then
    if find(text, "^%[") then parts[#parts] = gsub(last, "!$", "\\!") end
    if find(text, "^[%w#;]") then
      local tail = sub(last, -40)
      parts[#parts] = sub(last, 1, -#tail - 1) .. gsub(tail, "&(#?%w*)$", "\\&%1")
    end
  end
  parts[#parts + 1] = text
  output.kind = kind
end

local function escape_at_start(output, text)
  if output.digits then
    output.digits = false
    return (gsub(text, "^[.)]", "\\%0"))
  end
  if #output.parts > 0 and output.kind == "value" then return text end
  output.digits = find(text, "^%d+$") ~= nil
  return markdown.escape_start(text)
end

local escapes = {
  cell = function(_, text) return markdown.escape_cell(text) end,
  text = function(_, text) return markdown.escape(text) end,
  heading = function(_, text)
    return (gsub(markdown.escape(text), "[{#]", "\\%0"))
  end,
  start = function(output, text) return escape_at_start(output, markdown.escape(text)) end,
  url = function(_, text) return markdown.url(text) end,
  fence = function(_, text) return (gsub(text, "[\r\n]+", " ")) end,
}

local function emit_value(output, context, value, name)
  if type(value) == "number" then value = tostring(value) end
  if markdown.is(value) then
    local text = find(context, "cell$") and markdown.cell(value.text) or value.text
    return add(output, text, "literal")
  end
  output.context = context
  local tight, place = match(context, "^(tight )(.*)")
  local function escape(text)
    if tight then text = select(2, markdown.split_blanks(text)) end
    return escapes[place or context](output, text)
  end
  add(output, markdown.text(value, escape, name), "value")
end

-- Takes the lines of an included template over with their origins.
local function splice(output, pieces)
  table.move(pieces.pieces, 1, #pieces.pieces, #output.pieces + 1, output.pieces)
  table.move(pieces.origins, 1, #pieces.origins, #output.origins + 1, output.origins)
  output.spliced = true
end

local function emit_markdown(output, context, value)
  if markdown.is(value) then
    if value.pieces and #output.parts == 0 then
      return splice(output, output.skips and new_output() or value.pieces)
    end
    value = value.text
  end
  if value == nil then error("the expression has no value, expected Markdown", 0) end
  local text = markdown.text(value, function(plain) return plain end)
  text = markdown.trim_end(text, "\n")
  add(output, context == "cell" and markdown.cell(text) or text, "literal")
end

-- Whether LINE stands in a section of the set LEFT_OUT, which its heading of level 2 opens and the next one
-- ends.
local function is_left_out(output, line, left_out)
  if find(line, "^##%s") then output.skips = left_out[match(line, "{#([%w-]+)}%s*$") or ""] end
  return output.skips
end

-- Ends the line, which goes where it is left out. Blanks at the end of a value go, for two of them would
-- break the line.
local function emit_line(output, only, left_out)
  local parts = output.parts
  if output.kind == "value" and output.context ~= "fence" then
    parts[#parts] = markdown.trim_end(parts[#parts], " \t")
  end
  local line = table.concat(parts)
  if only and not find(line, "%S") then return end
  if left_out and is_left_out(output, line, left_out) or output.drops then return end
  output.pieces[#output.pieces + 1] = line .. "\n"
  output.origins[#output.origins + 1] = { path = output.path, line = output.line }
end

local function walk(state, root_name, root, ...)
  local value, name = root, root_name
  for _, key in ipairs({ ... }) do
    if value == nil then error(("there is no '%s' here"):format(root_name), 0) end
    if type(value) ~= "table" then error(("'%s' is a %s and has no '%s'"):format(name, type(value), key), 0) end
    local container = value
    value, name = container[key], name .. "." .. key
    if value == nil then
      return missing(state, host.unfreeze(container), key, absent.name(container, key)), name
    end
  end
  return value, name
end

-- The functions that a chunk calls, working on the output on top of the state's stack.
local function emitters(state)
  return function(line)
      local output = state.output
      output.line, output.parts, output.kind, output.digits, output.spliced = line, {}, nil, false, false
      output.drops = false
    end,
    function(text) add(state.output, text, "literal") end,
    function(context, name, value)
      if value == nil then value = missing(state, nil, nil, absent.plain(name)) end
      emit_value(state.output, context, value, name)
    end,
    function(context, root_name, root, ...)
      local value, name = walk(state, root_name, root, ...)
      emit_value(state.output, context, value, name)
    end,
    function(context, value) emit_markdown(state.output, context, value) end,
    function(context, ...)
      local text = {}
      for i = 1, select("#", ...) do
        text[i] = markdown.text((select(i, ...)), function(plain) return plain end)
      end
      emit_markdown(state.output, context, markdown.code(table.concat(text)))
    end,
    function(only)
      if not (state.output.spliced and #state.output.parts == 0) then
        emit_line(state.output, only, state.settings.left_out)
      end
    end
end

local STOPS = { ["template-limit"] = "steps", ["template-memory"] = "memory" }

-- The key of the longest list of FACTS and its length.
local function longest(facts)
  local found, length = nil, 0
  for key, list in pairs(facts or {}) do
    if type(list) == "table" and #list > length then found, length = key, #list end
  end
  return found, length
end

-- A template of the library ends: what stops one is the length of what it sets out. Says whether that is reported, as CODE.
local function report_length(state, name, code)
  local key, length = longest(state.env.facts)
  if not STOPS[code] or not key or not host.is_own(name) then return false end
  local path, line, col = places.of_id(state.env.facts[key][1].id)
  host.report("error", path, line, col, code, ("%s takes too %s %s to be set; the longest list of the facts, '%s', has %d entries")
    :format(name, STOPS[code] == "steps" and "many" or "much", STOPS[code], key, length))
  return true
end

-- The LINE-th line of the template NAME.
local function line_of(name, line)
  local at = 0
  for text in string.gmatch(host.read_library_text(name) .. "\n", "([^\n]*)\n") do
    at = at + 1
    if at == line then return text end
  end
end

-- Runs template NAME, with the names of its logic, in STATE's environment and returns its output, or nil after an error, which is reported.
local function run_template(state, name)
  local env = logic.environment(name, state.env)
  if not env then return end
  local run, path = load_template(name, env)
  if not run then return end
  local outer, output = state.output, new_output()
  output.path = path
  state.output = output
  local ok, message, line, where, code = host.run(run, emitters(state))
  state.output = outer
  if ok or report_length(state, name, code) then return ok and output or nil end
  local text = (not where or where == path) and line_of(name, line)
  host.report("error", where or path, line, nil, code, absent.message(message, text or nil))
end

local function include(state, name, args)
  if type(name) ~= "string" or find(name, "[^%w-]") then error("include expects the name of a partial", 0) end
  if state.depth == 20 then error(("the partial '%s' includes itself"):format(name), 0) end
  local outer = state.env.args
  state.env.args, state.depth = args, state.depth + 1
  local output = run_template(state, ("templates/partials/%s.%s.md"):format(name, state.settings.language))
  state.env.args, state.depth = outer, state.depth - 1
  if not output then
    state.failed = true
    return markdown.raw("")
  end
  return markdown.raw(table.concat(output.pieces), output)
end

-- Where the rows of the table SPEC.name are kept, to be handed out as data; tables of one name are one.
local function named_table(state, spec)
  if type(spec.name) ~= "string" or not find(spec.name, "^%l[%l%d-]*$") then
    error("a table's name can have small letters, digits and hyphens", 0)
  end
  local titles, kept = {}, state.tables[spec.name]
  for i, column in ipairs(spec.columns) do titles[i] = column.title or "" end
  titles = markdown.plain(titles)
  if kept and table.concat(kept.titles, "\0") ~= table.concat(titles, "\0") then
    error(("another table with the name '%s' has other columns"):format(spec.name), 0)
  end
  kept = kept or { name = spec.name, titles = titles, rows = {} }
  state.tables[spec.name] = kept
  return kept
end

-- Whether LIST was given, be it as none.
local function is_given(list) return not lists.is_absent(host.unfreeze(list)) end

-- What stands in place of the empty LIST: the word for what is not recorded where it was not given, else NONE or the language's word.
local function absence(state, list, none)
  local words = state.settings.words or {}
  if not is_given(list) then return words.not_recorded end
  return none or words.none or "None."
end

local function make_table(state, spec)
  local with_none = { columns = spec.columns, rows = spec.rows, none = absence(state, spec.rows, spec.none) }
  local function missing_cell(row, key, column)
    local title = markdown.plain({ column.title })[1]
    return missing(state, host.unfreeze(row), key, absent.name(row, key, title))
  end
  if spec.name == nil then return markdown.table(with_none, missing_cell) end
  local rows = named_table(state, spec).rows
  return markdown.table(with_none, missing_cell, function(row) rows[#rows + 1] = row end)
end

local function make_list(state, items, options)
  options = options or {}
  return markdown.list(items, { ordered = options.ordered, none = absence(state, items, options.none) })
end

-- PATTERN filled with VALUES; nil when one is missing, so that the text that wants it says what it lacks.
local function fill(pattern, values)
  for name in string.gmatch(pattern, "{(%a+)}") do
    if values[name] == nil then return nil end
  end
  return phrase.fill(pattern, values)
end

-- A reference as ref makes it, or nil where the organisation of MODEL does not use the document ID or its
-- SECTION is left out there.
local function cite(model, id, section, ...)
  local row = model.document(id)
  if not row or row.left_out and row.left_out[section] then return nil end
  return sections.reference(id, section, ...)
end

-- Marks the line as one about NAMES, sections of its policy or controls: it goes where none of them binds.
local function about(state, names)
  local left_out = state.settings.left_out or {}
  state.output.drops = true
  for _, name in ipairs(names) do
    if not left_out[name] then state.output.drops = false end
  end
  return markdown.raw("")
end

-- The names that every template sees besides `table`, which is Lua's library and, called, a helper; those of VIEW come over them.
local function globals(state, view)
  local names = {
    md = markdown.md, code = markdown.code, strong = markdown.strong, emphasis = markdown.emphasis,
    link = markdown.link, right = markdown.right,
    join = function(items, separator) return markdown.join(items, separator or state.settings.words.separator) end,
    ref = sections.reference, cite = function(...) return cite(view.model, ...) end,
    about = function(...) return about(state, { ... }) end,
    list = function(items, options) return make_list(state, items, options) end,
    include = function(name, args) return include(state, name, args) end,
    fill = fill, choice = logic.choice,
    unrecorded = (state.settings.words or {}).not_recorded,
    is_given = is_given, absence = function(items, none) return absence(state, items, none) end,
    grid = function(spec)
      return logic.grid(spec, function(made) return make_table(state, made) end, (state.settings.words or {}).not_recorded)
    end,
  }
  for name, value in pairs(view) do
    names[name] = type(value) == "table" and host.freeze(value, name) or value
  end
  return names
end

local function to_page(output, settings, tables)
  local lines, number = {}, 0
  for i, piece in ipairs(output.pieces) do
    local _, count = gsub(piece, "\n", "\n")
    for _ = 1, count do
      number = number + 1
      lines[number] = output.origins[i]
    end
  end
  return { markdown = table.concat(output.pieces), lines = lines, path = output.path, settings = settings, tables = tables }
end

-- TABLES by name as a list in the order of their names.
local function sorted(tables)
  local list = {}
  for _, table_ in pairs(tables) do list[#list + 1] = table_ end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

-- Renders the template NAME ("templates/public-summary/en.md"): VIEW is what it sees (name → value, frozen here), SETTINGS are
-- {document=, language=, numbered=, draft=, words=}. Returns {markdown=, lines={[n]={path=, line=}}, tables={{name=, titles=, rows=}…}},
-- or nil after an error; errors are reported.
function template.render(name, view, settings)
  local state = { settings = settings, missing = {}, tables = {}, depth = 0, failed = false }
  state.env = host.sandbox(globals(state, view))
  setmetatable(state.env.table, { __call = function(_, spec) return make_table(state, spec) end, __metatable = false })
  local output = run_template(state, name)
  if output and not state.failed then return to_page(output, settings, sorted(state.tables)) end
end

-- Joins PAGES to one, with the tables of the last, and what is bound in it.
function template.join(pages)
  local texts, lines, before = {}, {}, 0
  for i, page in ipairs(pages) do
    texts[i], before = page.markdown, #lines
    table.move(page.lines, 1, #page.lines, #lines + 1, lines)
  end
  local last = pages[#pages]
  return { markdown = table.concat(texts), lines = lines, path = last.path, settings = last.settings, tables = last.tables,
    bound = sections.moved(last.bound, before) }
end

-- Reads a joined page, with all that stands before and behind it: see sections.read.
template.read = sections.read

-- Binds parts behind a joined page: see sections.bind.
template.bind = sections.bind

-- Puts TEXT (front matter; whole lines) before PAGE.
function template.prepend(page, text)
  local _, count = gsub(text, "\n", "\n")
  local lines = {}
  for number, origin in pairs(page.lines) do lines[number + count] = origin end
  for _, bound in ipairs(page.bound or {}) do bound.line = bound.line + count end
  page.markdown, page.lines = text .. page.markdown, lines
end

-- Replaces the references in the pages of LIST: {id=, path=, title=, number=, language=, page=}.
template.resolve = sections.resolve

return template
