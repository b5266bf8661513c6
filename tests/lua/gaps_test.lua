-- Paths of facts, as document.yaml and policy.yaml write them: one that the facts cannot have is an
-- error.
local gaps = require "facts.gaps"
local kinds = require "facts.kinds"
local library = require "facts.library"
local nearest = require "base.nearest"

local FIELDS = kinds.fields()

test("a path that the facts can have leads somewhere", function()
  for _, path in ipairs { "organization", "organization.name", "risks.*.consequence",
    "internal_audits.status=held.summary", "shared_responsibilities.service=.supplier",
    "sites.in_scope=false.reason", "procedures.{standards.*.categories.*}", "documents.plan.number",
    "documents.*.number", "parameters.access-control.review_months", "roles.id=anybody.holder" } do
    local part = gaps.unknown(FIELDS, path)
    assert(not part, path .. ": there is no " .. tostring(part))
  end
end)

-- Path → the part of it that nothing has, and what is nearest to that, or false.
local WRONG = {
  rolls = { "rolls", "roles" }, ["organization.nme"] = { "nme", "name" },
  ["risks.*.titel"] = { "titel", "title" }, ["risks.title"] = { "title", false },
  ["internal_audits.status=hold.summary"] = { "hold", "held" },
  ["internal_audits.statu=held.summary"] = { "statu", "status" },
  ["internal_audits.status=held.sumary"] = { "sumary", "summary" },
  ["sites.in_scope=flase.reason"] = { "flase", "false" },
  ["procedures.{standards.*.categorie.*}"] = { "categorie", "categories" },
  ["procedure.{standards.*.categories.*}"] = { "procedure", "procedures" },
  ["organization.name.first"] = { "first", false }, ["organization.*.first"] = { "first", false },
  [""] = { "", false },
}

test("of a path that the facts cannot have, the part is named, and what is near", function()
  for path, want in pairs(WRONG) do
    local part, names = gaps.unknown(FIELDS, path)
    assert(part == want[1], ("%s: %s is named"):format(path, tostring(part)))
    local near = part ~= "" and nearest(part, names or {}) or false
    assert(near == want[2], ("%s: %s is near"):format(path, tostring(near)))
  end
end)

test("such a path is an error at its cell, in requires, in shows and in a policy", function()
  new_project()
  project_file("templates/plan/document.yaml", "title: Plan\naudience: internal\n"
    .. "requires: [organization, rolls]\nshows:\n  - risks.*.titel\n")
  project_file("policies/own/policy.yaml", "number: P99\ntitle: Own\nsections: []\n"
    .. "parameters:\n  - {id: kind, type: string, fact: risk_method.kid, explanation: How.}\n")
  messages()
  assert(library.failed(library.load { "en" }))
  local said = messages()
  for _, want in ipairs {
    "templates/plan/document.yaml:3:26: error: requires[2] must be the path of a fact, not 'rolls': "
      .. "there is no 'rolls'; did you mean 'roles'? [unknown-key]",
    "templates/plan/document.yaml:5:5: error: shows[1] must be the path of a fact, not "
      .. "'risks.*.titel': there is no 'titel'; did you mean 'title'? [unknown-key]",
    "policies/own/policy.yaml:5:36: error: parameters[1].fact must be the path of a fact, not "
      .. "'risk_method.kid': there is no 'kid'; did you mean 'kind'? [unknown-key]" } do
    assert(said:find(want, 1, true), said)
  end
  new_project()
end)
