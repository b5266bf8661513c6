-- Has what init would write made once for the same languages, standards and day, for tests that open many projects with one library.
return function()
  local starters = require "facts.starters"
  local make, made = starters.make, {}
  function starters.make(given)
    local asked = table.concat({ table.concat(given.languages, ","), table.concat(given.standards, ","), given.today,
      given.profile or "" }, ":")
    made[asked] = made[asked] or make(given)
    return made[asked]
  end
end
