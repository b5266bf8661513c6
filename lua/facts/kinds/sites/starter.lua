return { order = 50, make = function()
  return {
    { id = "office", name = { en = "Office", ja = "本社" }, kind = "office", in_scope = true },
    { id = "remote", name = { en = "Remote work places of staff", ja = "従業者のリモートワークの場所" },
      kind = "remote", in_scope = true },
  }
end }
