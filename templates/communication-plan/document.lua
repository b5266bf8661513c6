-- The table NAME of the communications ROWS.
local function plan(name, rows)
  return grid { name = name, rows = rows, "id", "subject", "occasion", "audience", "owner_title",
    "channel", "record" }
end

return {
  manager = role("isms-manager"), top = role("top-management"), notice = facts.incident_notice,
  rules = cite("isms-governance", "communication"),
  incidents = cite("incident-management"),
  internal = plan("internal-communication", model.communications.internal),
  external = plan("external-communication", model.communications.external),
}
