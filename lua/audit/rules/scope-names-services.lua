local languages = require "base.languages"
local projection = require "facts.projection"

-- The names in LANGUAGE of SERVICES, those in scope or those out of it, as { name, key (as it is
-- compared) }, the longest first.
local function names_of(services, is_in, language)
  local list = {}
  for _, service in ipairs(services) do
    local name = (service.in_scope == true) == is_in and projection.text(service.name, language)
    if name then list[#list + 1] = { name = name, key = host.fold(name, "spelling") } end
  end
  table.sort(list, function(a, b) return #a.key > #b.key end)
  return list
end

-- TEXT without NAME, and whether it had it.
local function without(text, name)
  local parts, at = {}, 1
  local from, to = text:find(name, 1, true)
  if name == "" or not from then return text, false end
  while from do
    parts[#parts + 1] = text:sub(at, from - 1)
    at = to + 1
    from, to = text:find(name, at, true)
  end
  return table.concat(parts, "\n") .. "\n" .. text:sub(at), true
end

-- The names that STATEMENT in LANGUAGE leaves out, where it names a service in scope, and those that it
-- names of services that are not: a shorter name does not count in a longer one.
local function compare(statement, services, language)
  local text, left_out, beyond, named = host.fold(statement, "spelling"), {}, {}, false
  for _, item in ipairs(names_of(services, true, language)) do
    local found
    text, found = without(text, item.key)
    named = named or found
    if not found then left_out[#left_out + 1] = item.name end
  end
  for _, item in ipairs(names_of(services, false, language)) do
    local found
    text, found = without(text, item.key)
    if found then beyond[#beyond + 1] = item.name end
  end
  return named and left_out or {}, beyond
end

return {
  numbers = {}, severity = "error", clause = "4.3", document = "scope-statement",
  title = { en = "The scope sentence names the services in scope",
    ja = "適用範囲の文に適用範囲のサービスが示されている" },
  explanation = {
    en = "The sentence of the scope is what a certificate repeats. Once it names one service it "
      .. "names all that are in scope (services.in_scope), and none that is not; a sentence that names none, such as "
      .. "\"all services of the company\", covers them all.",
    ja = "適用範囲の文は認証書に記載される。サービスを一つでも挙げる場合は、適用範囲のサービスをすべて"
      .. "挙げ、適用範囲外のサービスを挙げない。「すべてのサービス」のように個別に挙げない文は、全体を含む。",
  },
  violates = {
    { { "isms.yaml", "statement: All of it.", "statement: The operation of Service." },
      { "isms.yaml", "services: [{", "services: [{id: r, name: Reports, description: It counts., "
        .. "in_scope: true}, {" }, at = { "isms.yaml", "statement:" } },
    { { "isms.yaml", "statement: All of it.", "statement: The operation of Service and Reports." },
      { "isms.yaml", "services: [{", "services: [{id: r, name: Reports, description: It counts., "
        .. "in_scope: false, reason: Small.}, {" }, at = { "isms.yaml", "statement:" } },
  },
  keeps = {
    { { "isms.yaml", "statement: All of it.", "statement: The operation of Service." },
      { "isms.yaml", "services: [{", "services: [{id: r, name: Serv, description: It counts., "
        .. "in_scope: false, reason: Small.}, {" } },
    { { "isms.yaml", "services: [{", "services: [{id: r, name: Reports, description: It counts., "
      .. "in_scope: true}, {" } },
    { { "isms.yaml", "statement: All of it.", "statement: The operation of Service." },
      { "isms.yaml", "services: [{", "services: [{id: r, name: Reports, description: It counts., "
        .. "in_scope: false, reason: Small.}, {" } },
    { { "isms.yaml", "statement: All of it.", "statement: The operation of Ｓｅｒｖｉｃｅ." } },
  },
  run = function(_, report, view)
    local scope, services = view.values.scope or {}, view.values.services or {}
    for _, language in ipairs(languages) do
      local statement = projection.text(scope.statement, language)
      local left_out, beyond = {}, {}
      if statement then left_out, beyond = compare(statement, services, language) end
      if #beyond > 0 then
        report(scope, "statement", "the sentence names " .. table.concat(beyond, ", ")
          .. ", which is not in scope (services.in_scope)")
      elseif #left_out > 0 then
        report(scope, "statement", "the sentence names some of the services in scope, but not "
          .. table.concat(left_out, ", "))
      end
    end
  end,
}
