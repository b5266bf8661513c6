-- How many items of the register KEY a role answers for.
local function assigned(key)
  return { key, align = "right" }
end

local function titles(roles)
  return series(roles, "title")
end

-- Who stands in for the holder of ROLE; none where it is given that nobody does.
local function deputy(role)
  return role.deputy_name or or_none(role.deputy)
end

return {
  privacy_role = facts.scope and words.privacy_role[facts.scope.privacy_role],
  top = role("top-management"), manager = role("isms-manager"), auditor = role("internal-auditor"),
  none_several = #model.several_roles == 0,
  roles = grid { name = "roles", rows = model.roles, "title", "holder_name",
    { deputy, empty = unrecorded }, { "duties", empty = unrecorded },
    { "appointed", as = date, empty = unrecorded } },
  assigned = grid { name = "assigned", rows = model.responsibilities, "title", assigned("risks"),
    assigned("controls"), assigned("treatments"), assigned("objectives"), assigned("suppliers"),
    assigned("documents") },
  several = grid { rows = model.several_roles, "name", { "roles", as = titles } },
}
