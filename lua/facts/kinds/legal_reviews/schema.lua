return {
  type = "list", visibility = "internal",
  explanation = "Reviews of the whole register of requirements, the latest last.",
  why = "ISO/IEC 27001 A.5.31 and 4.2: the register as a whole is kept up to date; its rows "
    .. "cannot show what is missing among them.",
  of = { type = "map", fields = {
    { name = "date", type = "date", required = true, visibility = "internal",
      when = "past", rising = true,
      explanation = "Day of the review." },
    { name = "participants", type = "list", of = { type = "reference", to = "role" },
      required = true, visibility = "internal",
      explanation = "Roles that took part." },
    { name = "adviser", type = "text", visibility = "internal",
      explanation = "Legal adviser who took part." },
    { name = "sources", type = "text", required = true, visibility = "internal",
      explanation = "Sources consulted." },
    { name = "result", type = "text", required = true, visibility = "internal",
      explanation = "Entries added, changed and removed." },
    { name = "empty_fields", type = "list", of = { type = "text" }, visibility = "internal",
      explanation = "Fields of law that were checked and hold nothing that applies.",
      why = "ISO/IEC 27001 A.5.31: cryptography, privacy or trade rules that do not apply were "
        .. "looked at, not forgotten." },
  } },
}
