-- How English texts count the people who work for an organisation, and what stands before a number that
-- is none to the letter; patterns on text in lower case, narrow. Each form has one of the signs in it.
return {
  forms = { "%f[%d]([%d,]+) employees%f[%A]", "%f[%d]([%d,]+) members of staff%f[%A]",
    "%f[%a]staff of ([%d,]+)%f[%D]", "%f[%a]employees: ([%d,]+)%f[%D]" },
  signs = { "employees", "staff" },
  around = { "about $", "around $", "some $", "than $", "nearly $", "almost $", "to $" },
}
