-- Entries of another register that stand in the rows of a sheet: the treatments of risks.
local lists = require "base.lists"

local companion = {}

-- What is left of a treatment that says neither what nor how: it is no treatment, and its cells are notes of the row.
local function keep_as_notes(row, cells, prefix, context)
  for _, name in ipairs(lists.keys(cells)) do
    if name:sub(1, #prefix + 1) == prefix .. "." then context.note(row, cells[name], cells[name].text) end
  end
end

-- Words behind an option say what is done, where nothing else does.
local function place_rest(row, prefix, context)
  local name = prefix .. ".option"
  local rest, value = row.rests and row.rests[name], row.value[prefix]
  if not rest then return end
  if value.action then
    context.note(row, row.cells[name], row.cells[name].text)
  else
    value.action = row.cells[name].text
  end
end

local function id_of(row, value, number, taken)
  local suffix = row.value.id:gsub("^%a+[-_ ]*", "")
  local id = value.id or "T-" .. (suffix ~= "" and suffix or row.value.id) .. (number > 1 and "-" .. number or "")
  while taken[id] do id = id .. "-2" end
  taken[id] = true
  return id
end

-- Takes the entries of the companion out of the rows of LIST: returns them, each { value, proposed (whether people
-- have to confirm what was made of it) }.
function companion.take(list, context)
  local form = context.form.companion
  local out, taken = {}, {}
  for _, row in ipairs(form and list or {}) do
    local parts = { { value = row.value[form.prefix], cells = row.cells } }
    place_rest(row, form.prefix, context)
    row.value[form.prefix] = nil
    for _, part in ipairs(row.more) do parts[#parts + 1] = part end
    local number = 0
    for _, part in ipairs(parts) do
      local value = part.value
      if value and (value.option or value.action or value.controls) then
        number = number + 1
        local proposed = value.option == nil
        value.option = value.option or "modify"
        value.id, value[form.parent] = id_of(row, value, number, taken), row.value.id
        if value.option == "retain" then
          for _, name in ipairs { "status", "done" } do
            local cell = value[name] and part.cells[form.prefix .. "." .. name]
            value[name] = nil
            if cell then context.note(row, cell, cell.text) end
          end
        end
        out[#out + 1] = { value = value, proposed = proposed }
      elseif value then
        keep_as_notes(row, part.cells, form.prefix, context)
      end
    end
  end
  return out
end

return companion
