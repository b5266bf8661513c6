-- English words of a workbook that are no names of facts.
return {
  score = "Risk score", level = "Risk level", residual_score = "Residual score",
  residual_level = "Residual level", value = "Asset value", title = "Title",
  number = "No.",
  contents = "Contents", sheet = "Sheet", holds = "What it holds", rows = "Rows", comma = ", ", colon = ": ",
  facts = "Facts", part = "Part", fact = "Fact", path = "Path of the fact", given = "Value", default = "Default",
  takes = "What can stand here", explanation = "What it means",
  computed = "This cell is computed: change those that it follows from.",
}
