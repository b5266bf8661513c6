-- How a document ends, in each form that a language may have (words.cover): a line that names it below
-- a rule, or a word at the right edge.
local FORMS = {
  table = function(say)
    return md("---\n\n") .. emphasis(fill(say[1], { title = document.title,
      version = document.version, date = date(document.date) }))
  end,
  stamps = function(say) return right(say[1]) end,
}

return { ending = FORMS[words.cover] }
