-- How English texts count the people who work for an organisation, and what stands before a number that is
-- a bound, or rounded; patterns on text in lower case, narrow, with numbers in figures. Each form has one of the signs in it.
return {
  forms = { "%f[%d]([%d,]+) employees%f[%A]", "%f[%d]([%d,]+) members of staff%f[%A]",
    "%f[%a]staff of ([%d,]+)%f[%D]", "%f[%a]employees: ([%d,]+)%f[%D]",
    "%f[%a]company of ([%d,]+) people", "%f[%a]employs ([%d,]+) people" },
  signs = { "employees", "members of staff", "staff of", "company of", "employs" },
  bounds = { "than $", "to $" },
  about = { "about $", "around $", "some $", "nearly $", "almost $" },
}
