-- The names of the Lua files in the library's folder DIR (and the project's own), sorted: a folder is
-- the register of what stands in it.
return function(dir)
  local names = {}
  for _, file in ipairs(host.list_library(dir)) do
    names[#names + 1] = file:match("^([%l%d_-]+)%.lua$")
  end
  return names
end
