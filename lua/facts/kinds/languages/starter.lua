return function(start) return start.languages end
