-- The words of figures: lua/words/LANGUAGE/figures/ID.lua holds those of the figure ID alone.
local listing = require "base.listing"

-- SHARED, the words that several figures of LANGUAGE use, with those of each figure under its id.
return function(language, shared)
  for _, id in ipairs(listing("lua/words/" .. language .. "/figures")) do
    shared[id] = require("words." .. language .. ".figures." .. id)
  end
  return shared
end
