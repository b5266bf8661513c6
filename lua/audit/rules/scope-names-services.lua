local languages = require "base.languages"
local projection = require "facts.projection"

-- The names in LANGUAGE of the services in scope that STATEMENT leaves out, where it names one.
local function missing(statement, services, language)
  local text, out, named = host.fold(statement, "spelling"), {}, false
  for _, service in ipairs(services) do
    local name = service.in_scope and projection.text(service.name, language)
    if name and text:find(host.fold(name, "spelling"), 1, true) then
      named = true
    elseif name then
      out[#out + 1] = name
    end
  end
  return named and out or {}
end

return {
  numbers = {}, severity = "error", clause = "4.3", document = "scope-statement",
  title = { en = "The scope sentence names the services in scope",
    ja = "適用範囲の文に適用範囲のサービスが示されている" },
  explanation = {
    en = "The sentence of the scope is what a certificate repeats. Once it names one service it "
      .. "names all that are in scope (services.in_scope); a sentence that names none, such as "
      .. "\"all services of the company\", covers them all.",
    ja = "適用範囲の文は認証書に記載される。サービスを一つでも挙げる場合は、適用範囲のサービスをすべて"
      .. "挙げる。「すべてのサービス」のように個別に挙げない文は、全体を含む。",
  },
  violates = {
    { { "isms.yaml", "statement: All of it.", "statement: The operation of Service." },
      { "isms.yaml", "services: [{", "services: [{id: r, name: Reports, description: It counts., "
        .. "in_scope: true}, {" }, at = { "isms.yaml", "statement:" } },
  },
  keeps = {
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
      local left_out = statement and missing(statement, services, language) or {}
      if #left_out > 0 then
        report(scope, "statement", "the sentence names some of the services in scope, but not "
          .. table.concat(left_out, ", "))
      end
    end
  end,
}
