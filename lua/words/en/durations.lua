-- How English texts write a time that something takes, and a longest one; base/durations.lua reads them.
return {
  numbers = { one = 1, two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9, ten = 10,
    twelve = 12, thirty = 30, ninety = 90, a = 1 },
  units = {
    { "(%w+) years?%f[%A]", months = 12 }, { "(%w+) months?%f[%A]", months = 1 },
    { "(%w+) weeks?%f[%A]", days = 7 }, { "(%w+) days?%f[%A]", days = 1 },
  },
  most = { "up to ", "at most ", "no longer than ", "not longer than ", "no more than ", "within ", "maximum " },
}
