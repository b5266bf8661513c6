-- The languages that the library has words for: the folders of lua/words, sorted.
local languages = {}

for _, folder in ipairs(host.list_library("lua/words")) do
  languages[#languages + 1] = folder:match("^%l%l%l?$")
end

return languages
