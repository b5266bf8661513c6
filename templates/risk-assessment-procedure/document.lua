local method, example = model.method, model.risks[1]

return {
  method = method, example = example, matrix = method.kind == "matrix",
  manager = role("isms-manager"), top = role("top-management"), auditor = role("internal-auditor"),
  rules = cite("risk-management"),
  factors = grid { rows = example.factors, "name", { "value", align = "right" }, "label" },
}
