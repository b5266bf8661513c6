local function aspect(name, explanation)
  return { name = name, type = "integer", visibility = "internal", explanation = explanation,
    why = "ISO/IEC 27001 6.1.2 c): risks are tied to loss of confidentiality, integrity and "
      .. "availability; the value is the part of the score that comes from the asset." }
end

return {
  audit_order = 170,
  type = "list", visibility = "internal", entity = "asset",
  explanation = "Information and other assets that risks concern.",
  why = "ISO/IEC 27001 A.5.9 asks for an inventory with owners, and SOC 2 CC6.1 for protected "
    .. "information assets; risks on assets that nobody lists are the usual finding.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id by which risks name the asset." },
    { name = "name", type = "text", required = true, visibility = "internal",
      explanation = "What it is." },
    { name = "owner", type = "reference", to = "role", visibility = "internal",
      explanation = "Role that answers for it.",
      why = "ISO/IEC 27001 A.5.9: every entry has an owner who can be asked about it." },
    { name = "type", type = "text", visibility = "internal",
      explanation = "Sort of asset, such as information, software, hardware, service." },
    { name = "location", type = "text", visibility = "internal",
      explanation = "Where it is kept.",
      why = "ISO/IEC 27001 A.5.9 and A.7.9: where an asset is decides which controls protect "
        .. "it." },
    { name = "supplier", type = "reference", to = "supplier", none = true, visibility = "internal",
      explanation = "Supplier at which it is kept; none where the organisation keeps it itself.",
      why = "ISO/IEC 27001 A.5.9 and A.5.23: who keeps information decides which contract has to "
        .. "protect it." },
    { name = "regions", type = "list", of = { type = "text" }, visibility = "internal",
      explanation = "Regions or countries in which it is kept, named as in the parameter "
        .. "data_location of the policy on cloud services; those of its supplier hold them.",
      why = "ISO/IEC 27001 A.5.31 and A.5.34: the country decides which law applies to it." },
    { name = "classification", type = "enum",
      values = { "public", "internal", "confidential", "restricted" },
      visibility = "internal", explanation = "How it has to be handled.",
      why = "ISO/IEC 27001 A.5.12: protection follows from the class; the auditor compares "
        .. "class and handling." },
    { name = "custodian", type = "text", visibility = "internal",
      explanation = "Who looks after it from day to day, where that is not the owner." },
    { name = "source", type = "text", visibility = "internal",
      explanation = "Leading source of the entry, such as device management or cloud accounts.",
      why = "ISO/IEC 27001 A.5.9: an inventory has to be accurate; the auditor draws samples "
        .. "from its source and looks for them here, and the other way round." },
    { name = "services", type = "list", of = { type = "reference", to = "service" },
      visibility = "internal", explanation = "Services that rest on it." },
    { name = "personal_data", type = "text", none = true, visibility = "internal",
      explanation = "Kinds of personal data in it; none where it has none.",
      why = "ISO/IEC 27001 A.5.34: privacy duties depend on which personal data is where." },
    { name = "retention", type = "text", visibility = "internal",
      explanation = "How long information in it is kept.",
      why = "ISO/IEC 27001 A.8.10 and SOC 2 C1.2: information is deleted when it is no longer "
        .. "needed, so its term has to be known." },
    { name = "state", type = "enum", values = { "planned", "in-use", "in-store", "withdrawn" },
      visibility = "internal", explanation = "Where it stands in its life." },
    { name = "confirmed", type = "date", visibility = "internal",
      when = "past",
      explanation = "Day on which the owner last confirmed the entry.",
      why = "ISO/IEC 27001 A.5.9: an inventory is kept up to date; a day of confirmation shows "
        .. "that somebody looked." },
    aspect("confidentiality", "Value of its confidentiality on the value scale."),
    aspect("integrity", "Value of its integrity on the value scale."),
    aspect("availability", "Value of its availability on the value scale."),
  } },
}
