local library = require "facts.library"

return { order = 35, given = true, make = function(start) return start.profile or library.STANDARD end }
