-- An approval belongs to a content: what kinds of documents there are, and what of them an approval covers.
local library = require "facts.library"

test("every document of the library says what kind it is", function()
  for id, spec in pairs(library.load({ "en", "ja" }).documents) do
    assert(spec.kind, id .. " has no kind")
  end
end)
