-- The sound project in tests/minimal, which tests change a little: the text of each of its files by its path.
local MINIMAL = "tests/minimal"

local function read_folder(folder, files)
  for _, name in ipairs(host.list_library(MINIMAL .. folder)) do
    local path = folder .. "/" .. name
    if name:find(".", 1, true) then
      files[path:sub(2)] = host.read_library_text(MINIMAL .. path)
    else
      read_folder(path, files)
    end
  end
  return files
end

return read_folder("", {})
