local nearest = require "base.nearest"

-- "; did you mean 'x'?" for the one of NAMES that is nearest to NAME, or "" when none is near.
return function(name, names)
  local near = nearest(name, names)
  return near and "; did you mean '" .. near .. "'?" or ""
end
