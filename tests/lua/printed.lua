-- TEXT of the template of POLICY with the parameters that the sentences of its duties print, as {{ params.id }}, in
-- place of the duties.
return function(policy, text)
  local own = {}
  for _, parameter in ipairs(policy.parameter_rows) do own[parameter.id] = true end
  return (text:gsub('{{ duty%("([%w-]+)"%) }}', function(id)
    local names = {}
    for _, duty in ipairs(policy.duties or {}) do
      if duty.id == id then
        names = { duty.every or duty.within, duty.every and duty.within }
        for name in duty.text.en:gmatch("{([%w_]+)}") do names[#names + 1] = own[name] and name or nil end
      end
    end
    for i, name in ipairs(names) do names[i] = "{{ params." .. name .. " }}" end
    return table.concat(names, " ")
  end))
end
