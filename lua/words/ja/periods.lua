-- The same as words/en/periods.lua for Japanese texts. A fiscal year (年度) is not read: companies name
-- it by the year it begins in or by the one it ends in.
return {
  months = {}, nth = { ["上"] = 1, ["前"] = 1, ["下"] = 2, ["後"] = 2 },
  forms = {
    { "^(%d%d%d%d)年(%d%d?)月(%d%d?)日$", "year", "month", "day" },
    { "^(%d%d%d%d)年(%d%d?)月$", "year", "month" },
    { "^(%d%d?)月(%d%d?)日$", "month", "day" },
    { "^(%d%d?)月$", "month" },
    { "^(%d%d%d%d)年第([1-4])四半期$", "year", "quarter" },
    { "^(%d%d%d%d)年(.+)半期$", "year", "half" },
    { "^(%d%d%d%d)年(.+)期$", "year", "half" },
    { "^(%d%d%d%d)年$", "year" },
  },
  ranges = { "^(.+)から(.+)まで$", "^(.+)から(.+)$", "^(.+)〜(.+)$", "^(.+)~(.+)$" },
  around = { "^(.+)末$", "^(.+)上旬$", "^(.+)中旬$", "^(.+)下旬$", "^(.+)初め$" },
}
