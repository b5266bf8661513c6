-- Takes every optional fact of an example away, each by itself and all of one key together, and holds what the documents then
-- say new, in both languages, against the word for what is not recorded (tests/lua/states.lua). Run by `make sweep`; fails
-- with the fact, and says the document, its section and what it says. Words for the program: the example, a part of a path.
local canary = shared("canary")
local states = shared("states")

local name, only = argument(1) or error("which example?"), argument(2) or ""
local SIZE, LANGUAGES = 40, { "en", "ja" }

local function chosen(batch)
  local cases = {}
  for _, case in ipairs(batch) do
    if case.path:find(only, 1, true) then cases[#cases + 1] = case end
  end
  return cases
end

local self, found = states.open(canary.read(name), SIZE, LANGUAGES), {}
for _, language in ipairs(LANGUAGES) do
  local count, unseen = 0, {}
  for _, batch in ipairs(self.batches) do
    local cases = chosen(batch)
    states.sweep(self, language, cases, function(case, finding)
      found[case.path] = (found[case.path] or "") .. finding .. "\n"
    end)
    local seen, others = states.account(self, language, cases)
    count = count + seen
    table.move(others, 1, #others, #unseen + 1, unseen)
  end
  test(("%s, %s: %d times a fact taken away"):format(name, language, count), function()
    assert(#unseen == 0, "not looked at: " .. table.concat(unseen, ", "))
    assert(only ~= "" or count == self.total, self.total .. " facts")
  end)
end
for path, text in pairs(found) do
  test(("%s without %s"):format(name, path), function() error(text, 0) end)
end
