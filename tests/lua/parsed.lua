-- Has each YAML file of the library parsed once, for tests that open many projects; IS_OWN(name) says whether the file is one of
-- the test's own project, which changes.
return function(is_own)
  local read, parsed = host.read_library_yaml, {}
  function host.read_library_yaml(name)
    if is_own(name) then return read(name) end
    parsed[name] = parsed[name] or table.pack(read(name))
    return table.unpack(parsed[name], 1, parsed[name].n)
  end
end
