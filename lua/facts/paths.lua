-- Every path of the schema ("risks.residual.impact"), with what it says itself and what holds for
-- it from above.
local example = require "facts.example"
local facts = require "facts.read"

local paths = {}

-- The fields inside SPEC or its items, or nil.
function paths.inner(spec)
  if spec.fields then return spec.fields end
  return spec.of and paths.inner(spec.of)
end

-- What has to hold for an item at PATH, so that public documents see it.
local function condition_of(spec, path)
  local condition = spec.of and spec.of.public_if
  if not condition then return nil end
  local value = condition[2] == true and "yes" or condition[2]
  return ("%s.%s is %s"):format(path, condition[1], value)
end

local function add(rows, spec, path, above)
  local row = { path = path, spec = spec, top = above.top or spec,
    why = spec.why or above.why, why_of = spec.why and path or above.why_of,
    public = spec.visibility == "public" and above.public, public_if = above.inside_if }
  row.inside_if = condition_of(spec, path) or above.inside_if
  rows[#rows + 1], rows[path] = row, row
  for _, field in ipairs(paths.inner(spec) or {}) do
    add(rows, field, path .. "." .. field.name, row)
  end
end

-- All paths in order, and by path, as { path, spec, top (specification of its first key), why, why_of
-- (path that says why), public, public_if (in words, or nil) }.
function paths.all()
  local rows = {}
  for _, field in ipairs(facts.fields()) do add(rows, field, field.name, { public = true }) end
  return rows
end

-- The example of ROW as { node, lines }, or nil.
function paths.example(row)
  return example.of(row.top, row.path)
end

return paths
