-- How Japanese texts count the people who work for an organisation, and what stands before a number that is
-- a bound, or rounded; patterns on narrow text with numbers in figures. Each form has one of the signs in it.
return {
  forms = { "従業員%s*([%d,]+)%s*名", "従業員%s*([%d,]+)%s*人", "従業員数は?[:、]?%s*([%d,]+)%s*名",
    "従業員数は?[:、]?%s*([%d,]+)%s*人", "従業者%s*([%d,]+)%s*名", "従業者%s*([%d,]+)%s*人",
    "社員%s*([%d,]+)%s*名", "社員%s*([%d,]+)%s*人", "%f[%d]([%d,]+)%s*名の従業", "%f[%d]([%d,]+)%s*人の従業" },
  signs = { "従業", "社員", "名が働", "名が勤務" },
  bounds = { "延べ%s*$" },
  about = { "約%s*$", "およそ%s*$" },
}
