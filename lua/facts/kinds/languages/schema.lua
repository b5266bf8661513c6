local languages = require "base.languages"

return {
  type = "list", required = true, visibility = "public",
  explanation = "Languages of the documents; the first one is the primary language.",
  why = "ISO/IEC 27001 7.5.2 b): the language of a document is part of its format; those who "
    .. "must follow it have to understand it (7.3).",
  of = { type = "enum", values = languages },
}
