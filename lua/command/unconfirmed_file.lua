-- facts/unconfirmed.yaml, which `init` writes and `confirm` writes again.
local kinds = require "facts.kinds"
local yaml = require "format.yaml"

-- The file that lists LINES of the fact `unconfirmed`, as { path, text }.
return function(lines)
  local text = table.concat(yaml.comment(kinds.part("unconfirmed", "schema").explanation), "\n") .. "\n"
  for _, line in ipairs(lines) do
    text = text .. (line:find("^[%a][%w%-_.]* ?%x*$") and "- " .. line .. "\n" or yaml.lines { line })
  end
  return { path = "facts/unconfirmed.yaml", text = text }
end
