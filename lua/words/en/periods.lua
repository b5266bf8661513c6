-- How English texts write days, months, quarters and halves of years, and a time from one to another.
-- A form is a pattern and the names of what it captures, in their order; `name` is a month by name,
-- `nth` the number of a part of the year by a word. base/spans.lua reads them.
local nth = { first = 1, second = 2, third = 3, fourth = 4 }

return {
  months = require("words.en.documents").months,
  nth = nth,
  forms = {
    { "^(%d%d?) (%a+) (%d%d%d%d)$", "day", "name", "year" },
    { "^(%a+) (%d%d?), (%d%d%d%d)$", "name", "day", "year" },
    { "^(%d%d?) (%a+)$", "day", "name" },
    { "^(%a+) (%d%d%d%d)$", "name", "year" },
    { "^(%a+)$", "name" },
    { "^[qQ]([1-4]) (%d%d%d%d)$", "quarter", "year" },
    { "^(%a+) quarter (%d%d%d%d)$", "quarter", "year" },
    { "^(%a+) quarter of (%d%d%d%d)$", "quarter", "year" },
    { "^(%a+) half (%d%d%d%d)$", "half", "year" },
    { "^(%a+) half of (%d%d%d%d)$", "half", "year" },
  },
  ranges = { "^from (.+) to (.+)$", "^(.+) to (.+)$", "^(.+) until (.+)$", "^(.+)–(.+)$" },
  around = { "^[eE]nd of (.+)$", "^[mM]iddle of (.+)$", "^[bB]eginning of (.+)$" },
}
