return {
  type = "map", visibility = "public",
  explanation = "How documents look: colour, fonts, logo and paper of the organisation.",
  why = "ISO/IEC 27001 7.5.2 b): documents have a format that suits them; a common look lets a "
    .. "reader tell a controlled document from a copy.",
  fields = {
    { name = "accent", type = "string", visibility = "public",
      explanation = "Colour of headings and rules as #RRGGBB, dark enough to be read on white." },
    { name = "logo", type = "string", visibility = "public",
      explanation = "PNG, JPEG or SVG file of the project, printed on every cover." },
    { name = "fonts", type = "map", visibility = "public",
      explanation = "Typefaces instead of the usual ones.",
      fields = {
        { name = "sans", type = "string", visibility = "public",
          explanation = "Family for all text: the name of an installed one, or a font file of the "
            .. "project whose bold and italic files stand beside it." },
        { name = "mono", type = "string", visibility = "public",
          explanation = "Family for code, likewise." },
      } },
    { name = "paper", type = "enum", values = { "A4", "Letter" }, visibility = "public",
      explanation = "Page size; A4 unless given." },
  },
}
