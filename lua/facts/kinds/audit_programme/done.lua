return {
  days = function(programme) return { programme.approved } end,
}
