return {
  title = "Risk heat map", current = "Current risk", residual = "Residual risk",
  score = "Score", step = "{value} {name}",
  threshold = "Limit of acceptance: score up to {score}",
  side = "{side}, {count}: {levels}.",
  cell = "likelihood {likelihood}, impact {impact} (score {score})",
  bar = "score {label} ({level})", place = "At {what}: {count} ({ids}).",
}
