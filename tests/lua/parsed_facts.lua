-- Has each file of facts that stays as it is parsed once, for tests that open many projects that differ a little; STAYS(name) says
-- whether the file has the text that it mostly has, in which nothing is wrong.
return function(stays)
  local read, parsed = host.read_facts, {}
  function host.read_facts(name)
    if not stays(name) then return read(name) end
    parsed[name] = parsed[name] or read(name)
    return parsed[name]
  end
end
