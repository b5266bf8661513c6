-- The field of registers in which a sheet that was imported keeps what no other field has.
return { name = "notes", type = "text", visibility = "internal",
  explanation = "What else the organisation wrote beside the entry, such as columns of an imported sheet that no other fact "
    .. "has: kept for those who work on the register, in no document.",
  why = "ISO/IEC 27001 7.5.3: what was on record when a register moved here is not lost." }
