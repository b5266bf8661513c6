local function hours(key)
  return function(service) return quantity(service[key], "hours") end
end

return {
  objectives = grid { rows = model.services.in_scope, "name", hours "rto", hours "rpo" },
}
