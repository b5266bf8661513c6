-- policies/profiles/<id>.yaml
return {
  { name = "title", type = "text", required = true, explanation = "For which organisations it is." },
  { name = "parameters", type = "keyed", keys_to = "policy",
    explanation = "Defaults that take the place of those of the policies, as policy.parameter.",
    fields_for = function(library, policy)
      local known = library and library.policies[policy]
      return known and known.parameters
    end },
  { name = "gathers", type = "list", entity = "document of policies",
    explanation = "Documents that gather policies, each of which is a chapter of it; a policy that none gathers is a document of its own.",
    of = { type = "map", fields = {
      { name = "id", type = "id", required = true, explanation = "Id of the document." },
      { name = "number", type = "string", required = true, explanation = "Short number under which other documents cite it." },
      { name = "title", type = "text", required = true, explanation = "Title of the document." },
      { name = "owner_role", type = "string", explanation = "Role that usually owns it." },
      { name = "policies", type = "list", required = true, of = { type = "reference", to = "policy" },
        explanation = "The policies, in the order of the chapters." },
    } } },
  { name = "rounds", type = "boolean",
    explanation = "Whether what one holder has to do in the same rhythm is one round, for which plans have one entry: what returns "
      .. "within a month, what returns after a year or later, and between them what has the same interval." },
  { name = "upright", type = "list", of = { type = "reference", to = "document" },
    explanation = "Documents whose pages are upright, and lie in other profiles." },
}
