local languages = require "base.languages"
local lists = require "base.lists"
local mentions = require "audit.mentions"
local projection = require "facts.projection"

local function is_in(service) return service.in_scope == true end

-- The names that STATEMENT in LANGUAGE leaves out, where it names a service in scope, and those that it
-- names of services that are not.
local function compare(statement, services, language)
  local names, inside, beyond = {}, {}, {}
  mentions.add(names, services, "name", language)
  for _, item in ipairs(mentions.find(statement, names)) do
    local list = is_in(item.row) and inside or beyond
    list[#list + 1] = item.name
  end
  local left_out = lists.select(lists.column(lists.select(names, function(item) return is_in(item.row) end),
    "name"), function(name) return #inside > 0 and not lists.contains(inside, name) end)
  return left_out, beyond
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
