-- How a document ends, in each form that a language may have (words.cover): a line that names it below
-- a rule, or a word at the right edge. A register has no version to name: it stands as of a day.
local living = document.is_register

local FORMS = {
  table = function(pattern)
    return md("---\n\n") .. emphasis(fill(pattern, { title = document.title,
      version = document.version, date = date(living and today or document.date) }))
  end,
  stamps = right,
}

return { ending = function(say) return FORMS[words.cover](living and say.register or say[1]) end }
