-- The headings by which `import` takes the tables of our documents back are those that their texts have.
local kinds = require "facts.kinds"
local words = require "command.import.words"

-- The texts in quotes of what templates say in all languages, as import compares headings: a set.
local function quoted()
  local set = {}
  for _, folder in ipairs(host.list_library("templates")) do
    for _, file in ipairs(host.list_library("templates/" .. folder)) do
      local text = file:find("%.md$") and host.read_library_text("templates/" .. folder .. "/" .. file) or ""
      for said in text:gmatch('"([^"\n]+)"') do set[words.key(said)] = true end
    end
  end
  return set
end

test("no heading is known that no document has", function()
  local set, stale = quoted(), {}
  for _, kind in ipairs(kinds.having("headings")) do
    for field, list in pairs(kinds.part(kind, "headings")) do
      for _, heading in ipairs(list) do
        if not set[words.key(heading)] then stale[#stale + 1] = kind .. "." .. field .. ": " .. heading end
      end
    end
  end
  table.sort(stale)
  assert(#stale == 0, table.concat(stale, "; "))
end)
