-- The value under KEY of NODE, as a file of facts is read (see host.read_facts); nil where NODE is no map or has no such key.
return function(node, key)
  for _, entry in ipairs(node and node.kind == "map" and node or {}) do
    if entry.key == key then return entry.value end
  end
end
