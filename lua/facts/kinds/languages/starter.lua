return { order = 20, given = true, make = function(start) return start.languages end }
