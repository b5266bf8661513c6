local lists = require "base.lists"

-- What is said to somebody who is in a directory without a project.
return function()
  if lists.contains(host.list_facts("."), "isms.yml") then return "isms.yml is there: name it isms.yaml" end
  return "`ismsdoc init DIR` writes a project to begin with; for one that there is, name its directory"
end
