-- Takes every optional fact of both examples away, each by itself and all of one key together, and holds what the documents then
-- say new, in both languages, against the word for what is not recorded (tests/lua/states.lua). Run by `make sweep`; fails
-- with the fact, and says the document, its section and what it says. Words for the program: a part of a path.
local states = shared("states")

local only = argument(1) or ""
local SIZE = 40

for _, name in ipairs { "akebono", "larkfield" } do
  local self, count, found = states.open(name, SIZE), 0, {}
  for _, language in ipairs { "en", "ja" } do
    for _, batch in ipairs(self.batches) do
      local cases = {}
      for _, case in ipairs(batch) do
        if case.path:find(only, 1, true) then cases[#cases + 1] = case end
      end
      count = count + #cases
      states.sweep(self, language, cases, function(case, finding)
        found[case.path] = (found[case.path] or "") .. finding .. "\n"
      end)
    end
  end
  for path, text in pairs(found) do
    test(("%s without %s"):format(name, path), function() error(text, 0) end)
  end
  test(("%s: %d times a fact taken away"):format(name, count), function() assert(count > 0) end)
end
