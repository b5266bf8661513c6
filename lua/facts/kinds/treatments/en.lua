return { name = "Risk treatment" }
